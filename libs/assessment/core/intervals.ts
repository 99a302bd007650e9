// Between which two values does a share, or a correlation, lie with 95 % confidence?

/** Both ends belong to it. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The standard normal distribution's 97.5th and 95th percentile: the confidence of every interval and test of item analysis is 95 %. */
export const twoSidedNormal = 1.959963984540054;
export const oneSidedNormal = 1.6448536269514722;

/**
 * Wilson's score interval (Wilson, 1927; method 3 of Newcombe, 1998) of `share` = successes / `count`. Unlike the textbook's interval it
 * never leaves 0 to 1, and it says something when nobody or everybody succeeds. `share` may be a mean of points between 0 and 1: such points
 * vary no more than right and wrong do, so that the interval is rather too wide. Null when `count` is 0.
 */
export function wilsonInterval(share: number, count: number): Interval | null {
  if (count <= 0) return null;
  const z2 = twoSidedNormal ** 2;
  const middle = (share + z2 / (2 * count)) / (1 + z2 / count);
  const half = (twoSidedNormal / (1 + z2 / count)) * Math.sqrt((share * (1 - share)) / count + z2 / (4 * count ** 2));
  // at the ends a hair of rounding would leave 0 to 1
  return { lower: share === 0 ? 0 : Math.max(0, middle - half), upper: share === 1 ? 1 : Math.min(1, middle + half) };
}

/**
 * The interval of a correlation by Fisher's transformation z = artanh r, standard error 1 / sqrt(n - 3) (Fisher, 1921). For a
 * right-or-wrong variable it is an approximation. Null with fewer than four pairs, and for a correlation of exactly 1 or -1.
 */
export function fisherInterval(correlation: number, pairs: number): Interval | null {
  if (pairs < 4 || Math.abs(correlation) >= 1) return null;
  const half = twoSidedNormal / Math.sqrt(pairs - 3);
  return { lower: Math.tanh(Math.atanh(correlation) - half), upper: Math.tanh(Math.atanh(correlation) + half) };
}
