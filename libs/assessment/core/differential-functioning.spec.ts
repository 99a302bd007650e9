// Are the Mantel-Haenszel figures those that were published, and is nothing classified without enough candidates?
import fc from 'fast-check';
import { commonOdds, differentialFunctioning, fewestOfGroup, functioningClass, type Group, type Stratum } from './differential-functioning.js';
import { twoSidedNormal } from './intervals.js';
import type { ScoreMatrix } from './score-matrix.js';

const strata = (...tables: readonly (readonly [number, number, number, number])[]): Stratum[] =>
  tables.map(([referenceRight, referenceWrong, focalRight, focalWrong]) => ({ referenceRight, referenceWrong, focalRight, focalWrong }));

describe('the common odds ratio', () => {
  // R's mantelhaen.test, as statsmodels keeps its output in stats/tests/test_contingency_tables.py, classes TestStratified1 to 3: the rabbits of Agresti (1990,
  // p. 231), a table without a name, and the admissions to Berkeley (Bickel, Hammel and O'Connell, 1975)
  it.each<[string, Stratum[], number, number, number, number]>([
    ['rabbits under penicillin', strata([0, 0, 6, 5], [3, 0, 3, 6], [6, 2, 0, 4], [5, 6, 1, 0], [2, 5, 0, 0]), 7, 3.9286, 1.026713, 47.725133],
    ['five strata', strata([20, 14, 10, 24], [15, 12, 3, 15], [3, 2, 3, 2], [12, 3, 7, 5], [1, 0, 3, 2]), 3.5912, 11.8852, 1.781135, 7.240633],
    [
      'admissions to Berkeley',
      strata([313, 512, 19, 89], [207, 353, 8, 17], [205, 120, 391, 202], [278, 139, 244, 131], [138, 53, 299, 94], [351, 22, 317, 24]),
      1.101879,
      1.3368,
      0.9402012,
      1.2913602,
    ],
  ])('of the %s, its test and its interval are what mantelhaen.test prints', (_, tables, ratio, chiSquare, lower, upper) => {
    const odds = commonOdds(tables)!;
    expect(odds.oddsRatio).toBeCloseTo(ratio, 4);
    expect(odds.chiSquare).toBeCloseTo(chiSquare, 4);
    // its interval is exp(ln ratio ± 1.96 standard errors)
    expect(odds.oddsRatio * Math.exp(-twoSidedNormal * odds.logStandardError)).toBeCloseTo(lower, 5);
    expect(odds.oddsRatio * Math.exp(twoSidedNormal * odds.logStandardError)).toBeCloseTo(upper, 4);
  });

  it('leaves out strata that say nothing', () => {
    const telling = strata([20, 14, 10, 24], [15, 12, 3, 15]);
    expect(commonOdds([...telling, ...strata([5, 0, 3, 0], [4, 4, 0, 0], [0, 2, 0, 7])])).toEqual(commonOdds(telling));
  });

  it('has half a candidate more in each cell where it would be nothing or infinite, and its test has not', () => {
    const [found, reversed] = [commonOdds(strata([5, 0, 3, 4]))!, commonOdds(strata([0, 5, 4, 3]))!];
    expect(found.oddsRatio).toBeCloseTo((5.5 * 4.5) / (0.5 * 3.5), 10);
    expect(found.chiSquare).toBeCloseTo((Math.abs(5 - (5 * 8) / 12) - 0.5) ** 2 / ((5 * 7 * 8 * 4) / (12 ** 2 * 11)), 10);
    expect(reversed.chiSquare).toBeCloseTo(found.chiSquare, 10);
    expect(commonOdds(strata([5, 0, 3, 4]))!.logStandardError).toBeCloseTo(Math.sqrt(1 / 5.5 + 1 / 0.5 + 1 / 3.5 + 1 / 4.5), 10);
    expect(commonOdds(strata([2, 3, 4, 0]))!.oddsRatio).toBeCloseTo((2.5 * 0.5) / (3.5 * 4.5), 10);
  });

  it('is none where nothing can be compared', () => {
    expect(commonOdds([])).toBeNull();
    expect(commonOdds(strata([5, 0, 3, 0], [4, 4, 0, 0]))).toBeNull();
  });

  it('is 1 where both groups do equally well, and its test says nothing', () => {
    const odds = commonOdds(strata([10, 20, 5, 10], [8, 8, 30, 30]))!;
    expect(odds.oddsRatio).toBeCloseTo(1, 10);
    expect(odds.chiSquare).toBe(0);
  });

  it('turns upside down with the groups, and with right and wrong; the test does not', () => {
    const count = fc.integer({ min: 1, max: 40 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count, count, count), { minLength: 1, maxLength: 12 }), (tables) => {
        const plain = commonOdds(strata(...tables))!;
        const swapped = commonOdds(strata(...tables.map(([a, b, c, d]) => [c, d, a, b] as const)))!;
        const reversed = commonOdds(strata(...tables.map(([a, b, c, d]) => [b, a, d, c] as const)))!;
        for (const other of [swapped, reversed]) {
          expect(Math.log(other.oddsRatio)).toBeCloseTo(-Math.log(plain.oddsRatio), 8);
          expect(other.chiSquare).toBeCloseTo(plain.chiSquare, 6);
          expect(other.logStandardError).toBeCloseTo(plain.logStandardError, 8);
        }
      }),
    );
  });
});

