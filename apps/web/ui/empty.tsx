// What does a list say when nothing is in it yet?
import type { ReactNode } from 'react';
import { Mark } from '../motif/mark.js';
import classes from './empty.module.css';

export interface EmptyProps {
  /** One sentence that says what will stand here. */
  readonly children: ReactNode;
  /** The first thing to do, where there is one. */
  readonly action?: ReactNode;
}

export function Empty({ children, action }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Mark size={44} />
      <p>{children}</p>
      {action}
    </div>
  );
}
