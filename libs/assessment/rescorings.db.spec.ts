// When an item was faulty, does every result that gets better follow, once, by two people, and is none changed?
import pg from 'pg';
import { v7 } from 'uuid';
import type { Actor } from '#libs/kernel/context.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { AttemptsReader } from './attempts.reader.js';
import type { RescoringEffect, Treatment } from './core/rescoring.js';
import { EndRescoring } from './end-rescoring.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { ProposeRescoring } from './propose-rescoring.js';
import { ReadRescorings } from './read-rescorings.js';
import { rescoringPreviewView } from './rescorings.dto.js';
import { SaveResponse } from './save-response.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

// every item of the bank is in every form, so that each attempt has the faulty one
const rules = { ...smallRules, items: 14, passPoints: 10, gates: { total: 4, needed: 0 }, domains: { M1: { items: 7, gates: 2 }, M2: { items: 7, gates: 2 } }, coolDownHours: 0 };

let engine: Engine;
let blueprintId: string;
let app: pg.Client;
let [first, second]: Actor[] = [];
const once = () => ({ key: v7(), scope: 'test', route: 'POST /test', body: {} });
const codeOf = (act: Promise<unknown>): Promise<unknown> => act.then(() => 'done', (error: { code?: string }) => error.code);

async function registrar(): Promise<Actor> {
  const personId = await engine.addPerson();
  await engine.superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), personId]);
  return { personId, sessionId: v7(), signedInAt: new Date(engine.clock.time), registrar: true, memberships: [] };
}

beforeAll(async () => {
  engine = await startEngine();
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: false });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules });
  [first, second] = [await registrar(), await registrar()];
  app = new pg.Client({ connectionString: engine.db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await engine.close();
});

/** As the application, in a context. */
async function asked(context: { person?: string; register?: boolean }, sql: string, values: readonly unknown[] = []): Promise<unknown> {
  await app.query('begin');
  await app.query("select set_config('dermark.person', $1, true), set_config('dermark.register', $2, true)", [context.person ?? '', context.register ? 'on' : '']);
  try {
    return (await app.query(sql, [...values])).rows;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code;
  } finally {
    await app.query('rollback');
  }
}

const versionOf = async (code: string): Promise<string> => (await engine.superuser.query<{ id: string }>('select v.id from item_version v join item i on i.id = v.item_id where i.code = $1', [code])).rows[0]?.id ?? '';

/** Every item is needed for a form, so those that were taken out of drawing come back for the next candidate. */
async function releaseAll(): Promise<void> {
  await engine.superuser.query('set session_replication_role = replica');
  await engine.superuser.query("update item_version set state = 'live'");
  await engine.superuser.query('set session_replication_role = origin');
}

/** Somebody who has begun; `right` of the items get the right answer, and the faulty one what is said. */
async function candidate(faulty: string, { right, answer }: { right: number; answer: string }) {
  const personId = await engine.addPerson();
  const [context, subjectId] = [asTrainee(personId), v7()];
  await releaseAll();
  const { attemptId } = await engine.get(StartAttempt).run(context, { purpose: 'exam', subjectId, personId, academyId: engine.academyId, locale: 'en', draw: { kind: 'exam', blueprintId } });
  const view = () => engine.get(AttemptsReader).view(context, attemptId, 'en');
  const { rows } = await engine.superuser.query<{ position: number; code: string; kind: string }>(
    'select place.position - 1 as position, i.code, v.kind from attempt a join form f on f.id = a.form_id cross join unnest(f.item_versions) with ordinality as place (id, position) join item_version v on v.id = place.id join item i on i.id = v.item_id where a.id = $1 order by i.code',
    [attemptId],
  );
  let left = right;
  for (const { position, code, kind } of rows) {
    const choice = code === faulty ? [answer] : left-- > 0 ? (kind === 'single' ? ['a'] : ['a', 'b']) : ['c'];
    await engine.get(SaveResponse).run(context, attemptId, { position: Number(position), choice, revision: 0 });
  }
  return { attemptId, personId, view, submit: () => engine.get(SubmitAttempt).run(context, attemptId) };
}

const wishFor = async (code: string, treatment: Treatment, accepted: string[] | null = null) => ({ versionId: await versionOf(code), treatment, accepted, cause: 'wrong-key' as const });
async function propose(code: string, treatment: Treatment, accepted: string[] | null = null): Promise<string> {
  const wish = await wishFor(code, treatment, accepted);
  const { digest } = await engine.get(ProposeRescoring).preview(first!, wish);
  return engine.get(ProposeRescoring).run(first!, { ...wish, reason: 'Option b is right as well.', preview: digest.toString('hex') }, once());
}
const confirm = (id: string, actor = second!) => engine.get(EndRescoring).confirm(actor, id);
const results = async (attemptId: string) => (await engine.superuser.query<{ revision: number; points: string; possible: number; passed: boolean }>('select revision, points::float8 as points, possible, passed from attempt_result where attempt_id = $1 order by revision', [attemptId])).rows;
const published = async (attemptId: string, type: string) => Number((await engine.superuser.query<{ n: string }>("select count(*) as n from outbox_event where type = $2 and payload ->> 'attemptId' = $1", [attemptId, type])).rows[0]?.n);

