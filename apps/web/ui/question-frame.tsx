// How does a question stand large, with what is wanted below it?
import type { ReactNode } from 'react';
import classes from './question.module.css';

export interface QuestionFrameProps {
  readonly stem: string;
  /** What is wanted as an answer, in words. */
  readonly hint: string;
  readonly children: ReactNode;
}

export function QuestionFrame({ stem, hint, children }: QuestionFrameProps) {
  return (
    <fieldset className={classes.question}>
      <legend className={classes.stem}>
        {stem} <span className={classes.hint}>{hint}</span>
      </legend>
      {children}
    </fieldset>
  );
}
