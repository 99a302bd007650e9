// What is still open before an attempt is handed in?
import type { AttemptItem } from '../../api/contract.js';
import { Button } from '../../ui/button.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { StatusNote } from '../../ui/status.js';
import { answeredParts } from '../item/answered-parts.js';
import { usePhotosUnderWay } from '../item/photo-desk.js';
import type { Answer } from './answer-book.js';
import classes from './hand-in.module.css';
import { nameOf } from './item.js';
import type { Place } from './use-place.js';
import { useAttemptWords } from './words.js';

export interface HandInProps {
  readonly attemptId: string;
  readonly items: readonly AttemptItem[];
  readonly answers: ReadonlyMap<number, Answer>;
  readonly flags: ReadonlySet<number>;
  readonly onGo: (place: Place) => void;
  readonly onHandIn: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

export function HandIn({ attemptId, items, answers, flags, onGo, onHandIn, isPending, error }: HandInProps) {
  const { t } = useAttemptWords();
  const numbers = items.map((item, index) => {
    const answer = answers.get(item.position);
    return { index, answer, answered: answeredParts(item, answer?.choice ?? []), isFlagged: flags.has(item.position) };
  });
  const open = numbers.filter(({ answered }) => answered === 'open');
  const partly = numbers.filter(({ answered }) => answered === 'partly');
  const firstOpen = numbers.find(({ answered }) => answered !== 'whole');
  const flagged = numbers.filter(({ isFlagged }) => isFlagged);
  const photos = usePhotosUnderWay(attemptId);
  const isSending = [...photos.values()].some(({ sending }) => sending !== null);
  const unsent = items.flatMap(({ position }, index) => (photos.get(nameOf(position))?.unsent ? [index] : []));
  const isUnsaved = numbers.some(({ answer }) => answer?.state === 'unsaved' || answer?.state === 'saving');
  return (
    <div className={classes.end}>
      <h2 id="question" tabIndex={-1}>
        {t('end.title')}
      </h2>
      {!firstOpen && <p>{t('end.allAnswered')}</p>}
      {open.length > 0 && <p>{t('end.open', { count: open.length })}</p>}
      <Numbers indexes={open.map(({ index }) => index)} onGo={onGo} />
      {partly.length > 0 && <p>{t('end.partly', { count: partly.length })}</p>}
      <Numbers indexes={partly.map(({ index }) => index)} onGo={onGo} />
      {flagged.length > 0 && <p>{t('end.flagged')}</p>}
      <Numbers indexes={flagged.map(({ index }) => index)} onGo={onGo} />
      {unsent.length > 0 && <p>{t('end.photoUnsent')}</p>}
      <Numbers indexes={unsent} onGo={onGo} />
      {isSending && (
        <StatusNote tone="caution" icon="warning" speaks="politely">
          <p>{t('end.photoSending')}</p>
        </StatusNote>
      )}
      {isUnsaved && (
        <StatusNote tone="caution" icon="warning" speaks="politely">
          <p>{t('end.unsaved')}</p>
        </StatusNote>
      )}
      <ProblemNote error={error} />
      <p className={classes.final}>{t('end.final')}</p>
      <div className={classes.buttons}>
        <Button size="md" onClick={onHandIn} loading={isPending} disabled={isUnsaved || isSending}>
          {open.length > 0 ? t('end.handInAnyway') : partly.length > 0 ? t('end.handInPartly') : t('end.handIn')}
        </Button>
        <Button size="md" variant="default" onClick={() => onGo(firstOpen?.index ?? items.length - 1)}>
          {t('end.back')}
        </Button>
      </div>
    </div>
  );
}

interface NumbersProps {
  readonly indexes: readonly number[];
  readonly onGo: (place: Place) => void;
}

function Numbers({ indexes, onGo }: NumbersProps) {
  const { t } = useAttemptWords();
  if (indexes.length === 0) return null;
  return (
    <ul className={classes.numbers}>
      {indexes.map((index) => (
        <li key={index}>
          <button type="button" onClick={() => onGo(index)}>
            {t('end.goTo', { number: index + 1 })}
          </button>
        </li>
      ))}
    </ul>
  );
}
