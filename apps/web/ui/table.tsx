// How does a table of facts look?
import type { ReactNode } from 'react';
import classes from './table.module.css';

/** A column's name, with a class of `tableClasses` or the page's own where its cells have one. */
export type ColumnHead = string | { readonly name: ReactNode; readonly className: string | undefined };

export interface TableProps {
  /** What the table holds, for those who hear it. */
  readonly caption: string;
  readonly head: readonly ColumnHead[];
  readonly children: ReactNode;
}

/** Thin lines, tabular figures. Columns that a phone has no room for carry the class `tableClasses.wide`. */
export function Table({ caption, head, children }: TableProps) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{caption}</caption>
      <thead>
        <tr>
          {head.map((column, at) => (
            <th key={at} scope="col" className={typeof column === 'string' ? undefined : column.className}>
              {typeof column === 'string' ? column : column.name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export const tableClasses = { wide: classes.wide, narrow: classes.narrow, number: classes.number } as const;
