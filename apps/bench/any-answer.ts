// Which answer might somebody give to an item, right or wrong?
import { randomInt } from 'node:crypto';
import { valuesOf } from '#libs/anatomy/depth-controls.js';
import type { AskedItemView } from '#libs/assessment/asked-item-view.js';
import { freeControls } from '#libs/assessment/core/depth-trace.js';
import { pairOf } from '#libs/assessment/core/pairing-answer.js';

export type AskedItem = Pick<AskedItemView, 'kind' | 'options' | 'prompts' | 'gaps' | 'task'>;

const oneOf = <T>(values: readonly T[]): T => values[randomInt(values.length)]!;

/** By chance, and as the server stores it. */
export function anyAnswer({ kind, options, prompts, gaps, task }: AskedItem): string[] {
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
      return [...freeControls(task!).map((id) => `set ${id} ${oneOf(valuesOf(id))} 1000`), 'done 2000'];
    case 'written':
      return [`text ${randomInt(1000)}`];
    // a photo is sent before it can be named
    case 'photo':
      return [];
    case 'numeric':
      return [String(randomInt(1000))];
    default:
      return [oneOf(ids)];
  }
}
