// What do the pages about rescoring ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

/** Each look at a key, or at candidates, is recorded: it is not repeated without need. */
const patiently = { staleTime: 60_000, refetchOnWindowFocus: false } as const;

export const rescoringKey = ['register', 'rescorings'] as const;

export const rescoringsQuery = queryOptions({ queryKey: [...rescoringKey, 'list'] as const, queryFn: () => call(api.GET('/v1/register/rescorings')) });

export const groundQuery = (versionId: string) =>
  queryOptions({
    queryKey: [...rescoringKey, 'item', versionId] as const,
    ...patiently,
    queryFn: () => call(api.GET('/v1/register/rescorings/items/{versionId}', { params: { path: { versionId } } })),
  });

export const rescoringQuery = (rescoringId: string) =>
  queryOptions({
    queryKey: [...rescoringKey, 'one', rescoringId] as const,
    ...patiently,
    queryFn: () => call(api.GET('/v1/register/rescorings/{rescoringId}', { params: { path: { rescoringId } } })),
  });
