// Is what is shown as saved saved, whatever tabs, repeats and clocks do?
import { v7 } from 'uuid';
import type { DbContext } from '#libs/kernel/context.js';
import { DomainError } from '#libs/kernel/errors.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { AttemptsReader } from './attempts.reader.js';
import { CloseOverdue } from './close-overdue.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { SaveResponse } from './save-response.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

let engine: Engine;
let blueprintId: string;
let trainee: string;
let context: DbContext;

beforeAll(async () => {
  engine = await startEngine();
  await engine.get(ImportItems).run('practice', bankOf('P'), { exposed: true });
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: true });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules: smallRules });
  trainee = await engine.addPerson();
  context = asTrainee(trainee);
});
afterAll(() => engine.close());

const start = async (purpose: 'exam' | 'quiz:M1' = 'exam'): Promise<string> => {
  const draw = purpose === 'exam' ? { kind: 'exam' as const, blueprintId } : { kind: 'quiz' as const, itemCodes: bankOf('P').slice(0, 7).map(({ code }) => code) };
  const { attemptId } = await engine.get(StartAttempt).run(context, { purpose, subjectId: v7(), personId: trainee, academyId: engine.academyId, locale: 'en', draw });
  return attemptId;
};
const save = (attemptId: string, position: number, choice: readonly string[], revision: number) => engine.get(SaveResponse).run(context, attemptId, { position, choice, revision });
const refusal = (work: Promise<unknown>): Promise<DomainError> => work.then(() => Promise.reject(new Error('It was not refused.')), (error: unknown) => (error instanceof DomainError ? error : Promise.reject(error as Error)));
const items = async (attemptId: string) => (await engine.get(AttemptsReader).view(context, attemptId, 'en')).items;

