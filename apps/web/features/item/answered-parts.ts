// How much of a question is answered?
import type { AskedItem } from '../../api/contract.js';

export type Answered = 'open' | 'partly' | 'whole';

/** Of a match or a text with gaps, parts may be open; a setting is one when somebody said so; of all others an answer is whole. */
export function answeredParts({ prompts, gaps, task }: Pick<AskedItem, 'prompts' | 'gaps' | 'task'>, choice: readonly string[]): Answered {
  if (choice.length === 0) return 'open';
  if (task !== null) return choice.at(-1)?.startsWith('done') ? 'whole' : 'partly';
  return choice.length < prompts.length + gaps.length ? 'partly' : 'whole';
}
