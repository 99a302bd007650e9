// How is a question asked whose options are ticked?
import type { ReactNode } from 'react';
import classes from './question.module.css';

export interface QuestionProps {
  readonly stem: string;
  /** How many answers are wanted, in words. */
  readonly hint: string;
  readonly isSingle: boolean;
  /** Of the group of options; no other question on the page has it. */
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Ids of options. */
  readonly choice: readonly string[];
  readonly onChoose: (choice: string[]) => void;
  /** Behind the option at this place, counted from 0. */
  readonly behind?: (place: number) => ReactNode;
}

/** What is chosen once `id` is pressed: in the order of the options, so that the same answer always looks the same. */
export function pressed(id: string, { isSingle, options, choice }: Pick<QuestionProps, 'isSingle' | 'options' | 'choice'>): string[] {
  if (isSingle) return [id];
  return options.map((option) => option.id).filter((each) => (each === id) !== choice.includes(each));
}

export function Question({ stem, hint, name, behind, onChoose, ...asked }: QuestionProps) {
  return (
    <fieldset className={classes.question}>
      <legend className={classes.stem}>
        {stem} <span className={classes.hint}>{hint}</span>
      </legend>
      {asked.options.map(({ id, text }, place) => (
        <label key={id} className={classes.option} data-chosen={asked.choice.includes(id) || undefined}>
          <input type={asked.isSingle ? 'radio' : 'checkbox'} name={name} value={id} checked={asked.choice.includes(id)} onChange={() => onChoose(pressed(id, asked))} />
          <span>{text}</span>
          {behind?.(place)}
        </label>
      ))}
    </fieldset>
  );
}
