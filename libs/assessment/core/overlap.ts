// How is a form found that differs enough from every form its candidate has seen?
import type { Draw } from './draw.js';

/** Some items of which `count` are drawn: the gates, or the others, of one domain. */
export interface Pool {
  readonly count: number;
  readonly codes: readonly string[];
}

interface Swap {
  readonly pool: number;
  readonly out: string;
  readonly in: string;
}

/** Bounds of the search: a bank that is large enough needs one start and no repair. */
const starts = 40;
const repairs = 80;

/**
 * `count` codes of each pool, sharing at most `most` with each of `earlier`; null when the search finds none. The first
 * start takes what was seen least often; a form that shares too much is repaired by exchanging, within a pool, the pair that helps
 * most, and when nothing helps the search starts anew from a random form.
 */
export function differingEnough(pools: readonly Pool[], earlier: readonly (readonly string[])[], most: number, draw: Draw): string[] | null {
  const seen = earlier.map((codes) => new Set(codes));
  const timesSeen = (code: string): number => seen.filter((form) => form.has(code)).length;

  for (let start = 0; start < starts; start++) {
    const chosen = pools.map(({ codes, count }) => {
      const mixed = draw.shuffled(codes);
      // stable: within the same number of times seen, the random order stays
      const preferred = start === 0 ? mixed.sort((left, right) => timesSeen(left) - timesSeen(right)) : mixed;
      return new Set(preferred.slice(0, count));
    });
    for (let repair = 0; repair < repairs; repair++) {
      const shared = seen.map((form) => chosen.reduce((total, codes) => total + [...codes].filter((code) => form.has(code)).length, 0));
      if (shared.every((count) => count <= most)) return chosen.flatMap((codes) => [...codes]);
      const swap = bestSwap(pools, chosen, seen, shared, most, draw);
      if (!swap) break;
      chosen[swap.pool]!.delete(swap.out);
      chosen[swap.pool]!.add(swap.in);
    }
  }
  return null;
}

const excess = (shared: readonly number[], most: number): number => shared.reduce((total, count) => total + Math.max(0, count - most), 0);

/** The exchange that lowers the excess most, any of them when several do; null when none does. */
function bestSwap(pools: readonly Pool[], chosen: readonly ReadonlySet<string>[], seen: readonly ReadonlySet<string>[], shared: readonly number[], most: number, draw: Draw): Swap | null {
  let least = excess(shared, most);
  let best: Swap[] = [];
  pools.forEach(({ codes }, pool) => {
    for (const out of chosen[pool]!) {
      for (const candidate of codes) {
        if (chosen[pool]!.has(candidate)) continue;
        const after = excess(shared.map((count, form) => count - Number(seen[form]!.has(out)) + Number(seen[form]!.has(candidate))), most);
        if (after < least) [least, best] = [after, []];
        if (after === least && after < excess(shared, most)) best.push({ pool, out, in: candidate });
      }
    }
  });
  return best.length === 0 ? null : best[draw.below(best.length)]!;
}
