// Are mean, spread, correlation and quartiles what others compute?
import fc from 'fast-check';
import { correlation, mean, quantile, quartiles, squaresAround, standardDeviation } from './moments.js';

// the example of cor.test in R's documentation: Hollander and Wolfe (1973), p. 187f, tuna
const lightness = [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1];
const panel = [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8];

// the data set cars of R, after Ezekiel (1930): stopping distances in feet; summary(cars) prints 2, 26, 36, 42.98, 56, 120
const distances = [
  2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32, 40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66,
  54, 70, 92, 93, 120, 85,
];

describe('moments', () => {
  it('are those that R documents', () => {
    expect(correlation(lightness, panel)).toBeCloseTo(0.5711816, 7);
    expect(mean(distances)).toBeCloseTo(42.98, 10);
    // sd(cars$dist) prints 25.76938
    expect(standardDeviation(distances)).toBeCloseTo(25.76938, 5);
    expect(quartiles(distances)).toEqual({ lower: 26, median: 36, upper: 56 });
  });

  it('take a quartile between two values from both', () => {
    expect(quartiles([4, 1, 3, 2])).toEqual({ lower: 1.75, median: 2.5, upper: 3.25 });
  });

  it('are not known of too little', () => {
    expect([mean([]), standardDeviation([5]), quartiles([]), quantile([], 0.5)]).toEqual([null, null, null, null]);
    expect(correlation([1, 2], [2, 1])).toBeNull();
    expect(correlation([1, 1, 1, 1], [2, 1, 3, 4])).toBeNull();
  });

  it('take thirds that add up differently for the same', () => {
    const ways = [0.1 + 0.2, 0.3, 0.3];
    expect(new Set(ways).size).toBe(2);
    expect(squaresAround(ways)).toBe(0);
    expect(correlation(ways, [1, 2, 3])).toBeNull();
  });

  it('correlate the same in another unit and another order, and never beyond 1', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -99, max: 99 }), (rows, factor, more) => {
        const [left, right] = [rows.map(([value]) => value), rows.map(([, value]) => value)];
        const plain = correlation(left, right);
        fc.pre(plain !== null);
        expect(Math.abs(plain)).toBeLessThanOrEqual(1);
        expect(correlation(left.map((value) => factor * value + more), right)).toBeCloseTo(plain, 8);
        expect(correlation(left.map((value) => -value), right)).toBeCloseTo(-plain, 8);
        expect(correlation([...left].reverse(), [...right].reverse())).toBeCloseTo(plain, 8);
      }),
    );
  });
});
