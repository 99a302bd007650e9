// Which answer might somebody give to an item, right or wrong?
import { randomInt } from 'node:crypto';
import type { AskedItemView } from '#libs/assessment/asked-item-view.js';
import { pairOf } from '#libs/assessment/core/pairing-answer.js';

export type AskedItem = Pick<AskedItemView, 'kind' | 'options' | 'prompts' | 'gaps'>;

const oneOf = (ids: readonly string[]): string => ids[randomInt(ids.length)] ?? '';

/** By chance, and as the server stores it. */
export function anyAnswer({ kind, options, prompts, gaps }: AskedItem): string[] {
  const ids = options.map(({ id }) => id);
  switch (kind) {
    case 'multiple':
      return ids.filter(() => randomInt(2) === 1).sort();
    case 'ordering': {
      const turn = randomInt(ids.length);
      return [...ids.slice(turn), ...ids.slice(0, turn)];
    }
    case 'matching':
      return prompts.map((prompt) => pairOf(prompt.id, oneOf(ids))).sort();
    case 'gaps':
      return gaps.map((gap) => pairOf(gap.id, oneOf(gap.options))).sort();
    case 'depth':
      return [`set hang ${50 * randomInt(51)} 1000`, 'done 2000'];
    case 'numeric':
      return [String(randomInt(1000))];
    default:
      return [oneOf(ids)];
  }
}
