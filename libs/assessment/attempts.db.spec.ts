// Do attempts begin, resume, end and follow each other as the rules say?
import { v7 } from 'uuid';
import type { DomainError } from '#libs/kernel/errors.js';
import { Database } from '#libs/platform/database.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { AttemptsReader } from './attempts.reader.js';
import { CloseOverdue } from './close-overdue.js';
import { FormsStore } from './forms.store.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { SaveResponse } from './save-response.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

let engine: Engine;
let blueprintId: string;

beforeAll(async () => {
  engine = await startEngine();
  await engine.get(ImportItems).run('practice', bankOf('P'), { exposed: true });
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: false });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules: smallRules });
});
afterAll(() => engine.close());

/** One person at one subject. */
async function candidate() {
  const personId = await engine.addPerson();
  const subjectId = v7();
  const context = asTrainee(personId);
  const reader = engine.get(AttemptsReader);
  const begin = (purpose: 'exam' | 'quiz:M1') =>
    engine.get(StartAttempt).run(context, {
      purpose, subjectId, personId, academyId: engine.academyId, locale: 'pt-PT',
      draw: purpose === 'exam' ? { kind: 'exam', blueprintId } : { kind: 'quiz', itemCodes: ['P-1-01', 'P-1-02', 'P-1-03', 'P-1-04', 'P-1-05'] },
    });
  return {
    context, subjectId, begin,
    view: (attemptId: string) => reader.view(context, attemptId, 'en'),
    review: (attemptId: string) => reader.review(context, attemptId, 'pt-PT'),
    summary: () => reader.summary(context, subjectId),
    /** Answers everything, rightly or not: single answers have the key a, multiple responses a and b. */
    answer: async (attemptId: string, right: boolean) => {
      for (const { position, kind } of (await reader.view(context, attemptId, 'en')).items) {
        await engine.get(SaveResponse).run(context, attemptId, { position, choice: right ? (kind === 'single' ? ['a'] : ['a', 'b']) : ['c'], revision: 0 });
      }
    },
    submit: (attemptId: string) => engine.get(SubmitAttempt).run(context, attemptId),
  };
}
const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'no error', (error: DomainError) => error.code);
const events = async (attemptId: string) =>
  (await engine.superuser.query<{ payload: object }>("select payload from outbox_event where type = 'assessment.attempt-scored' and payload ->> 'attemptId' = $1", [attemptId])).rows.map(({ payload }) => payload);

describe('resuming', () => {
  it('costs no attempt, keeps the answers and the deadline, and shows the same form', async () => {
    const someone = await candidate();
    const { attemptId, resumed } = await someone.begin('exam');
    expect(resumed).toBe(false);
    await someone.answer(attemptId, true);
    const before = await someone.view(attemptId);
    engine.clock.advance({ minutes: 30 });
    for (let again = 0; again < 3; again++) expect(await someone.begin('exam')).toEqual({ attemptId, resumed: true });
    const after = await someone.view(attemptId);
    expect({ ...after, now: before.now }).toEqual(before);
    expect(await someone.summary()).toEqual([{ purpose: 'exam', openAttemptId: attemptId, markingAttemptId: null, passedAttemptId: null, nextAttemptAt: null, attempts: 1 }]);
  });

  it('is what every start but one does when several come at once', async () => {
    const someone = await candidate();
    const starts = await Promise.all(Array.from({ length: 10 }, () => someone.begin('exam')));
    expect(new Set(starts.map(({ attemptId }) => attemptId)).size).toBe(1);
    expect(starts.filter(({ resumed }) => !resumed)).toHaveLength(1);
  });
});

