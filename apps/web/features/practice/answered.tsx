// What was right, why, and where is it taught?
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { writeDay } from '../../i18n/written.js';
import { Button } from '../../ui/button.js';
import { Status } from '../../ui/status.js';
import { CaseTold } from '../item/case-told.js';
import { MarkedItem } from '../item/marked-item.js';
import type { AnsweredCard, PracticeCard } from './contract.js';
import classes from './practice.module.css';
import { useKeys } from './use-keys.js';
import { usePracticeWords } from './words.js';

/** What is told again of the question. */
export type AskedOnce = Pick<NonNullable<PracticeCard['item']>, 'kind' | 'vignette' | 'stem' | 'text' | 'picture'>;

export interface AnsweredProps {
  readonly asked: AskedOnce;
  readonly answered: AnsweredCard;
  readonly enrolmentId: string;
  readonly onNext: () => void;
}

export function Answered({ asked, answered, enrolmentId, onNext }: AnsweredProps) {
  const { t, locale } = usePracticeWords();
  const { right, why, dueOn } = answered;
  const verdict = useRef<HTMLHeadingElement>(null);
  // what is new is read out, and Enter goes on from here
  useEffect(() => verdict.current?.focus({ preventScroll: true }), []);
  useKeys({ Enter: onNext });
  return (
    <>
      <h2 ref={verdict} tabIndex={-1} className={classes.verdict}>
        <Status tone={right ? 'good' : 'neutral'} icon={right ? 'check' : 'back'}>
          {right ? t('answered.right') : t('answered.wrong')}
        </Status>
      </h2>
      {asked.vignette && <CaseTold vignette={asked.vignette} />}
      <p className={classes.stem}>{asked.stem}</p>
      <MarkedItem kind={asked.kind} text={asked.text} picture={asked.picture} marked={answered} />
      {why && (
        <p>
          <Link to="/lessons/$lessonId" params={{ lessonId: why.lessonId }} search={{ enrolment: enrolmentId }} hash={why.anchor ?? ''} className={classes.why}>
            {t('answered.why', { code: why.code })}, {why.heading ?? why.title}
          </Link>
        </p>
      )}
      {dueOn && <p className={classes.hint}>{t(right ? 'answered.comesOn' : 'answered.comesToday', { day: writeDay(dueOn, locale) })}</p>}
      <div className={classes.acts}>
        <Button size="lg" onClick={onNext}>
          {t('answered.next')}
        </Button>
      </div>
      <p className={classes.keys}>{t('answered.keys')}</p>
    </>
  );
}
