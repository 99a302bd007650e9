// What stands above a question: what this is, how much time is left, the way out?
import type { ReactNode } from 'react';
import { Link, useSearch } from '@tanstack/react-router';
import { Mark } from '../../motif/mark.js';
import classes from './sitting.module.css';
import { useAttemptWords } from './words.js';

export interface SittingBarProps {
  readonly title: string;
  readonly clock: ReactNode;
}

export function SittingBar({ title, clock }: SittingBarProps) {
  const { t } = useAttemptWords();
  const { enrolment } = useSearch({ from: '/bare/attempts/$attemptId' });
  return (
    <div className={classes.bar}>
      <div className={classes.barInner}>
        <p className={classes.what}>
          <Mark size={28} /> {title}
        </p>
        {clock}
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
