// How is "so many of so many" shown as dots?
import classes from './dot-row.module.css';

export interface DotRowProps {
  readonly done: number;
  readonly total: number;
  /** The number of the dot that is open now, counted from 0. */
  readonly current?: number | undefined;
  /** Said to those who do not see the dots; without it the dots are decoration beside words that say the same. */
  readonly label?: string | undefined;
  readonly size?: number;
}

/** A row of dots that fill. Where an amount is known, this stands instead of a bar or a spinner. */
export function DotRow({ done, total, current, label, size = 8 }: DotRowProps) {
  const spoken = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  const step = size + 5;
  return (
    <svg className={classes.row} width={Math.max(total, 1) * step} height={size + 4} viewBox={`0 0 ${Math.max(total, 1) * step} ${size + 4}`} {...spoken}>
      {Array.from({ length: total }, (_, index) => (
        <circle
          key={index}
          cx={index * step + step / 2}
          cy={size / 2 + 2}
          r={size / 2}
          className={index < done ? classes.full : index === current ? classes.current : classes.empty}
        />
      ))}
    </svg>
  );
}