describe('an answer', () => {
  it('is there after a reload, and may be changed and taken back', async () => {
    const attempt = await start();
    const first = await save(attempt, 2, ['b'], 0);
    expect(first).toEqual({ position: 2, choice: ['b'], revision: 1, savedAt: engine.clock.time.toISOString(), late: false });
    expect((await items(attempt))[2]).toMatchObject({ choice: ['b'], revision: 1 });
    await save(attempt, 2, ['c'], 1);
    expect((await items(attempt))[2]).toMatchObject({ choice: ['c'], revision: 2 });
    await save(attempt, 2, [], 2);
    expect((await items(attempt))[2]).toMatchObject({ choice: [], revision: 3 });
  });

  it('from a stale tab is refused, and the tab is told the newer one', async () => {
    const attempt = await start();
    await save(attempt, 0, ['a'], 0);
    await save(attempt, 0, ['b'], 1);
    const stale = await refusal(save(attempt, 0, ['c'], 1));
    expect([stale.kind, stale.code, stale.extra.facts]).toEqual(['conflict', 'response-stale', { choice: ['b'], revision: 2 }]);
    const ahead = await refusal(save(attempt, 1, ['c'], 7));
    expect([ahead.code, ahead.extra.facts]).toEqual(['response-stale', { choice: [], revision: 0 }]);
    expect((await items(attempt))[0]).toMatchObject({ choice: ['b'], revision: 2 });
  });

  it('is answered again when its answer got lost on the way, also after the end', async () => {
    const attempt = await start();
    const saved = await save(attempt, 0, ['a'], 0);
    engine.clock.advance({ minutes: 1 });
    expect(await save(attempt, 0, ['a'], 0)).toEqual(saved);
    await engine.get(SubmitAttempt).run(context, attempt);
    expect(await save(attempt, 0, ['a'], 0)).toEqual(saved);
    const { rows } = await engine.superuser.query('select revision from response where attempt_id = $1', [attempt]);
    expect(rows).toEqual([{ revision: 1 }]);
  });

  it('is not stale because it is the same: another tab that chose the same without knowing is told what is stored', async () => {
    const attempt = await start();
    await save(attempt, 0, ['a'], 0);
    await save(attempt, 0, ['b'], 1);
    expect((await refusal(save(attempt, 0, ['a'], 0))).code).toBe('response-stale');
  });

  it('is kept and flagged within the grace after the deadline, refused and recorded afterwards, by the clock of the server', async () => {
    const attempt = await start();
    engine.clock.advance({ minutes: 60, milliseconds: -1 });
    expect(await save(attempt, 0, ['a'], 0)).toMatchObject({ late: false });
    engine.clock.advance({ milliseconds: 1 });
    expect(await save(attempt, 0, ['b'], 1)).toMatchObject({ late: true, choice: ['b'] });
    engine.clock.advance({ milliseconds: 4999 });
    expect(await save(attempt, 1, ['a'], 0)).toMatchObject({ late: true });
    engine.clock.advance({ milliseconds: 1 });
    const refusedAt = engine.clock.now();
    for (let again = 0; again < 3; again++) {
      const late = await refusal(save(attempt, 0, ['c'], 2));
      expect([late.kind, late.code]).toEqual(['gone', 'attempt-closed']);
      engine.clock.advance({ hours: 12 });
    }
    const { rows } = await engine.superuser.query('select position, revision, choice, late from response where attempt_id = $1 order by position, revision', [attempt]);
    expect(rows).toEqual([{ position: 0, revision: 1, choice: ['a'], late: false }, { position: 0, revision: 2, choice: ['b'], late: true }, { position: 1, revision: 1, choice: ['a'], late: true }]);
    // that it came and when, once, and not what it was
    const { rows: refused } = await engine.superuser.query('select * from refused_response where attempt_id = $1', [attempt]);
    expect(refused).toEqual([{ attempt_id: attempt, position: 0, refused_at: refusedAt }]);
  });

  it('within the grace is marked, because the clock waits for it before it closes', async () => {
    const attempt = await start();
    engine.clock.advance({ minutes: 60, milliseconds: 4999 });
    await engine.get(CloseOverdue).run();
    const keyed = await items(attempt);
    for (const { position, kind } of keyed) await save(attempt, position, kind === 'single' ? ['a'] : ['a', 'b'], 0);
    engine.clock.advance({ milliseconds: 1 });
    await engine.get(CloseOverdue).run();
    expect(await engine.get(SubmitAttempt).run(context, attempt)).toMatchObject({ points: 4, closedBy: 'clock' });
    expect((await refusal(save(attempt, 0, ['c'], 1))).code).toBe('attempt-closed');
    const { rows } = await engine.superuser.query('select position from refused_response where attempt_id = $1', [attempt]);
    expect(rows).toEqual([{ position: 0 }]);
  });

  it('is not taken late by the database either, nor with a flag that is not true', async () => {
    const attempt = await start();
    const deadline = new Date(engine.clock.time.getTime() + 3_600_000);
    const write = (after: number, late: boolean) =>
      engine.superuser.query("insert into response (attempt_id, position, revision, choice, answered_at, late) values ($1, 3, 1, '{a}', $2, $3)", [attempt, new Date(deadline.getTime() + after), late]);
    for (const [after, late] of [[5000, true], [0, false], [-1, true]] as const) await expect(write(after, late)).rejects.toMatchObject({ constraint: 'response_is_in_time' });
    await write(4999, true);
  });

  it('is refused after submitting', async () => {
    const attempt = await start('quiz:M1');
    await engine.get(SubmitAttempt).run(context, attempt);
    expect((await refusal(save(attempt, 0, ['a'], 0))).code).toBe('attempt-closed');
    const write = engine.superuser.query("insert into response (attempt_id, position, revision, choice, answered_at) values ($1, 0, 1, '{a}', $2)", [attempt, engine.clock.time]);
    await expect(write).rejects.toMatchObject({ constraint: 'response_is_in_time' });
  });

  it('is refused when the item has no such option, or no such item is there', async () => {
    const attempt = await start();
    const single = (await items(attempt)).find(({ kind }) => kind === 'single')!;
    expect((await refusal(save(attempt, single.position, ['z'], 0))).code).toBe('choice-unknown');
    expect((await refusal(save(attempt, single.position, ['a', 'b'], 0))).code).toBe('choice-too-many');
    expect((await refusal(save(attempt, 99, ['a'], 0))).code).toBe('position-unknown');
  });

  it('cannot be given, seen or handed in by anybody else', async () => {
    const attempt = await start();
    const stranger = asTrainee(await engine.addPerson());
    const staff: DbContext = { person: await engine.addPerson(), academy: engine.academyId, register: false };
    for (const other of [stranger, staff]) {
      expect((await refusal(engine.get(SaveResponse).run(other, attempt, { position: 0, choice: ['a'], revision: 0 }))).code).toBe('not-found');
      expect((await refusal(engine.get(AttemptsReader).view(other, attempt, 'en'))).code).toBe('not-found');
      expect((await refusal(engine.get(SubmitAttempt).run(other, attempt))).code).toBe('not-found');
    }
  });

  it('cannot be changed in the journal, not even by the owner of the database', async () => {
    const attempt = await start();
    await save(attempt, 0, ['a'], 0);
    await expect(engine.superuser.query("update response set choice = '{b}' where attempt_id = $1", [attempt])).rejects.toMatchObject({ constraint: 'response_is_insert_only' });
    await expect(engine.superuser.query('delete from response where attempt_id = $1', [attempt])).rejects.toMatchObject({ constraint: 'response_is_insert_only' });
  });
});

/** A tab knows what it was last told about each answer, and nothing of other tabs. */
interface Tab {
  readonly known: Map<number, number>;
  readonly acknowledged: { readonly position: number; readonly revision: number; readonly choice: string }[];
}

