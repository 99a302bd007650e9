// How is a quiz or an exam sat?
import { useEffect, useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Attempt } from '../../api/contract.js';
import { arriveHere } from '../../frame/arrival.js';
import { Page } from '../../frame/page.js';
import { attemptQuery, handIn } from './attempt-query.js';
import { Clock } from './clock.js';
import { HandIn } from './hand-in.js';
import { Item } from './item.js';
import { ItemNavigator } from './item-navigator.js';
import classes from './sitting.module.css';
import { SittingBar } from './sitting-bar.js';
import { journalOf, useAnswerBook, useFlags } from './use-answer-book.js';
import { useAttemptWords } from './words.js';

export interface SittingProps {
  readonly attempt: Attempt;
  /** When the answer with the server's clock in it arrived, by the clock of this device. */
  readonly receivedAt: number;
}

export function Sitting({ attempt, receivedAt }: SittingProps) {
  const { t } = useAttemptWords();
  const { book, answers } = useAnswerBook(attempt);
  const [flags, toggleFlag] = useFlags(attempt.id);
  const [place, goTo] = usePlace(attempt.items.length);
  const submit = useSubmit(attempt.id);
  const isExam = attempt.passRule.kind === 'exam';
  const item = place === 'end' ? undefined : attempt.items[place];
  const answer = item && answers.get(item.position);
  return (
    <Page title={isExam ? t('exam') : t('quiz')} measure="free" quietHeading>
      <SittingBar
        title={isExam ? t('exam') : `${t('quiz')}: ${t('module', { number: attempt.requirement.split(':M')[1] ?? '' })}`}
        clock={attempt.deadline && <Clock deadline={attempt.deadline} now={attempt.now} receivedAt={receivedAt} onOver={() => submit.mutate()} />}
      />
      <div className={classes.desk}>
        <div className={classes.sheet}>
          {item && answer ? (
            <Item
              key={item.position}
              item={item}
              number={item.position + 1}
              total={attempt.items.length}
              answer={answer}
              isFlagged={flags.has(item.position)}
              onChoose={(choice) => book.choose(item.position, choice)}
              onFlag={() => toggleFlag(item.position)}
              onRetry={() => book.retryNow()}
              onGo={goTo}
            />
          ) : (
            <HandIn items={attempt.items} answers={answers} flags={flags} onGo={goTo} onHandIn={() => submit.mutate()} isPending={submit.isPending} error={submit.error} />
          )}
        </div>
        <ItemNavigator items={attempt.items} answers={answers} flags={flags} place={place} onGo={goTo} />
      </div>
    </Page>
  );
}

export type Place = number | 'end';

/** Which question is on the screen, kept in the address so that a reload comes back to it. */
function usePlace(count: number): readonly [Place, (place: Place) => void] {
  const { item } = useSearch({ from: '/bare/attempts/$attemptId' });
  const navigate = useNavigate({ from: '/attempts/$attemptId' });
  const place = item === 'end' ? 'end' : Math.min(Math.max((item ?? 1) - 1, 0), count - 1);
  const movedTo = useRef<Place | null>(null);
  useEffect(() => {
    // the reader follows the question; on arrival the page's own heading comes first
    if (movedTo.current === place) document.getElementById('question')?.focus();
  }, [place]);
  const goTo = (next: Place) => {
    movedTo.current = next;
    window.scrollTo({ top: 0 });
    void navigate({ search: (before) => ({ ...before, item: next === 'end' ? 'end' : next + 1 }), replace: true, resetScroll: false });
  };
  return [place, goTo];
}

function useSubmit(attemptId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => handIn(attemptId),
    onSuccess: (scored) => {
      journalOf(attemptId).forget();
      arriveHere();
      client.setQueryData(attemptQuery(attemptId).queryKey, scored);
      void client.invalidateQueries({ queryKey: ['enrolment'] });
      void client.invalidateQueries({ queryKey: ['enrolments'] });
      window.scrollTo({ top: 0 });
    },
  });
}
