// Is the consistency of decisions the one of the published example?
import fc from 'fast-check';
import { decisionConsistency, kuderRichardson21 } from './decision-consistency.js';

/**
 * Subkoviak, M. J. (1976), Estimating reliability from a single administration of a mastery test, Journal of Educational Measurement 13 (report version ERIC
 * ED120229), table 1: ten candidates, five items, passed with four, reliability .58. The table was not at hand: its data, and what his equations make of them,
 * are those that the project fast_mlsirm took from it and computed in exact fractions (subkoviak_table1_alpha_supplied_exact, subkoviak_derived_kr21_alpha).
 */
const points = [0, 4, 2, 0, 2, 2, 1, 3, 4, 5];

describe("Subkoviak's coefficient of agreement", () => {
  it('is that of his table', () => {
    const found = decisionConsistency(points, 5, 4, 0.58)!;
    expect(found.agreement).toBeCloseTo(0.754404497506925, 10);
    expect(found.chance).toBeCloseTo(0.659131077528193, 10);
    expect(found.kappa).toBeCloseTo(0.279501631559306, 10);
  });

  it('takes Kuder-Richardson 21 where no reliability is given', () => {
    const found = decisionConsistency(points, 5, 4)!;
    expect(kuderRichardson21(points, 5)).toBeCloseTo(19 / 29, 10);
    expect(found.reliability).toBeCloseTo(19 / 29, 10);
    expect(found.agreement).toBeCloseTo(0.763498543160431, 10);
    expect(found.kappa).toBeCloseTo(0.343090844315065, 10);
  });

  it('of a test that measures nothing is what chance gives', () => {
    const found = decisionConsistency(points, 5, 4, 0)!;
    expect(found.agreement).toBeCloseTo(found.chance, 10);
    expect(found.kappa).toBeCloseTo(0, 10);
  });

  it('is full where the cut is out of reach, with nothing for chance to explain', () => {
    expect(decisionConsistency(points, 5, 6, 0.58)).toMatchObject({ agreement: 1, chance: 1, kappa: null });
    expect(decisionConsistency(points, 5, 0, 0.58)!.kappa).toBeNull();
  });

  it('moves a cut between whole points up to the next', () => {
    expect(decisionConsistency(points, 5, 3.2, 0.58)).toEqual(decisionConsistency(points, 5, 4, 0.58));
  });

  it('is not known of one candidate, one item, or candidates who all have the same', () => {
    expect([decisionConsistency([3], 5, 4), decisionConsistency([0, 1], 1, 1), decisionConsistency([3, 3, 3], 5, 4)]).toEqual([null, null, null]);
  });

  it('lies between chance and 1, whatever the candidates, the length and the cut', () => {
    const pointsUpTo = (items: number) => fc.array(fc.double({ min: 0, max: items, noNaN: true }), { minLength: 2, maxLength: 40 });
    const cases = fc.integer({ min: 2, max: 60 }).chain((items) => fc.tuple(fc.constant(items), pointsUpTo(items), fc.nat(items)));
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), ([items, some, cut], reliability) => {
        const { agreement, chance, kappa } = decisionConsistency(some, items, cut, reliability)!;
        expect(agreement).toBeGreaterThanOrEqual(chance - 1e-9);
        expect(agreement).toBeLessThanOrEqual(1 + 1e-9);
        expect(kappa ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});
