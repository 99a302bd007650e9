// What do the pages of a trainee's way ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const enrolmentsQuery = queryOptions({ queryKey: ['enrolments'] as const, queryFn: () => call(api.GET('/v1/me/enrolments')) });

export const progressQuery = (id: string) =>
  queryOptions({ queryKey: ['enrolment', id, 'progress'] as const, queryFn: () => call(api.GET('/v1/enrolments/{id}', { params: { path: { id } } })) });

export const certificationQuery = (id: string) =>
  queryOptions({
    queryKey: ['enrolment', id, 'certification'] as const,
    queryFn: () => call(api.GET('/v1/enrolments/{id}/certification', { params: { path: { id } } })),
  });

/** A published version never changes. Members of an academy are told of its editions, too. */
export const programmeQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['programme', versionId] as const,
    staleTime: 3_600_000,
    queryFn: () => call(api.GET('/v1/programmes/{versionId}/outline', { params: { path: { versionId } } })),
  });
