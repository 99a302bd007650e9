// How is a question asked whose options are ticked?
import type { ReactNode } from 'react';
import classes from './question.module.css';
import { QuestionFrame, type QuestionFrameProps } from './question-frame.js';

export interface OptionRowsProps {
  readonly isSingle: boolean;
  /** Of the group of options; no other group on the page has it. */
  readonly name: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  /** Ids of options. */
  readonly choice: readonly string[];
  readonly onChoose: (choice: string[]) => void;
  /** One of several groups: its rows stand closer. */
  readonly isDense?: boolean;
  /** Behind the option at this place, counted from 0. */
  readonly behind?: (place: number) => ReactNode;
}

/** What is chosen once `id` is pressed: in the order of the options, so that the same answer always looks the same. */
export function pressed(id: string, { isSingle, options, choice }: Pick<OptionRowsProps, 'isSingle' | 'options' | 'choice'>): string[] {
  if (isSingle) return [id];
  return options.map((option) => option.id).filter((each) => (each === id) !== choice.includes(each));
}

export function OptionRows({ name, isDense = false, behind, onChoose, ...asked }: OptionRowsProps) {
  return asked.options.map(({ id, text }, place) => (
    <label key={id} className={classes.option} data-chosen={asked.choice.includes(id) || undefined} data-dense={isDense || undefined}>
      <input type={asked.isSingle ? 'radio' : 'checkbox'} name={name} value={id} checked={asked.choice.includes(id)} onChange={() => onChoose(pressed(id, asked))} />
      <span>{text}</span>
      {behind?.(place)}
    </label>
  ));
}

export type QuestionProps = Omit<QuestionFrameProps, 'children'> & Omit<OptionRowsProps, 'isDense'>;

export function Question({ stem, hint, ...rows }: QuestionProps) {
  return (
    <QuestionFrame stem={stem} hint={hint}>
      <OptionRows {...rows} />
    </QuestionFrame>
  );
}
