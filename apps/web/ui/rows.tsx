// How does a list of things to act on look, each on a line of its own?
import type { ReactNode } from 'react';
import classes from './rows.module.css';

export function Rows({ label, children }: { readonly label?: string | undefined; readonly children: ReactNode }) {
  return (
    <ul className={classes.rows} aria-label={label}>
      {children}
    </ul>
  );
}

export interface RowProps {
  /** What it is: most often a link. */
  readonly title: ReactNode;
  /** Smaller, below it. */
  readonly about?: ReactNode;
  /** Where it stands. */
  readonly state?: ReactNode;
  /** What can be done with it. */
  readonly actions?: ReactNode;
}

export function Row({ title, about, state, actions }: RowProps) {
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <div className={classes.title}>{title}</div>
        {about && <div className={classes.about}>{about}</div>}
      </div>
      {state && <div className={classes.state}>{state}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </li>
  );
}