describe('a rescoring', () => {
  const faulty = 'S-1-04';
  let failed: Awaited<ReturnType<typeof candidate>>;
  let passed: Awaited<ReturnType<typeof candidate>>;
  let open: Awaited<ReturnType<typeof candidate>>;
  let id: string;

  it('is previewed without changing anything: who passes, who gains, to whom nothing happens', async () => {
    failed = await candidate(faulty, { right: 9, answer: 'b' });
    passed = await candidate(faulty, { right: 9, answer: 'a' });
    open = await candidate(faulty, { right: 9, answer: 'b' });
    expect(await failed.submit()).toMatchObject({ points: 9, passed: false });
    expect(await passed.submit()).toMatchObject({ points: 10, passed: true });
    const preview = await engine.get(ProposeRescoring).preview(first!, await wishFor(faulty, 'also-right', ['b']));
    const effects = new Map(preview.attempts.map(({ attempt, effect }) => [attempt.id, effect] as const));
    expect(effects).toEqual(new Map<string, RescoringEffect>([[failed.attemptId, 'passes'], [passed.attemptId, 'same']]));
    expect(await results(failed.attemptId)).toHaveLength(1);
  });

  it('asks for another answer that the item has, and that is not right already', async () => {
    for (const [treatment, accepted] of [['also-right', ['a']], ['also-right', ['z']], ['also-right', null], ['also-right', ['b', 'c']], ['everybody', ['b']]] as const) {
      expect(await codeOf(engine.get(ProposeRescoring).preview(first!, await wishFor(faulty, treatment, accepted && [...accepted])))).toBe('accepted-unfit');
    }
    expect(await codeOf(engine.get(ProposeRescoring).preview({ ...first!, registrar: false }, await wishFor(faulty, 'everybody')))).toBe('item-not-examined');
  });

  it('is proposed on the preview that was seen, one at a time, and takes the item out of drawing', async () => {
    const wish = { ...(await wishFor(faulty, 'also-right', ['b'])), reason: 'Option b is right as well.' };
    expect(await codeOf(engine.get(ProposeRescoring).run(first!, { ...wish, preview: '0'.repeat(64) }, once()))).toBe('rescoring-stale');
    id = await propose(faulty, 'also-right', ['b']);
    expect(await codeOf(propose(faulty, 'everybody'))).toBe('rescoring-open');
    const { rows: [version] } = await engine.superuser.query<{ state: string }>('select state from item_version where id = $1', [wish.versionId]);
    expect(version?.state).toBe('quarantined');
    const { rows: [kept] } = await engine.superuser.query<{ accepted: Buffer }>('select accepted from rescoring where id = $1', [id]);
    expect(kept?.accepted.toString('latin1')).not.toContain('["b"]');
  });

  it('is not confirmed by who proposed it, by the application or in the database', async () => {
    expect(await codeOf(confirm(id, first!))).toBe('own-rescoring');
    const end = "insert into rescoring_end values ($1, 'confirmed', $2, now())";
    expect(await asked({ person: first!.personId, register: true }, end, [id, first!.personId])).toBe('nobody_confirms_his_own_rescoring');
    expect(await asked({ person: first!.personId, register: true }, end, [id, second!.personId])).toBe('rescoring_ends_lawfully');
    const stranger = await engine.addPerson();
    expect(await asked({ person: stranger, register: true }, end, [id, stranger])).toBe('rescoring_ends_lawfully');
    const marking = "insert into item_marking select id, item_version_id, treatment, cause, accepted, now() from rescoring where id = $1";
    expect(await asked({ person: second!.personId, register: true }, marking, [id])).toBe('item_marking_was_confirmed');
    expect(await results(failed.attemptId)).toHaveLength(1);
  });

  it('has to be asked for again when an attempt has ended since', async () => {
    const late = await candidate(faulty, { right: 3, answer: 'd' });
    await late.submit();
    expect(await codeOf(confirm(id))).toBe('rescoring-stale');
    expect((await engine.get(ReadRescorings).one(second!, id)).reckoned?.attempts).toHaveLength(3);
    await engine.get(EndRescoring).withdraw(second!, id);
    await engine.get(EndRescoring).withdraw(second!, id);
    expect(await codeOf(confirm(id))).toBe('rescoring-ended');
    id = await propose(faulty, 'also-right', ['b']);
  });

  it('is carried out once, however often it is confirmed: another result follows, and who passes is told of', async () => {
    const before = await results(failed.attemptId);
    await Promise.all([confirm(id), confirm(id)]);
    await confirm(id);
    expect(await results(failed.attemptId)).toEqual([...before, { revision: 2, points: 10, possible: 14, passed: true }]);
    expect(await results(passed.attemptId)).toHaveLength(1);
    expect(await published(failed.attemptId, 'assessment.attempt-scored')).toBe(1);
    expect(await published(failed.attemptId, 'assessment.result-superseded')).toBe(1);
    expect(await published(passed.attemptId, 'assessment.result-superseded')).toBe(0);
    expect((await failed.view()).result).toMatchObject({ points: 10, passed: true, nextAttemptAt: null, change: { treatment: 'also-right', cause: 'wrong-key', before: { points: 9, passed: false } } });
    expect((await passed.view()).result?.change).toBeNull();
  });

  it('marks what was being sat then as it was decided, when it ends', async () => {
    expect(await open.submit()).toMatchObject({ points: 10, passed: true });
    expect(await results(open.attemptId)).toEqual([{ revision: 1, points: 10, possible: 14, passed: true }]);
    expect((await open.view()).result?.change).toMatchObject({ treatment: 'also-right', before: null });
  });

  it('leaves no way to change or take away a result, or to pass by oneself', async () => {
    const me = { person: failed.personId };
    expect(await asked(me, 'update attempt_result set passed = true where attempt_id = $1', [failed.attemptId])).toBe('42501');
    expect(await asked(me, 'delete from attempt_result where attempt_id = $1', [failed.attemptId])).toBe('42501');
    const follow = 'insert into attempt_result select attempt_id, points, possible, domains, gates_right, gates_total, $2, scored_at, $3, $4 from attempt_result where attempt_id = $1 and revision = 1';
    const { rows: [other] } = await engine.superuser.query<{ id: string }>('select rescoring_id as id from item_marking limit 1');
    expect(await asked({ person: passed.personId }, follow, [passed.attemptId, true, 2, other?.id])).toBe('attempt_result_follows');
    expect(await asked({ register: true }, follow, [passed.attemptId, false, 2, other?.id])).toBe('nobody_loses_by_a_rescoring');
    expect(await asked({ register: true }, follow, [passed.attemptId, true, 3, other?.id])).toBe('attempt_result_follows');
    expect(await asked({ register: true }, follow, [passed.attemptId, true, 2, null])).toBe('a_later_result_has_a_reason');
    expect(await asked({ register: true }, follow, [failed.attemptId, true, 3, other?.id])).toBe('attempt_result_once_for_each_rescoring');
    expect(await asked({ register: true }, 'delete from rescoring where id = $1', [id])).toBe('42501');
    expect(await asked({ person: failed.personId }, 'select id from rescoring')).toEqual([]);
  });
});

