// How are a lesson, and a search across lessons, asked for?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

/** A published lesson never changes. */
export const lessonQuery = (lessonId: string) =>
  queryOptions({
    queryKey: ['lesson', lessonId] as const,
    staleTime: 3_600_000,
    queryFn: () => call(api.GET('/v1/lessons/{lessonId}', { params: { path: { lessonId } } })),
  });

/** Two letters at least: with fewer there is nothing to look for, and nobody is asked. */
export const searchQuery = (versionId: string, wanted: string) =>
  queryOptions({
    queryKey: ['lesson-search', versionId, wanted.trim()] as const,
    staleTime: 3_600_000,
    enabled: wanted.trim().length > 1,
    placeholderData: (before) => (wanted.trim().length > 1 ? before : undefined),
    queryFn: () => call(api.GET('/v1/programmes/{versionId}/search', { params: { path: { versionId }, query: { q: wanted.trim() } } })),
  });
