// How are all notes of a programme asked for?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const programmeNotesQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['programme-notes', versionId] as const,
    refetchOnMount: 'always',
    queryFn: () => call(api.GET('/v1/programmes/{versionId}/notes', { params: { path: { versionId } } })),
  });
