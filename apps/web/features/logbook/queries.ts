// What do the pages of the logbook ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const logbookQuery = (id: string) =>
  queryOptions({ queryKey: ['enrolment', id, 'logbook'] as const, queryFn: () => call(api.GET('/v1/enrolments/{id}/logbook', { params: { path: { id } } })) });

export const logbookQueueQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'logbook-queue'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/logbook-queue', { params: { path: { academyId } } })),
  });
