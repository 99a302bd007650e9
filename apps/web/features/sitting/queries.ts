// What is asked about sittings?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type Sittings = components['schemas']['SittingsView'];
export type ListedSitting = Sittings['sittings'][number];
export type SittingAtWork = components['schemas']['SittingPageView'];
export type SittingCandidate = SittingAtWork['candidates'][number];

export const sittingsQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'sittings'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/sittings', { params: { path: { academyId } } })),
  });

/** Stands open in a room for hours: it asks again by itself. */
export const sittingQuery = (academyId: string, sittingId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'sittings', sittingId] as const,
    refetchInterval: 4000,
    staleTime: 0,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/sittings/{sittingId}', { params: { path: { academyId, sittingId } } })),
  });
