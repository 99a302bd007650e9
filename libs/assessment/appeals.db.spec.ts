// Is an appeal asked for by who sat the exam, heard by somebody without a tie who has looked, and decided once?
import { createHash } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import type { Actor } from '#libs/kernel/context.js';
import { asTrainee, bankOf, smallRules, startEngine, type Engine } from '../../test/engine.js';
import { AskAppeal } from './ask-appeal.js';
import { AttemptsReader } from './attempts.reader.js';
import { replayView } from './appeals.dto.js';
import { DecideAppeal, type AppealToDecide } from './decide-appeal.js';
import { EndRescoring } from './end-rescoring.js';
import { HearAppeal } from './hear-appeal.js';
import { ImportBlueprint } from './import-blueprint.js';
import { ImportItems } from './import-items.js';
import { ProposeRescoring } from './propose-rescoring.js';
import { ReadAnswerPhoto } from './read-answer-photo.js';
import { ReadAttemptRecord } from './read-attempt-record.js';
import { SaveResponse } from './save-response.js';
import { StartAttempt } from './start-attempt.js';
import { SubmitAttempt } from './submit-attempt.js';

const rules = { ...smallRules, items: 14, passPoints: 10, gates: { total: 4, needed: 0 }, domains: { M1: { items: 7, gates: 2 }, M2: { items: 7, gates: 2 } } };
const reason = 'The page froze at question three, and came back after the time was over.';
const reasons = 'The journal shows that nothing was refused, and that the last answer was kept.';

let engine: Engine;
let blueprintId: string;
let app: pg.Client;
let registrar: Actor;
const once = () => ({ key: v7(), scope: 'test', route: 'POST /test', body: {} });
const codeOf = (act: Promise<unknown>): Promise<unknown> => act.then(() => 'done', (error: { code?: string }) => error.code);

async function ofTheRegister(personId?: string): Promise<Actor> {
  const id = personId ?? (await engine.addPerson());
  await engine.superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), id]);
  return { personId: id, sessionId: v7(), signedInAt: new Date(engine.clock.time), registrar: true, memberships: [] };
}
const actorOf = (personId: string): Actor => ({ personId, sessionId: v7(), signedInAt: new Date(engine.clock.time), registrar: false, memberships: [] });

