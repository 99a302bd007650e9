// What do the pages about decisions and certificates ask the server?
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { BatchRowState } from '#libs/certification/core/batch.js';

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

export const batchesQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'batches'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/certificate-batches', { params: { path: { academyId } } })),
  });

/** Asked again and again until nothing waits and the ledger has everything. */
export const batchQuery = (academyId: string, batchId: string, state: BatchRowState | undefined) =>
  infiniteQueryOptions({
    queryKey: ['academy', academyId, 'batches', batchId, state ?? null] as const,
    initialPageParam: null as number | null,
    queryFn: ({ pageParam: after }) =>
      call(
        api.GET('/v1/academies/{academyId}/certificate-batches/{batchId}', {
          params: { path: { academyId, batchId }, query: { ...(state && { state }), ...(after !== null && { after }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) => {
      const batch = data?.pages[0];
      return batch && (batch.waiting > 0 || batch.inLedger < batch.issued) ? 1000 : false;
    },
  });
