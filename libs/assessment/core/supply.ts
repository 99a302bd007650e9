// What does the bank hold for each thing that a blueprint asks for, and what of it is in the way?
import { enemiesAmong, mixturesOf, poolsOf, restingOf, scoredOf, type Drawable, type History } from './assembly.js';
import type { BlueprintRules } from './blueprint.js';
import type { ItemKind, ItemLevel } from './item.js';
import { mostFitting } from './supply-of-cases.js';
import { standing, wholeCases } from './vignette.js';

export interface Supply {
  /** Null: of the whole form. */
  readonly domain: string | null;
  /** Null where gates and others count alike. */
  readonly gate: boolean | null;
  readonly level: ItemLevel | null;
  readonly kind: ItemKind | null;
  /** At least; a limit from above is no want. */
  readonly wanted: number;
  readonly there: number;
  /** How many of those cannot stand in one form with the others of the same row. */
  readonly hostile: number;
  /** How many of those are at the ceiling on exposure. */
  readonly resting: number;
  /** How many of those come only with the others of their case. */
  readonly inCases: number;
  /** How many are missing whatever is tried; 0 when this row alone can be kept, cases being whole and in nobody's way. */
  readonly lacking: number;
}

/** A row for each domain's gates and others, and for each level and kind of which some are wanted. */
export function supplyOf(rules: BlueprintRules, live: readonly Drawable[], recent: History['recent']): Supply[] {
  const bank = standing(scoredOf(live));
  const enemies = enemiesAmong(bank);
  const cases = [...wholeCases(bank).values()];
  const pools = poolsOf(rules, bank).map(({ domain, gate, count, items }) => ({ domain, gate, count, codes: items.map(({ code }) => code) }));
  const cased = new Set(cases.flat());
  const resting = restingOf(rules, recent);
  const row = (about: Pick<Supply, 'domain' | 'gate' | 'level' | 'kind'>, wanted: number, items: readonly Drawable[]): Supply => {
    const fitting = mostFitting({ pools, cases, enemies, mostTogether }, { domain: about.domain, gate: about.gate, codes: items.map(({ code }) => code) });
    const codes = items.map(({ code }) => code);
    const hostile = codes.length - mostTogether(codes, enemies);
    return { ...about, wanted, there: codes.length, hostile, resting: codes.filter((code) => resting.has(code)).length, inCases: codes.filter((code) => cased.has(code)).length, lacking: Math.max(0, wanted - Math.min(fitting, codes.length - hostile)) };
  };
  return [
    ...poolsOf(rules, bank).filter(({ count }) => count > 0).map(({ domain, gate, count, items }) => row({ domain, gate, level: null, kind: null }, count, items)),
    ...mixturesOf(rules, bank).filter(({ min }) => min > 0).map(({ domain, of, min, items }) => row({ domain, gate: null, level: 'level' in of ? of.level : null, kind: 'kind' in of ? of.kind : null }, min, items)),
  ];
}

/** The decimal logarithm of how many choices of items there are when only domains and gates count: an upper bound of the forms. Null when a pool is too small. */
export function formsAsPowerOfTen(rules: BlueprintRules, live: readonly Drawable[]): number | null {
  let total = 0;
  for (const { count, items } of poolsOf(rules, standing(scoredOf(live)))) {
    if (items.length < count) return null;
    for (let taken = 0; taken < count; taken++) total += Math.log10((items.length - taken) / (taken + 1));
  }
  return total;
}

/** How many enemies hang together before their number is bounded instead of found. */
const mostTried = 24;

/** The largest number of `codes` of which no two are enemies. */
export function mostTogether(codes: readonly string[], enemies: ReadonlyMap<string, ReadonlySet<string>>): number {
  const left = new Set(codes);
  let total = 0;
  for (const first of codes) {
    if (!left.has(first)) continue;
    const group = [first];
    left.delete(first);
    for (const code of group) {
      for (const enemy of enemies.get(code) ?? []) if (left.delete(enemy)) group.push(enemy);
    }
    total += group.length <= mostTried ? mostOf(group, enemies) : group.length;
  }
  return total;
}

function mostOf(group: readonly string[], enemies: ReadonlyMap<string, ReadonlySet<string>>): number {
  const [first, ...rest] = group;
  if (first === undefined) return 0;
  const foes = enemies.get(first);
  const without = rest.filter((code) => !foes?.has(code));
  const withFirst = 1 + mostOf(without, enemies);
  // nobody in its way: it is always taken
  return without.length === rest.length ? withFirst : Math.max(withFirst, mostOf(rest, enemies));
}
