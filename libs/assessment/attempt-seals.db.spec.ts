// Is every result of an exam sealed with it or not at all, and is a changed row found out?
import pg from 'pg';
import { v7 } from 'uuid';
import { Database } from '#libs/platform/database.js';
import { systemContext, type Actor } from '#libs/kernel/context.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { AttemptsReader } from './attempts.reader.js';
import { CheckSeals } from './check-seals.js';
import { CloseOverdue } from './close-overdue.js';
import { EndRescoring } from './end-rescoring.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { ProposeRescoring } from './propose-rescoring.js';
import { SaveResponse } from './save-response.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

const rules = { ...smallRules, items: 14, passPoints: 10, gates: { total: 4, needed: 0 }, domains: { M1: { items: 7, gates: 2 }, M2: { items: 7, gates: 2 } }, coolDownHours: 0 };

let engine: Engine;
let blueprintId: string;
let app: pg.Client;

beforeAll(async () => {
  engine = await startEngine();
  await engine.get(ImportItems).run('secure', bankOf('S', { right: 0, many: 2, rationale: 'a rationale that nobody may read' }), { exposed: false });
  await engine.get(ImportItems).run('practice', bankOf('P'), { exposed: true });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules });
  app = new pg.Client({ connectionString: engine.db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await engine.close();
});

/** Somebody who has begun, and has answered three items, one of them twice. */
async function candidate(purpose: 'exam' | 'quiz:M1' = 'exam') {
  const personId = await engine.addPerson();
  const context = asTrainee(personId);
  const draw = purpose === 'exam' ? ({ kind: 'exam', blueprintId } as const) : ({ kind: 'quiz', itemCodes: ['P-1-01', 'P-1-02', 'P-1-04', 'P-1-05'] } as const);
  const { attemptId } = await engine.get(StartAttempt).run(context, { purpose, subjectId: v7(), personId, academyId: engine.academyId, locale: 'en', draw });
  const { items } = await engine.get(AttemptsReader).view(context, attemptId, 'en');
  const single = items.filter(({ kind }) => kind === 'single').slice(0, 3);
  for (const { position } of single) {
    engine.clock.advance({ milliseconds: 1234 });
    await engine.get(SaveResponse).run(context, attemptId, { position, choice: ['a'], revision: 0 });
  }
  engine.clock.advance({ milliseconds: 1234 });
  await engine.get(SaveResponse).run(context, attemptId, { position: single[0]!.position, choice: ['b'], revision: 1 });
  return { attemptId, personId, context, items, submit: () => engine.get(SubmitAttempt).run(context, attemptId) };
}

interface Seal {
  readonly id: string;
  readonly revision: number;
  readonly transcript: string | null;
  readonly salt: Buffer | null;
  readonly commitment: string;
}
const sealsOf = async (attemptId: string): Promise<Seal[]> => (await engine.superuser.query<Seal>('select id, revision, transcript, salt, commitment from attempt_seal where attempt_id = $1 order by revision', [attemptId])).rows;
const leafOf = async (id: string): Promise<Record<string, unknown> | null> => {
  const { rows } = await engine.superuser.query<{ leaf: Buffer }>('select leaf from ledger_intake where event_id = $1 union select leaf from ledger_entry where event_id = $1', [id]);
  return rows[0] ? (JSON.parse(rows[0].leaf.toString('utf8')) as Record<string, unknown>) : null;
};
const planted = async (sql: string, values: readonly unknown[]): Promise<void> => {
  await engine.superuser.query('set session_replication_role = replica');
  await engine.superuser.query(sql, [...values]);
  await engine.superuser.query('set session_replication_role = origin');
};
const refusalOf = (act: Promise<unknown>): Promise<unknown> => act.then(() => 'done', (error: { constraint?: string; code?: string }) => error.constraint ?? error.code);

