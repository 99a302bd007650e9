// How much time is left, by the server's clock?
import { useEffect, useRef, useState } from 'react';
import { writeClock } from '../../i18n/written.js';
import classes from './clock.module.css';
import { useAttemptWords } from './words.js';

export interface ClockProps {
  readonly deadline: string;
  /** The server's clock, at the moment `receivedAt` of this device. */
  readonly now: string;
  readonly receivedAt: number;
  /** Called once, when the time is over. */
  readonly onOver: () => void;
}

/** Said aloud when so many minutes are left. */
const milestones = [30, 15, 10, 5, 1];

export function Clock({ deadline, now, receivedAt, onOver }: ClockProps) {
  const { t } = useAttemptWords();
  const seconds = useSecondsLeft({ deadline, now, receivedAt });
  const [isHidden, setHidden] = useState(false);
  const told = useRef(false);
  const over = seconds <= 0;
  useEffect(() => {
    if (!over || told.current) return;
    told.current = true;
    onOver();
  }, [over, onOver]);
  const passed = milestones.filter((minutes) => seconds <= minutes * 60).at(-1);
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
        {over ? t('time.over') : passed === undefined ? '' : t('time.minutes', { count: passed })}
      </output>
    </div>
  );
}

function useSecondsLeft({ deadline, now, receivedAt }: Omit<ClockProps, 'onOver'>): number {
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const ahead = Date.parse(now) - receivedAt;
  return Math.ceil((Date.parse(deadline) - (here + ahead)) / 1000);
}
