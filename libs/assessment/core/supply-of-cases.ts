// How many items of one sort can a form have, when a case comes whole or not at all?

/** The gates, or the others, of one domain. */
export interface SupplyPool {
  readonly domain: string;
  readonly gate: boolean;
  readonly count: number;
  readonly codes: readonly string[];
}

export interface SupplyGround {
  readonly pools: readonly SupplyPool[];
  /** Codes of the items of each: all in one domain. */
  readonly cases: readonly (readonly string[])[];
  /** Both ways. */
  readonly enemies: ReadonlyMap<string, ReadonlySet<string>>;
  /** The largest number of codes of which no two are enemies. */
  readonly mostTogether: (codes: readonly string[], enemies: ReadonlyMap<string, ReadonlySet<string>>) => number;
}

export interface SupplyRow {
  /** Null: of the whole form. */
  readonly domain: string | null;
  /** Null where gates and others count alike. */
  readonly gate: boolean | null;
  readonly codes: readonly string[];
}

/** Every choice of so many cases of a domain is tried; of more, their items are counted singly, which promises too much and never too little. */
const mostTried = 10;

/** Never less than what a form can have: what is said to be missing is missing. In each domain its gates and its others must fit together, whatever the other domains hold. */
export function mostFitting(ground: SupplyGround, row: SupplyRow): number {
  const domains = [...new Set(ground.pools.map(({ domain }) => domain))].filter((domain) => row.domain === null || domain === row.domain);
  return domains.reduce((total, domain) => total + mostInDomain(ground, row, domain), 0);
}

function mostInDomain({ pools, cases, enemies, mostTogether }: SupplyGround, { gate, codes }: SupplyRow, domain: string): number {
  const own = pools.filter((pool) => pool.domain === domain);
  const known = new Set(own.flatMap((pool) => pool.codes));
  const wanted = new Set(codes);
  const here = cases.filter(([first = '']) => known.has(first));
  const isTried = here.length <= mostTried;
  const cased = new Set(isTried ? here.flat() : []);
  const full = own.reduce((total, { count }) => total + count, 0);
  let best = { filled: -1, fitting: 0 };
  for (let bits = 0; bits < (isTried ? 2 ** here.length : 1); bits += 1) {
    const taken = new Set(here.filter((_, at) => (bits >> at) % 2 === 1).flat());
    const isHostile = (code: string): boolean => [...(enemies.get(code) ?? [])].some((enemy) => taken.has(enemy));
    if ([...taken].some(isHostile)) continue;
    const parts = own.map((pool) => {
      const singles = pool.codes.filter((code) => !cased.has(code) && !isHostile(code));
      const inForm = pool.codes.filter((code) => taken.has(code));
      const left = pool.count - inForm.length;
      const inRow = gate === null || pool.gate === gate;
      return {
        left,
        filled: inForm.length + Math.min(left, mostTogether(singles, enemies)),
        fitting: inRow ? inForm.filter((code) => wanted.has(code)).length + Math.min(left, mostTogether(singles.filter((code) => wanted.has(code)), enemies)) : 0,
      };
    });
    if (parts.some(({ left }) => left < 0)) continue;
    const sum = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((total, part) => total + of(part), 0);
    const found = { filled: sum((part) => part.filled), fitting: sum((part) => part.fitting) };
    // a choice that leaves the domain short is no form: it counts only where none fills it, and then every row is told of the same one
    if (found.filled > best.filled || (found.filled === full && found.fitting > best.fitting)) best = found;
  }
  return best.fitting;
}
