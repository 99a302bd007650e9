// How does a page say that something just happened, in passing?
import { useEffect, useSyncExternalStore } from 'react';
import classes from './notices.module.css';

export type NoticeTone = 'good' | 'bad' | 'neutral';

interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: NoticeTone;
}

let shown: readonly Notice[] = [];
let count = 0;
const listeners = new Set<() => void>();

function show(next: readonly Notice[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Shows a line at the foot of the screen for some seconds, and says it to screen readers. */
export function notify(text: string, tone: NoticeTone = 'good'): void {
  count += 1;
  show([...shown.slice(-2), { id: count, text, tone }]);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const seconds = 7;

export function Notices() {
  const notices = useSyncExternalStore(subscribe, () => shown);
  const oldest = notices[0]?.id;
  useEffect(() => {
    if (oldest === undefined) return;
    const timer = setTimeout(() => show(shown.filter(({ id }) => id !== oldest)), seconds * 1000);
    return () => clearTimeout(timer);
  }, [oldest]);
  return (
    <output aria-live="polite" className={classes.notices}>
      {notices.map(({ id, text, tone }) => (
        <span key={id} className={classes.notice} data-tone={tone}>
          {text}
        </span>
      ))}
    </output>
  );
}
