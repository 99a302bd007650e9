// What stands above a question: what this is, how much time is left, the way out?
import type { ReactNode } from 'react';
import { Link, useSearch } from '@tanstack/react-router';
import { Mark } from '../../motif/mark.js';
import classes from './sitting.module.css';
import { useAttemptWords } from './words.js';

export interface SittingBarProps {
  readonly title: string;
  readonly clock: ReactNode;
  /** What can be done about the sitting itself. */
  readonly tools: ReactNode;
}

export function SittingBar({ title, clock, tools }: SittingBarProps) {
  const { t } = useAttemptWords();
  const { enrolment } = useSearch({ from: '/bare/attempts/$attemptId' });
  return (
    <div className={classes.bar}>
      <div className={classes.barInner}>
        <p className={classes.what}>
          <Mark size={28} /> {title}
        </p>
        {clock}
        <div className={classes.tools}>{tools}</div>
        {enrolment === undefined ? (
          <Link to="/study" className={classes.leave}>
            {t('leave')}
          </Link>
        ) : (
          <Link to="/study/$enrolmentId" params={{ enrolmentId: enrolment }} className={classes.leave}>
            {t('leave')}
          </Link>
        )}
      </div>
    </div>
  );
}
