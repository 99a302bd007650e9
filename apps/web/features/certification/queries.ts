// What do the pages about decisions and certificates ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const decisionsQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'decisions'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/decisions', { params: { path: { academyId } } })),
  });

export const decisionQuery = (academyId: string, enrolmentId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'decisions', enrolmentId] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/decisions/{enrolmentId}', { params: { path: { academyId, enrolmentId } } })),
  });

export const certificatesQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'certificates'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/certificates', { params: { path: { academyId }, query: {} } })),
  });
