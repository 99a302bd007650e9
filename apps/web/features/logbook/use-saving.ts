// How is an entry saved once, and submitted with it where that is wished?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { asProblem, type Problem } from '../../api/problem.js';
import type { LogbookContent } from '#libs/learning/core/logbook-entry.js';
import type { LogbookEntry } from './contract.js';
import { logbookQuery } from './queries.js';

export interface SavingWish {
  readonly content: LogbookContent;
  readonly submits: boolean;
}

export interface Saved {
  readonly entry: LogbookEntry;
  /** It was saved, and then not submitted. */
  readonly problem: Problem | null;
}

export interface SavingOptions {
  readonly enrolmentId: string;
  readonly entry: LogbookEntry | null;
  readonly supersedesId: string | undefined;
  readonly onSaved: (saved: Saved) => void;
}

export function useSaving({ enrolmentId, entry, supersedesId, onSaved }: SavingOptions) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: logbookQuery(enrolmentId).queryKey });
  const [entryId, revision] = [entry?.id, entry?.revision ?? 0];
  const send = useCallback(
    async ({ content, submits }: SavingWish, key: string): Promise<Saved> => {
      const header = (suffix: string) => ({ 'Idempotency-Key': `${key}${suffix}` });
      const saved = entryId
        ? await call(api.PUT('/v1/enrolments/{id}/logbook/{entryId}', { params: { path: { id: enrolmentId, entryId } }, body: { ...content, revision } }))
        : await call(api.POST('/v1/enrolments/{id}/logbook', { params: { path: { id: enrolmentId }, header: header('') }, body: { ...content, ...(supersedesId && { supersedesId }) } }));
      if (!submits) return { entry: saved, problem: null };
      const path = { id: enrolmentId, entryId: saved.id };
      try {
        return { entry: await call(api.POST('/v1/enrolments/{id}/logbook/{entryId}/submission', { params: { path, header: header('-s') }, body: { revision: saved.revision } })), problem: null };
      } catch (error) {
        return { entry: saved, problem: asProblem(error) };
      }
    },
    [enrolmentId, entryId, revision, supersedesId],
  );
  return useCreating(send, {
    onSuccess: async (saved) => {
      await again();
      onSaved(saved);
    },
    onError: (problem) => (problem.status === 409 ? again() : undefined),
  });
}
