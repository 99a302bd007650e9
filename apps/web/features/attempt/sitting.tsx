// How is a quiz or an exam sat?
import { useCallback, useEffect } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Attempt } from '../../api/contract.js';
import { arriveHere } from '../../frame/arrival.js';
import { Page } from '../../frame/page.js';
import { attemptQuery, attemptTimeQuery, handIn } from './attempt-query.js';
import { BreakButton } from './break-button.js';
import clockClasses from './clock.module.css';
import { Clock } from './clock.js';
import { HandIn } from './hand-in.js';
import { Item } from './item.js';
import { ItemNavigator } from './item-navigator.js';
import { PointNote } from './point-note.js';
import classes from './sitting.module.css';
import { SittingBar } from './sitting-bar.js';
import { fetchSimulator } from '../item/depth-question.js';
import { closePhotoDesk } from '../item/photo-desk.js';
import { fetchPicture } from '../item/picture.js';
import { fetchWriting } from '../item/written-later.js';
import { journalOf, useAnswerBook, useFlags, useTyped } from './use-answer-book.js';
import { useAttemptTime } from './use-attempt-time.js';
import { useClosedLessons } from './use-closed-lessons.js';
import { useLargePrint } from './use-large-print.js';
import { usePlace } from './use-place.js';
import { whenSaved } from './when-saved.js';
import { useAttemptWords } from './words.js';

export interface SittingProps {
  readonly attempt: Attempt;
}

export function Sitting({ attempt }: SittingProps) {
  const { t } = useAttemptWords();
  const time = useAttemptTime(attempt);
  const { book, answers } = useAnswerBook(attempt, time.heldHere);
  const [flags, toggleFlag] = useFlags(attempt.id);
  const [typed, keepTyped] = useTyped(attempt.id);
  const [place, goTo] = usePlace(attempt.items.length);
  const submit = useSubmit(attempt.id);
  useClosedLessons(attempt.passRule.kind === 'exam');
  const [isLarge, toggleLarge] = useLargePrint(attempt.largePrint);
  const hasPictures = attempt.items.some(({ picture }) => picture !== null);
  useEffect(() => {
    if (hasPictures) fetchPicture();
  }, [hasPictures]);
  const hasTasks = attempt.items.some(({ task }) => task !== null);
  useEffect(() => {
    if (hasTasks) fetchSimulator();
  }, [hasTasks]);
  const hasWriting = attempt.items.some(({ written }) => written !== null);
  useEffect(() => {
    if (hasWriting) fetchWriting();
  }, [hasWriting]);
  const { mutate } = submit;
  const client = useQueryClient();
  const onOver = useCallback(async () => {
    await whenSaved(book);
    // more time may have been granted while nobody looked here: the server knows
    const heard = await client.fetchQuery(attemptTimeQuery(attempt.id)).catch(() => null);
    // out of reach: the server closes it by itself, with what is saved
    if (heard?.state === 'in-progress' && heard.deadline !== null && Date.parse(heard.now) >= Date.parse(heard.deadline)) mutate();
  }, [book, client, attempt.id, mutate]);
  const isExam = attempt.passRule.kind === 'exam';
  const item = place === 'end' ? undefined : attempt.items[place];
  const answer = item && answers.get(item.position);
  return (
    <Page title={isExam ? t('exam') : t('quiz')} measure="free" quietHeading>
      <SittingBar
        title={isExam ? t('exam') : `${t('quiz')}: ${t('module', { number: attempt.requirement.split(':M')[1] ?? '' })}`}
        clock={time.deadline && <Clock deadline={time.deadline} time={time} minutes={(attempt.passRule.minutes ?? 0) * time.timeFactor} onOver={() => void onOver()} />}
        tools={
          <>
            {time.breakSecondsLeft > 0 && <BreakButton attemptId={attempt.id} secondsLeft={time.breakSecondsLeft} save={() => whenSaved(book).then(() => !book.hasUnsaved)} />}
            <button type="button" className={clockClasses.toggle} aria-pressed={isLarge} onClick={toggleLarge}>
              {t('largePrint')}
            </button>
          </>
        }
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
            <HandIn attemptId={attempt.id} items={attempt.items} answers={answers} flags={flags} onGo={goTo} onHandIn={() => submit.mutate()} isPending={submit.isPending} error={submit.error} />
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
      closePhotoDesk(attemptId);
      arriveHere();
      client.setQueryData(attemptQuery(attemptId).queryKey, scored);
      void client.invalidateQueries({ queryKey: ['enrolment'] });
      void client.invalidateQueries({ queryKey: ['enrolments'] });
      window.scrollTo({ top: 0 });
    },
  });
}
