// How does a table of facts look?
import type { ReactNode } from 'react';
import classes from './table.module.css';

export interface TableProps {
  /** What the table holds, for those who hear it. */
  readonly caption: string;
  readonly head: readonly ReactNode[];
  readonly children: ReactNode;
}

/** Thin lines, tabular figures. Columns that a phone has no room for carry the class `tableClasses.wide`. */
export function Table({ caption, head, children }: TableProps) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export const tableClasses = { wide: classes.wide, narrow: classes.narrow, number: classes.number } as const;
