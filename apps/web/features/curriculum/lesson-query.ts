// How is a lesson asked for?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

/** A published lesson never changes. */
export const lessonQuery = (lessonId: string) =>
  queryOptions({
    queryKey: ['lesson', lessonId] as const,
    staleTime: 3_600_000,
    queryFn: () => call(api.GET('/v1/lessons/{lessonId}', { params: { path: { lessonId } } })),
  });
