// How hard is an item, how well does it tell the better from the weaker, and how long does it take?
import { fisherInterval, wilsonInterval, type Interval } from './intervals.js';
import { correlation, mean, quartiles, type Quartiles } from './moments.js';
import { itemScores, type ScoreMatrix } from './score-matrix.js';

export interface Facility {
  /** Candidates who had the item. */
  readonly candidates: number;
  /** Mean points, 0 to 1: of an item that is right or wrong, the share of right answers. */
  readonly share: number;
  readonly interval: Interval;
}

export interface Discrimination {
  /** Candidates who had the item and others beside it. */
  readonly candidates: number;
  /** Correlation of the item's points with the share of points on the rest of the form, -1 to 1. */
  readonly itemRest: number;
  /** Null with fewer than four candidates, and for a correlation of exactly 1 or -1. */
  readonly interval: Interval | null;
}

export interface ItemStatistics {
  readonly facility: Facility | null;
  readonly discrimination: Discrimination | null;
}

/** The share of points, with Wilson's interval; null when nobody had the item. */
export function facilityOf(matrix: ScoreMatrix, item: number): Facility | null {
  const scores = itemScores(matrix, item);
  const share = mean(scores.map(({ points }) => points));
  return share === null ? null : { candidates: scores.length, share, interval: wilsonInterval(share, scores.length)! };
}

/**
 * The corrected item-total correlation, for right-or-wrong items the corrected point-biserial: with the rest, not the total, because an item
 * always agrees with itself (Henrysson, 1963; Crocker and Algina, 1986, ch. 14). Null with fewer than three candidates, when all did the same
 * on the item, and when all did the same on the rest: a correlation needs something that varies.
 */
export function discriminationOf(matrix: ScoreMatrix, item: number): Discrimination | null {
  const pairs = itemScores(matrix, item).flatMap(({ points, rest }) => (rest === null ? [] : [{ points, rest }]));
  const itemRest = correlation(
    pairs.map(({ points }) => points),
    pairs.map(({ rest }) => rest),
  );
  return itemRest === null ? null : { candidates: pairs.length, itemRest, interval: fisherInterval(itemRest, pairs.length) };
}

export const itemStatistics = (matrix: ScoreMatrix, item: number): ItemStatistics => ({ facility: facilityOf(matrix, item), discrimination: discriminationOf(matrix, item) });

/** Seconds on an item: the median and the quartiles, which one candidate who went for a walk does not move. Null when nothing was measured. */
export const timeOnItem = (seconds: readonly number[]): Quartiles | null => quartiles(seconds);
