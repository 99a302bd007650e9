// How far do two assessors agree, beyond what chance would give?
import { twoSidedNormal, type Interval } from './intervals.js';
import { sum } from './moments.js';

/** How much a near miss counts: not at all, or the more the nearer, by distance or by its square. Only `none` suits categories without an order. */
export type NearMiss = 'none' | 'linear' | 'quadratic';

export interface Agreement {
  /** What both assessors judged: candidates, or steps of a checklist. */
  readonly judged: number;
  /** Share, 0 to 1, that they judged alike; with near misses as far as these count. */
  readonly observed: number;
  /** The share that two assessors with these habits would reach by chance. */
  readonly expected: number;
  /** 1 is full agreement, 0 what chance gives. Null when both always chose one and the same category: then chance explains all, and there is nothing to know. */
  readonly kappa: number | null;
  /** Null without kappa, and at full agreement, where the formula gives 0 and so claims a certainty that nobody has. */
  readonly standardError: number | null;
  readonly interval: Interval | null;
}

/** Counts by the first assessor's category (row) and the second's (column), in the order of `categories`. */
export function crossTable<Category>(categories: readonly Category[], pairs: readonly (readonly [Category, Category])[]): readonly (readonly number[])[] {
  return categories.map((first) => categories.map((second) => pairs.filter(([left, right]) => left === first && right === second).length));
}

const credit: Readonly<Record<NearMiss, (distance: number) => number>> = {
  none: (distance) => (distance === 0 ? 1 : 0),
  linear: (distance) => 1 - distance,
  quadratic: (distance) => 1 - distance ** 2,
};

const nothing = 1e-12;

/**
 * Cohen's kappa (1960) and weighted kappa (1968) of a square table, with the standard error of Fleiss, Cohen and Everitt (1969) for a kappa that
 * is not 0. The interval is kappa ± 1.96 standard errors, cut off at 1. Null when nothing was judged.
 */
export function agreementOf(table: readonly (readonly number[])[], nearMiss: NearMiss = 'none'): Agreement | null {
  const judged = sum(table.flat());
  if (judged === 0) return null;
  const furthest = Math.max(1, table.length - 1);
  const cells = table.flatMap((row, first) => row.map((count, second) => ({ first, second, share: count / judged, credit: credit[nearMiss](Math.abs(first - second) / furthest) })));
  const firstShares = table.map((row) => sum(row) / judged);
  const secondShares = table.map((_, column) => sum(table.map((row) => row[column]!)) / judged);

  const observed = sum(cells.map((cell) => cell.share * cell.credit));
  const expected = sum(cells.map((cell) => firstShares[cell.first]! * secondShares[cell.second]! * cell.credit));
  if (1 - expected < nothing) return { judged, observed, expected, kappa: null, standardError: null, interval: null };
  const kappa = (observed - expected) / (1 - expected);
  if (1 - observed < nothing) return { judged, observed, expected, kappa: 1, standardError: null, interval: null };

  // what a category of either assessor is credited with on average
  const firstCredit = table.map((_, first) => sum(cells.filter((cell) => cell.first === first).map((cell) => secondShares[cell.second]! * cell.credit)));
  const secondCredit = table.map((_, second) => sum(cells.filter((cell) => cell.second === second).map((cell) => firstShares[cell.first]! * cell.credit)));
  const spread = sum(cells.map((cell) => cell.share * (cell.credit - (firstCredit[cell.first]! + secondCredit[cell.second]!) * (1 - kappa)) ** 2));
  const variance = (spread - (kappa - expected * (1 - kappa)) ** 2) / (judged * (1 - expected) ** 2);
  const standardError = Math.sqrt(Math.max(0, variance));
  return { judged, observed, expected, kappa, standardError, interval: { lower: kappa - twoSidedNormal * standardError, upper: Math.min(1, kappa + twoSidedNormal * standardError) } };
}
