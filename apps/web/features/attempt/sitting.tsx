// How is a quiz or an exam sat?
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Attempt } from '../../api/contract.js';
import { arriveHere } from '../../frame/arrival.js';
import { Page } from '../../frame/page.js';
import { attemptQuery, handIn } from './attempt-query.js';
import { Clock } from './clock.js';
import { HandIn } from './hand-in.js';
import { Item } from './item.js';
import { ItemNavigator } from './item-navigator.js';
import { PointNote } from './point-note.js';
import classes from './sitting.module.css';
import { SittingBar } from './sitting-bar.js';
import { usePlace } from './use-place.js';
import { journalOf, useAnswerBook, useFlags, useTyped } from './use-answer-book.js';
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
  const [typed, keepTyped] = useTyped(attempt.id);
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
          {place === 0 && <PointNote items={attempt.items} isOpen={[...answers.values()].every(({ choice }) => choice.length === 0)} />}
          {item && answer ? (
            <Item
              key={item.position}
              item={item}
              number={item.position + 1}
              total={attempt.items.length}
              answer={answer}
              isFlagged={flags.has(item.position)}
              typed={typed.get(item.position) ?? null}
              onChoose={(choice) => book.choose(item.position, choice)}
              onType={(text) => keepTyped(item.position, text)}
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
