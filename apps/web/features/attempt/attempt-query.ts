// How is an attempt asked for, saved to and handed in?
import { queryOptions } from '@tanstack/react-query';
import { api, call } from '../../api/client.js';
import { asProblem } from '../../api/problem.js';
import { queryClient, sessionKey } from '../../api/query-client.js';
import type { components } from '../../api/schema.js';
import type { Choice, SaveOutcome } from './answer-book.js';

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempt', id] as const,
    // another device may have gone on: coming back asks again
    refetchOnMount: 'always',
    refetchOnWindowFocus: 'always',
    queryFn: () => call(api.GET('/v1/attempts/{id}', { params: { path: { id } } })),
  });

/** With the moment at which it was heard, in milliseconds that no clock of this device can move. */
export type HeardTime = components['schemas']['AttemptTimeView'] & { readonly heardAt: number };

export const attemptTimeQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempt', id, 'time'] as const,
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: 'always',
    queryFn: async (): Promise<HeardTime> => {
      const time = await call(api.GET('/v1/attempts/{id}/time', { params: { path: { id } } }));
      return { ...time, heardAt: performance.now() };
    },
  });

export const takeBreak = (id: string) => call(api.POST('/v1/attempts/{id}/breaks', { params: { path: { id } } }));

export const endBreak = (id: string) => call(api.POST('/v1/attempts/{id}/resumption', { params: { path: { id } } }));

/** `code` is that of the minute, at a sitting. */
export const takeOver = (id: string, { hold, code }: { readonly hold: number; readonly code: string }) =>
  call(api.POST('/v1/attempts/{id}/take-over', { params: { path: { id } }, body: { hold, ...(code !== '' && { code }) } }));

export const reviewQuery = (id: string) =>
  queryOptions({ queryKey: ['attempt', id, 'review'] as const, queryFn: () => call(api.GET('/v1/attempts/{id}/review', { params: { path: { id } } })) });

/** Asked again until the ledger has it: within moments. */
export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempt', id, 'record'] as const,
    refetchInterval: ({ state }) => (state.data?.seals.some((seal) => seal.state === 'being-entered') ? 2000 : false),
    queryFn: () => call(api.GET('/v1/attempts/{id}/record', { params: { path: { id } } })),
  });

export const handIn = (id: string) => call(api.POST('/v1/attempts/{id}/submission', { params: { path: { id } }, }));

/** Saves one answer. Never throws: what happened is an outcome. */
export async function saveAnswer(id: string, position: number, choice: Choice, revision: number): Promise<SaveOutcome> {
  try {
    const saved = await call(api.PUT('/v1/attempts/{id}/responses/{position}', { params: { path: { id, position } }, body: { choice: [...choice], revision } }));
    return { kind: 'saved', revision: saved.revision };
  } catch (error) {
    const problem = asProblem(error);
    if (problem.code === 'response-stale') {
      const { choice: newer, revision: now } = problem.facts as { choice: string[]; revision: number };
      return { kind: 'stale', choice: newer, revision: now };
    }
    if (problem.code === 'taken-over') {
      void queryClient.invalidateQueries({ queryKey: attemptQuery(id).queryKey });
      return { kind: 'taken-over' };
    }
    if (problem.status === 401) {
      queryClient.setQueryData(sessionKey, null);
      return { kind: 'stop' };
    }
    if (problem.status === 410) {
      void queryClient.invalidateQueries({ queryKey: attemptQuery(id).queryKey });
      return { kind: 'stop' };
    }
    return problem.retryAfter === null ? { kind: 'again' } : { kind: 'again', after: problem.retryAfter * 1000 };
  }
}
