// How much of a question is answered?
import type { AskedItem } from '../../api/contract.js';

export type Answered = 'open' | 'partly' | 'whole';

/** Of a match or a text with gaps, parts may be open; of all others an answer is whole. */
export function answeredParts({ prompts, gaps }: Pick<AskedItem, 'prompts' | 'gaps'>, choice: readonly string[]): Answered {
  if (choice.length === 0) return 'open';
  return choice.length < prompts.length + gaps.length ? 'partly' : 'whole';
}