beforeAll(async () => {
  engine = await startEngine();
  await engine.get(ImportItems).run('secure', bankOf('S'), { exposed: false });
  blueprintId = await engine.get(ImportBlueprint).run({ code: 'small', version: 1, rules });
  registrar = await ofTheRegister();
  app = new pg.Client({ connectionString: engine.db.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await engine.close();
});

/** As the application, in a context; what was done is undone. */
async function asked(context: { person?: string; register?: boolean }, sql: string, values: readonly unknown[]): Promise<unknown> {
  await app.query('begin');
  await app.query("select set_config('dermark.person', $1, true), set_config('dermark.register', $2, true)", [context.person ?? '', context.register ? 'on' : '']);
  try {
    return (await app.query(sql, [...values])).rowCount;
  } catch (error) {
    const { constraint, code } = error as { constraint?: string; code?: string };
    return constraint ?? code;
  } finally {
    await app.query('rollback');
  }
}

/** Somebody who has handed in, with so many right answers. */
async function candidate(right = 0) {
  const personId = await engine.addPerson();
  const [context, subjectId] = [asTrainee(personId), v7()];
  const { attemptId } = await engine.get(StartAttempt).run(context, { purpose: 'exam', subjectId, personId, academyId: engine.academyId, locale: 'pt-PT', draw: { kind: 'exam', blueprintId } });
  const { items } = await engine.get(AttemptsReader).view(context, attemptId, 'pt-PT');
  for (const [place, { position, kind }] of items.entries()) {
    engine.clock.advance({ milliseconds: 1500 });
    await engine.get(SaveResponse).run(context, attemptId, { position, choice: place < right ? (kind === 'single' ? ['a'] : ['a', 'b']) : ['c'], revision: 0 });
  }
  await engine.get(SubmitAttempt).run(context, attemptId);
  const actor = actorOf(personId);
  const ask = () => engine.get(AskAppeal).run(actor, { attemptId, reason }, once());
  const summary = () => engine.get(AttemptsReader).summary(context, subjectId);
  return { personId, attemptId, items, summary, ask, actor, record: () => engine.get(ReadAttemptRecord).run(actor, attemptId) };
}
const look = (appealId: string, actor = registrar) => engine.get(HearAppeal).replay(actor, appealId);
const decide = (appealId: string, wish: Partial<AppealToDecide> = {}, actor = registrar) => engine.get(DecideAppeal).run({ ...actor, signedInAt: new Date(engine.clock.time) }, { appealId, outcome: 'dismissed', itemVersionId: null, reasons, ...wish });
const told = async (appealId: string) => (await engine.superuser.query<{ step: string }>("select payload ->> 'step' as step from outbox_event where type = 'assessment.appeal-moved' and payload ->> 'appealId' = $1 order by occurred_at", [appealId])).rows.map(({ step }) => step);

describe('an appeal', () => {
  it('is asked for once for each result, by who sat the exam, and is told of', async () => {
    const someone = await candidate();
    expect((await someone.record()).appealUntil).not.toBeNull();
    const id = await someone.ask();
    expect(await codeOf(someone.ask())).toBe('appeal-open');
    expect(await codeOf(engine.get(AskAppeal).run(actorOf(await engine.addPerson()), { attemptId: someone.attemptId, reason }, once()))).toBe('not-found');
    expect(await someone.record()).toMatchObject({ appeals: [{ id, reason, decision: null }], appealUntil: null, looks: [] });
    expect(await told(id)).toEqual(['asked']);
  });

  it('is refused when its time is over', async () => {
    const someone = await candidate();
    engine.clock.advance({ hours: 30 * 24 });
    expect(await codeOf(someone.ask())).toBe('appeal-too-late');
    expect((await someone.record()).appealUntil).toBeNull();
  });

  it('is not decided by somebody who has not looked, and is decided once', async () => {
    const someone = await candidate();
    const id = await someone.ask();
    expect(await codeOf(decide(id))).toBe('appeal-not-seen');
    await look(id);
    expect(await codeOf(decide(id))).toBe('done');
    expect(await codeOf(decide(id))).toBe('appeal-decided');
    expect((await someone.record()).appeals).toMatchObject([{ decision: { outcome: 'dismissed', reasons } }]);
    expect(await told(id)).toEqual(['asked', 'decided']);
  });

  it('is heard by nobody with a tie, by the application or past it', async () => {
    const someone = await candidate();
    const id = await someone.ask();
    const owner = await ofTheRegister();
    await engine.superuser.query("insert into role_grant (id, person_id, academy_id, role, granted_at) values ($1, $2, $3, 'assessor', now())", [v7(), owner.personId, engine.academyId]);
    const oneself = await ofTheRegister(someone.personId);
    const noRegistrar = actorOf(await engine.addPerson());
    const seen = 'insert into attempt_replay values ($1, $2, $3, $4, now())';
    const decided = "insert into appeal_decision values ($1, $2, 'dismissed', null, $3, now())";
    for (const actor of [owner, oneself]) {
      expect(await codeOf(look(id, actor))).toBe('appeal-not-impartial');
      expect(await codeOf(decide(id, {}, actor))).toBe('appeal-not-impartial');
      expect(await asked({ person: actor.personId, register: true }, seen, [v7(), id, someone.attemptId, actor.personId])).toBe('an_appeal_is_heard_impartially');
    }
    // a role that was given up since the exam began is a tie still; one that ended before is none
    const left = async (actor: Actor, at: string) =>
      engine.superuser.query("insert into role_grant (id, person_id, academy_id, role, granted_at, revoked_at) select $1, $2, $3, 'instructor', a.started_at - interval '1 year', a.started_at + $5::interval from attempt a where a.id = $4", [v7(), actor.personId, engine.academyId, someone.attemptId, at]);
    const [teacher, formerTeacher] = [await ofTheRegister(), await ofTheRegister()];
    await left(teacher, '1 second');
    await left(formerTeacher, '-1 second');
    expect(await codeOf(look(id, teacher))).toBe('appeal-not-impartial');
    expect((await engine.get(HearAppeal).one(formerTeacher, id)).mayHear).toBe(true);
    expect(await codeOf(look(id, noRegistrar))).toBe('not-found');
    expect(await asked({ person: noRegistrar.personId, register: true }, seen, [v7(), id, someone.attemptId, noRegistrar.personId])).toBe('an_appeal_is_heard_impartially');
    expect(await asked({ person: registrar.personId, register: true }, seen, [v7(), id, someone.attemptId, owner.personId])).toBe('an_appeal_is_heard_impartially');
    expect(await asked({ person: registrar.personId, register: true }, decided, [id, registrar.personId, reasons])).toBe('who_decides_has_looked');
    expect((await someone.record()).looks).toEqual([]);
  });
});

describe('a replay', () => {
  it('shows the form as it was drawn, in the order of its options, with journal and keys, and leaves a row each time', async () => {
    const someone = await candidate(2);
    const id = await someone.ask();
    const view = replayView(await look(id));
    await look(id);
    expect(view).toMatchObject({ form: 'same', seal: 'holds', locale: 'pt-PT', result: { points: 2, possible: 14, passed: false } });
    expect(view.items.map(({ stem, options }) => [stem, options.map(({ id: option }) => option)])).toEqual(someone.items.map(({ stem, options }) => [stem, options.map(({ id: option }) => option)]));
    expect(view.items[0]).toMatchObject({ code: expect.stringMatching(/^S-/), points: 1 });
    expect(view.timeline.map(({ act }) => act)).toEqual(['started', ...someone.items.map(() => 'saved'), 'closed', 'scored', 'asked', 'looked-at']);
    expect((await someone.record()).looks).toHaveLength(2);
    const { rows: [audited] } = await engine.superuser.query<{ n: string }>("select count(*) as n from audit_entry where act = 'attempt.replayed' and subject_id = $1", [someone.attemptId]);
    expect(Number(audited?.n)).toBe(2);
  });

  it('says where the rows are not what was sealed', async () => {
    const someone = await candidate();
    const id = await someone.ask();
    await engine.superuser.query('set session_replication_role = replica');
    await engine.superuser.query("update response set choice = '{d}' where attempt_id = $1 and position = $2", [someone.attemptId, someone.items[1]!.position]);
    await engine.superuser.query('set session_replication_role = origin');
    expect(replayView(await look(id))).toMatchObject({ seal: 'differs', sealDiffersAt: '/answers/1/answer/0' });
  });
});

describe('the seal in a replay', () => {
  it('is asked of the ledger too', async () => {
    const someone = await candidate();
    const id = await someone.ask();
    await engine.superuser.query('set session_replication_role = replica');
    for (const table of ['ledger_intake', 'ledger_entry']) await engine.superuser.query(`delete from ${table} where event_id = (select s.id from attempt_seal s where s.attempt_id = $1)`, [someone.attemptId]);
    await engine.superuser.query('set session_replication_role = origin');
    expect(replayView(await look(id))).toMatchObject({ seal: 'differs', sealDiffersAt: null });
  });
});

describe('the photos of an answer', () => {
  it('are shown to whoever has opened the appeal, and to nobody else', async () => {
    const someone = await candidate();
    const id = await someone.ask();
    const image = Buffer.from('a photo of a forearm');
    const digest = createHash('sha256').update(image).digest('hex');
    await engine.superuser.query('set session_replication_role = replica');
    await engine.superuser.query('insert into answer_photo (attempt_id, digest, person_id, academy_id, width, height, image, kept_at) values ($1, $2, $3, $4, 1, 1, $5, now())', [someone.attemptId, digest, someone.personId, engine.academyId, image]);
    await engine.superuser.query('set session_replication_role = origin');
    const photo = (actor = registrar, of = digest) => engine.get(ReadAnswerPhoto).ofAppeal(actor, { appealId: id, digest: of });
    expect(await codeOf(photo())).toBe('appeal-not-seen');
    await look(id);
    expect((await photo()).equals(image)).toBe(true);
    expect(await codeOf(photo(registrar, '0'.repeat(64)))).toBe('not-found');
    expect(await codeOf(photo(await ofTheRegister()))).toBe('appeal-not-seen');
    expect(await codeOf(photo(await ofTheRegister(someone.personId)))).toBe('appeal-not-impartial');
    expect(await codeOf(photo(actorOf(await engine.addPerson())))).toBe('not-found');
  });
});

describe('a decision', () => {
  it('that annuls lets another attempt begin at once, and leaves the result where it was', async () => {
    const someone = await candidate();
    expect(await someone.summary()).toMatchObject([{ nextAttemptAt: expect.any(Date), attempts: 1 }]);
    const id = await someone.ask();
    await look(id);
    await decide(id, { outcome: 'annulled' });
    expect(await someone.summary()).toMatchObject([{ nextAttemptAt: null, attempts: 0 }]);
    const { rows } = await engine.superuser.query('select revision from attempt_result where attempt_id = $1', [someone.attemptId]);
    expect(rows).toHaveLength(1);
  });

  it('does not annul what was passed', async () => {
    const someone = await candidate(14);
    const id = await someone.ask();
    await look(id);
    expect(await codeOf(decide(id, { outcome: 'annulled' }))).toBe('appeal-unfit');
  });

  it('refers an item of that exam and of no other', async () => {
    const someone = await candidate();
    const id = await someone.ask();
    const { items } = await look(id);
    expect(await codeOf(decide(id, { outcome: 'referred' }))).toBe('appeal-unfit');
    expect(await codeOf(decide(id, { outcome: 'dismissed', itemVersionId: items[0]!.versionId }))).toBe('appeal-unfit');
    await decide(id, { outcome: 'referred', itemVersionId: items[0]!.versionId });
    expect((await engine.get(HearAppeal).one(registrar, id)).decision).toMatchObject({ outcome: 'referred', itemVersionId: items[0]!.versionId });
  });

  it('refers nothing that was only tried', async () => {
    const someone = await candidate();
    const id = await someone.ask();
    const { items } = await look(id);
    await engine.superuser.query('set session_replication_role = replica');
    await engine.superuser.query("update form f set unscored = '{1}' from attempt a where a.form_id = f.id and a.id = $1", [someone.attemptId]);
    await engine.superuser.query('set session_replication_role = origin');
    const tried = items.find(({ position }) => position === 1)!.versionId;
    expect(await codeOf(decide(id, { outcome: 'referred', itemVersionId: tried }))).toBe('appeal-unfit');
    expect(replayView(await look(id)).items.map(({ scored }) => scored).indexOf(false)).toBe(1);
    expect(await codeOf(decide(id, { outcome: 'referred', itemVersionId: items[0]!.versionId }))).toBe('done');
  });

  it('is the only way to set aside an exam that was marked', async () => {
    const someone = await candidate();
    expect(await asked({ register: true }, "update attempt set state = 'void' where id = $1", [someone.attemptId])).toBe('only_an_appeal_annuls');
  });

  it('and its appeal are never changed, and emptied of words when the person is erased', async () => {
    const someone = await candidate();
    const id = await someone.ask();
    await look(id);
    await decide(id);
    const tried = (sql: string) => engine.superuser.query(sql, [id]).then(() => 'done', (error: { constraint?: string }) => error.constraint);
    expect(await tried("update appeal set reason = 'another' where id = $1")).toBe('appeal_is_insert_only');
    expect(await tried("update appeal_decision set outcome = 'annulled' where appeal_id = $1")).toBe('appeal_decision_is_insert_only');
    expect(await tried("update appeal_decision set reasons = '' where appeal_id = $1")).toBe('appeal_decision_is_insert_only');
    expect(await tried('delete from attempt_replay where appeal_id = $1')).toBe('attempt_replay_is_insert_only');
    await engine.superuser.query("update person set display_name = '—', erased_at = now() where id = $1", [someone.personId]);
    await engine.superuser.query('select erase_attempt_seals($1)', [someone.personId]);
    const { rows } = await engine.superuser.query('select p.reason, d.reasons, d.outcome from appeal p join appeal_decision d on d.appeal_id = p.id where p.id = $1', [id]);
    expect(rows).toEqual([{ reason: '', reasons: '', outcome: 'dismissed' }]);
  });
});

describe('an appeal about a result that followed another', () => {
  it('is heard by nobody who marked the exam again', async () => {
    const someone = await candidate();
    const [proposer, confirmer] = [await ofTheRegister(), await ofTheRegister()];
    const { rows: [first] } = await engine.superuser.query<{ id: string }>('select f.item_versions[1] as id from attempt a join form f on f.id = a.form_id where a.id = $1', [someone.attemptId]);
    const wish = { versionId: first!.id, treatment: 'everybody', accepted: null, cause: 'unclear' } as const;
    const { digest } = await engine.get(ProposeRescoring).preview(proposer, wish);
    const rescoring = await engine.get(ProposeRescoring).run(proposer, { ...wish, reason: 'It cannot be understood.', preview: digest.toString('hex') }, once());
    await engine.get(EndRescoring).confirm(confirmer, rescoring);
    await engine.superuser.query("set session_replication_role = replica; update item_version set state = 'live'; set session_replication_role = origin");
    const id = await someone.ask();
    for (const actor of [proposer, confirmer]) expect(await codeOf(look(id, actor))).toBe('appeal-not-impartial');
    const { items } = replayView(await look(id));
    expect(items.filter(({ markedOtherwise }) => markedOtherwise.length > 0)).toMatchObject([{ versionId: first!.id, markedOtherwise: ['everybody'] }]);
  });

  it('is heard by nobody who decided on another of its items, though no result of it came of that', async () => {
    const someone = await candidate();
    const [proposer, confirmer] = [await ofTheRegister(), await ofTheRegister()];
    const { rows: [last] } = await engine.superuser.query<{ id: string }>('select f.item_versions[3] as id from attempt a join form f on f.id = a.form_id where a.id = $1', [someone.attemptId]);
    const rescoring = v7();
    await engine.superuser.query('set session_replication_role = replica');
    await engine.superuser.query("insert into rescoring select $1, $2, 'everybody', 'unclear', null, 'It cannot be understood.', sha256(''), 0, 0, 0, $3, now()", [rescoring, last!.id, proposer.personId]);
    await engine.superuser.query("insert into rescoring_end values ($1, 'confirmed', $2, now())", [rescoring, confirmer.personId]);
    await engine.superuser.query("insert into item_marking values ($1, $2, 'everybody', 'unclear', null, now())", [rescoring, last!.id]);
    await engine.superuser.query('set session_replication_role = origin');
    const id = await someone.ask();
    for (const actor of [proposer, confirmer]) expect(await codeOf(look(id, actor))).toBe('appeal-not-impartial');
    await engine.superuser.query('set session_replication_role = replica');
    await engine.superuser.query('delete from item_marking where rescoring_id = $1', [rescoring]);
    await engine.superuser.query('set session_replication_role = origin');
    expect(await codeOf(look(id, proposer))).toBe('done');
  });
});
