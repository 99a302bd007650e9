// How far would the same candidates get the same points on another form, and how far off may a candidate's points be?
import { fQuantile } from './f-distribution.js';
import type { Interval } from './intervals.js';
import { mean, negligible, squaresAround, sum } from './moments.js';
import { meanSquares } from './mean-squares.js';
import { completeRows, pointsGiven, type ScoreMatrix } from './score-matrix.js';

export interface Reliability {
  readonly candidates: number;
  /** Items of a form; a mean where forms are not equally long. */
  readonly items: number;
  /** At most 1; below 0 when items contradict each other. */
  readonly coefficient: number;
  /** 95 %. Null where none is known for such data. */
  readonly interval: Interval | null;
}

/**
 * 1 - (1 - coefficient) F, whose ends are the F distribution's: Feldt, Woodruff and Salih (1987), formulas 6 and 7. `within` and `between` are
 * degrees of freedom. Null for a coefficient of 1, where it would claim a certainty that nobody has.
 */
export function feldtInterval(coefficient: number, within: number, between: number): Interval | null {
  if (1 - coefficient < negligible) return null;
  return { lower: 1 - (1 - coefficient) * fQuantile(0.975, between, within), upper: 1 - (1 - coefficient) * fQuantile(0.025, between, within) };
}

/**
 * Cronbach's alpha of a form that all had alike, from the candidates without a gap: the share of the rows' mean square that is not
 * residual, which is Hoyt's (1941) way to the same number (Cronbach, 1951). Feldt's interval takes items for parallel. Null with fewer than
 * two such candidates or two items, and when all have the same total: then nothing tells candidates apart.
 */
export function cronbachAlpha(matrix: ScoreMatrix): Reliability | null {
  const squares = meanSquares(completeRows(matrix));
  if (!squares || squares.rows === 0) return null;
  const { rowCount: candidates, columnCount: items } = squares;
  const coefficient = 1 - squares.residual / squares.rows;
  return { candidates, items, coefficient, interval: feldtInterval(coefficient, (candidates - 1) * (items - 1), candidates - 1) };
}

/** Kuder and Richardson's (1937) formula 20, k / (k - 1) (1 - Σ p q / variance of totals): what alpha is where every item is right or wrong. Null where one is not. */
export const kuderRichardson20 = (matrix: ScoreMatrix): Reliability | null =>
  completeRows(matrix).every((row) => row.every((points) => points === 0 || points === 1)) ? cronbachAlpha(matrix) : null;

/**
 * Where every candidate has items of his or her own, drawn from a bank: a share of candidates' mean square that is not spread within
 * candidates, so that a form which happens to be harder counts as error. It is the intraclass correlation ICC(1,k) of Shrout and Fleiss (1979),
 * in generalizability theory the index of dependability of items nested in persons (Brennan, 2001). For forms of unequal length it holds for one of mean
 * length, and the interval, which wants equal ones, is null. Null with fewer than two candidates who have two items, and when all do equally well.
 */
export function drawnFormReliability(matrix: ScoreMatrix): Reliability | null {
  const forms = matrix.map(pointsGiven).filter((points) => points.length > 1);
  const cells = sum(forms.map((points) => points.length));
  if (forms.length < 2) return null;
  const middle = mean(forms.flat())!;
  const between = sum(forms.map((points) => points.length * (mean(points)! - middle) ** 2)) / (forms.length - 1);
  const within = sum(forms.map(squaresAround)) / (cells - forms.length);
  if (between < negligible) return null;
  const items = cells / forms.length;
  // the length that the two mean squares know of: the mean one, and a little less where lengths differ
  const length = (cells - sum(forms.map((points) => points.length ** 2)) / cells) / (forms.length - 1);
  const candidatesSpread = (between - within) / length;
  const coefficient = candidatesSpread / (candidatesSpread + within / items);
  const equallyLong = forms.every((points) => points.length === forms[0]!.length);
  return { candidates: forms.length, items, coefficient, interval: equallyLong ? feldtInterval(coefficient, cells - forms.length, forms.length - 1) : null };
}

/** Standard error of measurement, in the unit of `deviation`: sd √(1 - r) (Crocker and Algina, 1986, ch. 6). A coefficient below 0 is taken for 0: error cannot be more than all there is. */
export const standardErrorOfMeasurement = (deviation: number, coefficient: number): number => deviation * Math.sqrt(1 - Math.max(0, coefficient));

/**
 * The standard error at one score, in points: √(x (k - x) / (k - 1)), Lord's (1955) binomial error, which takes the items for drawn from a
 * bank. One error for all overstates it near full marks, where a certification exam is passed. Null with fewer than two items.
 */
export const conditionalStandardError = (points: number, items: number): number | null => (items < 2 ? null : Math.sqrt((points * (items - points)) / (items - 1)));
