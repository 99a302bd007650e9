// What was right, what was chosen, and why?
import { MarkedList, MarkedRow } from './marked-list.js';

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
  readonly say: (marking: Marking) => string;
}

export function MarkedOptions({ options, say }: MarkedOptionsProps) {
  return (
    <MarkedList>
      {options.map((option) => (
        <MarkedRow key={option.id} isRight={option.correct} isChosen={option.chosen} marking={say(markingOf(option))} rationale={option.rationale}>
          <p>{option.text}</p>
        </MarkedRow>
      ))}
    </MarkedList>
  );
}

function markingOf({ correct, chosen }: MarkedOption): Marking {
  if (correct) return chosen ? 'rightChosen' : 'rightMissed';
  return chosen ? 'wrongChosen' : 'wrongLeft';
}
