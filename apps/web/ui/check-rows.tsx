// How are some of a few things chosen, each large enough for a thumb?
import { useId } from 'react';
import classes from './radio-rows.module.css';

export interface CheckRowsProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly choices: readonly (readonly [value: Value, words: string])[];
  readonly onChange: (values: readonly Value[]) => void;
}

/** In the order of the choices, whichever was ticked first. */
export function CheckRows<Value extends string>({ label, values, choices, onChange }: CheckRowsProps<Value>) {
  const id = useId();
  const toggled = (value: Value) => choices.map(([each]) => each).filter((each) => (each === value) !== values.includes(each));
  return (
    <fieldset className={classes.rows}>
      <legend className={classes.legend}>{label}</legend>
      {choices.map(([choice, words]) => (
        <label key={choice} className={classes.row} htmlFor={`${id}${choice}`}>
          <input type="checkbox" id={`${id}${choice}`} value={choice} checked={values.includes(choice)} onChange={() => onChange(toggled(choice))} />
          <span>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}
