// Which questions are asked about one case, and are all of them there?
import type { Localised } from '#libs/kernel/locale.js';

/** At which of a case's questions an item stands. */
export interface CasePlace {
  /** `P-1-K1`: the same for all its items. */
  readonly case: string;
  /** From 1. */
  readonly place: number;
  /** How many questions the case has. */
  readonly of: number;
}

/** The case itself stands in each of its items: what a version shows never changes. */
export interface Vignette extends CasePlace {
  readonly text: Localised;
}

/** One question is no set; more are not taken in on a phone. */
export const caseSizes = [2, 6] as const;

interface Placed {
  readonly code: string;
  readonly domain: string;
  readonly vignette?: CasePlace | null;
}

/** Codes of the items of each case, in their order; only of cases that are whole: each place once, and all in one domain. */
export function wholeCases(items: readonly Placed[]): ReadonlyMap<string, readonly string[]> {
  const byCase = new Map<string, (Placed & { readonly vignette: CasePlace })[]>();
  for (const item of items) {
    const { vignette } = item;
    if (vignette) byCase.set(vignette.case, [...(byCase.get(vignette.case) ?? []), { ...item, vignette }]);
  }
  const whole = [...byCase].sort(([left], [right]) => (left < right ? -1 : 1)).flatMap(([name, members]) => {
    const inOrder = members.toSorted((left, right) => left.vignette.place - right.vignette.place);
    const isWhole = inOrder.every(({ domain, vignette }, at) => vignette.place === at + 1 && vignette.of === members.length && domain === members[0]!.domain);
    return isWhole ? [[name, inOrder.map(({ code }) => code)] as const] : [];
  });
  return new Map(whole);
}

/** What can be drawn: all but the items of cases of which something is missing. */
export function standing<Item extends Placed>(items: readonly Item[]): readonly Item[] {
  const whole = wholeCases(items);
  return items.filter(({ vignette }) => !vignette || whole.has(vignette.case));
}
