// Are reliability, its interval and the error of measurement those that were published?
import fc from 'fast-check';
import { lsatSection6 } from '../../../test/lsat-section-6.js';
import { standardDeviation, sum } from './moments.js';
import { conditionalStandardError, cronbachAlpha, drawnFormReliability, feldtInterval, kuderRichardson20, standardErrorOfMeasurement } from './reliability.js';
import type { ScoreMatrix } from './score-matrix.js';

/** pingouin's data set cronbach_wide_missing: twelve candidates, eleven items right or wrong, some not answered. */
const withGaps: ScoreMatrix = [
  '11111111111',
  '11111111010',
  '.011.111100',
  '11101101100',
  '11111000100',
  '01.01111000',
  '11110010000',
  '11111000000',
  '01011000010',
  '10010100.00',
  '11100000000',
  '10010000000',
].map((row) => [...row].map((sign) => (sign === '.' ? null : Number(sign))));

/** Shrout and Fleiss (1979), table 2: six targets with four ratings each, 1 to 10. */
const shroutAndFleiss: ScoreMatrix = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const rightOrWrong = fc.array(fc.array(fc.constantFrom(0, 1), { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 40 });

describe("Cronbach's alpha", () => {
  // pingouin's documentation of cronbach_alpha, nan_policy="listwise", which is psych::alpha(data, use="complete.obs"): 0.8016949152542373, [0.581, 0.933]
  it('of those without a gap is what pingouin and psych print, and as all is right or wrong it is KR-20', () => {
    const alpha = cronbachAlpha(withGaps)!;
    expect(alpha).toMatchObject({ candidates: 9, items: 11 });
    expect(alpha.coefficient).toBeCloseTo(0.8016949152542373, 10);
    expect(kuderRichardson20(withGaps)!.coefficient).toBeCloseTo(0.8016949152542373, 10);
  });

  // mirt's documentation of LSAT6, itemstats(): alpha 0.295, SEM.alpha 0.869; further decimals with R 4.2 from the same table
  it('of section 6 of the LSAT is 0.295 with a standard error of 0.869 points', () => {
    const alpha = kuderRichardson20(lsatSection6)!;
    expect(alpha.coefficient).toBeCloseTo(0.295, 3);
    expect(alpha.coefficient).toBeCloseTo(0.2949971922, 9);
    expect(alpha.interval!.lower).toBeCloseTo(0.22347379, 7);
    expect(alpha.interval!.upper).toBeCloseTo(0.36180253, 7);
    const error = standardErrorOfMeasurement(standardDeviation(lsatSection6.map(sum))!, alpha.coefficient);
    expect(error).toBeCloseTo(0.869, 3);
    expect(error).toBeCloseTo(0.86906661, 7);
  });

  it('is the same by the formula that Kuder and Richardson gave', () => {
    fc.assert(
      fc.property(rightOrWrong, (matrix) => {
        const alpha = kuderRichardson20(matrix);
        fc.pre(alpha !== null);
        const totals = matrix.map(sum);
        const variance = standardDeviation(totals)! ** 2 * ((matrix.length - 1) / matrix.length);
        const pq = sum([0, 1, 2, 3, 4].map((item) => sum(matrix.map((row) => row[item]!)) / matrix.length).map((p) => p * (1 - p)));
        expect(alpha.coefficient).toBeCloseTo((5 / 4) * (1 - pq / variance), 8);
        expect(alpha.coefficient).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not feel that one item is easier for all, nor in which order they stand', () => {
    fc.assert(
      fc.property(rightOrWrong, fc.nat(4), (matrix, item) => {
        const alpha = cronbachAlpha(matrix);
        fc.pre(alpha !== null);
        expect(cronbachAlpha(matrix.map((row) => row.map((points, index) => (index === item ? points + 3 : points))))!.coefficient).toBeCloseTo(alpha.coefficient, 7);
        expect(cronbachAlpha(matrix.map((row) => [...row].reverse()).reverse())!.coefficient).toBeCloseTo(alpha.coefficient, 8);
      }),
    );
  });

  it('is not known of one candidate, one item, or of candidates with equal totals; KR-20 not of parts of points', () => {
    expect(cronbachAlpha([[1, 0, 1]])).toBeNull();
    expect(cronbachAlpha([[1], [0]])).toBeNull();
    expect(cronbachAlpha([[1, 0], [0, 1], [1, 0]])).toBeNull();
    expect(cronbachAlpha([[1, null], [null, 1]])).toBeNull();
    expect(kuderRichardson20([[1, 0.5], [0, 0.5], [1, 1]])).toBeNull();
  });

  it('of items that all say the same is 1, and claims no certainty for it', () => {
    expect(cronbachAlpha([[1, 1], [0, 0], [1, 1]])).toMatchObject({ coefficient: 1, interval: null });
  });
});

describe("Feldt's interval", () => {
  it.each([
    // MRC Cognition and Brain Sciences Unit, imaging.mrc-cbu.cam.ac.uk/statswiki/FAQ/cafun: feldt1.return(0.913, 873, 20, 0.95, 0)
    [0.913, 872 * 19, 872, 0.9044024, 0.9211588],
    // statpsych, documentation of ci.cronbach(.05, .85, 7, 89), which takes 89 * 6 degrees of freedom within, those of drawn forms
    [0.85, 89 * 6, 88, 0.7971254, 0.8931436],
  ])('of %f with %i degrees of freedom within and %i between is the published one', (coefficient, within, between, lower, upper) => {
    const interval = feldtInterval(coefficient, within, between)!;
    expect(interval.lower).toBeCloseTo(lower, 7);
    expect(interval.upper).toBeCloseTo(upper, 7);
  });

  it('comes with alpha: pingouin prints [0.581, 0.933] for the data above with twelve candidates, of whom nine count', () => {
    // pingouin leaves the rows with gaps out of alpha and counts them in the degrees of freedom
    const interval = feldtInterval(cronbachAlpha(withGaps)!.coefficient, 11 * 10, 11)!;
    expect(interval.lower).toBeCloseTo(0.581, 3);
    expect(interval.upper).toBeCloseTo(0.933, 3);
    const ours = cronbachAlpha(withGaps)!.interval!;
    expect(ours.upper - ours.lower).toBeGreaterThan(interval.upper - interval.lower);
  });
});

describe('the reliability of drawn forms', () => {
  // Shrout and Fleiss (1979), table 4: ICC(1,4) = .44; psych::ICC 2.2.9 on the same table: 0.44279713, -0.884442155 to 0.91241542
  it('is the ICC(1,k) of Shrout and Fleiss', () => {
    const found = drawnFormReliability(shroutAndFleiss)!;
    expect(found).toMatchObject({ candidates: 6, items: 4 });
    expect(found.coefficient).toBeCloseTo(0.44, 2);
    expect(found.coefficient).toBeCloseTo(0.44279713, 7);
    expect(found.interval!.lower).toBeCloseTo(-0.884442155, 7);
    expect(found.interval!.upper).toBeCloseTo(0.91241542, 7);
  });

  it('does not ask which items they were, as long as nobody says that two had the same', () => {
    const spread = shroutAndFleiss.map((row, candidate) => Array.from({ length: 24 }, (_, column) => (Math.floor(column / 4) === candidate ? row[column % 4]! : null)));
    expect(drawnFormReliability(spread)!.coefficient).toBeCloseTo(0.44279713, 7);
    expect(cronbachAlpha(spread)).toBeNull();
  });

  it('counts as error what alpha forgives: that an item is harder than another', () => {
    fc.assert(
      fc.property(rightOrWrong, (matrix) => {
        const [drawn, alpha] = [drawnFormReliability(matrix), cronbachAlpha(matrix)];
        fc.pre(drawn !== null && alpha !== null && alpha.coefficient > 0);
        expect(drawn.coefficient).toBeLessThanOrEqual(alpha.coefficient + 1 / matrix.length);
      }),
    );
  });

  it('tells no interval where forms are not equally long, and nothing where all do equally well', () => {
    expect(drawnFormReliability([[1, 1, 1], [0, 0, null], [1, 0, 0]])).toMatchObject({ candidates: 3, items: 8 / 3, interval: null });
    expect(drawnFormReliability([[1, 0], [0, 1]])).toBeNull();
    expect(drawnFormReliability([[1, 0], [null, 1]])).toBeNull();
  });
});

describe('the standard error of measurement', () => {
  it('is none at full reliability, and all the spread there is at none or less', () => {
    expect([standardErrorOfMeasurement(3, 1), standardErrorOfMeasurement(3, 0.75), standardErrorOfMeasurement(3, 0), standardErrorOfMeasurement(3, -0.4)]).toEqual([0, 1.5, 3, 3]);
  });

  // No printed value was found for the error at one score: it is held against its definition, the binomial's spread with the divisor k - 1 (Lord, 1955).
  it('at one score is the spread of its own right and wrong answers, stretched to the form', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.nat(60), (items, right) => {
        fc.pre(right <= items);
        const answers = Array.from({ length: items }, (_, index) => Number(index < right));
        expect(conditionalStandardError(right, items)).toBeCloseTo(standardDeviation(answers)! * Math.sqrt(items), 8);
      }),
    );
    expect(conditionalStandardError(28, 28)).toBe(0);
    expect(conditionalStandardError(1, 1)).toBeNull();
  });
});
