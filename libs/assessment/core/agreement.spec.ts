// Is the agreement of two assessors the one that was published, also where it cannot be known?
import fc from 'fast-check';
import { agreementOf, crossTable, type NearMiss } from './agreement.js';

describe("Cohen's kappa", () => {
  // a printout of SAS, PROC FREQ, kept by statsmodels in stats/tests/test_inter_rater.py
  const sas = [
    [0, 4, 1],
    [0, 8, 0],
    [0, 1, 5],
  ];
  it.each<[NearMiss, number, number, number, number]>([
    ['none', 0.4842, 0.138, 0.2137, 0.7547],
    ['linear', 0.4701, 0.1457, 0.1845, 0.7558],
  ])('with near misses counted %s, its error and its interval are those of SAS', (nearMiss, kappa, standardError, lower, upper) => {
    const found = agreementOf(sas, nearMiss)!;
    expect(found.judged).toBe(19);
    expect(found.kappa).toBeCloseTo(kappa, 4);
    expect(found.standardError).toBeCloseTo(standardError, 4);
    expect(found.interval!.lower).toBeCloseTo(lower, 4);
    expect(found.interval!.upper).toBeCloseTo(upper, 4);
  });

  // irr's data set anxiety, raters 2 and 3, as statsmodels keeps it with the output of irr::kappa2; irr drops category 5, which neither used
  const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
  const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
  it.each<[NearMiss, number]>([
    ['none', -0.006289308],
    ['linear', 0.1459075],
    ['quadratic', 0.2520325],
  ])('with near misses counted %s is what kappa2 prints', (nearMiss, kappa) => {
    const pairs = second.map((rating, index) => [rating, third[index]!] as const);
    expect(agreementOf(crossTable([1, 2, 3, 4, 6], pairs), nearMiss)!.kappa).toBeCloseTo(kappa, 6);
  });

  it.each<[string, readonly (readonly number[])[], number, number]>([
    // Kavanagh and others (2009), BMC Cancer 9:1, table 2 (PMC2648993): a printout of SPSS
    ['breast', [[7, 1, 0], [0, 8, 0], [0, 0, 2]], 0.906, 0.092],
    // Agresti, Categorical Data Analysis, chapter on matched pairs, after Landis and Koch (1977)
    ['uterine cervix', [[22, 2, 2, 0], [5, 7, 14, 0], [0, 2, 36, 0], [0, 1, 17, 10]], 0.493, 0.057],
  ])('of two pathologists on tumours of the %s is the printed one', (_, table, kappa, standardError) => {
    const found = agreementOf(table)!;
    expect(found.kappa).toBeCloseTo(kappa, 3);
    expect(found.standardError).toBeCloseTo(standardError, 3);
  });

  it('is not known where both always say the same one thing', () => {
    expect(agreementOf([[12, 0], [0, 0]])).toEqual({ judged: 12, observed: 1, expected: 1, kappa: null, standardError: null, interval: null });
    expect(agreementOf([[12, 0], [0, 0]], 'quadratic')!.kappa).toBeNull();
  });

  it('is 1 where they always agree on different things, and claims no certainty for it', () => {
    expect(agreementOf([[7, 0], [0, 5]])).toMatchObject({ observed: 1, kappa: 1, standardError: null, interval: null });
  });

  it('is 0 where one of them always says the same', () => {
    expect(agreementOf([[7, 0], [5, 0]])!.kappa).toBeCloseTo(0, 10);
  });

  it('of nothing is none', () => {
    expect(agreementOf([[0, 0], [0, 0]])).toBeNull();
    expect(agreementOf([])).toBeNull();
  });

  const tables = fc.array(fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
  const transposed = (table: readonly (readonly number[])[]): number[][] => table.map((_, row) => table.map((line) => line[row]!));

  it('is at most 1, within its interval, and the same with the assessors exchanged', () => {
    fc.assert(
      fc.property(tables, fc.constantFrom<NearMiss>('none', 'linear', 'quadratic'), (table, nearMiss) => {
        const found = agreementOf(table, nearMiss);
        fc.pre(found !== null && found.kappa !== null);
        expect(found.kappa).toBeLessThanOrEqual(1);
        if (found.interval) {
          expect(found.interval.lower).toBeLessThanOrEqual(found.kappa);
          expect(found.interval.upper).toBeGreaterThanOrEqual(found.kappa);
        }
        const other = agreementOf(transposed(table), nearMiss)!;
        expect(other.kappa).toBeCloseTo(found.kappa, 8);
        expect(other.standardError ?? -1).toBeCloseTo(found.standardError ?? -1, 6);
      }),
    );
  });

  it('counts no near miss between two categories, and names of categories do not matter without them', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const pair = table.slice(0, 2).map((row) => row.slice(0, 2));
        expect(agreementOf(pair, 'linear')?.kappa ?? -9).toBeCloseTo(agreementOf(pair)?.kappa ?? -9, 8);
        const turned = [...table].reverse().map((row) => [...row].reverse());
        expect(agreementOf(turned)?.kappa ?? -9).toBeCloseTo(agreementOf(table)?.kappa ?? -9, 8);
      }),
    );
  });

  it('gets smaller errors from more of the same', () => {
    const once = agreementOf(sas)!;
    const fourTimes = agreementOf(sas.map((row) => row.map((count) => 4 * count)))!;
    expect(fourTimes.kappa).toBeCloseTo(once.kappa!, 10);
    expect(fourTimes.standardError).toBeCloseTo(once.standardError! / 2, 10);
  });
});