describe('the class of an item', () => {
  // Zwick (2012), A review of ETS differential item functioning assessment procedures, ETS RR-12-08: the rules as they stand there
  it.each<[string, number, number, number, 'A' | 'B' | 'C']>([
    ['small, however certain', 0.99, 0.1, 90, 'A'],
    ['large, but perhaps chance', -2.4, 1.5, 3.8, 'A'],
    ['some, and not chance', -1.2, 0.3, 16, 'B'],
    ['much, but perhaps not more than 1', 1.6, 0.4, 16, 'B'],
    ['much, and more than 1 for certain', 1.6, 0.3, 28, 'C'],
    ['as much the other way', -1.6, 0.3, 28, 'C'],
    ['just below much', 1.49, 0.1, 200, 'B'],
  ])('of a difference that is %s', (_, delta, standardError, chiSquare, expected) => {
    expect(functioningClass(delta, standardError, chiSquare)).toBe(expected);
  });
});

/** Both groups have the same points on the rest; of the first item the reference group has the one share right, the focal group the other. */
function answersOf(eachGroup: number, referenceRight: number, focalRight: number): { matrix: ScoreMatrix; groupOf: Group[] } {
  const candidates = (['reference', 'focal'] as const).flatMap((group) => Array.from({ length: eachGroup }, (_, place) => ({ group, place })));
  const isRight = (group: Group, place: number): boolean => (place * 7919) % eachGroup < eachGroup * (group === 'focal' ? focalRight : referenceRight);
  return {
    matrix: candidates.map(({ group, place }) => [Number(isRight(group, place)), Number(place % 2 === 0), Number(place % 3 === 0), 1]),
    groupOf: candidates.map(({ group }) => group),
  };
}

describe('an item in two languages', () => {
  // difR prints such pairs: alphaMH 2.8198 with deltaMH -2.4362, 1.0707 with -0.1606, 0.7535 with 0.6652 (output of difMH in the vignettes of pinsearch)
  it('has a delta of -2.35 times the logarithm of the odds ratio', () => {
    const found = differentialFunctioning(answersOf(300, 0.8, 0.5).matrix, 0, answersOf(300, 0.8, 0.5).groupOf)!;
    expect(found.delta).toBeCloseTo(-2.35 * Math.log(found.oddsRatio), 10);
    expect(-2.35 * Math.log(2.8198)).toBeCloseTo(-2.4362, 3);
    expect(found.standardError).toBeCloseTo(2.35 * found.logStandardError, 10);
  });

  it('that is far harder in one of them is of class C, and harder for those who had it in that one', () => {
    const { matrix, groupOf } = answersOf(300, 0.9, 0.4);
    expect(differentialFunctioning(matrix, 0, groupOf)).toMatchObject({ reference: 300, focal: 300, class: 'C' });
    expect(differentialFunctioning(matrix, 0, groupOf)!.delta).toBeLessThan(-1.5);
  });

  it.each([0, 0.01, 0.05])('that %d of those with the translation have right is of class C, also when nobody has', (focalRight) => {
    const { matrix, groupOf } = answersOf(300, 0.5, focalRight);
    expect(differentialFunctioning(matrix, 0, groupOf)).toMatchObject({ class: 'C' });
    expect(differentialFunctioning(matrix, 0, groupOf)!.delta).toBeLessThan(-6);
  });

  it('is not classified with too few candidates, whatever they did', () => {
    const { matrix, groupOf } = answersOf(fewestOfGroup - 1, 0.9, 0.4);
    expect(differentialFunctioning(matrix, 0, groupOf)).toMatchObject({ class: null });
    const many = answersOf(fewestOfGroup, 0.9, 0.4);
    expect(differentialFunctioning(many.matrix, 0, many.groupOf)).toMatchObject({ class: null });
  });

  it('says nothing of candidates of neither group, and nothing at all where there is only one', () => {
    const { matrix, groupOf } = answersOf(300, 0.8, 0.5);
    const all = differentialFunctioning(matrix, 0, groupOf)!;
    expect(differentialFunctioning([...matrix, [1, 0, 0, 1], [null, 0, 0, 1]], 0, [...groupOf, null, 'focal'])).toEqual(all);
    expect(differentialFunctioning(matrix, 0, groupOf.map(() => 'focal'))).toBeNull();
    expect(differentialFunctioning([], 0, [])).toBeNull();
  });

  it('matches candidates on the share of their form where forms are not equally long', () => {
    // all have half of their points; a match on points would put nobody beside anybody
    const longForm = [1, 0, 1, 0, 1, 0];
    const matrix = [longForm, longForm.map((points) => 1 - points), [1, 0, null, null, null, null], [0, 1, null, null, null, null]];
    expect(differentialFunctioning(matrix, 0, ['reference', 'reference', 'focal', 'focal'])).toMatchObject({ strata: 1, oddsRatio: 1, delta: 0 });
  });

  it('turns its sign with the groups, and does not mind the order of candidates', () => {
    const rows = fc.array(fc.tuple(fc.constantFrom<Group>('reference', 'focal'), fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 4, maxLength: 4 })), { minLength: 20, maxLength: 60 });
    fc.assert(
      fc.property(rows, (some) => {
        const [matrix, groupOf] = [some.map(([, row]) => row), some.map(([group]) => group)];
        const found = differentialFunctioning(matrix, 0, groupOf);
        const swapped = differentialFunctioning([...matrix].reverse(), 0, groupOf.map((group): Group => (group === 'focal' ? 'reference' : 'focal')).reverse());
        expect(found === null).toBe(swapped === null);
        expect(swapped?.delta ?? 0).toBeCloseTo(-(found?.delta ?? 0), 8);
      }),
    );
  });
});
