// Does the list of what is missing say the right thing at every point of the way?
import { missingBefore, progressOf, stageOf, type Sitting, type Standing } from './progress.js';
import type { Requirement, RequirementKind } from './requirement.js';

const ask = (requirement: string, kind: RequirementKind, domain: string | null, position: number): Requirement => ({ requirement, kind, domain, position });

// out of order, as a database may hand them out
const programme = [
  ask('station:ST-2', 'station', 'M2', 9),
  ask('station:ST-1', 'station', 'M1', 8),
  ask('exam', 'exam', null, 7),
  ask('lesson:1.1', 'lesson', 'M1', 1),
  ask('lesson:1.4', 'lesson', 'M1', 2),
  ask('quiz:M1', 'quiz', 'M1', 3),
  ask('lesson:2.5', 'lesson', 'M2', 4),
  ask('quiz:M2', 'quiz', 'M2', 5),
  // a learning module whose lessons are not written yet
  ask('quiz:M3', 'quiz', 'M3', 6),
];
const lessons = ['lesson:1.1', 'lesson:1.4', 'lesson:2.5'];
const quizzes = ['quiz:M1', 'quiz:M2', 'quiz:M3'];
const stations = ['station:ST-1', 'station:ST-2'];

const now = new Date('2026-11-22T10:00:00Z');
const later = new Date('2026-11-23T10:00:00Z');
const standing = (done: readonly string[], more: Partial<Standing> = {}): Standing => ({
  completed: done.map((requirement) => ({ requirement, completedAt: new Date('2026-11-20T10:00:00Z'), evidenceId: `evidence of ${requirement}` })),
  sittings: [],
  withdrawn: false,
  now,
  ...more,
});
const sitting = (requirement: string, more: Partial<Sitting>): Sitting => ({ requirement, openAttemptId: null, nextAttemptAt: null, ...more });
const step = (code: string, given: Standing) => progressOf(programme, given).steps.find((candidate) => candidate.requirement === code)!;

