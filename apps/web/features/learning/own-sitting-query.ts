// When and where is a candidate's exam sat, and are they checked in?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type CandidateSitting = components['schemas']['CandidateSittingView'];

/** Somebody waits before this page to be checked in: it asks again by itself. */
export const ownSittingQuery = (id: string) =>
  queryOptions({
    queryKey: ['enrolment', id, 'sitting'] as const,
    // also where none is announced yet, and after an answer that did not come
    refetchInterval: ({ state: { data } }) => (data && (!data.demanded || (data.sitting?.open && data.sitting.checkedIn)) ? false : 4000),
    queryFn: () => call(api.GET('/v1/enrolments/{id}/sitting', { params: { path: { id } } })),
  });
