// How far has the clock gone?
import { hourDots, ring } from '#libs/anatomy/sharps-clock.js';
import classes from './figure.module.css';
import { useClockWords } from './words.js';

/** The hours that bear a name, where it stands, and how it is anchored. */
const marks = [
  { hour: 0, name: 'injury', x: 196, y: 30, anchor: 'middle' },
  { hour: 1, name: 'firstHour', x: 242, y: 42, anchor: 'start' },
  { hour: 24, name: 'day', x: 282, y: 238, anchor: 'start' },
  { hour: 48, name: 'baseline', x: 68, y: 238, anchor: 'end' },
  { hour: 72, name: 'lastStart', x: 128, y: 32, anchor: 'end' },
] as const;

/** The injury and the first hour stand side by side and may not touch. */
const radiusOf = (hour: number): number => (hour < 2 ? 4.4 : marks.some((mark) => mark.hour === hour) ? 5.6 : 2.9);

export function Ring({ minutes, elapsed }: { readonly minutes: number; readonly elapsed: string }) {
  const { t } = useClockWords();
  return (
    <svg viewBox={`0 0 ${ring.x * 2} 280`} className={classes.ring} aria-hidden="true">
      {hourDots().map(({ hour, x, y }) => (
        <circle key={hour} cx={x} cy={y} r={radiusOf(hour)} className={classes.hour} data-past={hour * 60 <= minutes || undefined} data-injury={hour === 0 || undefined} />
      ))}
      <path d="M226,47 L238,40" className={classes.leader} />
      {marks.map(({ name, x, y, anchor }) => (
        <text key={name} x={x} y={y} textAnchor={anchor} className={classes.markName}>
          {t(`marks.${name}`)}
        </text>
      ))}
      <text x={ring.x} y={ring.y + 6} textAnchor="middle" className={classes.elapsed}>
        {elapsed}
      </text>
      <text x={ring.x} y={ring.y + 30} textAnchor="middle" className={classes.since}>
        {t('since')}
      </text>
    </svg>
  );
}
