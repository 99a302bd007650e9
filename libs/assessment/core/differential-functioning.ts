// Is an item harder in one language than in the other for candidates who know equally much?
import { oneSidedNormal, twoSidedNormal } from './intervals.js';
import { sum } from './moments.js';
import { pointsGiven, type ScoreMatrix } from './score-matrix.js';

export const groups = ['reference', 'focal'] as const;
/** The focal group is the one that might be wronged, the reference group the one it is compared with. */
export type Group = (typeof groups)[number];

/** Candidates of equal points, by group and by whether the item was right. */
export interface Stratum {
  readonly referenceRight: number;
  readonly referenceWrong: number;
  readonly focalRight: number;
  readonly focalWrong: number;
}

export interface CommonOdds {
  /** Strata that say something: candidates of both groups, and both right and wrong answers. */
  readonly strata: number;
  /** Odds of the reference group over those of the focal group, common to all strata (Mantel and Haenszel, 1959). */
  readonly oddsRatio: number;
  /** Of the odds ratio's natural logarithm (Robins, Breslow and Greenland, 1986). */
  readonly logStandardError: number;
  /** One degree of freedom, continuity corrected. */
  readonly chiSquare: number;
}

export const functioningClasses = ['A', 'B', 'C'] as const;
/** A: none to speak of, B: some, C: much. */
export type FunctioningClass = (typeof functioningClasses)[number];

export interface DifferentialFunctioning extends CommonOdds {
  readonly reference: number;
  readonly focal: number;
  /** -2.35 ln(odds ratio), on the scale of difficulty that ETS uses: below 0 the item is harder for the focal group (Holland and Thayer, 1988). */
  readonly delta: number;
  readonly standardError: number;
  /** Null with fewer candidates than the rule asks for: a class would be a guess. */
  readonly class: FunctioningClass | null;
}

/** Candidates without whom ETS does not classify an item (Zwick, 2012): of the smaller group, and of both together. */
export const fewestOfGroup = 200;
export const fewestOfBoth = 500;

/** From where on a difference is of class B or C, in units of delta (Zwick, 2012). */
export const someDelta = 1;
export const muchDelta = 1.5;

/** Units of delta in one unit of the odds ratio's logarithm. */
const deltaUnits = 2.35;

interface Table {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** With the sums of which the ratio is one over the other. */
function weighted(tables: readonly Table[]) {
  const rows = tables.map((table) => ({ ...table, n: table.a + table.b + table.c + table.d })).map(({ a, b, c, d, n }) => ({ same: (a + d) / n, other: (b + c) / n, r: (a * d) / n, s: (b * c) / n }));
  return { rows, along: sum(rows.map(({ r }) => r)), across: sum(rows.map(({ s }) => s)) };
}

/** So the ratio is neither 0 nor infinite where nobody of a group has the item right, or everybody (Haldane, 1956): the greatest difference there can be must not pass for none. */
const withHalves = ({ a, b, c, d }: Table): Table => ({ a: a + 0.5, b: b + 0.5, c: c + 0.5, d: d + 0.5 });

/** Null where no stratum says anything. The test takes the counts as they are; ratio and error, where one of the two sums would be 0, half a candidate more in each cell. */
export function commonOdds(strata: readonly Stratum[]): CommonOdds | null {
  const tables = strata
    .map(({ referenceRight: a, referenceWrong: b, focalRight: c, focalWrong: d }) => ({ a, b, c, d }))
    .filter(({ a, b, c, d }) => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0);
  if (tables.length === 0) return null;
  const totals = tables.map(({ a, b, c, d }) => ({ a, c, reference: a + b, focal: c + d, right: a + c, wrong: b + d, n: a + b + c + d }));
  const differs = sum(totals.map(({ a, reference, right, n }) => a - (reference * right) / n));
  const variance = sum(totals.map(({ reference, focal, right, wrong, n }) => (reference * focal * right * wrong) / (n ** 2 * (n - 1))));
  const plain = weighted(tables);
  const { rows, along, across } = plain.along > 0 && plain.across > 0 ? plain : weighted(tables.map(withHalves));
  const logVariance =
    sum(rows.map(({ same, r }) => same * r)) / (2 * along ** 2) +
    sum(rows.map(({ same, other, r, s }) => same * s + other * r)) / (2 * along * across) +
    sum(rows.map(({ other, s }) => other * s)) / (2 * across ** 2);
  return {
    strata: tables.length,
    oddsRatio: along / across,
    logStandardError: Math.sqrt(logVariance),
    // a difference smaller than the correction is none
    chiSquare: Math.max(0, Math.abs(differs) - 0.5) ** 2 / variance,
  };
}

/**
 * C: at least 1.5 and significantly more than 1 (one-sided, 5 %). A: below 1 or not significantly different from 0 by the Mantel-Haenszel
 * test (5 %). B: everything else (Zwick, 2012).
 */
export function functioningClass(delta: number, standardError: number, chiSquare: number): FunctioningClass {
  const size = Math.abs(delta);
  if (size < someDelta || chiSquare <= twoSidedNormal ** 2) return 'A';
  return size >= muchDelta && size - someDelta > oneSidedNormal * standardError ? 'C' : 'B';
}

/**
 * Candidates are matched on the points of their whole form, the item included, as Holland and Thayer (1988) showed that it must be; where forms are not equally
 * long, on their share of the longest. Only full points count as right. `groupOf` tells each row's group, null for a candidate who belongs to neither.
 * Null where there is no odds ratio.
 */
export function differentialFunctioning(matrix: ScoreMatrix, item: number, groupOf: readonly (Group | null)[]): DifferentialFunctioning | null {
  const longest = Math.max(0, ...matrix.map((row) => pointsGiven(row).length));
  const strata = new Map<number, { -readonly [Key in keyof Stratum]: number }>();
  const candidates = { reference: 0, focal: 0 };
  matrix.forEach((row, index) => {
    const [points, group] = [row[item] ?? null, groupOf[index] ?? null];
    if (points === null || group === null) return;
    candidates[group] += 1;
    const matching = Math.round((sum(pointsGiven(row)) / pointsGiven(row).length) * longest);
    const stratum = strata.get(matching) ?? { referenceRight: 0, referenceWrong: 0, focalRight: 0, focalWrong: 0 };
    stratum[`${group}${points === 1 ? 'Right' : 'Wrong'}`] += 1;
    strata.set(matching, stratum);
  });
  const odds = commonOdds([...strata.values()]);
  if (!odds) return null;
  // the ratio turned over instead of a minus sign: no difference is 0, not -0
  const delta = deltaUnits * Math.log(1 / odds.oddsRatio);
  const standardError = deltaUnits * odds.logStandardError;
  const enough = Math.min(candidates.reference, candidates.focal) >= fewestOfGroup && candidates.reference + candidates.focal >= fewestOfBoth;
  return { ...odds, ...candidates, delta, standardError, class: enough ? functioningClass(delta, standardError, odds.chiSquare) : null };
}
