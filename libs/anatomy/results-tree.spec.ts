// Does every way through the tree end in an action, the urgent ones first?
import { actions, everyWay, questionIds, walk, type ActionId } from './results-tree.js';

const ways = everyWay().map((answers) => ({ answers, ...walk(answers) }));
const endOf = (answers: readonly string[]): string => {
  const { at } = walk(answers);
  return 'action' in at ? at.action : `asks ${at.question}`;
};

describe('the tree of bad results', () => {
  const table: readonly (readonly [readonly string[], string])[] = [
    [[], 'asks danger'],
    [['yes'], 'emergency'],
    [['no', 'yes'], 'clinician'],
    [['no', 'no', 'in-dots', 'no'], 'bumps'],
    [['no', 'no', 'in-dots', 'yes'], 'outbreak'],
    [['no', 'no', 'nodules'], 'clinician'],
    [['no', 'no', 'no', 'one-colour'], 'one-colour'],
    [['no', 'no', 'no', 'other'], 'other-change'],
    [['no', 'no', 'no', 'no'], 'asks time'],
    [['no', 'no', 'no', 'no', 'to-two', 'fading'], 'healing'],
    [['no', 'no', 'no', 'no', 'to-four', 'missing'], 'wait'],
    [['no', 'no', 'no', 'no', 'later', 'missing'], 'causes'],
    [['no', 'no', 'no', 'no', 'later', 'soft'], 'blur'],
    [['no', 'no', 'no', 'no', 'later', 'halo'], 'spread'],
  ];
  it.each(table)('%j: %s', (answers, end) => expect(endOf(answers)).toBe(end));

  it('every way ends in an action, after seven answers at most', () => {
    for (const { at, answers } of ways) {
      expect('action' in at).toBe(true);
      expect(answers.length).toBeLessThanOrEqual(7);
    }
  });

  it('every action and every question is reached', () => {
    const reached = ways.flatMap(({ at }) => ('action' in at ? [at.action] : []));
    expect([...new Set(reached)].sort()).toEqual(Object.keys(actions).sort());
    expect([...new Set(ways.flatMap(({ steps }) => steps.map(({ question }) => question)))].sort()).toEqual([...questionIds].sort());
  });

  it('nothing waits for an appointment before the urgent signs, bumps and raised skin have been denied', () => {
    for (const { at, steps } of ways) {
      if (!('action' in at) || actions[at.action] !== 'planned') continue;
      for (const question of ['danger', 'urgent', 'bumps', 'raised']) expect(steps).toContainEqual({ question, branch: 'no' });
    }
  });

  it('an urgent sign ends the questions at once', () => {
    for (const { at, steps } of ways) {
      const sign = steps.findIndex(({ question, branch }) => (question === 'danger' || question === 'urgent') && branch === 'yes');
      if (sign >= 0) expect([sign, 'action' in at && actions[at.action] !== 'planned']).toEqual([steps.length - 1, true]);
    }
  });

  it('dots are not thought of as missing before four weeks', () => {
    const ends = (time: string): ActionId[] => ways.filter(({ answers }) => answers.includes(time) && answers.includes('missing')).flatMap(({ at }) => ('action' in at ? [at.action] : []));
    expect([...ends('to-two'), ...ends('to-four')]).toEqual(['wait', 'wait']);
    expect(ends('later')).toEqual(['causes']);
  });

  it('whatever fits no picture is not waited out', () => {
    for (const { answers } of ways.filter((way) => way.answers.includes('else'))) expect(endOf(answers)).toBe('doubt');
    expect(actions.doubt).toBe('same-day');
  });

  it('an answer that is not offered stops the walk where it is', () => {
    expect(walk(['no', 'perhaps', 'yes'])).toEqual({ steps: [{ question: 'danger', branch: 'no' }], at: { question: 'urgent' } });
    expect(walk(['yes', 'no']).steps).toHaveLength(1);
  });
});
