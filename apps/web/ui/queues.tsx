// What waits for somebody, and how much of it?
import { useId, type ReactNode } from 'react';
import { problemText } from '../api/problem.js';
import { useLocale } from '../i18n/language.js';
import { writeNumber } from '../i18n/written.js';
import classes from './queues.module.css';
import { Skeleton } from './skeleton.js';

/** Queues beside each other, with the count first. */
export function Queues({ children, columns = 3 }: { readonly children: ReactNode; readonly columns?: 2 | 3 | 4 }) {
  return (
    <div className={classes.queues} data-columns={columns}>
      {children}
    </div>
  );
}

export interface QueueProps {
  readonly title: string;
  /** How many wait; undefined while it is not known. */
  readonly count: number | undefined;
  /** One sentence that says what would stand here. */
  readonly empty: string;
  readonly error: unknown;
  readonly items: readonly ReactNode[];
  /** The way to the rest. */
  readonly more?: ReactNode;
}

export function Queue({ title, count, empty, error, items, more }: QueueProps) {
  const locale = useLocale();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.queue} data-waiting={(count ?? 0) > 0 || undefined}>
      <h2 id={id}>
        <span className={classes.count}>{count === undefined ? error ? '–' : <Skeleton height={40} width={40} /> : writeNumber(count, locale)}</span>
        <span>{title}</span>
      </h2>
      {Boolean(error) && count === undefined && <p className={classes.quiet}>{problemText(error)}</p>}
      {count !== undefined && items.length === 0 && <p className={classes.quiet}>{empty}</p>}
      {items.length > 0 && <ul>{items}</ul>}
      {more && <p className={classes.more}>{more}</p>}
    </section>
  );
}

export interface QueueItemProps {
  readonly children: ReactNode;
  readonly side?: ReactNode;
  readonly about?: ReactNode;
}

export function QueueItem({ children, side, about }: QueueItemProps) {
  return (
    <li>
      <span>{children}</span>
      {side && <span className={classes.side}>{side}</span>}
      {about && <span className={classes.about}>{about}</span>}
    </li>
  );
}