/** Numbers that the seed determines (mulberry32), so that a run that fails can be repeated. */
function numbersFrom(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

describe('two tabs', () => {
  it('lose no acknowledged answer in 200 random interleavings', async () => {
    const attempt = await start('quiz:M1');
    const tabs: [Tab, Tab] = [{ known: new Map(), acknowledged: [] }, { known: new Map(), acknowledged: [] }];

    /** One save with what the tab knows; now and then its answer is lost and it is repeated. */
    const act = async (tab: Tab, below: (bound: number) => number): Promise<void> => {
      const position = below(7);
      const choice = ['a', 'b', 'c', 'd'][below(4)]!;
      const revision = tab.known.get(position) ?? 0;
      const attempts = 1 + Number(below(4) === 0);
      for (let time = 1; time <= attempts; time++) {
        try {
          const saved = await save(attempt, position, [choice], revision);
          tab.known.set(position, saved.revision);
          tab.acknowledged.push({ position, revision: saved.revision, choice });
        } catch (error) {
          if (!(error instanceof DomainError) || error.code !== 'response-stale') throw error;
          // the tab shows the newer answer to its reader
          tab.known.set(position, error.extra.facts!['revision'] as number);
        }
      }
    };

    for (let round = 0; round < 200; round++) {
      const below = numbersFrom(round);
      const [first, second] = [numbersFrom(below(1e9)), numbersFrom(below(1e9))];
      await Promise.all([
        (async () => { for (let step = below(3); step >= 0; step--) await act(tabs[0], first); })(),
        (async () => { for (let step = below(3); step >= 0; step--) await act(tabs[1], second); })(),
      ]);
    }

    const { rows: journal } = await engine.superuser.query<{ position: number; revision: number; choice: string[] }>(
      'select position, revision, choice from response where attempt_id = $1 order by position, revision',
      [attempt],
    );
    const stored = new Map(journal.map((row) => [`${row.position}/${row.revision}`, row.choice.join()]));
    const acknowledged = tabs.flatMap((tab) => tab.acknowledged);
    // each acknowledged answer stands in the journal under the revision that was told, and each of those was told to somebody
    for (const { position, revision, choice } of acknowledged) expect(stored.get(`${position}/${revision}`)).toBe(choice);
    expect(new Set(acknowledged.map(({ position, revision }) => `${position}/${revision}`))).toEqual(new Set(stored.keys()));
    // revisions have no gap: no answer was written by a tab that did not know the one before
    for (const { position, revision } of journal) if (revision > 1) expect(stored.has(`${position}/${revision - 1}`)).toBe(true);
    for (const item of await items(attempt)) {
      const newest = Math.max(0, ...acknowledged.filter(({ position }) => position === item.position).map(({ revision }) => revision));
      expect(item.revision).toBe(newest);
      expect(item.choice.join()).toBe(stored.get(`${item.position}/${newest}`) ?? '');
    }
    expect(acknowledged.length).toBeGreaterThan(200);
  });
});

describe('submitting', () => {
  it('gives the same result however often it is asked, and marks once', async () => {
    const attempt = await start();
    for (const item of await items(attempt)) await save(attempt, item.position, item.kind === 'single' ? ['a'] : ['a', 'b'], 0);
    const results = await Promise.all(Array.from({ length: 8 }, () => engine.get(SubmitAttempt).run(context, attempt)));
    for (const result of results) expect(result).toEqual(results[0]);
    expect(results[0]).toMatchObject({ points: 4, possible: 4, passed: true, gatesRight: 1, gatesTotal: 1, gatesNeeded: 1, closedBy: 'candidate', nextAttemptAt: null, purpose: 'exam' });
    engine.clock.advance({ hours: 5 });
    expect(await engine.get(SubmitAttempt).run(context, attempt)).toEqual(results[0]);
    expect(await engine.get(AttemptsReader).result(context, attempt)).toEqual(results[0]);
  });

  it('races the clock and a last save to one result, which counts exactly what was acknowledged', async () => {
    for (let round = 0; round < 40; round++) {
      const attempt = await start();
      const single = (await items(attempt)).find(({ kind }) => kind === 'single')!;
      engine.clock.advance({ minutes: 60, milliseconds: -1 });
      const below = numbersFrom(round);
      const soon = () => new Promise((resolve) => setTimeout(resolve, below(6)));
      const [saved, submitted, again] = await Promise.all([
        soon().then(() => save(attempt, single.position, ['a'], 0)).then(() => true, (error: DomainError) => (expect(error.code).toBe('attempt-closed'), false)),
        soon().then(() => engine.get(SubmitAttempt).run(context, attempt)),
        soon().then(() => engine.get(SubmitAttempt).run(context, attempt)),
        soon().then(() => engine.clock.advance({ milliseconds: 1 })),
        soon().then(() => engine.get(CloseOverdue).run()),
      ]);
      expect(again).toEqual(submitted);
      expect(submitted?.points).toBe(saved ? 1 : 0);
      const { rows } = await engine.superuser.query('select a.state, a.closed_by, a.submitted_at = a.deadline as "atDeadline" from attempt a join attempt_result r on r.attempt_id = a.id where a.id = $1', [attempt]);
      expect(rows).toEqual([{ state: 'scored', closed_by: submitted?.closedBy, atDeadline: submitted?.closedBy === 'clock' }]);
    }
  });
});
