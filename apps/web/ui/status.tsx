// How is a status shown: never by colour alone?
import { IconAlertTriangle, IconArrowBackUp, IconArrowRight, IconCheck, IconClock, IconSquareFilled, IconX, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './status.module.css';

export type StatusTone = 'good' | 'caution' | 'bad' | 'neutral' | 'notice';

export type StatusIcon = 'check' | 'warning' | 'stop' | 'cross' | 'clock' | 'back' | 'forward';

const icons: Readonly<Record<StatusIcon, TablerIcon>> = {
  check: IconCheck,
  warning: IconAlertTriangle,
  stop: IconSquareFilled,
  cross: IconX,
  clock: IconClock,
  back: IconArrowBackUp,
  forward: IconArrowRight,
};

export interface StatusProps {
  readonly tone: StatusTone;
  readonly icon: StatusIcon;
  readonly children: ReactNode;
}

/** Icon and words on a wash of the status colour, for a line or a cell. */
export function Status({ tone, icon, children }: StatusProps) {
  const Icon = icons[icon];
  return (
    <span className={classes.status} data-tone={tone}>
      <Icon size={15} stroke={2.25} aria-hidden="true" />
      <span>{children}</span>
    </span>
  );
}

export interface StatusNoteProps extends StatusProps {
  readonly title?: ReactNode;
  /** Read out to screen readers: at once, or when there is a pause. Without it for what stands there from the start. */
  readonly speaks?: 'at-once' | 'politely';
}

const announcements = { 'at-once': { role: 'alert' }, politely: { 'aria-live': 'polite' }, never: {} } as const;

/** The same for a paragraph: what happened, or what has to be known before going on. */
export function StatusNote({ tone, icon, title, speaks, children }: StatusNoteProps) {
  const Icon = icons[icon];
  return (
    <div className={classes.note} data-tone={tone} {...announcements[speaks ?? 'never']}>
      <Icon size={20} stroke={2} aria-hidden="true" />
      <div>
        {title && <p className={classes.noteTitle}>{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