describe('an item that is taken out', () => {
  it('lowers the pass mark by its share, and costs nobody a point that was earned', async () => {
    const faulty = 'S-2-04';
    const [gains, keeps] = [await candidate(faulty, { right: 9, answer: 'b' }), await candidate(faulty, { right: 9, answer: 'a' })];
    await gains.submit();
    await keeps.submit();
    const before = await results(keeps.attemptId);
    const id = await propose(faulty, 'taken-out');
    const { attempts } = await engine.get(ProposeRescoring).preview(first!, await wishFor(faulty, 'taken-out'));
    expect(attempts.find(({ attempt }) => attempt.id === keeps.attemptId)).toMatchObject({ effect: 'kept' });
    expect(rescoringPreviewView(await engine.get(ProposeRescoring).preview(first!, await wishFor(faulty, 'taken-out')), new Map())).toMatchObject({
      kept: 1, saved: 1, changes: expect.arrayContaining([expect.objectContaining({ attemptId: keeps.attemptId, effect: 'kept', before: { points: 10, possible: 14, passed: true }, after: { points: 9, possible: 13, passed: false } })]),
    });
    await confirm(id);
    expect(await results(keeps.attemptId)).toEqual(before);
    const { passRule, result } = await gains.view();
    expect(passRule.passPoints).toBe(9.28);
    expect(result).toMatchObject({ possible: 13, change: { treatment: 'taken-out' } });
  });
});

describe('a rescoring while attempts are handed in', () => {
  it.each(['S-1-05', 'S-1-07', 'S-2-05', 'S-2-07', 'S-2-02'])('misses none of them: each is marked by the decision, or the decision is asked for again (%s)', async (faulty) => {
    await (await candidate(faulty, { right: 5, answer: 'b' })).submit();
    const sitting = await Promise.all(Array.from({ length: 6 }, () => candidate(faulty, { right: 5, answer: 'b' })));
    const id = await propose(faulty, 'everybody');
    const [ending] = await Promise.all([codeOf(confirm(id)), ...sitting.map(({ submit }) => submit())]);
    expect(['done', 'rescoring-stale']).toContain(ending);
    if (ending === 'rescoring-stale') {
      await engine.get(EndRescoring).withdraw(first!, id);
      await confirm(await propose(faulty, 'everybody'));
    }
    // nothing is left to be done for anybody
    const { attempts } = await engine.get(ProposeRescoring).preview(first!, await wishFor(faulty, 'everybody'));
    expect(attempts.length).toBeGreaterThanOrEqual(7);
    expect(attempts.filter(({ effect }) => effect !== 'same')).toEqual([]);
  });
});
