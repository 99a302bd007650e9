// Which answers can an item have, when are two of them the same, and what are they worth?
import { choiceFault, exactPoints, penalisedPoints, storedChoice } from './choice-answer.js';
import type { Answer, AnswerFault, ItemContent, ItemKey, ItemKind } from './item.js';
import { numberPoints, numericFault, storedNumber } from './numeric-answer.js';
import { orderingFault, orderPoints } from './ordering-answer.js';
import { pairingFault, pairPoints } from './pairing-answer.js';
import { storedText, writtenFault } from './written-answer.js';

/** How points come about, in a word that screens explain before the first question: nobody finds out afterwards. */
export const pointPolicies = ['all-or-nothing', 'wrong-choices-cost', 'order-by-pairs', 'each-part', 'two-markers'] as const;
export type PointPolicy = (typeof pointPolicies)[number];

interface Marking {
  /** As far as can be said without the key. */
  readonly fault: (content: ItemContent, answer: Answer) => AnswerFault | null;
  /** Equal answers are equal texts. */
  readonly stored: (answer: Answer) => string[];
  /** 0 to 1, and 1 only for the right answer; of an answer without fault, as it is stored. */
  readonly points: (key: Pick<ItemKey, 'correct' | 'tolerance'>, answer: Answer) => number;
  readonly policy: PointPolicy;
}

const one: Marking = { fault: (content, answer) => choiceFault(content, answer, 1), stored: storedChoice, points: exactPoints, policy: 'all-or-nothing' };
const pairs: Marking = { fault: pairingFault, stored: storedChoice, points: pairPoints, policy: 'each-part' };

const markings: Readonly<Record<ItemKind, Marking>> = {
  single: one,
  'true-false': one,
  hotspot: one,
  multiple: { fault: (content, answer) => choiceFault(content, answer, content.options.length), stored: storedChoice, points: penalisedPoints, policy: 'wrong-choices-cost' },
  ordering: { fault: orderingFault, stored: (answer) => [...answer], points: orderPoints, policy: 'order-by-pairs' },
  matching: pairs,
  gaps: pairs,
  // what people give it stands beside the answer: no key says it
  written: { fault: writtenFault, stored: storedText, points: () => 0, policy: 'two-markers' },
  numeric: { fault: (_, answer) => numericFault(answer), stored: storedNumber, points: numberPoints, policy: 'all-or-nothing' },
};

/** What is wrong with an answer; null when nothing is. */
export const answerFault = (kind: ItemKind, content: ItemContent, answer: Answer): AnswerFault | null => markings[kind].fault(content, answer);

export const storedAnswer = (kind: ItemKind, answer: Answer): string[] => markings[kind].stored(answer);

/** Of stored answers. */
export const sameAnswer = (left: Answer, right: Answer): boolean => left.length === right.length && left.every((value, at) => value === right[at]);

/** A gate item is all or nothing, whatever its kind. */
export function pointsOf({ kind, gate }: { readonly kind: ItemKind; readonly gate: boolean }, key: Pick<ItemKey, 'correct' | 'tolerance'>, answer: Answer): number {
  const points = markings[kind].points(key, answer);
  return gate && points < 1 ? 0 : points;
}

export const policyOf = ({ kind, gate }: { readonly kind: ItemKind; readonly gate: boolean }): PointPolicy => (gate ? 'all-or-nothing' : markings[kind].policy);
