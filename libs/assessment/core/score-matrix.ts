// How did each candidate do on one item, and on the rest of the form?
import { sum } from './moments.js';

/**
 * One row a candidate, one column an item: points 0 to 1, null where the item was not in that candidate's form. Whoever fills it decides which
 * attempts count; statistics of items want first attempts only, because whoever comes again has seen some of them.
 */
export type ScoreMatrix = readonly (readonly (number | null)[])[];

/** A candidate who had the item. */
export interface ItemScore {
  readonly candidate: number;
  /** 0 to 1. */
  readonly points: number;
  /** Share, 0 to 1, of the points of all other items of the candidate's own form; null when the form had no other. */
  readonly rest: number | null;
}

/** The points of one row, without the items that were not in the form. */
export const pointsGiven = (row: readonly (number | null)[]): readonly number[] => row.filter((points) => points !== null);

/**
 * All candidates who had `item`. Where everybody had the same form, the share of the rest says just what its points say; where forms are drawn,
 * only the share can be compared.
 */
export function itemScores(matrix: ScoreMatrix, item: number): readonly ItemScore[] {
  return matrix.flatMap((row, candidate) => {
    const points = row[item] ?? null;
    if (points === null) return [];
    const others = pointsGiven(row.filter((_, index) => index !== item));
    return [{ candidate, points, rest: others.length === 0 ? null : sum(others) / others.length }];
  });
}

/** The rows without a gap: whoever had every item. */
export const completeRows = (matrix: ScoreMatrix): readonly (readonly number[])[] => matrix.filter((row): row is readonly number[] => row.every((points) => points !== null));
