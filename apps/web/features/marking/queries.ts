// What do the pages of marking ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type MarkingSheet = Views['MarkingSheetView'];
export type MarkingFigures = Views['MarkingFiguresView'];

export const markingQueueQuery = (academyId: string) =>
  queryOptions({ queryKey: ['academy', academyId, 'marking'] as const, queryFn: () => call(api.GET('/v1/academies/{academyId}/marking', { params: { path: { academyId } } })) });

/** Not asked again while somebody marks: the list would move under the hands. */
export const markingSheetQuery = (academyId: string, versionId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'marking', versionId] as const,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/marking/items/{versionId}', { params: { path: { academyId, versionId } } })),
  });

export const markingFiguresQuery = (academyId: string) =>
  queryOptions({ queryKey: ['academy', academyId, 'marking-figures'] as const, queryFn: () => call(api.GET('/v1/academies/{academyId}/marking-figures', { params: { path: { academyId } } })) });

/** Each look is recorded: it is not repeated without need. */
export const registerMarkingQuery = queryOptions({ queryKey: ['register', 'marking'] as const, staleTime: 60_000, refetchOnWindowFocus: false, queryFn: () => call(api.GET('/v1/register/marking-figures')) });

export const signMark = (academyId: string, taskId: string, points: number[]) =>
  call(api.PUT('/v1/academies/{academyId}/marking/answers/{taskId}/mark', { params: { path: { academyId, taskId } }, body: { points } }));
