// How does a judge's act reach the server, once?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import type { Sheet } from './contract.js';
import { sheetQuery } from './queries.js';

type Share = 0 | 5 | 10 | 15 | 20 | 25 | 30 | 35 | 40 | 45 | 50 | 55 | 60 | 65 | 70 | 75 | 80 | 85 | 90 | 95 | 100;
export type JudgeAct = { readonly kind: 'rate'; readonly position: number; readonly share: number } | { readonly kind: 'remark'; readonly position: number; readonly text: string } | { readonly kind: 'hand-in' };

export function useJudging(panelId: string, onDone: () => void) {
  const client = useQueryClient();
  const send = useCallback(
    (act: JudgeAct, key: string): Promise<unknown> => {
      const params = { path: { panelId }, header: { 'Idempotency-Key': key } };
      if (act.kind === 'rate') return call(api.POST('/v1/standard-panels/{panelId}/ratings', { params, body: { position: act.position, share: act.share as Share } }));
      if (act.kind === 'remark') return call(api.POST('/v1/standard-panels/{panelId}/remarks', { params, body: { position: act.position, text: act.text } }));
      return call(api.POST('/v1/standard-panels/{panelId}/hand-ins', { params }));
    },
    [panelId],
  );
  return useCreating(send, {
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: sheetQuery(panelId).queryKey });
      onDone();
    },
  });
}

/** What the judge's rating of the round is. */
export const ratedIn = (item: Sheet['items'][number], round: 1 | 2): number | null => (round === 1 ? item.first : item.second);
