// What is asked about accommodations?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Accommodation = components['schemas']['AccommodationView'];
export type Conditions = components['schemas']['ConditionsView'];

export const accommodationQuery = (academyId: string, enrolmentId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'trainee', enrolmentId, 'accommodation'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/enrolments/{enrolmentId}/accommodation', { params: { path: { academyId, enrolmentId } } })),
  });

export const ownConditionsQuery = (enrolmentId: string) =>
  queryOptions({
    queryKey: ['enrolment', enrolmentId, 'accommodation'] as const,
    queryFn: () => call(api.GET('/v1/enrolments/{id}/accommodation', { params: { path: { id: enrolmentId } } })),
  });
