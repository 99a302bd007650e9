// Below which value does a ratio of two variances stay with a given probability?

/** Lanczos' coefficients for g = 7 and nine terms: about fifteen digits for every positive argument. */
const lanczos = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905, -0.13857109526572012, 9.984369578019572e-6,
  1.5056327351493116e-7,
] as const;

function logGamma(value: number): number {
  const less = value - 1;
  const series = lanczos.reduce((total, coefficient, index) => (index === 0 ? coefficient : total + coefficient / (less + index)), 0);
  const shifted = less + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (less + 0.5) * Math.log(shifted) - shifted + Math.log(series);
}

/** Far more steps than are needed: their number grows with the square root of the larger argument. */
const mostSteps = 100_000;

/** The continued fraction of NIST DLMF 8.17.22, by Lentz' method; it runs fast where `x` is below (a + 1) / (a + b + 2). */
function betaFraction(x: number, a: number, b: number): number {
  const away = (value: number): number => (Math.abs(value) < 1e-300 ? 1e-300 : value);
  let numerator = 1;
  let denominator = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = denominator;
  for (let step = 1; step <= mostSteps; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    denominator = 1 / away(1 + even * denominator);
    numerator = away(1 + even / numerator);
    fraction *= denominator * numerator;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    denominator = 1 / away(1 + odd * denominator);
    numerator = away(1 + odd / numerator);
    fraction *= denominator * numerator;
    if (Math.abs(denominator * numerator - 1) < 1e-15) break;
  }
  return fraction;
}

/** The regularised incomplete beta function I_x(a, b), 0 to 1 (NIST DLMF 8.17). */
function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

/**
 * The `probability` quantile (0 to 1, both excluded) of the F distribution with `above` and `below` degrees of freedom, to ten digits or so.
 * The fraction x = above F / (above F + below) is beta distributed; it is found by halving, which cannot miss it.
 */
export function fQuantile(probability: number, above: number, below: number): number {
  let [low, high] = [0, 1];
  for (let halving = 0; halving < 200 && high - low > Number.EPSILON * low; halving++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (incompleteBeta(middle, above / 2, below / 2) < probability) low = middle;
    else high = middle;
  }
  const x = (low + high) / 2;
  return (below * x) / (above * (1 - x));
}
