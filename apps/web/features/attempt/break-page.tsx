// What is there during a break, while the clock of the exam stands still?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Attempt } from '../../api/contract.js';
import { arriveHere } from '../../frame/arrival.js';
import { Page } from '../../frame/page.js';
import { writeClock } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { attemptQuery, attemptTimeQuery, endBreak } from './attempt-query.js';
import classes from './clock.module.css';
import { useAttemptTime, useSecondsUntil } from './use-attempt-time.js';
import { useAttemptWords } from './words.js';

export function BreakPage({ attempt, until }: { readonly attempt: Attempt; readonly until: string }) {
  const { t } = useAttemptWords();
  const client = useQueryClient();
  const time = useAttemptTime(attempt);
  const seconds = useSecondsUntil(time.breakUntil ?? until, time);
  const isOver = seconds <= 0;
  useEffect(() => {
    if (!isOver) return;
    arriveHere();
    void client.invalidateQueries({ queryKey: attemptQuery(attempt.id).queryKey });
  }, [isOver, client, attempt.id]);
  const goOn = useMutation({
    mutationFn: () => endBreak(attempt.id),
    onSuccess: async (known) => {
      await client.cancelQueries({ queryKey: attemptQuery(attempt.id).queryKey });
      arriveHere();
      client.setQueryData(attemptQuery(attempt.id).queryKey, known);
      client.removeQueries({ queryKey: attemptTimeQuery(attempt.id).queryKey });
    },
  });
  return (
    <Page title={t('break.page')} lead={t('break.pageLead')} above={t('exam')} measure="reading">
      <p className={classes.rest}>
        <span className={classes.label}>{t('break.left')}</span> <span role="timer">{writeClock(seconds)}</span>
      </p>
      <output aria-live="polite" className={classes.spoken}>
        {seconds <= 60 ? t('break.soon') : ''}
      </output>
      <ProblemNote error={goOn.error} />
      <Button size="lg" loading={goOn.isPending} onClick={() => goOn.mutate()}>
        {t('break.end')}
      </Button>
    </Page>
  );
}
