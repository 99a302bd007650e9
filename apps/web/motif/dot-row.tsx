// How is "so many of so many" shown as dots?
import classes from './dot-row.module.css';

export type DotState = 'full' | 'current' | 'empty';

export interface DotRowProps {
  readonly dots: readonly DotState[];
  /** Said to those who do not see the dots; without it the dots are decoration beside words that say the same. */
  readonly label?: string | undefined;
  readonly size?: number;
}

/** So many full dots of so many. */
export const filled = (done: number, total: number): DotState[] => Array.from({ length: total }, (_, index) => (index < done ? 'full' : 'empty'));

/** A row of dots that fill. Where an amount is known, this stands instead of a bar or a spinner. */
export function DotRow({ dots, label, size = 8 }: DotRowProps) {
  const spoken = label === undefined ? { 'aria-hidden': true as const } : { role: 'img', 'aria-label': label };
  const step = size + 5;
  const width = Math.max(dots.length, 1) * step;
  return (
    <svg className={classes.row} width={width} height={size + 4} viewBox={`0 0 ${width} ${size + 4}`} {...spoken}>
      {dots.map((state, index) => (
        <circle key={index * step} cx={index * step + step / 2} cy={size / 2 + 2} r={size / 2} className={classes[state]} />
      ))}
    </svg>
  );
}
