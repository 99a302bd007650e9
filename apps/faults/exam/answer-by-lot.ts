// Which answer does a number stand for, right, wrong or impossible, so that a run can be repeated?
import type { AskedItemView } from '#libs/assessment/asked-item-view.js';
import { depthControlIds, valuesOf } from '#libs/anatomy/depth-controls.js';
import { freeControls } from '#libs/assessment/core/depth-trace.js';
import type { Answer } from '#libs/assessment/core/item.js';

export type AskedItem = Pick<AskedItemView, 'kind' | 'options' | 'prompts' | 'gaps' | 'task'>;

/** What a page may send, and what must be kept of it. */
export interface LottedAnswer {
  readonly sent: Answer;
  readonly kept: Answer;
}

/** Draws small numbers out of a large one. */
function drawsFrom(lot: number): (bound: number) => number {
  let rest = lot;
  return (bound) => {
    const drawn = rest % bound;
    rest = Math.floor(rest / bound);
    return drawn;
  };
}

/** An answer that the item can have; every other one is right. */
export function answerByLot({ kind, options, prompts, gaps, task }: AskedItem, right: Answer, lot: number): LottedAnswer {
  const below = drawsFrom(lot);
  const ids = options.map(({ id }) => id);
  const asGiven = (kept: Answer): LottedAnswer => ({ sent: kept, kept });
  const inAnyOrder = (kept: readonly string[]): LottedAnswer => ({ sent: [...kept].reverse().concat(kept.slice(0, below(2))), kept: [...kept].sort() });
  const isRight = below(2) === 0;
  switch (kind) {
    case 'written':
      return asGiven([`text ${lot}`]);
    // a photo is sent before it can be named: no harness of attempts does, and what is empty is an answer
    case 'photo':
      return asGiven([]);
    case 'single':
    case 'true-false':
    case 'hotspot':
      return inAnyOrder(isRight ? right : [ids[below(ids.length)]!]);
    case 'multiple':
      return inAnyOrder(isRight ? right : ids.filter(() => below(2) === 0));
    case 'ordering': {
      const turn = below(ids.length);
      return asGiven(isRight ? right : [...ids.slice(turn), ...ids.slice(0, turn)]);
    }
    case 'matching':
    case 'gaps': {
      const parts = kind === 'gaps' ? gaps : prompts.map(({ id }) => ({ id, options: ids }));
      const pairs = parts.filter(() => below(4) > 0).map((part) => `${part.id} ${part.options[below(part.options.length)]}`);
      return inAnyOrder(isRight ? right : pairs);
    }
    case 'depth': {
      const moves = freeControls(task!).flatMap((id) => {
        const values = isRight ? [Number(right[1]!.split(' ')[depthControlIds.indexOf(id)])] : valuesOf(id).filter(() => below(3) === 0).slice(0, 4);
        return values.map((value) => `set ${id} ${value}`);
      });
      return asGiven([...moves, ...['done'].slice(isRight ? 0 : below(2))].map((step, at) => `${step} ${at}`));
    }
    case 'numeric': {
      const tenths = isRight ? Math.round(Number(right[0]) * 10) + below(8) - 4 : below(400) - 200;
      const sign = tenths < 0 ? '-' : '';
      const [whole, tenth] = [Math.floor(Math.abs(tenths) / 10), Math.abs(tenths) % 10];
      const sent = [` ${sign}${whole}${['.', ','][below(2)]}${tenth}0 `, `${sign}0${whole}.${tenth}`][below(2)]!;
      return { sent: [sent], kept: [`${tenths === 0 ? '' : sign}${whole}${tenth === 0 ? '' : `.${tenth}`}`] };
    }
  }
}

/** Of the right type, and nothing that the item can be answered with. */
export function impossibleAnswer({ kind, options, prompts, gaps }: AskedItem, lot: number): Answer {
  const ids = options.map(({ id }) => id);
  const parts = kind === 'gaps' ? gaps : prompts.map(({ id }) => ({ id, options: ids }));
  const strange = [['zz'], [''], ['a b c d'], ['__proto__'], ['\u{1F600}'], [...ids, 'zz']];
  const special: Readonly<Record<AskedItem['kind'], readonly Answer[]>> = {
    single: [ids],
    'true-false': [ids],
    hotspot: [ids, [ids[0]!, ids[1]!]],
    multiple: [['a', 'zz']],
    ordering: [ids.slice(1), [...ids, ids[0]!], [ids[0]!, ids[0]!, ...ids.slice(2)]],
    matching: parts.flatMap(({ id, options: each }) => [[`${id}  ${each[0]}`], [`${id} zz`], [`${id} ${each[0]}`, `${id} ${each[1]}`], [`${each[0]} ${id}`]]),
    gaps: parts.flatMap(({ id, options: each }) => [[`${id}`], [`${id} ${each[0]} `], [`${id} ${each[0]}`, `${id} ${each[1]}`]]),
    depth: [['set hang 810 5'], ['set hang 9000 5'], ['set stroke 3000 5'], ['dots 5'], ['done 5', 'set hang 800 6'], ['set hang 800 9', 'set hang 850 8'], ['set hang 0800 5'], ['set hang 800'], ['set hang 800 5 7'], ['done 99999999']],
    written: [['a', 'b'], ['a\u0000']],
    photo: [['0'.repeat(64)], ['f'.repeat(63)], ['0'.repeat(64), '0'.repeat(64)]],
    numeric: [['1', '2'], ['about twelve'], ['1e3'], ['NaN'], ['1234567890'], ['1.2345678'], ['1.2.3'], ['Infinity']],
  };
  const choices = [...special[kind], ...strange];
  return choices[lot % choices.length]!;
}