describe('progress', () => {
  it.each<[string, readonly string[], Partial<Standing>, string | null, string]>([
    ['nothing is done: the first lesson comes next', [], {}, 'lesson:1.1', 'studying'],
    ['one lesson is read: the next one of its module', ['lesson:1.1'], {}, 'lesson:1.4', 'studying'],
    ['the lessons of a module are read: its quiz', ['lesson:1.1', 'lesson:1.4'], {}, 'quiz:M1', 'studying'],
    ['lessons read out of order: what is missing comes first', ['lesson:1.4', 'lesson:2.5'], {}, 'lesson:1.1', 'studying'],
    ['all lessons and quizzes are done: the exam', [...lessons, ...quizzes], {}, 'exam', 'studying'],
    ['the exam cools down: a station, which needs no waiting', [...lessons, ...quizzes], { sittings: [sitting('exam', { nextAttemptAt: later })] }, 'station:ST-1', 'studying'],
    ['the exam cools down and the stations are signed: nothing can be done now', [...lessons, ...quizzes, ...stations], { sittings: [sitting('exam', { nextAttemptAt: later })] }, null, 'studying'],
    ['the exam is passed: a station, to be assessed', [...lessons, ...quizzes, 'exam'], {}, 'station:ST-1', 'to-assess'],
    ['one station is signed: the other', [...lessons, ...quizzes, 'exam', 'station:ST-1'], {}, 'station:ST-2', 'to-assess'],
    ['stations are signed before anything is read: the lessons are still missing', stations, {}, 'lesson:1.1', 'studying'],
    ['everything is done: nothing is next', [...lessons, ...quizzes, 'exam', ...stations], {}, null, 'complete'],
    ['the trainee has left: nothing is next', ['lesson:1.1'], { withdrawn: true }, null, 'studying'],
  ])('%s', (_, done, more, next, stage) => {
    const progress = progressOf(programme, standing(done, more));
    expect(progress).toMatchObject({ next, stage, done: done.length, total: programme.length });
  });

  it.each<[string, string, readonly string[], Partial<Standing>, boolean, string | null]>([
    ['a quiz is closed while a lesson of its module is unread', 'quiz:M1', ['lesson:1.1'], {}, false, 'lessons-first'],
    ['a quiz does not wait for the lessons of other modules', 'quiz:M2', ['lesson:2.5'], {}, true, null],
    ['a quiz of a module without lessons is open', 'quiz:M3', [], {}, true, null],
    ['a quiz that was passed may be taken again', 'quiz:M2', ['lesson:2.5', 'quiz:M2'], {}, true, null],
    ['an exam that was passed is not sat again', 'exam', [...lessons, ...quizzes, 'exam'], {}, false, null],
    ['the exam waits for lessons before it waits for quizzes', 'exam', quizzes, {}, false, 'lessons-first'],
    ['the exam waits for the last quiz', 'exam', [...lessons, 'quiz:M1', 'quiz:M2'], {}, false, 'quizzes-first'],
    ['the exam does not wait for stations', 'exam', [...lessons, ...quizzes], {}, true, null],
    ['the exam cools down after an attempt that failed', 'exam', [...lessons, ...quizzes], { sittings: [sitting('exam', { nextAttemptAt: later })] }, false, 'cool-down'],
    ['the exam opens at the very instant at which the cool-down ends', 'exam', [...lessons, ...quizzes], { sittings: [sitting('exam', { nextAttemptAt: now })] }, true, null],
    ['an attempt that was begun is open, whatever else holds', 'exam', [], { sittings: [sitting('exam', { openAttemptId: 'a', nextAttemptAt: later })] }, true, null],
    ['a station is open from the first day', 'station:ST-1', [], {}, true, null],
    ['a station that is signed stays signed', 'station:ST-1', ['station:ST-1'], {}, false, null],
    ['a lesson may be read again', 'lesson:1.1', ['lesson:1.1'], {}, true, null],
    ['a trainee who left does nothing more', 'lesson:1.1', [], { withdrawn: true }, false, 'withdrawn'],
    ['what was done before leaving stays done', 'lesson:1.1', ['lesson:1.1'], { withdrawn: true }, false, null],
  ])('%s', (_, code, done, more, open, why) => {
    expect(step(code, standing(done, more))).toMatchObject({ open, why });
  });

  it('keeps the order of the programme and names when and by what each thing was met', () => {
    const { steps } = progressOf(programme, standing(['lesson:1.1']));
    expect(steps[0]).toMatchObject({ evidenceId: 'evidence of lesson:1.1' });
    expect(steps.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(steps.map(({ completedAt }) => completedAt !== null)).toEqual([true, ...Array<boolean>(8).fill(false)]);
  });

  it('says nothing of other attempts at an exam that is passed', () => {
    const passed = standing([...lessons, ...quizzes, 'exam'], { sittings: [sitting('exam', { openAttemptId: 'a', nextAttemptAt: later })] });
    expect(step('exam', passed)).toMatchObject({ openAttemptId: null, nextAttemptAt: null });
  });

  it('leads back to a quiz that is being taken again', () => {
    const again = standing([...lessons, 'quiz:M1'], { sittings: [sitting('quiz:M1', { openAttemptId: 'a' })] });
    expect(step('quiz:M1', again)).toMatchObject({ open: true, openAttemptId: 'a' });
  });

  it('ignores completions of what the programme does not ask for', () => {
    expect(progressOf(programme, standing(['lesson:9.9']))).toMatchObject({ done: 0, next: 'lesson:1.1' });
  });

  it('counts a programme that asks for nothing as complete', () => {
    expect(progressOf([], standing([]))).toEqual({ steps: [], next: null, stage: 'complete', done: 0, total: 0 });
  });
});

describe('what must come before', () => {
  const exam = programme.find(({ kind }) => kind === 'exam')!;

  it('is every lesson and quiz, for the exam', () => {
    const missing = missingBefore(exam, programme, (code) => code === 'lesson:1.1');
    expect(missing.map(({ requirement }) => requirement).sort()).toEqual([...lessons.slice(1), ...quizzes].sort());
  });

  it('is nothing, for lessons and stations', () => {
    const free = programme.filter(({ kind }) => kind === 'lesson' || kind === 'station');
    expect(free.flatMap((requirement) => missingBefore(requirement, programme, () => false))).toEqual([]);
  });
});

describe('the stage', () => {
  it.each<[string, RequirementKind[], string]>([
    ['nothing is missing', [], 'complete'],
    ['only stations are missing', ['station', 'station'], 'to-assess'],
    ['the exam is missing beside a station', ['exam', 'station'], 'studying'],
  ])('%s', (_, missing, stage) => {
    expect(stageOf(missing)).toBe(stage);
  });
});
