// Do the dots count what the programme asks for, and nothing else?
import type { Requirement } from './requirement.js';
import { tallyOf } from './tally.js';

const programme: Requirement[] = [
  { requirement: 'lesson:1.1', kind: 'lesson', domain: 'M1', position: 1 },
  { requirement: 'lesson:1.4', kind: 'lesson', domain: 'M1', position: 2 },
  { requirement: 'quiz:M1', kind: 'quiz', domain: 'M1', position: 3 },
  { requirement: 'exam', kind: 'exam', domain: null, position: 4 },
  { requirement: 'station:ST-1', kind: 'station', domain: 'M1', position: 5 },
];

describe('the dots of a trainee', () => {
  it('count each kind by itself', () => {
    expect(tallyOf(programme, ['lesson:1.1', 'quiz:M1', 'station:ST-1'])).toEqual({
      done: 3,
      total: 5,
      lessons: { done: 1, total: 2 },
      quizzes: { done: 1, total: 1 },
      exam: false,
      stations: { done: 1, total: 1 },
      stage: 'studying',
    });
  });

  it('leave out what another version of the programme asked for', () => {
    expect(tallyOf(programme, ['lesson:9.9', 'exam'])).toMatchObject({ done: 1, exam: true, stage: 'studying' });
  });

  it('are all there when everything is met', () => {
    expect(tallyOf(programme, programme.map(({ requirement }) => requirement))).toMatchObject({ done: 5, total: 5, stage: 'complete' });
  });

  it('show no exam where the programme has none', () => {
    expect(tallyOf([], [])).toMatchObject({ exam: false, stage: 'complete' });
  });
});
