// What was right, what was chosen, and why?
import { IconCheck, IconX } from '@tabler/icons-react';
import classes from './marked-options.module.css';

export interface MarkedOption {
  readonly id: string;
  readonly text: string;
  readonly correct: boolean;
  readonly chosen: boolean;
  readonly rationale: string;
}

export type Marking = 'rightChosen' | 'rightMissed' | 'wrongChosen' | 'wrongLeft';

export interface MarkedOptionsProps {
  readonly options: readonly MarkedOption[];
  /** The marking in words: it is never told by the sign alone. */
  readonly say: (marking: Marking) => string;
}

export function MarkedOptions({ options, say }: MarkedOptionsProps) {
  return (
    <ul className={classes.options}>
      {options.map((option) => (
        <li key={option.id} data-correct={option.correct || undefined} data-chosen={option.chosen || undefined}>
          {option.correct ? <IconCheck size={18} stroke={2.5} aria-hidden="true" /> : <IconX size={18} aria-hidden="true" />}
          <div>
            <p>{option.text}</p>
            <p className={classes.marking}>{say(markingOf(option))}</p>
            <p className={classes.rationale}>{option.rationale}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function markingOf({ correct, chosen }: MarkedOption): Marking {
  if (correct) return chosen ? 'rightChosen' : 'rightMissed';
  return chosen ? 'wrongChosen' : 'wrongLeft';
}
