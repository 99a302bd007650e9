// Do attempts move only where they may, end when their time is over, and follow each other when they may?
import { isOver } from './attempt-time.js';
import { attemptStates, closing, openingOf, resultOf, summaryOf, transitions, type AttemptState, type PastAttempt } from './attempt.js';
import { deadlineUnder, examPassRule, quizPassRule } from './pass-rule.js';

const exam = examPassRule({ items: 28, passPoints: 23, gates: { total: 6, needed: 5 }, minutes: 60, coolDownHours: 24, domains: {} });
const quiz = quizPassRule(6);
const at = (time: string): Date => new Date(`2026-11-22T${time}:00Z`);
const past = (more: Partial<PastAttempt>): PastAttempt => ({ id: 'a1', number: 1, state: 'scored', deadline: null, submittedAt: at('10:00'), passRule: exam, passed: false, ...more });

function reachable(from: AttemptState): Set<AttemptState> {
  const found = new Set([from]);
  for (const state of found) for (const next of transitions[state]) found.add(next);
  return found;
}

describe('the states of an attempt', () => {
  it('are all reachable from the first', () => {
    expect([...reachable('in-progress')].sort()).toEqual([...attemptStates].sort());
  });

  it('never lead back into progress, and never out of void', () => {
    expect(attemptStates.filter((state) => transitions[state].includes('in-progress'))).toEqual([]);
    expect(transitions.void).toEqual([]);
  });
});

describe('time', () => {
  it('is over at the deadline itself, and never for an attempt without one', () => {
    const deadline = deadlineUnder(exam, at('10:00'));
    expect(deadline).toEqual(at('11:00'));
    expect(isOver({ deadline }, new Date(at('11:00').getTime() - 1))).toBe(false);
    expect(isOver({ deadline }, at('11:00'))).toBe(true);
    expect(deadlineUnder(quiz, at('10:00'))).toBeNull();
    expect(isOver({ deadline: null }, new Date(8.64e15))).toBe(false);
  });

  it('ends an attempt by the candidate before the deadline, and by the clock at the deadline, however late that is noticed', () => {
    const deadline = at('11:00');
    expect(closing({ deadline }, at('10:59'))).toEqual({ closedBy: 'candidate', at: at('10:59') });
    expect(closing({ deadline }, at('11:00'))).toEqual({ closedBy: 'clock', at: deadline });
    expect(closing({ deadline }, at('19:30'))).toEqual({ closedBy: 'clock', at: deadline });
    expect(closing({ deadline: null }, at('19:30'))).toEqual({ closedBy: 'candidate', at: at('19:30') });
  });
});

describe('who asks for an attempt', () => {
  const open = past({ id: 'open', number: 2, state: 'in-progress', deadline: at('11:00'), submittedAt: null, passed: null });
  const tomorrow = new Date(at('10:00').getTime() + 86_400_000);

  it.each<[string, PastAttempt[], boolean, Date, object]>([
    ['starts the first one', [], true, at('10:00'), { kind: 'start', number: 1 }],
    ['comes back to the open one', [past({}), open], true, at('10:30'), { kind: 'resume', attemptId: 'open' }],
    ['comes back to the open one while late answers are on their way', [open], true, new Date(at('11:00').getTime() + 4999), { kind: 'resume', attemptId: 'open' }],
    ['must see the open one closed when its time and the grace are over', [open], true, new Date(at('11:00').getTime() + 5000), { kind: 'close-first', attemptId: 'open' }],
    ['waits after failing the exam', [past({})], true, at('18:00'), { kind: 'cool-down', nextAttemptAt: tomorrow }],
    ['waits to the very end', [past({})], true, new Date(tomorrow.getTime() - 1), { kind: 'cool-down', nextAttemptAt: tomorrow }],
    ['starts the next one when the wait is over', [past({})], true, tomorrow, { kind: 'start', number: 2 }],
    ['starts at once after an attempt that was voided', [past({ state: 'void' })], true, at('10:01'), { kind: 'start', number: 2 }],
    ['has passed the exam', [past({ passed: true })], true, tomorrow, { kind: 'already-passed' }],
    ['has not passed by an attempt that was voided', [past({ state: 'void', passed: true })], true, tomorrow, { kind: 'start', number: 2 }],
    ['takes a quiz again at once', [past({ passRule: quiz })], false, at('10:01'), { kind: 'start', number: 2 }],
    ['takes a quiz again after passing it', [past({ passRule: quiz, passed: true })], false, at('10:01'), { kind: 'start', number: 2 }],
  ])('%s', (_, attempts, isExam, now, opening) => {
    expect(openingOf(attempts, isExam, now)).toEqual(opening);
  });
});

describe('the summary of attempts', () => {
  it('names the open and the passed one, and a wait that lies ahead', () => {
    expect(summaryOf('exam', [past({})], at('12:00'))).toEqual({ purpose: 'exam', openAttemptId: null, markingAttemptId: null, passedAttemptId: null, nextAttemptAt: new Date('2026-11-23T10:00:00Z'), attempts: 1 });
    expect(summaryOf('exam', [past({})], new Date('2026-11-23T10:00:00Z')).nextAttemptAt).toBeNull();
    expect(summaryOf('exam', [past({}), past({ id: 'a2', number: 2, passed: true, submittedAt: at('11:00') })], at('12:00'))).toMatchObject({ passedAttemptId: 'a2', nextAttemptAt: null, attempts: 2 });
    expect(summaryOf('quiz:M1', [past({ id: 'a2', state: 'in-progress', submittedAt: null, passed: null, passRule: quiz })], at('12:00'))).toMatchObject({ openAttemptId: 'a2', nextAttemptAt: null });
  });
});

describe('a result', () => {
  const score = { points: 20, possible: 28, gatesRight: 6, gatesTotal: 6, domains: [], passed: false };

  it('says when the next attempt may begin, unless none is needed', () => {
    const ended = { closedBy: 'clock' as const, at: at('11:00') };
    expect(resultOf(score, exam, ended)).toMatchObject({ gatesNeeded: 5, closedBy: 'clock', nextAttemptAt: new Date('2026-11-23T11:00:00Z') });
    expect(resultOf({ ...score, passed: true }, exam, ended).nextAttemptAt).toBeNull();
    expect(resultOf(score, quiz, ended)).toMatchObject({ gatesNeeded: 0, nextAttemptAt: null });
  });
});
