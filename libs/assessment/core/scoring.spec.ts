// Are points, gates and passing exactly what the rules printed before the start say?
import { examPassRule, quizPassRule } from './pass-rule.js';
import { scoreForm, type AnsweredItem } from './scoring.js';

const exam = examPassRule({ items: 28, passPoints: 23, gates: { total: 6, needed: 5 }, minutes: 60, coolDownHours: 24, domains: {} });

const single = (right: boolean, gate = false, domain = 'M1'): AnsweredItem => ({ kind: 'single', domain, gate, key: { correct: ['a'] }, answer: [right ? 'a' : 'b'] });
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
    const third: AnsweredItem = { kind: 'multiple', domain: 'M2', gate: false, key: { correct: ['a', 'b', 'c'] }, answer: ['a'] };
    const twentyThree = [...times(16, single(true)), ...times(6, single(true, true)), ...times(3, third), ...times(3, single(false))];
    expect(scoreForm(twentyThree, exam)).toMatchObject({ points: 23, passed: true });
    const hairLess = [...times(16, single(true)), ...times(6, single(true, true)), ...times(2, third), ...times(4, single(false))];
    expect(scoreForm(hairLess, exam)).toMatchObject({ points: 22.67, passed: false });
  });

  it('is not passed when a critical domain has too little, whatever the total', () => {
    const critical = examPassRule({ items: 4, passPoints: 2, gates: { total: 0, needed: 0 }, minutes: 60, coolDownHours: 24, domains: { M1: { items: 2, gates: 0 }, M4: { items: 2, gates: 0, least: 1.5 } } });
    const form = (right: number) => [...times(2, single(true)), ...times(right, single(true, false, 'M4')), ...times(2 - right, single(false, false, 'M4'))];
    expect(critical).toMatchObject({ least: { M4: 1.5 } });
    expect([scoreForm(form(1), critical).passed, scoreForm(form(2), critical).passed, scoreForm(times(4, single(true)), critical).passed]).toEqual([false, true, false]);
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
