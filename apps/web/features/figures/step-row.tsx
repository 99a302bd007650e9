// How does a learner go forwards and back through the steps of a figure?
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import classes from './step-row.module.css';

export interface StepRowProps {
  /** Counted from 0. */
  readonly step: number;
  readonly steps: number;
  /** Where the learner stands, as it is read and said. */
  readonly said: string;
  readonly back: string;
  readonly on: string;
  readonly onStep: (step: number) => void;
}

/** At either end a button stays where it is, so that the keyboard does not lose its place. */
export function StepRow({ step, steps, said, back, on, onStep }: StepRowProps) {
  const isFirst = step === 0;
  const isLast = step === steps - 1;
  return (
    <div className={classes.row}>
      <button type="button" aria-disabled={isFirst} onClick={() => !isFirst && onStep(step - 1)}>
        <IconArrowLeft size={18} aria-hidden="true" />
        {back}
      </button>
      <output>{said}</output>
      <button type="button" aria-disabled={isLast} onClick={() => !isLast && onStep(step + 1)}>
        {on}
        <IconArrowRight size={18} aria-hidden="true" />
      </button>
    </div>
  );
}
