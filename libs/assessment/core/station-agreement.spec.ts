// Is the agreement of two assessors counted whoever signs first, and told only when there is enough of it?
import { agreementOfPeople, agreementOfStations, fewestTakings, stationAgreement, type JudgedSheet, type SheetPair } from './station-agreement.js';

const sheet = (assessorId: string, passed: boolean, observed: readonly string[] = ['s1']): JudgedSheet => ({ assessorId, passed, observed });
const pair = (first: JudgedSheet, second: JudgedSheet, station = 'ST-1'): SheetPair => ({ station, steps: ['s1', 's2'], sheets: [first, second] });
const times = (count: number, made: (at: number) => SheetPair): SheetPair[] => Array.from({ length: count }, (_, at) => made(at));

describe('the agreement of two assessors', () => {
  it('is counted from the first taking, and has no kappa before there are enough', () => {
    const few = stationAgreement(times(fewestTakings - 1, () => pair(sheet('a', true), sheet('b', true))));
    expect(few).toMatchObject({ takings: fewestTakings - 1, needed: fewestTakings, alike: fewestTakings - 1, result: null, steps: null, stepsAlike: 2 * (fewestTakings - 1) });
    expect(stationAgreement([])).toMatchObject({ takings: 0, alike: 0, result: null, stepsJudged: 0 });
  });

  it('is that of a published table', () => {
    // Cohen's kappa of 20, 5, 10, 15 is 0.4 (Wikipedia's worked example, "Cohen's kappa", simple example)
    const cells: readonly (readonly [number, boolean, boolean])[] = [[20, true, true], [5, true, false], [10, false, true], [15, false, false]];
    const pairs = cells.flatMap(([count, first, second]) => times(count, (at) => (at % 2 === 0 ? pair(sheet('a', first), sheet('b', second)) : pair(sheet('b', second), sheet('a', first)))));
    const { result, alike } = stationAgreement(pairs);
    expect(alike).toBe(35);
    expect(result?.observed).toBeCloseTo(0.7, 10);
    expect(result?.kappa).toBeCloseTo(0.4, 10);
    expect(result?.interval?.lower).toBeLessThan(0.4);
  });

  it('judges each step, and says nothing where both always tick the same', () => {
    const pairs = times(fewestTakings, (at) => pair(sheet('a', true, ['s1', 's2']), sheet('b', true, at < 5 ? ['s1'] : ['s1', 's2'])));
    expect(stationAgreement(pairs)).toMatchObject({ stepsJudged: 40, stepsAlike: 35, result: { kappa: null, observed: 1 } });
    expect(stationAgreement(pairs).steps?.kappa).not.toBeNull();
  });

  it('is told by station, and by the two people, in whichever order they signed', () => {
    const pairs = [pair(sheet('b', true), sheet('a', true)), pair(sheet('a', true), sheet('b', false), 'ST-2'), pair(sheet('c', true), sheet('a', true), 'ST-2')];
    expect(agreementOfStations(pairs).map(({ station, agreement }) => [station, agreement.takings, agreement.alike])).toEqual([['ST-1', 1, 1], ['ST-2', 2, 1]]);
    expect(agreementOfPeople(pairs).map(({ assessorIds, agreement }) => [assessorIds.join(), agreement.takings])).toEqual([['a,b', 2], ['a,c', 1]]);
  });
});
