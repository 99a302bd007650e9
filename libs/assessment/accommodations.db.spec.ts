// Does extra time reach the exam that it is granted for, also an open one, and can nothing else move a deadline?
import pg from 'pg';
import { v7 } from 'uuid';
import type { DomainError } from '#libs/kernel/errors.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { AttemptsReader } from './attempts.reader.js';
import { CloseOverdue } from './close-overdue.js';
import { usualConditions, type Conditions } from './core/accommodation.js';
import { DecideAccommodation } from './decide-accommodation.js';
import { EndBreak } from './end-break.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { SaveResponse } from './save-response.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';
import { TakeBreak } from './take-break.js';

let engine: Engine;
let blueprintId: string;
let owner: string;
/** As the application's role. */
let app: pg.Client;

beforeAll(async () => {
  engine = await startEngine();
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: false });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules: smallRules });
  owner = await memberAs('owner');
  app = new pg.Client({ connectionString: engine.db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await engine.close();
});

async function memberAs(role: string): Promise<string> {
  const person = await engine.addPerson();
  await engine.superuser.query('insert into role_grant (id, person_id, academy_id, role, granted_at) values ($1, $2, $3, $4, now())', [v7(), person, engine.academyId, role]);
  return person;
}

const hour = 3_600_000;
const now = () => engine.clock.time.getTime();
const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => 'no error', (error: DomainError & { constraint?: string; driverError?: { constraint?: string } }) => error.driverError?.constraint ?? error.constraint ?? error.code);

/** One person at one exam of 60 minutes. */
async function candidate() {
  const personId = await engine.addPerson();
  const context = asTrainee(personId);
  const subjectId = v7();
  const reader = engine.get(AttemptsReader);
  return {
    personId, context,
    decide: (wish: Partial<Conditions> | null, revision: number, more: { expiresAt?: Date; by?: string } = {}) => {
      const by = more.by ?? owner;
      return engine.get(DecideAccommodation).run({ person: by, academy: engine.academyId, register: false }, {
        personId, academyId: engine.academyId, decidedBy: by, conditions: wish && { ...usualConditions, ...wish }, expiresAt: more.expiresAt ?? null, revision,
      });
    },
    start: async () => (await engine.get(StartAttempt).run(context, { purpose: 'exam', subjectId, personId, academyId: engine.academyId, locale: 'en', draw: { kind: 'exam', blueprintId } })).attemptId,
    view: (attemptId: string) => reader.view(context, attemptId, 'en'),
    time: (attemptId: string) => reader.time(context, attemptId),
    left: async (attemptId: string) => Date.parse((await reader.time(context, attemptId)).deadline!) - now(),
    save: (attemptId: string, position: number, choice: string, revision: number) => engine.get(SaveResponse).run(context, attemptId, { position, choice: [choice], revision }),
    submit: (attemptId: string) => engine.get(SubmitAttempt).run(context, attemptId),
    pause: (attemptId: string) => engine.get(TakeBreak).run(context, attemptId),
    goOn: (attemptId: string) => engine.get(EndBreak).run(context, attemptId),
  };
}