describe('the exam', () => {
  it('tells its rules, language and time before the first answer', async () => {
    const someone = await candidate();
    const { attemptId } = await someone.begin('exam');
    const startedAt = engine.clock.time;
    expect(await someone.view(attemptId)).toMatchObject({
      id: attemptId, requirement: 'exam', state: 'in-progress', locale: 'pt-PT', startedAt: startedAt.toISOString(), now: startedAt.toISOString(),
      deadline: new Date(startedAt.getTime() + 3_600_000).toISOString(),
      passRule: { kind: 'exam', items: 4, passPoints: 3, gates: { total: 1, needed: 1 }, minutes: 60, coolDownHours: 24, percent: null }, result: null,
    });
  });

  it('once failed is open again after the cool-down by the server\'s clock, not a moment before', async () => {
    const someone = await candidate();
    const { attemptId } = await someone.begin('exam');
    await someone.answer(attemptId, false);
    engine.clock.advance({ minutes: 10 });
    const endedAt = engine.clock.time.getTime();
    const result = await someone.submit(attemptId);
    const nextAttemptAt = new Date(endedAt + 24 * 3_600_000);
    expect(result).toMatchObject({ passed: false, points: 0, nextAttemptAt });
    expect(await someone.summary()).toEqual([{ purpose: 'exam', openAttemptId: null, markingAttemptId: null, passedAttemptId: null, nextAttemptAt, attempts: 1 }]);
    engine.clock.advance({ hours: 24, milliseconds: -1 });
    await expect(someone.begin('exam')).rejects.toMatchObject({ code: 'cool-down', extra: { facts: { nextAttemptAt: nextAttemptAt.toISOString() } } });
    engine.clock.advance({ milliseconds: 1 });
    const second = await someone.begin('exam');
    expect(second.resumed).toBe(false);
    expect(await someone.summary()).toMatchObject([{ openAttemptId: second.attemptId, attempts: 2 }]);
    const [first, next] = await engine.get(Database).transaction(someone.context, () => engine.get(FormsStore).seen(someone.subjectId, 'exam'));
    expect(next!.codes.filter((code) => first!.codes.includes(code)).length).toBeLessThanOrEqual(2);
  });

  it('once passed is not sat again', async () => {
    const someone = await candidate();
    const { attemptId } = await someone.begin('exam');
    await someone.answer(attemptId, true);
    expect(await someone.submit(attemptId)).toMatchObject({ passed: true });
    engine.clock.advance({ hours: 48 });
    expect(await codeOf(someone.begin('exam'))).toBe('already-passed');
  });

  it('is never reviewed', async () => {
    const someone = await candidate();
    const { attemptId } = await someone.begin('exam');
    expect(await codeOf(someone.review(attemptId))).toBe('exam-not-reviewed');
    await someone.submit(attemptId);
    expect(await codeOf(someone.review(attemptId))).toBe('exam-not-reviewed');
  });

  it('shows no item once it is over, whoever ended it, nor when it was annulled', async () => {
    const [handed, timed, annulled] = await Promise.all([candidate(), candidate(), candidate()]);
    const ids = await Promise.all([handed, timed, annulled].map(async (someone) => (await someone.begin('exam')).attemptId));
    expect((await handed.view(ids[0]!)).items).toHaveLength(4);
    await handed.submit(ids[0]!);
    await engine.superuser.query("update attempt set state = 'void' where id = $1", [ids[2]]);
    engine.clock.advance({ hours: 2 });
    await engine.get(CloseOverdue).run();
    expect((await timed.view(ids[1]!)).state).toBe('scored');
    for (const [place, someone] of [handed, timed, annulled].entries()) expect((await someone.view(ids[place]!)).items).toEqual([]);
  });

  it('cannot be drawn from a bank that is too small, and says so', async () => {
    const rules = { ...smallRules, items: 14, passPoints: 10, domains: { M1: { items: 12, gates: 0 }, M2: { items: 2, gates: 1 } } };
    const large = await engine.get(ImportBlueprint).run({ code: 'too-large', version: 1, rules });
    const personId = await engine.addPerson();
    const wish = { purpose: 'exam', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en' as const, draw: { kind: 'exam' as const, blueprintId: large } };
    await expect(engine.get(StartAttempt).run(asTrainee(personId), wish)).rejects.toMatchObject({ kind: 'unavailable', code: 'form-infeasible' });
  });
});

describe('the clock', () => {
  it('closes what is overdue with the saved answers, as of the deadline, and tells so once', async () => {
    const someone = await candidate();
    const { attemptId } = await someone.begin('exam');
    await someone.answer(attemptId, true);
    const { deadline } = await someone.view(attemptId);
    engine.clock.advance({ minutes: 59 });
    await engine.get(CloseOverdue).run();
    expect((await someone.view(attemptId)).state).toBe('in-progress');
    engine.clock.advance({ hours: 3 });
    await Promise.all([engine.get(CloseOverdue).run(), engine.get(CloseOverdue).run()]);
    expect(await someone.view(attemptId)).toMatchObject({ state: 'scored', result: { passed: true, points: 4, closedBy: 'clock' } });
    const { rows } = await engine.superuser.query<{ submitted_at: Date }>('select submitted_at from attempt where id = $1', [attemptId]);
    expect(rows[0]!.submitted_at.toISOString()).toBe(deadline);
    expect(await events(attemptId)).toEqual([{ attemptId, subjectId: someone.subjectId, purpose: 'exam', passed: true }]);
    expect(await someone.submit(attemptId)).toMatchObject({ passed: true, closedBy: 'clock' });
  });

  it('counts the cool-down from the deadline, and a late start finds the attempt closed', async () => {
    const someone = await candidate();
    const { attemptId } = await someone.begin('exam');
    const deadline = new Date((await someone.view(attemptId)).deadline!);
    engine.clock.advance({ hours: 25, milliseconds: -1 });
    expect(await codeOf(someone.begin('exam'))).toBe('cool-down');
    engine.clock.advance({ milliseconds: 1 });
    const next = await someone.begin('exam');
    expect(next.resumed).toBe(false);
    expect(await engine.get(AttemptsReader).result(someone.context, attemptId)).toMatchObject({ closedBy: 'clock', nextAttemptAt: new Date(deadline.getTime() + 24 * 3_600_000) });
    expect(await events(attemptId)).toHaveLength(1);
  });
});

describe('a quiz', () => {
  it('has no time limit, is passed with 60 %, and may be taken again at once, also after passing', async () => {
    const someone = await candidate();
    const first = await someone.begin('quiz:M1');
    expect(await someone.view(first.attemptId)).toMatchObject({ deadline: null, passRule: { kind: 'quiz', items: 5, percent: 60, passPoints: null, gates: null, minutes: null, coolDownHours: 0 } });
    engine.clock.advance({ hours: 1000 });
    expect(await someone.submit(first.attemptId)).toMatchObject({ passed: false, nextAttemptAt: null, gatesTotal: 0, gatesNeeded: 0 });
    const second = await someone.begin('quiz:M1');
    await someone.answer(second.attemptId, true);
    expect(await someone.submit(second.attemptId)).toMatchObject({ passed: true, points: 5, possible: 5 });
    expect((await someone.begin('quiz:M1')).resumed).toBe(false);
    expect(await someone.summary()).toMatchObject([{ purpose: 'quiz:M1', passedAttemptId: second.attemptId, attempts: 3 }]);
  });

  it('is reviewed after submitting, with what was chosen, what is right and why, and where it is taught', async () => {
    const someone = await candidate();
    const { attemptId } = await someone.begin('quiz:M1');
    await someone.answer(attemptId, false);
    expect(await codeOf(someone.review(attemptId))).toBe('attempt-open');
    await someone.submit(attemptId);
    const { items } = await someone.review(attemptId);
    expect(items).toHaveLength(5);
    const single = items.find(({ kind }) => kind === 'single')!;
    expect(single).toMatchObject({ points: 0, lesson: { code: '1.4', anchor: 'because', lessonId: null } });
    expect(single.options.find(({ id }) => id === 'a')).toEqual({ id: 'a', text: 'option a (pt)', correct: true, chosen: false, rationale: 'a: because (pt)' });
    expect(single.options.find(({ id }) => id === 'c')).toMatchObject({ correct: false, chosen: true });
    expect(items.map(({ options }) => options.map(({ id }) => id))).toEqual((await someone.view(attemptId)).items.map(({ options }) => options.map(({ id }) => id)));
  });

  it('never shows items of the secure bank', async () => {
    const personId = await engine.addPerson();
    const wish = { purpose: 'quiz:M1', subjectId: v7(), personId, academyId: engine.academyId, locale: 'en' as const, draw: { kind: 'quiz' as const, itemCodes: ['P-1-01', 'S-1-03'] } };
    await expect(engine.get(StartAttempt).run(asTrainee(personId), wish)).rejects.toMatchObject({ code: 'item-unknown' });
  });
});

describe('academy staff', () => {
  it('read the result of an attempt in their academy and not its items', async () => {
    const someone = await candidate();
    const { attemptId } = await someone.begin('exam');
    const result = await someone.submit(attemptId);
    const staff = { person: await engine.addPerson(), academy: engine.academyId, register: false };
    expect(await engine.get(AttemptsReader).result(staff, attemptId)).toEqual(result);
    expect(await codeOf(engine.get(AttemptsReader).view(staff, attemptId, 'en'))).toBe('not-found');
    const elsewhere = { ...staff, academy: v7() };
    expect(await engine.get(AttemptsReader).result(elsewhere, attemptId)).toBeNull();
  });
});
