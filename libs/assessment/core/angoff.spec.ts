// Does the cut score follow from the judges' ratings, and their agreement from the published formula?
import fc from 'fast-check';
import { cutScore, judgeAgreement, type Ratings } from './angoff.js';

/**
 * No published table of single Angoff ratings with its cut score was found. The cut, its spread and its standard error are sums, a standard deviation and a
 * root, and are computed here by hand; agreement is held against the published example of its coefficient.
 */
const first: Ratings = [
  [0.6, 0.8, 0.5, 0.9],
  [0.7, 0.7, 0.4, 1],
  [0.5, 0.6, 0.3, 0.8],
];

describe('a cut score', () => {
  it('is the mean of what the judges expect of a just competent candidate', () => {
    const found = cutScore(first)!;
    // 2.8, 2.8 and 2.2: mean 2.6, squares around it 0.04 + 0.04 + 0.16 = 0.24, standard deviation √0.12
    expect(found.judges).toBe(3);
    [2.8, 2.8, 2.2].forEach((cut, judge) => expect(found.judgeCuts[judge]).toBeCloseTo(cut, 10));
    expect(found.cut).toBeCloseTo(2.6, 10);
    expect(found.share).toBeCloseTo(0.65, 10);
    expect(found.spread).toBeCloseTo(0.346410162, 8);
    expect(found.standardError).toBeCloseTo(0.2, 8);
    expect(found.items[1]).toMatchObject({ lowest: 0.6, highest: 0.8 });
    expect(found.items[1]!.mean).toBeCloseTo(0.7, 10);
    expect(found.items[1]!.spread).toBeCloseTo(0.1, 10);
  });

  it('needs two judges, an item and every rating', () => {
    expect([cutScore([first[0]!]), cutScore([]), cutScore([[], []]), cutScore([[0.5, 0.6], [0.5]])]).toEqual([null, null, null, null]);
  });

  it('rises by as much as all judges raise an item, does not mind their order, and lies between their own', () => {
    const ratings = fc.array(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(ratings, fc.nat(4), (some, item) => {
        const found = cutScore(some)!;
        expect(found.cut).toBeGreaterThanOrEqual(Math.min(...found.judgeCuts) - 1e-9);
        expect(found.cut).toBeLessThanOrEqual(Math.max(...found.judgeCuts) + 1e-9);
        expect(found.items.reduce((total, { mean }) => total + mean, 0)).toBeCloseTo(found.cut, 8);
        const raised = cutScore(some.map((row) => row.map((rating, index) => (index === item ? rating + 0.1 : rating))).reverse())!;
        expect(raised.cut).toBeCloseTo(found.cut + 0.1, 8);
        expect(raised.standardError).toBeCloseTo(found.standardError, 5);
      }),
    );
  });
});

describe('the agreement of judges', () => {
  // Shrout and Fleiss (1979), table 2, four judges on six targets: ICC(2,1) = .29 and ICC(2,4) = .62; psych::ICC 2.2.9 on the same table: 0.28976378, 0.62005055
  it('is the intraclass correlation of Shrout and Fleiss', () => {
    const found = judgeAgreement([
      [9, 6, 8, 7, 10, 6],
      [2, 1, 4, 1, 5, 2],
      [5, 3, 6, 2, 6, 4],
      [8, 2, 8, 6, 9, 7],
    ])!;
    expect(found.oneJudge).toBeCloseTo(0.29, 2);
    expect(found.oneJudge).toBeCloseTo(0.28976378, 7);
    expect(found.allJudges).toBeCloseTo(0.62, 2);
    expect(found.allJudges).toBeCloseTo(0.62005055, 7);
  });

  it('is full where all rate alike, and less where one is stricter throughout', () => {
    const alike = judgeAgreement([[0.3, 0.6, 0.9], [0.3, 0.6, 0.9]])!;
    expect(alike.oneJudge).toBeCloseTo(1, 10);
    expect(alike.allJudges).toBeCloseTo(1, 10);
    expect(judgeAgreement([[0.3, 0.6, 0.9], [0.2, 0.5, 0.8]])!.oneJudge).toBeLessThan(1);
  });

  it('is not known where every item is rated alike', () => {
    expect(judgeAgreement([[0.5, 0.5], [0.6, 0.6]])).toBeNull();
    expect(cutScore([[0.5, 0.5], [0.6, 0.6]])).toMatchObject({ agreement: null });
  });
});
