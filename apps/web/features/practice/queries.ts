// What do the pages of practice ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

/** Both of them: with today's share alone, and beyond it. */
export const practiceKey = (id: string) => ['enrolment', id, 'practice'] as const;

export const practiceQuery = (id: string, more: boolean) =>
  queryOptions({
    queryKey: [...practiceKey(id), more] as const,
    // more is asked for on the page where less stands
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    queryFn: () => call(api.GET('/v1/enrolments/{id}/practice', { params: { path: { id }, query: more ? { more: 'true' as const } : {} } })),
  });
