// How is a number of a figure set, roughly by sliding and exactly by one step at a time?
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useId } from 'react';
import classes from './stepped-range.module.css';

export interface SteppedRangeProps {
  readonly label: string;
  /** The value as it is read and said, with its unit. */
  readonly said: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the two buttons say to those who do not see them. */
  readonly less: string;
  readonly more: string;
  readonly onChange: (value: number) => void;
}

export function SteppedRange({ label, said, value, min, max, step, less, more, onChange }: SteppedRangeProps) {
  const id = useId();
  // two decimals are enough for every figure, and leave no dust of binary fractions
  const set = (wish: number) => onChange(Math.round(Math.min(Math.max(wish, min), max) * 100) / 100);
  return (
    <div className={classes.control}>
      <div className={classes.head}>
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id}>{said}</output>
      </div>
      <div className={classes.row}>
        <button type="button" aria-label={`${less}: ${label}`} disabled={value <= min} onClick={() => set(value - step)}>
          <IconMinus size={18} aria-hidden="true" />
        </button>
        <input id={id} type="range" value={value} min={min} max={max} step={step} aria-valuetext={said} onChange={(event) => set(event.currentTarget.valueAsNumber)} />
        <button type="button" aria-label={`${more}: ${label}`} disabled={value >= max} onClick={() => set(value + step)}>
          <IconPlus size={18} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}
