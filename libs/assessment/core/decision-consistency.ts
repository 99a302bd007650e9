// How many candidates would get the same decision on another form?
import { mean, squaresAround, sum } from './moments.js';

export interface DecisionConsistency {
  readonly candidates: number;
  /** Kuder-Richardson 21 or what was given instead, kept within 0 to 1. */
  readonly reliability: number;
  /** Expected share, 0 to 1, of the same decision on two forms. */
  readonly agreement: number;
  /** What chance alone would give. */
  readonly chance: number;
  /** Agreement beyond chance; null when chance alone explains everything. */
  readonly kappa: number | null;
}

/** Share of the ways, 0 to 1, to get at least `cut` of `items` right, each with probability `right` and on its own. */
function chanceToPass(items: number, cut: number, right: number): number {
  // a certain outcome has no logarithm
  if (right <= 0 || right >= 1) return (right >= 1 ? items : 0) >= cut ? 1 : 0;
  let chance = 0;
  let logWays = 0;
  for (let points = 0; points <= items; points++) {
    if (points > 0) logWays += Math.log((items - points + 1) / points);
    if (points >= cut) chance += Math.exp(logWays + points * Math.log(right) + (items - points) * Math.log1p(-right));
  }
  return Math.min(1, chance);
}

/** Kuder and Richardson's (1937) formula 21, with the population's variance; within 0 to 1, and null when all have the same points. */
export function kuderRichardson21(points: readonly number[], items: number): number | null {
  const variance = squaresAround(points) / points.length;
  const middle = mean(points);
  if (middle === null || variance === 0 || items < 2) return null;
  return Math.max(0, Math.min(1, (items / (items - 1)) * (1 - (middle * (items - middle)) / (items * variance))));
}

/**
 * Subkoviak's (1976) coefficient of agreement from one administration. Each candidate's share of the bank is taken from his or her points, drawn
 * towards the mean as far as they are unreliable (equation 16); two forms then agree as far as two binomial counts fall on the same side of the cut
 * (equations 7 and 8). `points` 0 to `items`, passed with `cut` points or more, a cut between whole points being the next whole one. Null without two candidates
 * or two items, and when all have the same points. Livingston and Lewis' method fits better where items are worth different points; here all are worth one.
 */
export function decisionConsistency(points: readonly number[], items: number, cut: number, reliability: number | null = kuderRichardson21(points, items)): DecisionConsistency | null {
  if (points.length < 2 || items < 2 || reliability === null) return null;
  const kept = Math.max(0, Math.min(1, reliability));
  const middle = mean(points)!;
  const passes = points.map((value) => chanceToPass(items, Math.ceil(cut), (kept * value + (1 - kept) * middle) / items));
  const agreement = sum(passes.map((pass) => pass ** 2 + (1 - pass) ** 2)) / passes.length;
  const passing = mean(passes)!;
  const chance = passing ** 2 + (1 - passing) ** 2;
  return { candidates: points.length, reliability: kept, agreement, chance, kappa: 1 - chance < 1e-12 ? null : (agreement - chance) / (1 - chance) };
}
