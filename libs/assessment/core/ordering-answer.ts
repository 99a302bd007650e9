// How is an answer marked that puts options in their order?
import type { Answer, AnswerFault, ItemContent, ItemKey } from './item.js';

/** All of them, each once; or none, to take the answer back. */
export function orderingFault({ options }: ItemContent, answer: Answer): AnswerFault | null {
  if (answer.some((id) => !options.some((option) => option.id === id))) return 'choice-unknown';
  const isWhole = answer.length === options.length && new Set(answer).size === options.length;
  return answer.length === 0 || isWhole ? null : 'order-incomplete';
}

/**
 * Kendall's rank correlation (M. G. Kendall, "A new measure of rank correlation", Biometrika 30, 1938) with the right order: pairs
 * in their order less pairs that are turned, over all pairs, not below 0. Two neighbours that changed places cost little, and
 * an order drawn by lot is worth little. `answer` has all options, or none.
 */
export function orderPoints({ correct }: Pick<ItemKey, 'correct'>, answer: Answer): number {
  if (answer.length === 0) return 0;
  const ranks = correct.map((id) => answer.indexOf(id));
  const pairs = ranks.flatMap((rank, place) => ranks.slice(place + 1).map((later) => Math.sign(later - rank)));
  return Math.max(0, pairs.reduce((sum, sign) => sum + sign, 0) / pairs.length);
}
