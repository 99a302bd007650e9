// How is a card answered once, and its outcome kept until the reader goes on?
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { api, call } from '../../api/client.js';
import { useCreating } from '../../api/intent.js';
import { useDraft } from '../../ui/draft.js';
import type { AskedOnce } from './answered.js';
import type { AnsweredCard, PracticeAnswer, PracticeCard, Practice } from './contract.js';
import { practiceKey } from './queries.js';

interface Kept {
  /** In the language and on the day of the answer: it is not shown in another one. */
  readonly outcome: { readonly asked: AskedOnce; readonly answered: AnsweredCard; readonly locale: string; readonly today: string } | null;
}

const nothing: Kept = { outcome: null };

type Said = Pick<PracticeAnswer, 'choice' | 'guessed' | 'rating'>;

export function useAnswering(enrolmentId: string, { today }: Pick<Practice, 'today'>, locale: string) {
  const client = useQueryClient();
  const [{ outcome }, keep, clear] = useDraft<Kept>(`practice.answered.${enrolmentId}`, nothing);
  const began = useRef(0);
  useEffect(() => void (began.current = performance.now()), []);
  const spent = useRef<{ readonly showing: string; readonly ms: number } | null>(null);
  const asked = useRef<PracticeCard | null>(null);
  const done = useRef('');
  const send = useCallback(
    (body: PracticeAnswer, key: string) => call(api.POST('/v1/enrolments/{id}/practice/answers', { params: { path: { id: enrolmentId }, header: { 'Idempotency-Key': key } }, body })),
    [enrolmentId],
  );
  const again = () => client.invalidateQueries({ queryKey: practiceKey(enrolmentId) });
  const sending = useCreating(send, {
    onSuccess: async (answered) => {
      began.current = performance.now();
      const item = asked.current?.item;
      if (asked.current) done.current = showingOf(asked.current);
      if (item) keep({ outcome: { asked: { kind: item.kind, vignette: item.vignette, stem: item.stem, text: item.text, picture: item.picture }, answered, locale, today } });
      await again();
    },
    onError: (problem) => (problem.status === 409 ? again() : undefined),
  });

  /** The time of one showing is taken once: a second click says the same as the first. */
  const answer = (card: PracticeCard, said: Said): void => {
    const { subject, revision, version } = card;
    const showing = showingOf(card);
    asked.current = card;
    if (spent.current?.showing !== showing) spent.current = { showing, ms: Math.min(86_400_000, Math.round(performance.now() - began.current)) };
    sending.mutate({ subject, revision, ...(version && { version }), ...said, ms: spent.current.ms });
  };
  const isOfNow = outcome !== null && outcome.locale === locale && outcome.today === today;
  return { answer, isSending: sending.isPending, error: sending.error, outcome: isOfNow ? outcome : null, goOn: clear, isAnswered: (card: PracticeCard) => done.current === showingOf(card) };
}

/** One showing of a card: until it is answered, it keeps its revision, and mostly its text. */
export const showingOf = ({ subject, revision, version }: PracticeCard): string => `${subject} ${revision} ${version ?? ''}`.trim();
