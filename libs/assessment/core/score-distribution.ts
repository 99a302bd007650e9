// How are the points of a form spread over the candidates?
import { mean, quartiles, standardDeviation, type Quartiles } from './moments.js';

export interface ScoreDistribution {
  readonly candidates: number;
  readonly mean: number;
  /** Divisor n - 1; null of one candidate. */
  readonly standardDeviation: number | null;
  readonly lowest: number;
  readonly highest: number;
  readonly quartiles: Quartiles;
  /** By whole points from 0 to `possible`: the candidates who have so many and not one more. Parts of a point are cut off, as they are at the cut score. */
  readonly counts: readonly number[];
}

/** Below this a sum of parts of points is the whole point that it misses. */
const hair = 1e-6;

/** `points` of each candidate on forms of `possible` items; null of nobody. */
export function scoreDistribution(points: readonly number[], possible: number): ScoreDistribution | null {
  const spread = quartiles(points);
  if (!spread) return null;
  const whole = points.map((value) => Math.floor(value + hair));
  return {
    candidates: points.length,
    mean: mean(points)!,
    standardDeviation: standardDeviation(points),
    lowest: Math.min(...points),
    highest: Math.max(...points),
    quartiles: spread,
    counts: Array.from({ length: possible + 1 }, (_, value) => whole.filter((each) => each === value).length),
  };
}
