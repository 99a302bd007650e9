// What do the pages about exams' figures ask the server?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';

export const examsQuery = queryOptions({ queryKey: ['register', 'exams'] as const, queryFn: () => call(api.GET('/v1/register/exam-statistics')) });

/** Each look is recorded, and takes the server a moment: it is not repeated without need. */
const patiently = { staleTime: 60_000, refetchOnWindowFocus: false } as const;

export const examQuery = (blueprintId: string) =>
  queryOptions({
    queryKey: ['register', 'exams', blueprintId] as const,
    ...patiently,
    queryFn: () => call(api.GET('/v1/register/exam-statistics/{blueprintId}', { params: { path: { blueprintId } } })),
  });

export const examinedItemQuery = (blueprintId: string, versionId: string) =>
  queryOptions({
    queryKey: ['register', 'exams', blueprintId, versionId] as const,
    ...patiently,
    queryFn: () => call(api.GET('/v1/register/exam-statistics/{blueprintId}/items/{versionId}', { params: { path: { blueprintId, versionId } } })),
  });
