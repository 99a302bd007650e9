// What does the academy area ask the server?
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const academyQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'academy'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}', { params: { path: { academyId } } })),
  });

export const cohortsQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'cohorts'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/cohorts', { params: { path: { academyId } } })),
  });

export const queuesQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'queues'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/queues', { params: { path: { academyId } } })),
  });

export const traineeQuery = (academyId: string, enrolmentId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'trainee', enrolmentId, 'progress'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/enrolments/{enrolmentId}', { params: { path: { academyId, enrolmentId } } })),
  });

export const resultsQuery = (academyId: string, enrolmentId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'trainee', enrolmentId, 'results'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/enrolments/{enrolmentId}/results', { params: { path: { academyId, enrolmentId } } })),
  });

/** The legal name and the certificate of a trainee, if there are any. */
export const nameOfTraineeQuery = (enrolmentId: string) =>
  queryOptions({
    queryKey: ['enrolment', enrolmentId, 'certification'] as const,
    queryFn: () => call(api.GET('/v1/enrolments/{id}/certification', { params: { path: { id: enrolmentId } } })),
  });

export const programmesQuery = queryOptions({ queryKey: ['programmes'] as const, staleTime: 600_000, queryFn: () => call(api.GET('/v1/programmes')) });

export const auditQuery = (academyId: string) =>
  infiniteQueryOptions({
    queryKey: ['academy', academyId, 'audit'] as const,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam: before }) => call(api.GET('/v1/academies/{academyId}/audit', { params: { path: { academyId }, query: before === null ? {} : { before } } })),
    getNextPageParam: ({ next }) => next,
  });