describe('extra time', () => {
  it.each([[1.25, 75], [1.5, 90], [2, 120]] as const)('of %s times the minutes holds for whatever begins afterwards: %s minutes', async (timeFactor, minutes) => {
    const someone = await candidate();
    await someone.decide({ timeFactor }, 0);
    const attempt = await someone.start();
    expect(await someone.time(attempt)).toMatchObject({ timeFactor, deadline: new Date(now() + minutes * 60_000).toISOString() });
  });

  it('holds until its end, and what was begun before keeps its time', async () => {
    const someone = await candidate();
    await someone.decide({ timeFactor: 2 }, 0, { expiresAt: new Date(now() + hour) });
    const attempt = await someone.start();
    engine.clock.advance({ minutes: 100 });
    expect(await someone.left(attempt)).toBe(20 * 60_000);
    const late = await candidate();
    await late.decide({ timeFactor: 2 }, 0, { expiresAt: new Date(now() + hour) });
    engine.clock.advance({ minutes: 60 });
    expect(await late.left(await late.start())).toBe(hour);
  });

  it('that is granted, changed and withdrawn moves the deadline of the open exam each time, never to before now', async () => {
    const someone = await candidate();
    const attempt = await someone.start();
    engine.clock.advance({ minutes: 50 });
    await someone.decide({ timeFactor: 2 }, 0);
    expect(await someone.left(attempt)).toBe(70 * 60_000);
    await someone.decide({ timeFactor: 1.25 }, 1);
    expect(await someone.left(attempt)).toBe(25 * 60_000);
    engine.clock.advance({ minutes: 20 });
    await someone.decide(null, 2);
    expect(await someone.left(attempt)).toBe(0);
    // what was over stays over
    await someone.decide({ timeFactor: 2 }, 3);
    expect(await someone.left(attempt)).toBe(0);
    expect(await someone.submit(attempt)).toMatchObject({ closedBy: 'clock' });
  });

  it('is refused to whoever decides about oneself, has no such role, saw an older history, or grants nothing', async () => {
    const someone = await candidate();
    expect(await refusal(someone.decide({ timeFactor: 2 }, 0, { by: someone.personId }))).toBe('own-accommodation');
    expect(await refusal(someone.decide({}, 0))).toBe('accommodation-empty');
    expect(await refusal(someone.decide({ timeFactor: 2 }, 0, { expiresAt: engine.clock.time }))).toBe('accommodation-over');
    expect(await refusal(someone.decide(null, 0))).toBe('accommodation-changed');
    for (const role of ['assessor', 'certifier', 'trainee']) expect(await refusal(someone.decide({ timeFactor: 2 }, 0, { by: await memberAs(role) }))).toBe('the_academy_accommodates');
    await someone.decide({ timeFactor: 2 }, 0, { by: await memberAs('instructor') });
    expect(await refusal(someone.decide({ timeFactor: 1.5 }, 0))).toBe('accommodation-changed');
  });

  it('is decided once when several decide at the same time', async () => {
    const someone = await candidate();
    const attempt = await someone.start();
    const outcomes = await Promise.all([1.25, 1.5, 2].map((timeFactor) => refusal(someone.decide({ timeFactor: timeFactor as 2 }, 0))));
    expect(outcomes.sort()).toEqual(['accommodation-changed', 'accommodation-changed', 'no error']);
    const { timeFactor } = await someone.time(attempt);
    expect(await someone.left(attempt)).toBe(timeFactor * hour);
  });

  it('that is granted while the exam begins is there when it has begun', async () => {
    for (let round = 0; round < 15; round++) {
      const someone = await candidate();
      const [attempt] = await Promise.all([someone.start(), someone.decide({ timeFactor: 1.5 }, 0)]);
      expect(await someone.left(attempt)).toBe(1.5 * hour);
    }
  });

  it('that is granted while the clock closes gives one result: more time, or the end', async () => {
    const seen = new Set<string>();
    for (let round = 0; round < 15; round++) {
      const someone = await candidate();
      const attempt = await someone.start();
      // a moment before the deadline for some, after the grace for others
      engine.clock.advance({ minutes: 60, milliseconds: round % 2 === 0 ? -1 : 5000 });
      await Promise.all([someone.decide({ timeFactor: 2 }, 0), engine.get(CloseOverdue).run(), ...(round % 3 === 0 ? [someone.submit(attempt)] : [])]);
      const { state, deadline } = await someone.time(attempt);
      const { rows } = await engine.superuser.query<{ results: string }>('select count(*) as results from attempt_result where attempt_id = $1', [attempt]);
      expect(Number(rows[0]!.results)).toBe(state === 'scored' ? 1 : 0);
      if (state === 'in-progress') expect(Date.parse(deadline!)).toBeGreaterThan(now());
      seen.add(state);
    }
    expect([...seen].sort()).toEqual(['in-progress', 'scored']);
  });
});

