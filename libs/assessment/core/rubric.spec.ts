// Do two marks become one as candidates are told, and a third only where the two differ?
import fc from 'fast-check';
import { markingAgreement, type TwoMarks } from './marking-agreement.js';
import { fitsRubric, possibleBy, settledBy, type Rubric } from './rubric.js';
import { scoreForm } from './scoring.js';
import { lengthOf, storedText } from './written-answer.js';

const both = (text: string) => ({ en: text, 'pt-PT': text });
const rubric: Rubric = { tolerance: 1, model: both('so'), criteria: [{ id: 'a', text: both('a'), levels: ['0', '1', '2'].map(both) }, { id: 'b', text: both('b'), levels: ['0', '1'].map(both) }] };

describe('marks of one answer', () => {
  it.each<[readonly number[], number, ReturnType<typeof settledBy>]>([
    [[], 1, null],
    [[3], 1, null],
    [[3, 3], 0, { how: 'two', points: 3 }],
    [[3, 4], 1, { how: 'two', points: 3.5 }],
    [[4, 3], 1, { how: 'two', points: 3.5 }],
    [[3, 4], 0, null],
    [[0, 2], 1, null],
    [[0, 2, 2], 1, { how: 'third', points: 2 }],
    [[0, 2, 5], 1, { how: 'third', points: 5 }],
    [[0, 2, 0], 1, { how: 'third', points: 0 }],
  ])('%j with a tolerance of %d come to %j', (totals, tolerance, expected) => {
    expect(settledBy(totals, tolerance)).toEqual(expected);
  });

  it('come to the same whoever of the two was first, and never outside what was given', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(12), fc.nat(4), (first, second, third, tolerance) => {
        expect(settledBy([first, second], tolerance)).toEqual(settledBy([second, first], tolerance));
        const settled = settledBy([first, second, third], tolerance)!;
        if (settled.how === 'two') expect(Math.abs(settled.points * 2 - first - second)).toBe(0);
        expect(settled.points).toBeGreaterThanOrEqual(Math.min(first, second, third));
        expect(settled.points).toBeLessThanOrEqual(Math.max(first, second, third));
      }),
    );
  });

  it.each<[readonly number[], boolean]>([[[2, 1], true], [[0, 0], true], [[3, 0], false], [[0, 2], false], [[1], false], [[1, 1, 0], false], [[0.5, 1], false], [[-1, 1], false], [[Number.NaN, 1], false]])('%j fits the rubric: %s', (points, fits) => {
    expect(fitsRubric(rubric, points)).toBe(fits);
    expect(possibleBy(rubric)).toBe(3);
  });

  it('count as the share of a point in the domain and under the pass rule, and nothing where nobody marked', () => {
    const item = { kind: 'written' as const, domain: 'M1', gate: false, key: { correct: [] }, answer: ['words'] };
    const rule = { kind: 'exam' as const, items: 2, passPoints: 1, gates: { total: 0, needed: 0 }, minutes: 1, coolDownHours: 0 };
    expect(scoreForm([{ ...item, byHand: 3.5 / 4 }, { ...item, byHand: 0.125 }], rule)).toMatchObject({ points: 1, possible: 2, passed: true, domains: [{ domain: 'M1', points: 1, possible: 2 }] });
    expect(scoreForm([{ ...item, byHand: 3.5 / 4 }, item], rule)).toMatchObject({ points: 0.88, passed: false });
    expect(scoreForm([item, { ...item, isGranted: true }], rule)).toMatchObject({ points: 1, passed: true });
  });
});

describe('two markers', () => {
  const pair = (first: number, second: number, more: Partial<TwoMarks> = {}): TwoMarks => ({ versionId: 'v', possible: 4, totals: [first, second], markerIds: ['a', 'b'], wasDecided: false, ...more });
  it('are not compared by a kappa below twenty answers, and are by squared distance from then on', () => {
    const few = Array.from({ length: 19 }, (_, at) => pair(at % 5, at % 5));
    expect(markingAgreement(few)).toMatchObject({ answers: 19, needed: 20, alike: 19, decided: 0, points: null });
    expect(markingAgreement([...few, pair(4, 3, { wasDecided: true })])).toMatchObject({ answers: 20, alike: 19, decided: 1, points: { judged: 20 } });
    expect(markingAgreement([...few, pair(4, 3)]).points!.kappa!).toBeGreaterThan(0.9);
  });
  it('are the same two whoever signed first', () => {
    const pairs = Array.from({ length: 20 }, (_, at) => pair(at % 3, (at * 7) % 5));
    const turned = pairs.map(({ totals: [first, second], ...rest }, at): TwoMarks => (at % 2 ? { ...rest, totals: [second, first], markerIds: ['b', 'a'] } : { ...rest, totals: [first, second] }));
    expect(markingAgreement(turned)).toEqual(markingAgreement(pairs));
  });
});

describe('a text', () => {
  it('is one text whatever typed it, and none where there are blanks alone', () => {
    expect(storedText(['a\u0301\r\nb'])).toEqual(['\u00e1\nb']);
    expect(storedText([' \n\t'])).toEqual([]);
    expect(lengthOf('a\u0301\u{1F600}\r\n')).toBe(3);
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(storedText(storedText([text]))).toEqual(storedText([text]))));
  });
});
