// Is the spread of points told as it was published, and are parts of points counted as at the cut?
import fc from 'fast-check';
import { lsatSection6 } from '../../../test/lsat-section-6.js';
import { sum } from './moments.js';
import { scoreDistribution } from './score-distribution.js';

describe('the distribution of points', () => {
  // mirt's documentation of LSAT6, itemstats(): mean 3.819, sd 1.035; the frequencies are counted from its table of patterns
  it('of section 6 of the LSAT is the published one', () => {
    const found = scoreDistribution(lsatSection6.map(sum), 5)!;
    expect(found).toMatchObject({ candidates: 1000, lowest: 0, highest: 5, counts: [3, 20, 85, 237, 357, 298] });
    expect(found.mean).toBeCloseTo(3.819, 10);
    expect(found.standardDeviation).toBeCloseTo(1.035, 3);
  });

  it('gives a part of a point to the whole one below, but not a hair of rounding', () => {
    expect(scoreDistribution([22.67, 1 / 3 + 2 / 3 + 22, 0.1 + 0.2 + 22.7 - 1e-12], 28)!.counts.slice(22, 24)).toEqual([1, 2]);
  });

  it('of one candidate has no spread, and of nobody is none', () => {
    expect(scoreDistribution([3], 5)).toMatchObject({ standardDeviation: null, quartiles: { lower: 3, median: 3, upper: 3 } });
    expect(scoreDistribution([], 5)).toBeNull();
  });

  it('counts everybody once', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 28, noNaN: true }), { minLength: 1, maxLength: 50 }), (points) => {
        const { counts, candidates } = scoreDistribution(points, 28)!;
        expect(counts).toHaveLength(29);
        expect(sum(counts)).toBe(candidates);
      }),
    );
  });
});
