// Which shape, sign and colour has each decision?
import { IconCheck, IconClock, IconStethoscope, IconX, type TablerIcon } from '@tabler/icons-react';
import type { Decision } from '#libs/anatomy/triage.js';
import classes from './figure.module.css';

const icons: Readonly<Record<Decision, TablerIcon>> = { proceed: IconCheck, delay: IconClock, opinion: IconStethoscope, decline: IconX };

/** Circle, diamond, square, octagon: read also without colour. */
const shapes: Readonly<Record<Decision, string>> = {
  proceed: 'M2 22 a20 20 0 1 0 40 0 a20 20 0 1 0 -40 0 z',
  delay: 'M22 0.5 L43.5 22 L22 43.5 L0.5 22 z',
  opinion: 'M4 4 h36 v36 h-36 z',
  decline: 'M13.6 2 h16.8 L42 13.6 v16.8 L30.4 42 h-16.8 L2 30.4 v-16.8 z',
};

export function Lamp({ decision, lit = true }: { readonly decision: Decision; readonly lit?: boolean }) {
  const Icon = icons[decision];
  return (
    <svg className={classes.lamp} data-decision={decision} data-lit={lit || undefined} viewBox="0 0 44 44" width="44" height="44" aria-hidden="true">
      <path d={shapes[decision]} />
      <Icon x={12} y={12} size={20} stroke={2} />
    </svg>
  );
}
