// Which items of each pool are taken so that every limit holds, and is there such a choice at all?
import type { Draw } from './draw.js';

/** Some items of which `count` are drawn: the gates, or the others, of one domain. In the order in which they are preferred. */
export interface Pool {
  readonly count: number;
  readonly codes: readonly string[];
}

/** Of `codes`, at least `min` and at most `max` stand in the form. */
export interface Limit {
  readonly codes: ReadonlySet<string>;
  readonly min: number;
  readonly max: number;
}

export interface Problem {
  readonly pools: readonly Pool[];
  readonly limits: readonly Limit[];
  /** Both ways: who may not stand beside whom. */
  readonly enemies: ReadonlyMap<string, ReadonlySet<string>>;
}

/** `proved`: nothing was left untried. Otherwise the search was given up. */
export type Selection = { readonly kind: 'found'; readonly codes: readonly string[] } | { readonly kind: 'none'; readonly proved: boolean };

/** Bounds of the work: a bank that is large enough needs one start and few repairs; `tries` are places looked at when repairing did not help. */
const repairs = 80;
export interface Effort {
  readonly starts: number;
  readonly tries: number;
}
export const fullEffort: Effort = { starts: 24, tries: 40_000 };

/**
 * First takes what is preferred and repairs it: within a pool the pair is exchanged that helps most. When nothing helps, anew from a random choice. What
 * that does not find is looked for place by place, which also proves that there is nothing to find where the bank is small.
 */
export function select(problem: Problem, draw: Draw, { starts, tries }: Effort = fullEffort): Selection {
  if (problem.pools.some(({ count, codes }) => codes.length < count) || problem.limits.some(({ min, max }) => min > max)) return { kind: 'none', proved: true };
  const limitsOf = new Map<string, number[]>();
  problem.limits.forEach(({ codes }, limit) => {
    for (const code of codes) limitsOf.set(code, [...(limitsOf.get(code) ?? []), limit]);
  });
  for (let start = 0; start < starts; start++) {
    const found = repaired(problem, limitsOf, start === 0 ? problem.pools : problem.pools.map((pool) => ({ ...pool, codes: draw.shuffled(pool.codes) })), draw);
    if (found) return { kind: 'found', codes: found };
  }
  return placeByPlace(problem, limitsOf, tries);
}

const none: readonly number[] = [];
const off = (count: number, { min, max }: Limit): number => Math.max(0, min - count, count - max);

function repaired({ limits, enemies }: Problem, limitsOf: ReadonlyMap<string, readonly number[]>, pools: readonly Pool[], draw: Draw): string[] | null {
  const chosen = pools.map(({ codes, count }) => new Set(codes.slice(0, count)));
  const inForm = new Set(chosen.flatMap((codes) => [...codes]));
  const counts = limits.map(({ codes }) => [...inForm].filter((code) => codes.has(code)).length);
  const foes = (code: string): number => [...(enemies.get(code) ?? [])].filter((enemy) => inForm.has(enemy)).length;

  /** By how much the form is further from its limits with `added` in the place of `taken`; below 0 it is nearer. */
  const change = (taken: string, added: string): number => {
    const moved = new Map<number, number>();
    for (const limit of limitsOf.get(taken) ?? none) moved.set(limit, -1);
    for (const limit of limitsOf.get(added) ?? none) moved.set(limit, (moved.get(limit) ?? 0) + 1);
    let total = foes(added) - (enemies.get(added)?.has(taken) ? 1 : 0) - foes(taken);
    for (const [limit, by] of moved) total += off(counts[limit]! + by, limits[limit]!) - off(counts[limit]!, limits[limit]!);
    return total;
  };

  for (let repair = 0; repair < repairs; repair++) {
    const isKept = counts.every((count, limit) => off(count, limits[limit]!) === 0) && [...inForm].every((code) => foes(code) === 0);
    if (isKept) return [...inForm];
    let least = 0;
    let best: { readonly pool: number; readonly taken: string; readonly added: string }[] = [];
    pools.forEach(({ codes }, pool) => {
      for (const taken of chosen[pool]!) {
        for (const added of codes) {
          if (inForm.has(added)) continue;
          const by = change(taken, added);
          if (by < least) [least, best] = [by, []];
          if (by === least && by < 0) best.push({ pool, taken, added });
        }
      }
    });
    if (best.length === 0) return null;
    const { pool, taken, added } = best[draw.below(best.length)]!;
    for (const [set, out, into] of [[chosen[pool]!, taken, added], [inForm, taken, added]] as const) {
      set.delete(out);
      set.add(into);
    }
    for (const limit of limitsOf.get(taken) ?? none) counts[limit] = counts[limit]! - 1;
    for (const limit of limitsOf.get(added) ?? none) counts[limit] = counts[limit]! + 1;
  }
  return null;
}

/** Takes or leaves one item after the other, and turns back as soon as a limit cannot be kept any more. */
function placeByPlace({ pools, limits, enemies }: Problem, limitsOf: ReadonlyMap<string, readonly number[]>, tries: number): Selection {
  const counts = limits.map(() => 0);
  const taken = new Set<string>();
  let left = tries;

  /** The fewest and the most items of each limit that the pools from `pool` on, this one from `from` on with `need` to take, can still add. */
  const isHopeless = (pool: number, from: number, need: number): boolean =>
    limits.some(({ codes, min, max }, limit) => {
      let [fewest, most] = [counts[limit]!, counts[limit]!];
      for (let at = pool; at < pools.length; at++) {
        const rest = at === pool ? pools[at]!.codes.slice(from) : pools[at]!.codes;
        const wanted = at === pool ? need : pools[at]!.count;
        const inside = rest.filter((code) => codes.has(code)).length;
        most += Math.min(wanted, inside);
        fewest += Math.max(0, wanted - (rest.length - inside));
      }
      return most < min || fewest > max;
    });

  const go = (pool: number, from: number, need: number): boolean | 'given-up' => {
    if (left-- <= 0) return 'given-up';
    if (need === 0) return pool + 1 >= pools.length ? !isHopeless(pools.length, 0, 0) : go(pool + 1, 0, pools[pool + 1]!.count);
    const { codes } = pools[pool]!;
    if (codes.length - from < need || isHopeless(pool, from, need)) return false;
    const code = codes[from]!;
    const isFree = [...(enemies.get(code) ?? [])].every((enemy) => !taken.has(enemy));
    if (isFree) {
      taken.add(code);
      for (const limit of limitsOf.get(code) ?? none) counts[limit] = counts[limit]! + 1;
      const found = go(pool, from + 1, need - 1);
      if (found) return found;
      taken.delete(code);
      for (const limit of limitsOf.get(code) ?? none) counts[limit] = counts[limit]! - 1;
    }
    return go(pool, from + 1, need);
  };

  const found = pools.length === 0 ? true : go(0, 0, pools[0]!.count);
  return found === true ? { kind: 'found', codes: [...taken] } : { kind: 'none', proved: found === false };
}
