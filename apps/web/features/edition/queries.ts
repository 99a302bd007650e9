// What do the pages of an edition ask the server?
import { queryOptions } from '@tanstack/react-query';
import type { Locale } from '#libs/kernel/locale.js';
import { api, call } from '../../api/client.js';

export const editionsQuery = (academyId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'editions'] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/editions', { params: { path: { academyId } } })),
  });

export const editionQuery = (academyId: string, editionId: string) =>
  queryOptions({
    queryKey: ['academy', academyId, 'editions', editionId] as const,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/editions/{editionId}', { params: { path: { academyId, editionId } } })),
  });

/** Asked for when the page opens, and not behind the back of somebody who writes. */
export const editionLessonQuery = (academyId: string, editionId: string, code: string, atLeast = 0) =>
  queryOptions({
    // a newer one that somebody else wrote is a question of its own
    queryKey: ['academy', academyId, 'editions', editionId, 'lesson', code, atLeast] as const,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/editions/{editionId}/lessons/{code}', { params: { path: { academyId, editionId, code } } })),
  });

/** In the language of the text that cites them. */
export const editionClaimsQuery = (academyId: string, editionId: string, locale: Locale) =>
  queryOptions({
    queryKey: ['academy', academyId, 'editions', editionId, 'claims', locale] as const,
    staleTime: 600_000,
    queryFn: () => call(api.GET('/v1/academies/{academyId}/editions/{editionId}/claims', { params: { path: { academyId, editionId }, query: { locale } } })),
  });
