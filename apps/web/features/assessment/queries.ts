// What does the assessor's station ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export interface StationPlace {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly stationId: string;
}

export const stationQuery = ({ academyId, enrolmentId, stationId }: StationPlace) =>
  queryOptions({
    queryKey: ['academy', academyId, 'trainee', enrolmentId, 'station', stationId] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/enrolments/{enrolmentId}/stations/{stationId}', { params: { path: { academyId, enrolmentId, stationId } } })),
  });

export const agreementQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'agreement'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/station-agreement', { params: { path: { academyId } } })),
  });

/** Each look is recorded: it is not repeated without need. */
export const registerAgreementQuery = queryOptions({
  queryKey: ['register', 'agreement'] as const,
  staleTime: 60_000,
  refetchOnWindowFocus: false,
  queryFn: () => call(api.GET('/v1/register/station-agreement')),
});
