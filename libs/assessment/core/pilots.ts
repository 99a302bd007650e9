// Which items does a form try beside those that count, and where do they stand?
import { drawFrom, type Draw } from './draw.js';
import { standing, wholeCases, type CasePlace } from './vignette.js';

/** What is asked of an item that is tried. */
interface Triable {
  readonly code: string;
  readonly domain: string;
  readonly vignette?: CasePlace | null;
  readonly pilot?: true;
}

/** A stream of its own: what counts comes out of a seed as if nothing were tried. */
export const drawOfPilots = (seed: Uint8Array): Draw => drawFrom(Uint8Array.from([...seed, ...new TextEncoder().encode('pilot')]));

export interface BesidesScored<Item extends Triable> {
  readonly wanted: number;
  /** Of the exam. */
  readonly domains: ReadonlySet<string>;
  /** All that is live or tried. */
  readonly bank: readonly Item[];
  readonly scored: readonly Item[];
  /** Both ways. */
  readonly enemies: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often the person saw an item before. */
  readonly seen: ReadonlyMap<string, number>;
}

/**
 * At most `wanted` items, by lot, those first that the person saw least often; of a case all or none. Never an enemy of anything in the form. Fewer, or none, where the bank has no more:
 * nobody waits for an exam because there is nothing to be tried.
 */
export function pilotsBeside<Item extends Triable>({ wanted, domains, bank, scored, enemies, seen }: BesidesScored<Item>, draw: Draw): readonly (readonly Item[])[] {
  if (wanted <= 0) return [];
  const tried = standing(bank.filter(({ pilot, domain }) => pilot && domains.has(domain))).toSorted((left, right) => (left.code < right.code ? -1 : 1));
  const casesInForm = new Set(scored.flatMap(({ vignette }) => (vignette ? [vignette.case] : [])));
  const byCode = new Map(tried.map((item) => [item.code, item]));
  const cases = [...wholeCases(tried)].flatMap(([name, codes]) => (casesInForm.has(name) ? [] : [codes.map((code) => byCode.get(code)!)]));
  const blocks = [...tried.filter(({ vignette }) => !vignette).map((item) => [item]), ...cases];
  const often = (block: readonly Item[]): number => Math.max(...block.map(({ code }) => seen.get(code) ?? 0));
  const inForm = new Set(scored.map(({ code }) => code));
  const chosen: (readonly Item[])[] = [];
  let left = wanted;
  for (const block of draw.shuffled(blocks).sort((one, other) => often(one) - often(other))) {
    const isHostile = block.some(({ code }, at) => inForm.has(code) || [...(enemies.get(code) ?? [])].some((enemy) => inForm.has(enemy) || block.slice(0, at).some((other) => other.code === enemy)));
    if (block.length > left || isHostile) continue;
    chosen.push(block);
    left -= block.length;
    for (const { code } of block) inForm.add(code);
  }
  return chosen;
}

/** `blocks` put at places by lot between those that stand already; none of them is broken. */
export function between<One>(standingThere: readonly (readonly One[])[], blocks: readonly (readonly One[])[], draw: Draw): readonly One[] {
  const all = [...standingThere];
  for (const block of blocks) all.splice(draw.below(all.length + 1), 0, block);
  return all.flat();
}
