// What does a candidate see where an exam is not held, and how does it go on here?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Attempt } from '../../api/contract.js';
import { arriveHere } from '../../frame/arrival.js';
import { Page } from '../../frame/page.js';
import { Button } from '../../ui/button.js';
import { Form } from '../../ui/form.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusNote } from '../../ui/status.js';
import { answerWords } from '../item/answer-words.js';
import { attemptQuery, attemptTimeQuery, takeOver } from './attempt-query.js';
import { BackToOverview } from './back-to-overview.js';
import { CodeInput } from './code-input.js';
import classes from './elsewhere.module.css';
import { journalOf } from './use-answer-book.js';
import { useAttemptTime } from './use-attempt-time.js';
import { useAttemptWords } from './words.js';

export interface ElsewhereProps {
  readonly attempt: Attempt;
  /** As they stood on this screen; none where it was opened just now. */
  readonly shown: Attempt['items'];
}

export function Elsewhere({ attempt, shown }: ElsewhereProps) {
  const { t } = useAttemptWords();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  useAttemptTime(attempt);
  const goOn = useMutation({
    mutationFn: () => takeOver(attempt.id, { hold: attempt.hold ?? 0, code }),
    onSuccess: async (known) => {
      await client.cancelQueries({ queryKey: attemptQuery(attempt.id).queryKey });
      arriveHere();
      client.removeQueries({ queryKey: attemptTimeQuery(attempt.id).queryKey });
      client.setQueryData(attemptQuery(attempt.id).queryKey, known);
    },
    // a third device was quicker: the page shows who holds it now
    onError: () => client.invalidateQueries({ queryKey: attemptQuery(attempt.id).queryKey, exact: true }),
  });
  const wasHere = shown.length > 0;
  return (
    <Page key={wasHere ? 'taken' : 'open'} title={t(wasHere ? 'elsewhere.taken' : 'elsewhere.open')} lead={t(wasHere ? 'elsewhere.takenLead' : 'elsewhere.openLead')} above={t('exam')} measure="reading">
      <div className={classes.ways}>
        <NotSaved attemptId={attempt.id} shown={shown} />
        <Form onSubmit={() => goOn.mutate()}>
          {attempt.supervised && <CodeInput value={code} onChange={setCode} />}
          <ProblemNote error={goOn.error} />
          <Button type="submit" size="lg" loading={goOn.isPending}>
            {t('elsewhere.continue')}
          </Button>
        </Form>
        <BackToOverview variant="default" />
      </div>
    </Page>
  );
}

/** Nothing that was typed here is lost, and nothing of it counts by itself. */
function NotSaved({ attemptId, shown }: Pick<ElsewhereProps, 'shown'> & { readonly attemptId: string }) {
  const { t, locale } = useAttemptWords();
  const [kept] = useState(() => {
    const journal = journalOf(attemptId);
    return [...journal.pending()].sort(([one], [other]) => one - other);
  });
  useEffect(() => journalOf(attemptId).setAside(), [attemptId]);
  if (kept.length === 0) return null;
  const wordsOf = (position: number, choice: readonly string[]): string | null => {
    const item = shown.find((each) => each.position === position);
    return item ? answerWords(item, choice, locale) || t('save.nothing') : null;
  };
  return (
    <StatusNote tone="notice" icon="back" title={t('elsewhere.notSaved', { count: kept.length })}>
      <ul>
        {kept.map(([position, { choice }]) => {
          const words = wordsOf(position, choice);
          return (
            <li key={position}>
              {t('end.goTo', { number: position + 1 })}
              {words !== null && `: ${words}`}
            </li>
          );
        })}
      </ul>
      <p>{t('elsewhere.notSavedHint')}</p>
    </StatusNote>
  );
}
