// How is one of two or three things chosen, beside each other?
import { useId } from 'react';
import classes from './segments.module.css';

export interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
}

/** The browser's own radio buttons, so that arrows go from one to the next. */
export function Segments<Value extends string>({ label, value, choices, onChange }: SegmentsProps<Value>) {
  const id = useId();
  return (
    <fieldset className={classes.segments}>
      <legend className={classes.legend}>{label}</legend>
      {choices.map(([choice, words]) => (
        <label key={choice}>
          <input type="radio" name={id} value={choice} checked={choice === value} onChange={() => onChange(choice)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
