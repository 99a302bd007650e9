// How is an answer marked that chooses among options?
import type { Answer, AnswerFault, ItemContent, ItemKey } from './item.js';

/** None chosen is an answer too. */
export function choiceFault({ options }: ItemContent, answer: Answer, most: number): AnswerFault | null {
  if (answer.some((id) => !options.some((option) => option.id === id))) return 'choice-unknown';
  return new Set(answer).size > most ? 'choice-too-many' : null;
}

/** Each option once, in a fixed order: who chose first what says nothing. */
export const storedChoice = (answer: Answer): string[] => [...new Set(answer)].sort();

/** All or nothing: 1 or 0. */
export const exactPoints = ({ correct }: Pick<ItemKey, 'correct'>, answer: Answer): number => (storedChoice(answer).join() === storedChoice(correct).join() ? 1 : 0);

/** +1 for each right choice, -1 for each wrong one, not below 0, scaled to 1: whoever ticks everything gains nothing by it. */
export function penalisedPoints({ correct }: Pick<ItemKey, 'correct'>, answer: Answer): number {
  const chosen = new Set(answer);
  const right = correct.filter((id) => chosen.has(id)).length;
  return Math.max(0, right - (chosen.size - right)) / correct.length;
}
