// Which answers can an item have, and what are they worth?
import { choiceFault, exactPoints, penalisedPoints } from './choice-answer.js';
import { exampleTrace, tracePoints } from './depth-answer.js';
import { faultyStep, traceFault } from './depth-trace.js';
import type { Answer, AnswerFault, ItemContent, ItemKey, ItemKind } from './item.js';
import { numberPoints, numericFault } from './numeric-answer.js';
import { orderingFault, orderPoints } from './ordering-answer.js';
import { pairingFault, pairPoints } from './pairing-answer.js';
import { photoFault } from './photo-answer.js';
import { writtenFault } from './written-answer.js';

/** How points come about, in a word that screens explain before the first question: nobody finds out afterwards. */
export const pointPolicies = ['all-or-nothing', 'wrong-choices-cost', 'order-by-pairs', 'each-part', 'each-goal', 'two-markers'] as const;
export type PointPolicy = (typeof pointPolicies)[number];

interface Marking {
  /** As far as can be said without the key. */
  readonly fault: (content: ItemContent, answer: Answer) => AnswerFault | null;
  /** 0 to 1, and 1 only for the right answer; of an answer without fault, as it is stored. */
  readonly points: (key: Pick<ItemKey, 'correct' | 'tolerance'>, answer: Answer) => number;
  readonly policy: PointPolicy;
}

const one: Marking = { fault: (content, answer) => choiceFault(content, answer, 1), points: exactPoints, policy: 'all-or-nothing' };
const pairs: Marking = { fault: pairingFault, points: pairPoints, policy: 'each-part' };

/** Nothing can be set. */
const noTask = { free: [], patches: 0 };

const markings: Readonly<Record<ItemKind, Marking>> = {
  single: one,
  'true-false': one,
  hotspot: one,
  multiple: { fault: (content, answer) => choiceFault(content, answer, content.options.length), points: penalisedPoints, policy: 'wrong-choices-cost' },
  ordering: { fault: orderingFault, points: orderPoints, policy: 'order-by-pairs' },
  matching: pairs,
  gaps: pairs,
  // what people give it stands beside the answer: no key says it
  written: { fault: writtenFault, points: () => 0, policy: 'two-markers' },
  photo: { fault: photoFault, points: () => 0, policy: 'two-markers' },
  numeric: { fault: (_, answer) => numericFault(answer), points: numberPoints, policy: 'all-or-nothing' },
  depth: { fault: ({ task = noTask }, answer) => traceFault(task, answer), points: tracePoints, policy: 'each-goal' },
};

/** Where in an answer the fault is, as the place of one of its texts; null when it is in the whole. */
export const faultyPlace = ({ task }: ItemContent, fault: AnswerFault, answer: Answer): number | null => (fault === 'step-unfit' ? faultyStep(task ?? noTask, answer) : null);

/** What is wrong with an answer; null when nothing is. */
export const answerFault = (kind: ItemKind, content: ItemContent, answer: Answer): AnswerFault | null => markings[kind].fault(content, answer);

/** An answer that is worth all the points. */
export const rightAnswerOf = (kind: ItemKind, { correct }: Pick<ItemKey, 'correct'>): Answer => (kind === 'depth' ? exampleTrace(correct) : correct);

/** A gate item is all or nothing, whatever its kind. */
export function pointsOf({ kind, gate }: { readonly kind: ItemKind; readonly gate: boolean }, key: Pick<ItemKey, 'correct' | 'tolerance'>, answer: Answer): number {
  const points = markings[kind].points(key, answer);
  return gate && points < 1 ? 0 : points;
}

export const policyOf = ({ kind, gate }: { readonly kind: ItemKind; readonly gate: boolean }): PointPolicy => (gate ? 'all-or-nothing' : markings[kind].policy);
