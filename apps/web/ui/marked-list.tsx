// How does something that was answered stand in a list, with what was right and why?
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './marked-list.module.css';

export interface MarkedListProps {
  /** Its order says something. */
  readonly isOrdered?: boolean;
  readonly children: ReactNode;
}

export function MarkedList({ isOrdered = false, children }: MarkedListProps) {
  const List = isOrdered ? 'ol' : 'ul';
  return <List className={classes.list}>{children}</List>;
}

export interface MarkedRowProps {
  readonly isRight: boolean;
  readonly isChosen: boolean;
  /** The marking in words: it is never told by the sign alone. */
  readonly marking: string;
  readonly rationale: string;
  readonly children: ReactNode;
}

export function MarkedRow({ isRight, isChosen, marking, rationale, children }: MarkedRowProps) {
  return (
    <li data-correct={isRight || undefined} data-chosen={isChosen || undefined}>
      {isRight ? <IconCheck size={18} stroke={2.5} aria-hidden="true" /> : <IconX size={18} aria-hidden="true" />}
      <div>
        {children}
        <p className={classes.marking}>{marking}</p>
        <p className={classes.rationale}>{rationale}</p>
      </div>
    </li>
  );
}