describe('an exam that is handed in', () => {
  it('is sealed with its result: every answer that was ever saved, the times and the totals', async () => {
    const { attemptId, submit, items } = await candidate();
    await submit();
    const [seal, ...more] = await sealsOf(attemptId);
    expect(more).toEqual([]);
    const told = JSON.parse(seal!.transcript ?? '') as { answers: { position: number; revision: number; answer: string[] }[]; form: { items: { item: string; order: string[] }[] }; result: object; closedBy: string };
    expect(told.closedBy).toBe('candidate');
    expect(told.answers.map(({ answer, revision }) => [answer, revision])).toEqual([[['a'], 1], [['a'], 1], [['a'], 1], [['b'], 2]]);
    expect(told.form.items).toHaveLength(14);
    expect(told.form.items[0]?.order).toEqual(items[0]?.options.map(({ id }) => id));
    expect(told.result).toMatchObject({ revision: 1, points: '2.00', possible: 14, passed: false });
    expect(await leafOf(seal!.id)).toEqual({ v: 1, type: 'digest', kind: 'attempt', day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), digest: seal!.commitment });
  });

  it('tells no key, no points of one item, and no words of the bank', async () => {
    const { attemptId, submit } = await candidate();
    await submit();
    const [seal] = await sealsOf(attemptId);
    for (const word of ['rationale', 'correct', 'option ', 'S M1', 'key']) expect(seal!.transcript).not.toContain(word);
    const { form, answers } = JSON.parse(seal!.transcript ?? '') as { form: { items: object[] }; answers: object[] };
    expect(Object.keys(form.items[0]!)).toEqual(['digest', 'item', 'order']);
    expect(Object.keys(answers[0]!)).toEqual(['answer', 'late', 'position', 'revision', 'savedAt']);
  });

  it('is sealed once, however often it is handed in, and by the clock as well', async () => {
    const one = await candidate();
    await Promise.all([one.submit(), one.submit(), one.submit()]);
    expect(await sealsOf(one.attemptId)).toHaveLength(1);
    const late = await candidate();
    engine.clock.advance({ minutes: 61 });
    await engine.get(CloseOverdue).run();
    const [seal] = await sealsOf(late.attemptId);
    expect(JSON.parse(seal!.transcript ?? '')).toMatchObject({ closedBy: 'clock' });
  });

  it('leaves neither result nor seal nor entry when its transaction does not commit', async () => {
    const { attemptId, context } = await candidate();
    const waiting = async () => Number((await engine.superuser.query<{ n: string }>('select (select count(*) from ledger_intake) + (select count(*) from ledger_entry) as n')).rows[0]?.n);
    const before = await waiting();
    const undone = engine.get(Database).transaction(context, async () => {
      await engine.get(SubmitAttempt).run(context, attemptId);
      throw new Error('the process was killed');
    });
    await expect(undone).rejects.toThrow('killed');
    expect(await sealsOf(attemptId)).toEqual([]);
    expect(await waiting()).toBe(before);
  });

  it('is not sealed when it is a quiz', async () => {
    const { attemptId, submit } = await candidate('quiz:M1');
    await submit();
    expect(await sealsOf(attemptId)).toEqual([]);
  });
});

describe('the database', () => {
  it('keeps a seal as it is, and takes none that does not commit to its transcript, of a quiz, or of another person', async () => {
    const { attemptId, submit, personId } = await candidate();
    await submit();
    const [seal] = await sealsOf(attemptId);
    expect(await refusalOf(engine.superuser.query("update attempt_seal set transcript = transcript || ' ' where id = $1", [seal!.id]))).toBe('attempt_seal_is_insert_only');
    expect(await refusalOf(engine.superuser.query('update attempt_seal set transcript = null, salt = null where id = $1', [seal!.id]))).toBe('attempt_seal_is_insert_only');
    expect(await refusalOf(engine.superuser.query('delete from attempt_seal where id = $1', [seal!.id]))).toBe('attempt_seal_is_insert_only');
    const add = 'insert into attempt_seal select $1, attempt_id, revision, $2, $3, salt, commitment, sealed_at from attempt_seal where id = $4';
    expect(await refusalOf(engine.superuser.query(add, [v7(), personId, '{}', seal!.id]))).toBe('a_seal_commits_to_its_transcript');
    expect(await refusalOf(engine.superuser.query(add, [v7(), await engine.addPerson(), seal!.transcript, seal!.id]))).toBe('attempt_seal_is_the_candidates');
    expect(await refusalOf(engine.superuser.query(add, [v7(), personId, seal!.transcript, seal!.id]))).toBe('attempt_seal_one_a_result');
  });

  it('shows it to who sat the exam and to the register, and not to the academy', async () => {
    const { attemptId, submit, personId } = await candidate();
    await submit();
    const seen = async (person: string, academy: string, register: string) => {
      await app.query('begin');
      await app.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true), set_config('dermark.register', $3, true)", [person, academy, register]);
      const { rowCount } = await app.query('select from attempt_seal where attempt_id = $1', [attemptId]);
      await app.query('rollback');
      return rowCount;
    };
    expect([await seen(personId, '', ''), await seen('', '', 'on'), await seen(v7(), engine.academyId, ''), await seen(v7(), '', '')]).toEqual([1, 1, 0, 0]);
  });
});