describe('a break', () => {
  it('stops the clock for what was taken, hides the items, takes no answers, and ends by itself', async () => {
    const someone = await candidate();
    await someone.decide({ timeFactor: 1.5, breakMinutes: 10 }, 0);
    const attempt = await someone.start();
    engine.clock.advance({ minutes: 20 });
    await someone.pause(attempt);
    await someone.pause(attempt);
    expect(await someone.view(attempt)).toMatchObject({ items: [], breakUntil: new Date(now() + 10 * 60_000).toISOString(), breakSecondsLeft: 0 });
    expect(await refusal(someone.save(attempt, 0, 'a', 0))).toBe('on-break');
    engine.clock.advance({ minutes: 4 });
    await someone.goOn(attempt);
    await someone.goOn(attempt);
    expect(await someone.view(attempt)).toMatchObject({ breakUntil: null, breakSecondsLeft: 360, state: 'in-progress' });
    expect((await someone.view(attempt)).items).toHaveLength(4);
    expect(await someone.left(attempt)).toBe(70 * 60_000);
    await someone.save(attempt, 0, 'a', 0);
    // nobody comes back from the second one
    await someone.pause(attempt);
    engine.clock.advance({ minutes: 6 });
    await someone.save(attempt, 1, 'a', 0);
    expect(await someone.left(attempt)).toBe(70 * 60_000);
    expect(await refusal(someone.pause(attempt))).toBe('no-break-left');
    await someone.goOn(attempt);
    expect(await someone.left(attempt)).toBe(70 * 60_000);
  });

  it('is nothing for whoever was granted none, for another person, or after the end', async () => {
    const someone = await candidate();
    const attempt = await someone.start();
    expect(await refusal(someone.pause(attempt))).toBe('no-break-left');
    expect(await refusal((await candidate()).pause(attempt))).toBe('not-found');
    expect(await refusal((await candidate()).goOn(attempt))).toBe('not-found');
    await someone.decide({ breakMinutes: 5 }, 0);
    engine.clock.advance({ minutes: 60 });
    expect(await refusal(someone.pause(attempt))).toBe('attempt-closed');
  });

  it('outlasts no clock: the job closes nobody who is away, and whoever never comes back is closed in the end', async () => {
    const someone = await candidate();
    await someone.decide({ breakMinutes: 30 }, 0);
    const attempt = await someone.start();
    engine.clock.advance({ minutes: 59 });
    await someone.pause(attempt);
    engine.clock.advance({ minutes: 29 });
    await engine.get(CloseOverdue).run();
    expect((await someone.time(attempt)).state).toBe('in-progress');
    engine.clock.advance({ minutes: 2, milliseconds: 5000 });
    await engine.get(CloseOverdue).run();
    expect((await someone.time(attempt)).state).toBe('scored');
  });

  it('taken from two pages at once is one', async () => {
    const someone = await candidate();
    await someone.decide({ breakMinutes: 5 }, 0);
    const attempt = await someone.start();
    await Promise.all([someone.pause(attempt), someone.pause(attempt), someone.pause(attempt)]);
    const { rows } = await engine.superuser.query('select number from attempt_break where attempt_id = $1', [attempt]);
    expect(rows).toEqual([{ number: 1 }]);
  });
});

