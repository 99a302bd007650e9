// How is an answer written down, so that equal answers are equal texts?
import { storedChoice } from './choice-answer.js';
import type { Answer, ItemKind } from './item.js';
import { storedNumber } from './numeric-answer.js';
import { storedText } from './written-answer.js';

/** Where the order says something. */
const asGiven = (answer: Answer): string[] => [...answer];

/** Apart from how they are marked: a page that keeps answers needs no model to mark them by. */
const written: Readonly<Record<ItemKind, (answer: Answer) => string[]>> = {
  single: storedChoice,
  'true-false': storedChoice,
  hotspot: storedChoice,
  multiple: storedChoice,
  ordering: asGiven,
  matching: storedChoice,
  gaps: storedChoice,
  numeric: storedNumber,
  depth: asGiven,
  written: storedText,
  photo: asGiven,
};

export const storedAnswer = (kind: ItemKind, answer: Answer): string[] => written[kind](answer);

/** Of stored answers. */
export const sameAnswer = (left: Answer, right: Answer): boolean => left.length === right.length && left.every((value, at) => value === right[at]);