describe('a result that follows', () => {
  async function registrar(): Promise<Actor> {
    const personId = await engine.addPerson();
    await engine.superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), personId]);
    return { personId, sessionId: v7(), signedInAt: new Date(engine.clock.time), registrar: true, memberships: [] };
  }

  it('has an entry of its own, which names the first', async () => {
    const { attemptId, submit, items } = await candidate();
    await submit();
    const [first, second] = [await registrar(), await registrar()];
    const versionId = (await engine.superuser.query<{ id: string }>('select f.item_versions[$2] as id from attempt a join form f on f.id = a.form_id where a.id = $1', [attemptId, items.find(({ kind }) => kind === 'multiple')!.position + 1])).rows[0]!.id;
    const wish = { versionId, treatment: 'everybody', accepted: null, cause: 'unclear' } as const;
    const { digest } = await engine.get(ProposeRescoring).preview(first, wish);
    const id = await engine.get(ProposeRescoring).run(first, { ...wish, reason: 'It cannot be understood.', preview: digest.toString('hex') }, { key: v7(), scope: 'test', route: 'POST /test', body: {} });
    await engine.get(EndRescoring).confirm(second, id);
    const [before, after] = await sealsOf(attemptId);
    expect(JSON.parse(after!.transcript ?? '')).toMatchObject({ type: 'attempt-result', attempt: attemptId, first: before!.commitment, result: { revision: 2, rescoring: id } });
    expect(await leafOf(after!.id)).toMatchObject({ kind: 'attempt', digest: after!.commitment });
    const { findings } = await engine.get(CheckSeals).run();
    expect(findings.filter((found) => found.attemptId === attemptId)).toEqual([]);
    // it is needed for the forms to come
    await planted("update item_version set state = 'live' where id = $1", [versionId]);
  });
});

describe('a person who is erased', () => {
  it('leaves seals that open to nothing, and entries that stay', async () => {
    const { attemptId, submit, personId } = await candidate();
    await submit();
    const [before] = await sealsOf(attemptId);
    await engine.superuser.query("update person set display_name = '—', erased_at = now() where id = $1", [personId]);
    await engine.get(Database).transaction(systemContext, () => engine.get(Database).query('select erase_attempt_seals($1)', [personId]));
    const [after] = await sealsOf(attemptId);
    expect(after).toEqual({ ...before, transcript: null, salt: null });
    expect(await leafOf(after!.id)).toMatchObject({ digest: before!.commitment });
    const { findings, emptied } = await engine.get(CheckSeals).run();
    expect([findings.filter((found) => found.attemptId === attemptId), emptied]).toEqual([[], 1]);
  });
});

describe('the check of what is stored', () => {
  const check = () => engine.get(CheckSeals).run();

  it('finds nothing while nobody has touched it', async () => {
    expect(await check()).toMatchObject({ findings: [], strays: [] });
  });

  it.each([
    ['an answer', 'update response set choice = array[$$d$$] where attempt_id = $1 and revision = 2', '/answers/3/answer/0'],
    ['when it was saved', "update response set answered_at = answered_at + interval '1 second' where attempt_id = $1 and revision = 2", '/answers/3/savedAt'],
    ['an answer that is gone', 'delete from response where attempt_id = $1 and revision = 2', '/answers/3'],
    ['the points', 'update attempt_result set points = 14 where attempt_id = $1', '/result/points'],
    ['the verdict', 'update attempt_result set passed = true where attempt_id = $1', '/result/passed'],
    ['the deadline', "update attempt set deadline = deadline + interval '1 hour' where id = $1", '/deadline'],
  ])('finds %s that somebody changed past all rules', async (_, sql, at) => {
    const { attemptId, submit } = await candidate();
    await submit();
    await planted(sql, [attemptId]);
    const { findings } = await check();
    expect(findings.filter((found) => found.attemptId === attemptId)).toEqual([{ code: 'journal-differs', attemptId, revision: 1, at }]);
  });

  it('finds a seal that was made anew to fit, by the entry; and a result without one', async () => {
    const forged = await candidate();
    await forged.submit();
    await planted("update attempt_seal set transcript = '{}', commitment = rtrim(translate(encode(sha256('dermark/attempt/v1'::bytea || '\\x00'::bytea || salt || '{}'::bytea), 'base64'), '+/', '-_'), '=') where attempt_id = $1", [forged.attemptId]);
    const bare = await candidate();
    await bare.submit();
    await planted('delete from attempt_seal where attempt_id = $1', [bare.attemptId]);
    const codes = (await check()).findings.filter(({ attemptId }) => [forged.attemptId, bare.attemptId].includes(attemptId)).map(({ code }) => code);
    expect(codes).toEqual(['entry-differs', 'seal-missing']);
  });

  it('finds a seal that was emptied though nobody was erased, and an entry whose seal was taken away or made anew', async () => {
    const [emptied, renewed] = [await candidate(), await candidate()];
    await emptied.submit();
    await planted('update attempt_seal set transcript = null, salt = null where attempt_id = $1', [emptied.attemptId]);
    await renewed.submit();
    const before = (await check()).strays;
    const [seal] = await sealsOf(renewed.attemptId);
    await planted('update attempt_seal set id = gen_random_uuid() where attempt_id = $1', [renewed.attemptId]);
    const { findings, strays } = await check();
    expect(findings.filter(({ attemptId }) => attemptId === emptied.attemptId)).toMatchObject([{ code: 'transcript-differs' }]);
    expect(strays.filter((event) => !before.includes(event))).toEqual([seal!.id]);
  });
});
