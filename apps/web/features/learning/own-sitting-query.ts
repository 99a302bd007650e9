// When and where is a candidate's exam sat, and are they checked in?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import type { components } from '../../api/schema.js';

export type CandidateSitting = components['schemas']['CandidateSittingView'];

/** Somebody waits before this page to be checked in: it asks again by itself. */
export const ownSittingQuery = (id: string) =>
  queryOptions({
    queryKey: ['enrolment', id, 'sitting'] as const,
    refetchInterval: (query) => (query.state.data?.sitting && !(query.state.data.sitting.open && query.state.data.sitting.checkedIn) ? 4000 : false),
    queryFn: () => call(api.GET('/v1/enrolments/{id}/sitting', { params: { path: { id } } })),
  });
