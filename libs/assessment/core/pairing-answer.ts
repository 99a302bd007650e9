// How is an answer marked that gives each part of an item one option: a match for a prompt, a word for a gap?
import type { Answer, AnswerFault, ItemContent, ItemKey } from './item.js';

/** Ids have no blank in them, so one blank parts a pair: QTI's `directedPair`. */
export const pairOf = (part: string, option: string): string => `${part} ${option}`;

export const readPair = (pair: string): readonly [part: string, option: string] => {
  const [part = '', option = ''] = pair.split(' ');
  return [part, option];
};

/** The options that each part may be given, by the part's id. */
function choicesOf({ options, prompts = [], gaps = [] }: ItemContent): ReadonlyMap<string, readonly string[]> {
  const shared = options.map(({ id }) => id);
  return new Map([...prompts.map(({ id }) => [id, shared] as const), ...gaps.map((gap) => [gap.id, gap.options] as const)]);
}

/** Parts may be left open. One option may serve several parts. */
export function pairingFault(content: ItemContent, answer: Answer): AnswerFault | null {
  const choices = choicesOf(content);
  const pairs = answer.map(readPair);
  if (pairs.some(([part, option], at) => answer[at] !== pairOf(part, option) || !choices.get(part)?.includes(option))) return 'choice-unknown';
  return new Set(pairs.map(([part]) => part)).size < new Set(answer).size ? 'choice-too-many' : null;
}

/** The share of the parts that were given the right option: a wrong one costs no more than an open one. */
export const pairPoints = ({ correct }: Pick<ItemKey, 'correct'>, answer: Answer): number => correct.filter((pair) => answer.includes(pair)).length / correct.length;
