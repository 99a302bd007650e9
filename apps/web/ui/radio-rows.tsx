// How is one of a few things chosen, each large enough for a thumb?
import { useId } from 'react';
import classes from './radio-rows.module.css';

export interface RadioRowsProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: Value | '';
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (value: Value) => void;
}

/** The browser's own radio buttons: one must be chosen before the form is sent. */
export function RadioRows<Value extends string>({ label, name, value, choices, onChange }: RadioRowsProps<Value>) {
  const id = useId();
  return (
    <fieldset className={classes.rows}>
      <legend className={classes.legend}>{label}</legend>
      {choices.map(([choice, words]) => (
        <label key={choice} className={classes.row} htmlFor={`${id}${choice}`}>
          <input type="radio" id={`${id}${choice}`} name={`${id}${name}`} required value={choice} checked={choice === value} onChange={() => onChange(choice)} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
