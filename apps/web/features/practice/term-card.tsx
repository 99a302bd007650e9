// How is a word practised: seen, thought about, looked up, rated?
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.js';
import type { PracticeCard, Rating } from './contract.js';
import classes from './practice.module.css';
import { useKeys } from './use-keys.js';
import { usePracticeWords } from './words.js';

const ratings = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Rating[];

export interface TermCardProps {
  readonly term: NonNullable<PracticeCard['term']>;
  readonly enrolmentId: string;
  readonly isSending: boolean;
  readonly onRate: (rating: Rating) => void;
}

export function TermCard({ term, enrolmentId, isSending, onRate }: TermCardProps) {
  const { t } = usePracticeWords();
  const [isOpen, setOpen] = useState(false);
  const meaning = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isOpen) meaning.current?.focus();
  }, [isOpen]);
  const rate = (rating: Rating) => {
    if (!isSending) onRate(rating);
  };
  useKeys(isOpen ? Object.fromEntries(ratings.map((rating, place) => [String(place + 1), () => rate(rating)])) : { Enter: () => setOpen(true) });
  return (
    <>
      <p className={classes.word}>{term.word}</p>
      {!isOpen && (
        <>
          <p className={classes.hint}>
            {t('term.ask')} {t('term.think')}
          </p>
          <div className={classes.acts}>
            <Button size="lg" onClick={() => setOpen(true)}>
              {t('term.show')}
            </Button>
          </div>
          <p className={classes.keys}>{t('term.keysShow')}</p>
        </>
      )}
      {isOpen && (
        <>
          <p ref={meaning} tabIndex={-1} className={classes.meaning}>
            {term.meaning}
          </p>
          <p>
            <Link to="/lessons/$lessonId" params={{ lessonId: term.lessonId }} search={{ enrolment: enrolmentId }} className={classes.why}>
              {t('term.lesson', { code: term.lessonCode })}, {term.lessonTitle}
            </Link>
          </p>
          <fieldset className={classes.rating}>
            <legend>{t('term.rate')}</legend>
            {ratings.map((rating, place) => (
              <button key={rating} type="button" disabled={isSending} onClick={() => rate(rating)}>
                <span>{t(`term.${rating}`)}</span>
                <small>{t(`term.${rating}Hint`)}</small>
                <kbd className={classes.key} aria-hidden="true">
                  {place + 1}
                </kbd>
              </button>
            ))}
          </fieldset>
          <p className={classes.keys}>{t('term.keys')}</p>
        </>
      )}
    </>
  );
}
