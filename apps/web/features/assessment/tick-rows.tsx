// How is something ticked with a thumb, while the eyes are elsewhere?
import { IconCheck, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { Observable } from './contract.js';
import classes from './station.module.css';

export interface TickRowsProps {
  readonly label: string;
  readonly rows: readonly Observable[];
  readonly ticked: readonly string[];
  readonly onChange: (ticked: string[]) => void;
  /** `fail`: to tick means that something went wrong. */
  readonly kind: 'step' | 'fail';
}

/** The whole row is the target. */
export function TickRows({ label, rows, ticked, onChange, kind }: TickRowsProps) {
  const id = useId();
  const Sign = kind === 'step' ? IconCheck : IconX;
  const toggle = (row: string) => onChange(ticked.includes(row) ? ticked.filter((each) => each !== row) : [...ticked, row]);
  return (
    <ul className={classes.rows} aria-label={label} data-kind={kind}>
      {rows.map(({ id: row, text }, position) => (
        <li key={row}>
          <label className={classes.row} htmlFor={`${id}${row}`}>
            <input type="checkbox" id={`${id}${row}`} checked={ticked.includes(row)} onChange={() => toggle(row)} />
            <span className={classes.box} aria-hidden="true">
              {ticked.includes(row) ? <Sign size={24} stroke={3} /> : kind === 'step' && <span className={classes.position}>{position + 1}</span>}
            </span>
            <span>{text}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
