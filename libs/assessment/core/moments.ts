// What are the mean, the spread and the correlation of what was measured?

/** Below this a sum of squares of points is rounding: thirds summed in binary differ by about 1e-16. */
export const negligible = 1e-12;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Null of nothing. */
export const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : sum(values) / values.length);

/** Sum of squared distances from the mean; exactly 0 when only rounding is left. */
export function squaresAround(values: readonly number[]): number {
  const middle = mean(values) ?? 0;
  const squares = sum(values.map((value) => (value - middle) ** 2));
  return squares < negligible ? 0 : squares;
}

/** The sample's standard deviation, divisor n - 1; null of fewer than two values. */
export const standardDeviation = (values: readonly number[]): number | null => (values.length < 2 ? null : Math.sqrt(squaresAround(values) / (values.length - 1)));

/** Pearson's product-moment correlation, -1 to 1; null of fewer than three pairs, and when one side does not vary. */
export function correlation(left: readonly number[], right: readonly number[]): number | null {
  const squares = squaresAround(left) * squaresAround(right);
  if (left.length !== right.length || left.length < 3 || squares === 0) return null;
  const [middleLeft, middleRight] = [mean(left)!, mean(right)!];
  const together = sum(left.map((value, index) => (value - middleLeft) * (right[index]! - middleRight)));
  return Math.max(-1, Math.min(1, together / Math.sqrt(squares)));
}

/** Linear between the ordered values: definition 7 of Hyndman and Fan (1996), which spreadsheets and R use. `share` 0 to 1; null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const ordered = [...values].sort((left, right) => left - right);
  const place = share * (ordered.length - 1);
  const below = ordered[Math.floor(place)]!;
  return below + (place - Math.floor(place)) * (ordered[Math.ceil(place)]! - below);
}

export interface Quartiles {
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
}

export const quartiles = (values: readonly number[]): Quartiles | null =>
  values.length === 0 ? null : { lower: quantile(values, 0.25)!, median: quantile(values, 0.5)!, upper: quantile(values, 0.75)! };
