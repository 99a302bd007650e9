// Which items does a form show, in which order, and with their options in which order?
import type { BlueprintRules } from './blueprint.js';
import { drawFrom, type Draw } from './draw.js';
import { differingEnough, type Pool } from './overlap.js';

/** What assembly knows of an item: nothing that depends on its key. */
export interface Drawable {
  readonly code: string;
  readonly versionId: string;
  readonly domain: string;
  readonly gate: boolean;
  readonly optionIds: readonly string[];
}

export interface FormItem {
  readonly code: string;
  readonly versionId: string;
  readonly optionOrder: readonly string[];
}

export type Assembled = { readonly kind: 'form'; readonly items: readonly FormItem[] } | { readonly kind: 'infeasible'; readonly reason: string };

/** How many items a quiz shows at most: long enough to teach, short enough to be taken again. */
export const quizLength = 8;

/** Up to `quizLength` of `items`, those first that came least often in `earlier`, the forms that the person saw before. */
export function assembleQuiz(items: readonly Drawable[], earlier: readonly (readonly string[])[], seed: Uint8Array): readonly FormItem[] {
  const draw = drawFrom(seed);
  const seen = (code: string): number => earlier.filter((codes) => codes.includes(code)).length;
  const fresh = draw.shuffled(inCodeOrder(items)).sort((left, right) => seen(left.code) - seen(right.code));
  return laidOut(inCodeOrder(fresh.slice(0, quizLength)), draw);
}

/** How many items two forms of one person may have in common. */
export const mostShared = (items: number): number => Math.floor(items / 2);

/**
 * Draws a form by the blueprint. `earlier` are the codes of each form that the person saw before: items seen least often
 * are preferred, and at most half of the form is shared with any one of them. The same bank, history and seed give
 * the same form, whatever the ids of the items' versions are.
 */
export function assembleExam(rules: BlueprintRules, bank: readonly Drawable[], earlier: readonly (readonly string[])[], seed: Uint8Array): Assembled {
  const draw = drawFrom(seed);
  const pools: Pool[] = [];
  for (const [domain, wanted] of Object.entries(rules.domains)) {
    for (const gate of [true, false]) {
      const count = gate ? wanted.gates : wanted.items - wanted.gates;
      const items = inCodeOrder(bank.filter((item) => item.domain === domain && item.gate === gate));
      if (items.length < count) {
        return { kind: 'infeasible', reason: `domain ${domain} needs ${count} ${gate ? 'gate items' : 'items that are no gates'} and the bank has ${items.length}` };
      }
      pools.push({ count, codes: items.map((item) => item.code) });
    }
  }
  const codes = differingEnough(pools, earlier, mostShared(rules.items), draw);
  if (!codes) {
    return { kind: 'infeasible', reason: `no form was found that shares at most ${mostShared(rules.items)} items with each of the ${earlier.length} forms seen before` };
  }
  const byCode = new Map(bank.map((item) => [item.code, item]));
  return { kind: 'form', items: laidOut(codes.map((code) => byCode.get(code)!), draw) };
}

// a bank comes in any order; the draw must not depend on it
const inCodeOrder = (items: readonly Drawable[]): Drawable[] => [...items].sort((left, right) => (left.code < right.code ? -1 : 1));

/** Items mixed across domains, so that a place in the form says nothing about domain or gate. */
const laidOut = (items: readonly Drawable[], draw: Draw): FormItem[] =>
  draw.shuffled(items).map(({ code, versionId, optionIds }) => ({ code, versionId, optionOrder: draw.shuffled([...optionIds].sort()) }));
