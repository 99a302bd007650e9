// Does the academy see where a trainee is, as far as it may?
import type { CohortTrainee } from './contract.js';
import { placeOf } from './stage.js';

const count = { done: 0, total: 4 };
const trainee = (part: Partial<CohortTrainee>): CohortTrainee => ({
  enrolmentId: 'e1', personId: 'p1', name: 'Inês', done: 5, total: 13, lessons: count, quizzes: count, exam: false, stations: count, stage: 'studying', invited: false, ...part,
});
const waiting = (...codes: ('name-not-confirmed' | 'certifier-not-impartial')[]) => [
  { enrolmentId: 'e1', traineeName: 'Inês', cohortName: 'Autumn', obstacles: codes.map((code) => ({ code, detail: null })) },
];

describe('where a trainee is', () => {
  it('is "invited" until something is done after an unopened letter', () => {
    expect(placeOf(trainee({ invited: true, done: 0 }), [])).toBe('invited');
    expect(placeOf(trainee({ invited: true, done: 1 }), [])).toBe('studying');
  });

  it('follows the stage while something is missing', () => {
    expect(placeOf(trainee({ stage: 'to-assess' }), [])).toBe('to-assess');
  });

  it('is a matter of name, decision or certificate once everything is met', () => {
    const complete = trainee({ stage: 'complete' });
    expect(placeOf(complete, waiting('name-not-confirmed', 'certifier-not-impartial'))).toBe('name');
    expect(placeOf(complete, waiting('certifier-not-impartial'))).toBe('to-decide');
    expect(placeOf(complete, [])).toBe('certified');
  });

  it('says no more than that everything is met to those who may not see decisions', () => {
    expect(placeOf(trainee({ stage: 'complete' }), undefined)).toBe('complete');
  });
});
