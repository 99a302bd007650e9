// What is an attempt worth, reckoned a second time and by other means than the engine's?
import type { DepthTask } from '#libs/assessment/core/depth-task.js';
import type { Answer, ItemKind } from '#libs/assessment/core/item.js';
import { percentOf } from './second-run.js';

/** What decides about an item, as its author wrote it. */
export interface KeyedItem {
  readonly kind: ItemKind;
  readonly domain: string;
  readonly gate: boolean;
  readonly correct: readonly string[];
  readonly tolerance: string | null;
}

export interface Marked {
  readonly points: number;
  readonly possible: number;
  readonly gatesRight: number;
  readonly gatesTotal: number;
  readonly passed: boolean;
}

export type Threshold = { readonly kind: 'exam'; readonly passPoints: number; readonly gatesNeeded: number } | { readonly kind: 'quiz'; readonly percent: number };

/** Hundredths of it in 1 to 12 parts are whole numbers, so that no sum is off by a hair. */
const point = 2_772_000;

/** Of an answer as it was kept, in parts of a `point`. */
export function partsOf({ kind, gate, correct, tolerance }: KeyedItem, answer: Answer): number {
  const parts = partly(kind, correct, tolerance, answer);
  return gate && parts !== point ? 0 : parts;
}

function partly(kind: ItemKind, correct: readonly string[], tolerance: string | null, answer: Answer): number {
  if (answer.length === 0) return 0;
  switch (kind) {
    // people mark it: no harness of attempts asks one
    case 'written':
    case 'photo':
      return 0;
    case 'single':
    case 'true-false':
    case 'hotspot':
      return answer[0] === correct[0] ? point : 0;
    case 'multiple': {
      const [right, wrong] = [answer.filter((id) => correct.includes(id)).length, answer.filter((id) => !correct.includes(id)).length];
      return right > wrong ? ((right - wrong) * point) / correct.length : 0;
    }
    case 'ordering': {
      let [kept, turned] = [0, 0];
      for (let early = 0; early < answer.length; early += 1) {
        for (let late = early + 1; late < answer.length; late += 1) {
          if (correct.indexOf(answer[early]!) < correct.indexOf(answer[late]!)) kept += 1;
          else turned += 1;
        }
      }
      return kept > turned ? ((kept - turned) * point) / (kept + turned) : 0;
    }
    case 'matching':
    case 'gaps':
      return (answer.filter((pair) => correct.includes(pair)).length * point) / correct.length;
    case 'depth':
      return (percentOf(JSON.parse(correct[0]!) as DepthTask, answer) * point) / 100;
    case 'numeric':
      return Math.abs(micro(answer[0]!) - micro(correct[0]!)) <= micro(tolerance ?? '0') ? point : 0;
  }
}

const micro = (decimal: string): number => Math.round(Number(decimal) * 1e6);

/** `answers` by position; where there is none nothing was answered. */
export function markAgain(items: readonly KeyedItem[], answers: ReadonlyMap<number, Answer>, threshold: Threshold): Marked {
  const parts = items.map((item, position) => partsOf(item, answers.get(position) ?? []));
  const sum = parts.reduce((total, part) => total + part, 0);
  const gatesRight = items.filter(({ gate }, position) => gate && parts[position] === point).length;
  const enough = threshold.kind === 'exam' ? sum >= threshold.passPoints * point && gatesRight >= threshold.gatesNeeded : sum * 100 >= threshold.percent * items.length * point;
  return { points: Math.round((sum * 100) / point) / 100, possible: items.length, gatesRight, gatesTotal: items.filter(({ gate }) => gate).length, passed: enough };
}
