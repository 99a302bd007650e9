// How does a page move an entry on, once, and see what has come of it?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import type { Problem } from '../../api/problem.js';
import type { LogbookEntry } from './contract.js';
import { logbookQuery } from './queries.js';

export type Moving =
  | { readonly to: 'withdrawal' | 'countersignature' }
  | { readonly to: 'return'; readonly remark: string }
  | { readonly to: 'supervisor'; readonly supervisorId: string };

/** One revision, one wish: what is asked again of a newer one is another. */
interface Shown {
  readonly revision: number;
}

export interface MovingOptions {
  readonly enrolmentId: string;
  readonly entry: Pick<LogbookEntry, 'id' | 'revision'>;
  /** Whose queues change with it. */
  readonly academyId?: string;
  /** Before the pages show it. */
  readonly onMoved: (entry: LogbookEntry) => void;
  /** The entry is not any more what was on the screen, or not there any more. */
  readonly onOutdated?: (problem: Problem) => void;
}

const outdated = new Set(['logbook-entry-stale', 'logbook-state-unfit', 'not-found']);

export function useMoving({ enrolmentId, entry: { id: entryId, revision }, academyId, onMoved, onOutdated }: MovingOptions) {
  const client = useQueryClient();
  const again = () =>
    Promise.all([client.invalidateQueries({ queryKey: logbookQuery(enrolmentId).queryKey }), ...(academyId === undefined ? [] : [client.invalidateQueries({ queryKey: ['academy', academyId] })])]);
  const send = useCallback(
    ({ revision, ...moving }: Moving & Shown, key: string) => {
      const params = { path: { id: enrolmentId, entryId }, header: { 'Idempotency-Key': key } };
      switch (moving.to) {
        case 'withdrawal':
          return call(api.POST('/v1/enrolments/{id}/logbook/{entryId}/withdrawal', { params, body: { revision } }));
        case 'countersignature':
          return call(api.POST('/v1/enrolments/{id}/logbook/{entryId}/countersignature', { params, body: { revision } }));
        case 'return':
          return call(api.POST('/v1/enrolments/{id}/logbook/{entryId}/return', { params, body: { revision, remark: moving.remark } }));
        case 'supervisor':
          return call(api.POST('/v1/enrolments/{id}/logbook/{entryId}/supervisor', { params, body: { revision, supervisorId: moving.supervisorId } }));
      }
    },
    [enrolmentId, entryId],
  );
  const asked = useCreating<Moving & Shown, LogbookEntry>(send, {
    onSuccess: async (moved) => {
      onMoved(moved);
      client.setQueryData(logbookQuery(enrolmentId).queryKey, (known) => known && { ...known, entries: known.entries.map((each) => (each.id === moved.id ? moved : each)) });
      await again();
    },
    onError: (problem) => {
      if (problem.status === 409 || problem.status === 404) void again();
      if (outdated.has(problem.code)) onOutdated?.(problem);
    },
  });
  return { ...asked, mutate: (moving: Moving) => asked.mutate({ ...moving, revision }) };
}
