// How does a form stack its fields, and hand over without leaving the page?
import type { ReactNode } from 'react';
import classes from './form.module.css';

export interface FormProps {
  readonly onSubmit: () => void;
  readonly label?: string;
  readonly children: ReactNode;
}

/** The browser checks required fields and formats before `onSubmit` runs, in the browser's own words. */
export function Form({ onSubmit, label, children }: FormProps) {
  return (
    <form
      aria-label={label}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
