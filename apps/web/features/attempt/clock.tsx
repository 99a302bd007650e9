// How much time is left, by the server's clock?
import { useEffect, useRef } from 'react';
import { notify } from '../../frame/notices.js';
import { writeClock } from '../../i18n/written.js';
import type { HeardTime } from './attempt-query.js';
import classes from './clock.module.css';
import { milestonesOf, passedAt } from './milestones.js';
import { useRemembered } from './remembered.js';
import { useSecondsUntil } from './use-attempt-time.js';
import { useAttemptWords } from './words.js';

export interface ClockProps {
  readonly deadline: string;
  readonly time: HeardTime;
  /** What the candidate has in all, without breaks. */
  readonly minutes: number;
  /** Called once for each deadline, when it has come. */
  readonly onOver: () => void;
}

export function Clock({ deadline, time, minutes, onOver }: ClockProps) {
  const { t } = useAttemptWords();
  const seconds = useSecondsUntil(deadline, time);
  const [isHidden, setHidden] = useRemembered('time-hidden', false);
  const told = useRef<string | null>(null);
  const known = useRef(deadline);
  const over = seconds <= 0;
  useEffect(() => {
    if (!over || told.current === deadline) return;
    told.current = deadline;
    onOver();
  }, [over, deadline, onOver]);
  useEffect(() => {
    if (known.current === deadline) return;
    known.current = deadline;
    notify(t('time.changed', { count: Math.max(0, Math.round(seconds / 60)) }), 'neutral');
  }, [deadline, seconds, t]);
  const passed = passedAt(milestonesOf(minutes), seconds);
  return (
    <div className={classes.clock}>
      {/* the running seconds are for the eye; milestones are for the ear */}
      {!isHidden && (
        <p className={classes.face} data-late={seconds <= 300 || undefined}>
          <span className={classes.label}>{t('time.left')}</span> <span role="timer">{writeClock(seconds)}</span>
        </p>
      )}
      <button type="button" className={classes.toggle} aria-expanded={!isHidden} onClick={() => setHidden(!isHidden)}>
        {isHidden ? t('time.show') : t('time.hide')}
      </button>
      <output aria-live="polite" className={classes.spoken}>
        {over ? t('time.over') : passed === undefined ? '' : t(passed.isHalf ? 'time.half' : 'time.minutes', { count: Math.floor(passed.seconds / 60) })}
      </output>
    </div>
  );
}
