// How is a self-test in a figure answered by pressing, and how is the answer told?
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './answer-buttons.module.css';

export interface AnswerButtonsProps<Value extends string> {
  /** What the buttons answer, for those who do not see what stands above them. */
  readonly label: string;
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly chosen: Value | null;
  readonly right: Value;
  /** What is said once an answer is chosen. */
  readonly feedback: ReactNode;
  readonly onChoose: (value: Value) => void;
}

/** The first answer counts; after it the buttons stay where they are, so that the keyboard does not lose its place. */
export function AnswerButtons<Value extends string>({ label, options, chosen, right, feedback, onChoose }: AnswerButtonsProps<Value>) {
  return (
    <>
      <fieldset className={classes.answers} aria-label={label}>
        {options.map(([value, words]) => (
          <button
            key={value}
            type="button"
            aria-disabled={chosen !== null}
            aria-pressed={chosen === value}
            data-mark={markOf(value, chosen, right)}
            onClick={() => chosen === null && onChoose(value)}
          >
            <span>{words}</span>
            {markOf(value, chosen, right) === 'right' && <IconCheck size={20} aria-hidden="true" />}
            {markOf(value, chosen, right) === 'wrong' && <IconX size={20} aria-hidden="true" />}
          </button>
        ))}
      </fieldset>
      <output className={classes.feedback}>{chosen !== null && feedback}</output>
    </>
  );
}

function markOf(value: string, chosen: string | null, right: string): 'right' | 'wrong' | undefined {
  if (chosen === null) return undefined;
  if (value === right) return 'right';
  return value === chosen ? 'wrong' : undefined;
}

export interface AnswerDotsProps {
  readonly total: number;
  /** In the order of the questions; those to come are not in it. */
  readonly answers: readonly boolean[];
}

/** Full for right, a ring for not right, small for what is to come: seen only, so words stand beside it. */
export function AnswerDots({ total, answers }: AnswerDotsProps) {
  return (
    <svg viewBox={`0 0 ${total * 14} 12`} width={total * 14} height={12} className={classes.dots} aria-hidden="true">
      {Array.from({ length: total }, (_, index) => {
        const answer = answers[index];
        return <circle key={index} cx={index * 14 + 7} cy={6} r={answer === undefined ? 1.8 : 4.2} data-answer={answer === undefined ? 'open' : answer ? 'right' : 'wrong'} />;
      })}
    </svg>
  );
}