describe('the database', () => {
  /** What becomes of a statement of the application, on behalf of somebody. */
  async function outcome(context: { person?: string; academy?: string; register?: string }, sql: string, parameters: unknown[] = []): Promise<string> {
    await app.query('begin');
    await app.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)", [context.person ?? '', context.academy ?? '', context.register ?? 'off']);
    const said = await app.query(sql, parameters).then(() => app.query('set constraints all immediate')).then(() => 'done', (error: { constraint?: string; message: string }) => error.constraint ?? error.message);
    await app.query('rollback');
    return said;
  }

  it('lets a deadline move with an accommodation or a break, and in no other way', async () => {
    const someone = await candidate();
    const attempt = await someone.start();
    await someone.decide({ timeFactor: 1.5, breakMinutes: 5 }, 0);
    const second = await candidate();
    const foreign = await second.decide({ timeFactor: 2 }, 0);
    for (const context of [{ person: someone.personId }, { academy: engine.academyId, person: owner }, { register: 'on' }]) {
      const tried = (set: string, value: unknown) => outcome(context, `update attempt set ${set} where id = $1`, [attempt, value]);
      expect(await tried("deadline = deadline + $2::interval", '1 second')).toBe('attempt_time_is_reckoned');
      expect(await tried("deadline = deadline - $2::interval", '1 second')).toBe('attempt_time_is_reckoned');
      expect(await tried('accommodation_id = $2', foreign.id)).toBe('attempt_time_is_reckoned');
      expect(await tried('accommodation_id = $2, deadline = started_at + interval \'2 hours\'', foreign.id)).toBe('attempt_time_is_reckoned');
      expect(await tried('accommodation_id = $2', null)).toBe('attempt_time_is_reckoned');
      expect(await tried('break_until = $2', new Date())).toBe('attempt_time_is_reckoned');
      expect(await tried('started_at = $2', new Date())).toMatch(/permission denied/);
    }
  });

  it('takes no attempt with another deadline than rule and accommodation give', async () => {
    const someone = await candidate();
    await someone.decide({ timeFactor: 1.5 }, 0);
    const { rows: [form] } = await engine.superuser.query<{ id: string }>("select id from form where kind = 'exam' limit 1");
    const begin = (minutes: number | null, accommodation: string | null) =>
      outcome({ person: someone.personId }, `insert into attempt (id, form_id, purpose, subject_id, person_id, academy_id, number, state, locale, started_at, deadline, accommodation_id)
        values ($1, $2, 'exam', $1, $3, $4, 1, 'in-progress', 'en', $5, $6, $7)`,
      [v7(), form!.id, someone.personId, engine.academyId, engine.clock.time, minutes === null ? null : new Date(now() + minutes * 60_000), accommodation]);
    const { rows: [granted] } = await engine.superuser.query<{ id: string }>('select id from accommodation where person_id = $1', [someone.personId]);
    expect(await begin(90, granted!.id)).toBe('done');
    expect(await begin(91, granted!.id)).toBe('attempt_time_is_reckoned');
    expect(await begin(60, null)).toBe('attempt_time_is_reckoned');
    expect(await begin(null, null)).toBe('attempt_time_is_reckoned');
  });

  it('takes no accommodation that leaves an open exam as it was, none about oneself, none out of turn, and changes none', async () => {
    const someone = await candidate();
    await someone.start();
    const grant = (by: string, person: string, sequence: number, act = 'granted', factor = 1.5) =>
      outcome({ person: by, academy: engine.academyId }, `insert into accommodation (id, academy_id, person_id, sequence, act, time_factor, break_minutes, large_print, decided_by, decided_at)
        values ($1, $2, $3, $4, $5, $6, 0, false, $7, $8)`, [v7(), engine.academyId, person, sequence, act, factor, by, engine.clock.time]);
    expect(await grant(owner, someone.personId, 1)).toBe('accommodation_reaches_open_attempts');
    expect(await grant(owner, owner, 1)).toBe('nobody_accommodates_oneself');
    expect(await grant(owner, someone.personId, 2)).toBe('accommodations_follow_each_other');
    expect(await grant(owner, someone.personId, 1, 'changed')).toBe('accommodations_follow_each_other');
    expect(await grant(someone.personId, (await candidate()).personId, 1)).toBe('the_academy_accommodates');
    expect(await grant(owner, (await candidate()).personId, 1, 'granted', 3)).toBe('accommodation_time_factor_check');
    expect(await grant(owner, (await candidate()).personId, 1, 'granted', 1)).toBe('an_accommodation_changes_something');
    await someone.decide({ timeFactor: 2 }, 0);
    for (const sql of ['update accommodation set time_factor = 1.25 where person_id = $1', 'delete from accommodation where person_id = $1']) {
      expect(await outcome({ academy: engine.academyId, register: 'on' }, sql, [someone.personId])).toMatch(/permission denied/);
      await expect(engine.superuser.query(sql, [someone.personId])).rejects.toMatchObject({ constraint: 'accommodation_is_insert_only' });
    }
  });

  it('takes no break that is longer than what was granted, that moves no deadline, or that is another person\'s', async () => {
    const someone = await candidate();
    await someone.decide({ breakMinutes: 5 }, 0);
    const attempt = await someone.start();
    const rest = (person: string, minutes: number, number = 1) =>
      outcome({ person, academy: engine.academyId }, 'insert into attempt_break (attempt_id, number, begun_at, ends_by) values ($1, $2, $3, $4)', [attempt, number, engine.clock.time, new Date(now() + minutes * 60_000)]);
    expect(await rest(someone.personId, 6)).toBe('break_is_within_what_was_granted');
    expect(await rest(someone.personId, 5, 2)).toBe('break_is_within_what_was_granted');
    expect(await rest(owner, 5)).toBe('a_break_is_the_candidates');
    expect(await rest(someone.personId, 5)).toBe('break_moves_the_deadline');
    await someone.pause(attempt);
    await someone.goOn(attempt);
    expect(await outcome({ person: someone.personId }, 'update attempt_break set ended_at = ends_by where attempt_id = $1', [attempt])).toBe('a_break_ends_once');
    expect(await outcome({ person: someone.personId }, 'update attempt_break set ends_by = ends_by where attempt_id = $1', [attempt])).toMatch(/permission denied/);
  });
});
