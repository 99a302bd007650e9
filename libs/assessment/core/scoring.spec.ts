// Are points, gates and passing exactly what the rules printed before the start say?
import fc from 'fast-check';
import { examPassRule, quizPassRule } from './pass-rule.js';
import { scoreForm, scoreItem, type AnsweredItem } from './scoring.js';

const exam = examPassRule({ items: 28, passPoints: 23, gates: { total: 6, needed: 5 }, minutes: 60, coolDownHours: 24, domains: {} });

describe('an item', () => {
  it.each<[string, 'single' | 'multiple', boolean, string, string, number]>([
    ['a single answer that is right', 'single', false, 'b', 'b', 1],
    ['a single answer that is wrong', 'single', false, 'b', 'c', 0],
    ['a single answer that was not given', 'single', false, 'b', '', 0],
    ['every right choice of a multiple response', 'multiple', false, 'abd', 'abd', 1],
    ['two of three right choices', 'multiple', false, 'abd', 'ab', 2 / 3],
    ['two of three right choices and a wrong one', 'multiple', false, 'abd', 'abc', 1 / 3],
    ['as many wrong as right choices', 'multiple', false, 'abd', 'ac', 0],
    ['more wrong than right choices, which never costs points', 'multiple', false, 'ab', 'acde', 0],
    ['all options of five, four of them right', 'multiple', false, 'abcd', 'abcde', 3 / 4],
    ['nothing chosen', 'multiple', false, 'abd', '', 0],
    ['a multiple response that is a gate, every right choice', 'multiple', true, 'abd', 'abd', 1],
    ['a multiple response that is a gate, one right choice missing', 'multiple', true, 'abd', 'ab', 0],
    ['a multiple response that is a gate, one wrong choice too many', 'multiple', true, 'ab', 'abc', 0],
  ])('%s', (_, kind, gate, correct, choice, points) => {
    expect(scoreItem({ kind, gate, correct: [...correct], choice: [...choice] })).toBeCloseTo(points, 10);
  });

  it('is worth 0 to 1, and 1 only when it is answered exactly', () => {
    const options = fc.subarray(['a', 'b', 'c', 'd', 'e']);
    fc.assert(
      fc.property(fc.constantFrom('single' as const, 'multiple' as const), fc.boolean(), fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }), options, (kind, gate, correct, choice) => {
        const score = scoreItem({ kind, gate, correct, choice });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(score === 1).toBe([...correct].sort().join() === [...choice].sort().join());
      }),
    );
  });
});

const single = (right: boolean, gate = false, domain = 'M1'): AnsweredItem => ({ kind: 'single', domain, gate, correct: ['a'], choice: [right ? 'a' : 'b'] });
const times = (count: number, item: AnsweredItem): AnsweredItem[] => Array<AnsweredItem>(count).fill(item);

describe('an exam', () => {
  it.each<[string, number, number, boolean]>([
    ['everything right', 22, 6, true],
    ['23 points with five gates', 18, 5, true],
    ['23 points with six gates', 17, 6, true],
    ['22 points, all gates right', 16, 6, false],
    ['26 points, but only four gates right', 22, 4, false],
    ['27 points with five gates', 22, 5, true],
    ['nothing right', 0, 0, false],
  ])('%s', (_, others, gates, passed) => {
    const items = [...times(others, single(true)), ...times(22 - others, single(false)), ...times(gates, single(true, true)), ...times(6 - gates, single(false, true))];
    expect(scoreForm(items, exam)).toMatchObject({ points: others + gates, possible: 28, gatesRight: gates, gatesTotal: 6, passed });
  });

  it('counts parts of points, and three thirds as a whole one', () => {
    const third: AnsweredItem = { kind: 'multiple', domain: 'M2', gate: false, correct: ['a', 'b', 'c'], choice: ['a'] };
    const twentyThree = [...times(16, single(true)), ...times(6, single(true, true)), ...times(3, third), ...times(3, single(false))];
    expect(scoreForm(twentyThree, exam)).toMatchObject({ points: 23, passed: true });
    const hairLess = [...times(16, single(true)), ...times(6, single(true, true)), ...times(2, third), ...times(4, single(false))];
    expect(scoreForm(hairLess, exam)).toMatchObject({ points: 22.67, passed: false });
  });

  it('tells points by domain', () => {
    const items = [single(true, false, 'M2'), single(false, false, 'M2'), single(true, true, 'M1')];
    expect(scoreForm(items, exam).domains).toEqual([
      { domain: 'M1', points: 1, possible: 1 },
      { domain: 'M2', points: 1, possible: 2 },
    ]);
  });
});

describe('a quiz', () => {
  it.each<[number, number, boolean]>([
    [3, 5, true],
    [2, 5, false],
    [4, 6, true],
    [3, 6, false],
    [6, 10, true],
  ])('%i of %i right answers', (right, items, passed) => {
    expect(scoreForm([...times(right, single(true)), ...times(items - right, single(false))], quizPassRule(items))).toMatchObject({ points: right, passed, gatesTotal: 0 });
  });
});
