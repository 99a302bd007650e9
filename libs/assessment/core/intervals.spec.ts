// Are the intervals those that were published?
import fc from 'fast-check';
import { fisherInterval, oneSidedNormal, twoSidedNormal, wilsonInterval } from './intervals.js';

describe("Wilson's interval", () => {
  // Newcombe, R. G. (1998), Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i among %i is what Newcombe printed', (right, count, lower, upper) => {
    const interval = wilsonInterval(right / count, count)!;
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it('is the one of R, DescTools::BinomCI, as statsmodels keeps it in stats/tests/test_proportion.py', () => {
    expect(wilsonInterval(0.5, 200)!.lower).toBeCloseTo(0.4313609, 7);
    expect(wilsonInterval(0.5, 200)!.upper).toBeCloseTo(0.5686391, 7);
  });

  it('stays within 0 and 1 around its share, is narrower with more candidates, and is mirrored by the share of wrong answers', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 200 }), (right, more) => {
        const count = right + more;
        const [few, many, wrong] = [wilsonInterval(right / count, count)!, wilsonInterval(right / count, 10 * count)!, wilsonInterval(1 - right / count, count)!];
        expect(few.lower).toBeGreaterThanOrEqual(0);
        expect(few.upper).toBeLessThanOrEqual(1);
        expect(few.lower).toBeLessThanOrEqual(right / count);
        expect(few.upper).toBeGreaterThanOrEqual(right / count);
        expect(many.upper - many.lower).toBeLessThan(few.upper - few.lower);
        expect(wrong.upper).toBeCloseTo(1 - few.lower, 10);
      }),
    );
  });

  it('is not known of nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });
});

describe("Fisher's interval", () => {
  // the example of cor.test in R's documentation (Hollander and Wolfe, 1973, p. 187f): r = 0.5711816 of nine pairs
  it('is the one that cor.test prints', () => {
    const interval = fisherInterval(0.5711815576, 9)!;
    expect(interval.lower).toBeCloseTo(-0.1497426, 7);
    expect(interval.upper).toBeCloseTo(0.8955795, 7);
  });

  it('holds its correlation, within -1 and 1, and turns with its sign', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.999, max: 0.999, noNaN: true }), fc.integer({ min: 4, max: 2000 }), (correlation, pairs) => {
        const interval = fisherInterval(correlation, pairs)!;
        expect(interval.lower).toBeGreaterThanOrEqual(-1);
        expect(interval.lower).toBeLessThan(correlation);
        expect(interval.upper).toBeGreaterThan(correlation);
        expect(interval.upper).toBeLessThanOrEqual(1);
        expect(fisherInterval(-correlation, pairs)!.upper).toBeCloseTo(-interval.lower, 10);
      }),
    );
  });

  it('is not known of three pairs, nor of a correlation without error', () => {
    expect(fisherInterval(0.5, 3)).toBeNull();
    expect(fisherInterval(1, 50)).toBeNull();
    expect(fisherInterval(-1, 50)).toBeNull();
  });
});

describe('the percentiles of the normal distribution', () => {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1: Φ(1.96) = 0.97500, Φ(1.64) = 0.94950, Φ(1.65) = 0.95053
  it('are the familiar ones', () => {
    expect(twoSidedNormal).toBeCloseTo(1.96, 4);
    expect(oneSidedNormal).toBeCloseTo(1.645, 3);
  });
});
