// Which cases come into a form as a whole, and which items stand beside them?
import type { Draw } from './draw.js';
import { fullEffort, select, type Effort, type Problem, type Selection } from './selection.js';

/** Up to so many cases every choice of them is tried, so that what is not found is not there; beyond it some are, by lot. */
const [mostTried, triesBeyond] = [4, 16];

/** Of every choice after the first: together they cost about as much as the first alone, so that a bank without a form keeps nobody waiting. */
const sharedEffort: Effort = { starts: 2, tries: Math.floor(fullEffort.tries / (triesBeyond + 2)) };

/**
 * Like `select`, and of each case all items or none. A case is first taken as often as an item of its pool is; when that leads nowhere, other choices are tried. Without cases it is `select`, draw for
 * draw. `cases`: codes of the items of each, and no item in two of them.
 */
export function selectWhole(problem: Problem, cases: readonly (readonly string[])[], draw: Draw): Selection {
  if (cases.length === 0) return select(problem, draw);
  let proved = cases.length <= mostTried;
  let effort = fullEffort;
  for (const chosen of choices(problem, cases, draw)) {
    const rest = beside(problem, cases, chosen);
    if (!rest) continue;
    const found = select(rest, draw, effort);
    effort = sharedEffort;
    if (found.kind === 'found') return { kind: 'found', codes: [...chosen.flat(), ...found.codes] };
    proved &&= found.proved;
  }
  return { kind: 'none', proved };
}

function* choices(problem: Problem, cases: readonly (readonly string[])[], draw: Draw): Generator<readonly (readonly string[])[]> {
  const byLot = () =>
    cases.filter(([first = '']) => {
      const pool = problem.pools.find(({ codes }) => codes.includes(first));
      return pool !== undefined && draw.below(pool.codes.length) < pool.count;
    });
  yield byLot();
  if (cases.length <= mostTried) {
    const every = Array.from({ length: 2 ** cases.length }, (_, bits) => cases.filter((__, at) => (bits >> at) % 2 === 1));
    yield* draw.shuffled(every);
  } else {
    for (let tries = 0; tries < triesBeyond; tries += 1) yield byLot();
    yield [];
  }
}

/** What is left to select once these cases stand; null when they cannot stand together, or leave no room. */
function beside({ pools, limits, enemies }: Problem, cases: readonly (readonly string[])[], chosen: readonly (readonly string[])[]): Problem | null {
  const [inCases, taken] = [new Set(cases.flat()), new Set(chosen.flat())];
  const isHostile = (code: string): boolean => [...(enemies.get(code) ?? [])].some((enemy) => taken.has(enemy));
  if ([...taken].some(isHostile)) return null;
  const known = new Set(pools.flatMap(({ codes }) => codes));
  // it was left out of the pools: it rests
  if ([...taken].some((code) => !known.has(code))) return null;
  const left = pools.map(({ codes, count }) => ({ count: count - codes.filter((code) => taken.has(code)).length, codes: codes.filter((code) => !inCases.has(code) && !isHostile(code)) }));
  const bounds = limits.map(({ codes, min, max }) => {
    const there = [...taken].filter((code) => codes.has(code)).length;
    return { codes, min: Math.max(0, min - there), max: max - there };
  });
  return left.some(({ count }) => count < 0) || bounds.some(({ max }) => max < 0) ? null : { pools: left, limits: bounds, enemies };
}
