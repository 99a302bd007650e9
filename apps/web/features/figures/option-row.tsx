// How is one view of a figure chosen among a few, with a thumb or from the keyboard?
import { useId } from 'react';
import classes from './option-row.module.css';

export interface OptionRowProps<Value extends string> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
}

/** The browser's own radio buttons: the dot in the ring says which one is chosen, also without colour. */
export function OptionRow<Value extends string>({ label, value, options, onChange }: OptionRowProps<Value>) {
  const name = useId();
  return (
    <fieldset className={classes.row}>
      <legend>{label}</legend>
      <div>
        {options.map(([option, words]) => (
          <label key={option} className={classes.option}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => onChange(option)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
