// Is what people mark read twice and blind, and is there one result, and none before?
import { v7 } from 'uuid';
import { ImportItems } from '#libs/assessment/import-items.js';
import { OnAnswerSettled } from '#libs/assessment/on-answer-settled.js';
import { asMember, asPerson, publicContext, systemContext, type DbContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import type { AttemptView } from '#libs/assessment/attempt-view.js';
import type { AttemptReviewView } from '#libs/assessment/attempt-review-view.js';
import type { MarkingFiguresView, MarkingQueueView, MarkingSheetView } from '#libs/assessment/marking.dto.js';
import type { Progress } from '../../apps/api/test/journeys/people.js';
import { actorIn, startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import { lettersTo } from '../../test/letters.js';
import { modelAnswer, quizOf, writtenItem } from '../../test/written-items.js';
import { EnrolmentsReader } from './enrolments.reader.js';

const [first, second] = ['P-1-91', 'P-1-92'];
const sources = [writtenItem(first!), writtenItem(second!)];

describe('an answer that people mark', () => {
  let world: World;
  let academy: Academy;
  let [one, two, three]: Staff[] = [];

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    await quizOf(world.superuser, world.app.get(ImportItems), sources);
    one = academy.assessor;
    [two, three] = [await world.person('Second Reader'), await world.person('Third Reader')];
    for (const person of [two, three]) await world.grant(person, academy.id, 'assessor');
  }, 60_000);
  afterAll(() => world.close());

  const versionOf = async (code: string) => (await world.superuser.query<{ id: string }>('select v.id from item_version v join item i on i.id = v.item_id where i.code = $1', [code])).rows[0]!.id;
  const begin = async (name: string) => {
    const trainee = await world.trainee(academy, name);
    const { requirements } = await trainee.visitor.ask<Progress>('get', `/v1/enrolments/${trainee.enrolmentId}`);
    for (const { requirement, subjectId } of requirements) if (requirement.startsWith('lesson:1.')) await trainee.visitor.ask('put', `/v1/enrolments/${trainee.enrolmentId}/lessons/${subjectId}/completion`, {});
    const attempt = await trainee.visitor.ask<AttemptView>('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement: 'quiz:M1', locale: 'en' });
    return { ...trainee, attempt, at: (code: string) => attempt.items.find(({ stem }) => stem.startsWith(code))!.position };
  };
  type Sitting = Awaited<ReturnType<typeof begin>>;
  const write = ({ visitor, attempt, at }: Sitting, code: string, text: string, revision = 0) => visitor.ask('put', `/v1/attempts/${attempt.id}/responses/${at(code)}`, { choice: [text], revision });
  const look = ({ visitor, attempt }: Pick<Sitting, 'visitor' | 'attempt'>) => visitor.ask<AttemptView>('get', `/v1/attempts/${attempt.id}?locale=en`);
  const handIn = ({ visitor, attempt }: Sitting) => visitor.ask<AttemptView>('post', `/v1/attempts/${attempt.id}/submission`, {});
  const queue = (who: Staff) => who.visitor.ask<MarkingQueueView>('get', `${academy.path}/marking?locale=en`);
  const sheet = async (who: Staff, code: string) => who.visitor.ask<MarkingSheetView>('get', `${academy.path}/marking/items/${await versionOf(code)}?locale=en`);
  const taskOf = async (attemptId: string, code: string) =>
    (await world.superuser.query<{ id: string }>('select o.task_id as id from hand_task_origin o join hand_task t on t.id = o.task_id join item_version v on v.id = t.item_version_id join item i on i.id = v.item_id where o.attempt_id = $1 and i.code = $2', [attemptId, code])).rows[0]!.id;
  const mark = (who: Staff, taskId: string, points: number[]) => who.visitor.ask('put', `${academy.path}/marking/answers/${taskId}/mark`, { points });
  const refusedMark = (who: Staff, taskId: string, points: number[]) => who.visitor.refused('put', `${academy.path}/marking/answers/${taskId}/mark`, { points });
  const results = async (attemptId: string) => Number((await world.superuser.query<{ n: string }>('select count(*) as n from attempt_result where attempt_id = $1', [attemptId])).rows[0]!.n);
  const waiting = async (name: string, texts: Readonly<Record<string, string>> = { [first!]: `first of ${name}`, [second!]: `second of ${name}` }) => {
    const sitting = await begin(name);
    for (const [code, text] of Object.entries(texts)) await write(sitting, code, text);
    await handIn(sitting);
    return sitting;
  };
  const within = (context: DbContext, sql: string, values: unknown[] = []) => world.app.get(Database).transaction(context, () => world.app.get(Database).query(sql, values));
  const refused = (rule: string) => expect.objectContaining({ constraint: rule }) as object;

  it('is asked with its limits and its most points, and with nothing of the rubric', async () => {
    const sitting = await begin('Inês Shown');
    const shown = JSON.stringify(await look(sitting));
    for (const secret of [modelAnswer, 'criteria', 'levels', 'Names the sign', 'the reason', 'rubric']) expect(shown).not.toContain(secret);
    expect(sitting.attempt.items[0]).toMatchObject({ kind: 'written', policy: 'two-markers', written: { limit: 400, points: 4, tolerance: 1 }, options: [] });
    expect(await sitting.visitor.refused('put', `/v1/attempts/${sitting.attempt.id}/responses/0`, { choice: ['x'.repeat(401)], revision: 0 })).toMatchObject({ status: 400, code: 'text-too-long', faults: [{ pointer: '/choice' }] });
    expect(await sitting.visitor.refused('put', `/v1/attempts/${sitting.attempt.id}/responses/0`, { choice: ['a', 'b'], revision: 0 })).toMatchObject({ status: 400, code: 'choice-too-many' });
    expect(await sitting.visitor.ask('put', `/v1/attempts/${sitting.attempt.id}/responses/0`, { choice: ['  \n '], revision: 0 })).toMatchObject({ choice: [], revision: 1 });
    expect(await sitting.visitor.ask('put', `/v1/attempts/${sitting.attempt.id}/responses/0`, { choice: ['on line\r\ntwo'], revision: 1 })).toMatchObject({ choice: ['on line\ntwo'], revision: 2 });
    expect(await sitting.visitor.refused('put', `/v1/attempts/${sitting.attempt.id}/responses/0`, { choice: ['stale'], revision: 1 })).toMatchObject({ status: 409, code: 'response-stale', facts: { choice: ['on line\ntwo'] } });
  });

  it('has no result for anybody until two have marked it, and then one, and what it was is shown', async () => {
    const sitting = await waiting('Rui Handed');
    expect(await look(sitting)).toMatchObject({ state: 'being-marked', result: null });
    expect(await handIn(sitting)).toMatchObject({ state: 'being-marked', result: null });
    expect(await sitting.visitor.refused('get', `/v1/attempts/${sitting.attempt.id}/review?locale=en`)).toMatchObject({ status: 409, code: 'attempt-open' });
    const { requirements } = await sitting.visitor.ask<Progress & { requirements: { markingAttemptId: string }[] }>('get', `/v1/enrolments/${sitting.enrolmentId}`);
    expect(requirements.find(({ requirement }) => requirement === 'quiz:M1')).toMatchObject({ open: false, why: 'being-marked', markingAttemptId: sitting.attempt.id });
    expect(await sitting.visitor.refused('post', `/v1/enrolments/${sitting.enrolmentId}/attempts`, { requirement: 'quiz:M1', locale: 'en' })).toMatchObject({ status: 409, code: 'being-marked' });
    expect(await sitting.visitor.refused('put', `/v1/attempts/${sitting.attempt.id}/responses/0`, { choice: ['late'], revision: 1 })).toMatchObject({ status: 410 });

    const [a, b] = [await taskOf(sitting.attempt.id, first!), await taskOf(sitting.attempt.id, second!)];
    await mark(one!, a, [2, 1]);
    await mark(two!, a, [2, 2]);
    await mark(one!, b, [2, 2]);
    await world.deliverEvents();
    expect([await results(sitting.attempt.id), (await look(sitting)).state]).toEqual([0, 'being-marked']);
    await mark(two!, b, [2, 2]);
    await world.deliverEvents();
    await world.superuser.query("update outbox_event set delivered_at = null where type = 'assessment.answer-settled'");
    await world.deliverEvents();
    expect(await results(sitting.attempt.id)).toBe(1);
    expect(await look(sitting)).toMatchObject({ state: 'scored', result: { points: 1.88, possible: 2, passed: true, closedBy: 'candidate' } });
    const review = await sitting.visitor.ask<AttemptReviewView>('get', `/v1/attempts/${sitting.attempt.id}/review?locale=en`);
    expect(review.items.find(({ stem }) => stem.startsWith(first!))).toMatchObject({
      points: 0.88, written: { text: 'first of Rui Handed', points: 3.5, possible: 4, how: 'two', model: modelAnswer, criteria: [{ text: 'Names the sign', points: 2, possible: 2 }, { points: 1.5, levels: ['no reason', 'a reason in part', 'the reason'] }] },
    }); // prettier-ignore
    const letters = (await lettersTo(world.app, sitting.email)).filter(({ subject }) => subject === 'Your quiz has been marked');
    expect(letters.map(({ body }) => body)).toEqual([expect.stringMatching(/1\.88 of 2[^]*\/attempts\//)]);
    const done = await sitting.visitor.ask<Progress>('get', `/v1/enrolments/${sitting.enrolmentId}`);
    expect(done.requirements.find(({ requirement }) => requirement === 'quiz:M1')).toMatchObject({ completedAt: expect.any(String) });
    for (const marker of [one, two]) expect(await world.app.get(EnrolmentsReader).impartiality(publicContext, sitting.personId, marker!.personId)).toMatchObject({ assessed: [{ academyId: academy.id }] });
  });

  it('goes to a third when the two differ by more than the tolerance, and the third decides alone', async () => {
    const sitting = await waiting('Ana Apart', { [first!]: 'one text alone' });
    const task = await taskOf(sitting.attempt.id, first!);
    await mark(one!, task, [0, 0]);
    await mark(two!, task, [2, 2]);
    await world.deliverEvents();
    expect(await results(sitting.attempt.id)).toBe(0);
    expect((await sheet(three!, first!)).tasks.map(({ id }) => id)).toContain(task);
    for (const who of [one, two]) expect(JSON.stringify((await who!.visitor.send('get', `${academy.path}/marking/items/${await versionOf(first!)}?locale=en`)).body)).not.toContain(task);
    await mark(three!, task, [1, 0]);
    await world.deliverEvents();
    // what was not written has no points, and nobody reads it
    expect(await look(sitting)).toMatchObject({ state: 'scored', result: { points: 0.25, passed: false } });
    expect((await world.superuser.query('select how, points::float8 from hand_outcome where task_id = $1', [task])).rows).toEqual([{ how: 'third', points: 1 }]);
  });

  it('goes by who signed last, not by whose clock is ahead, and tells nobody of points before there is a result', async () => {
    const sitting = await waiting('Rui Clocks');
    const [task, other] = [await taskOf(sitting.attempt.id, first!), await taskOf(sitting.attempt.id, second!)];
    await mark(one!, task, [0, 0]);
    // a server that is an hour ahead
    await world.superuser.query("alter table hand_mark disable trigger user");
    await world.superuser.query("update hand_mark set signed_at = signed_at + interval '1 hour' where task_id = $1", [task]);
    await world.superuser.query("alter table hand_mark enable trigger user");
    await mark(two!, task, [2, 2]);
    await mark(three!, task, [1, 2]);
    const told = async () => (await sitting.visitor.ask<{ held: { assessment: { handMarks: { points: number | null; settledAt: string | null }[] } } }>('get', '/v1/me/export')).held.assessment.handMarks.map(({ points, settledAt }) => [points, settledAt !== null]);
    expect(await told()).toEqual([[null, false], [null, false]]);
    await mark(one!, other, [2, 2]);
    await mark(two!, other, [2, 2]);
    await world.deliverEvents();
    expect((await told()).sort()).toEqual([[3, true], [4, true]]);
    const { rows } = await world.superuser.query('select marker_id as id from hand_mark where task_id = $1 order by signed_at', [task]);
    expect(rows.map(({ id }: { id: string }) => id)).toEqual([one!.personId, two!.personId, three!.personId]);
    expect((await world.superuser.query('select how, points::float8 from hand_outcome where task_id = $1', [task])).rows).toEqual([{ how: 'third', points: 3 }]);
  });

  it('is marked at once where nothing was written', async () => {
    const sitting = await begin('Nuno Empty');
    expect(await handIn(sitting)).toMatchObject({ state: 'scored', result: { points: 0, possible: 2 } });
  });

  it('is read without a name, and with no word of what another gave', async () => {
    const sitting = await waiting('Eva Hidden');
    const task = await taskOf(sitting.attempt.id, first!);
    await mark(one!, task, [2, 2]);
    const shown = await sheet(two!, first!);
    expect(shown).toMatchObject({ possible: 4, tolerance: 1, model: modelAnswer, criteria: [{ id: 'names' }, { id: 'why' }] });
    expect(Object.keys(shown.tasks[0]!).sort()).toEqual(['id', 'locale', 'pictures', 'text']);
    for (const secret of [sitting.personId, sitting.attempt.id, sitting.enrolmentId]) expect(JSON.stringify(shown)).not.toContain(secret);

    const alone = asPerson(actorIn(two!, academy.id, 'assessor'));
    const asked = (sql: string, context = alone) => within(context, sql, [task]);
    expect(await asked('select id from hand_task where id = $1')).toHaveLength(1);
    expect(await asked('select task_id from hand_task_origin where task_id = $1')).toEqual([]);
    expect(await asked('select total from hand_mark where task_id = $1')).toEqual([]);
    expect(await within(alone, 'select id from attempt where id = $1', [sitting.attempt.id])).toEqual([]);
    expect(await within(alone, 'select choice from response where attempt_id = $1', [sitting.attempt.id])).toEqual([]);
    // whoever has an answer that was marked reads its marks, and nobody else's
    const candidate = asPerson(actorIn(sitting, academy.id, 'trainee'));
    expect(await within(candidate, 'select m.id from hand_mark m where not exists (select from hand_task_origin o where o.task_id = m.task_id)')).toEqual([]);
    expect(await within(candidate, 'select u.task_id from hand_outcome u where not exists (select from hand_task_origin o where o.task_id = u.task_id)')).toEqual([]);
    // with the academy in sight there are attempts, and no answers to mark
    const inside = asMember(actorIn(two!, academy.id, 'assessor'), academy.id);
    expect(await asked('select id from hand_task where id = $1', inside)).toEqual([]);
    expect(await asked('select task_id from hand_task_origin where task_id = $1', inside)).toEqual([]);
    expect(await asked('select total from hand_mark where task_id = $1', inside)).toEqual([]);
    expect(await asked('select total from hand_mark where task_id = $1', asPerson(actorIn(one!, academy.id, 'assessor')))).toEqual([{ total: 4 }]);
    for (const person of [academy.owner, academy.instructor, await world.person('Stranger')]) expect(await asked('select id from hand_task where id = $1', asPerson(actorIn(person, academy.id, 'owner')))).toEqual([]);
    for (const { visitor } of [academy.owner, academy.instructor, academy.certifier, sitting]) expect(await visitor.refused('get', `${academy.path}/marking`)).toMatchObject({ status: 404 });
  });

  it('is marked once by each, within the rubric, and by nobody who wrote it', async () => {
    const sitting = await waiting('Lia Twice');
    // another answer to it, so that it stays in the list of whoever has marked this one
    await waiting('Lia Later');
    const signedBefore = (await queue(one!)).items.find(({ stem }) => stem.startsWith(first!))!.signed;
    const task = await taskOf(sitting.attempt.id, first!);
    for (const points of [[3, 0], [1], [1, 1, 1]]) expect(await refusedMark(one!, task, points)).toMatchObject({ status: 400, code: 'mark-unfit', faults: [{ pointer: '/points' }] });
    for (const points of [[-1, 0], [0.5, 1], ['1', 1] as number[]]) expect(await refusedMark(one!, task, points)).toMatchObject({ status: 400 });
    await Promise.all([mark(one!, task, [1, 1]), mark(one!, task, [1, 1])]);
    await mark(one!, task, [1, 1]);
    expect(await refusedMark(one!, task, [2, 1])).toMatchObject({ status: 409, code: 'mark-signed' });
    expect((await queue(one!)).items.find(({ stem }) => stem.startsWith(first!))!.signed).toBe(signedBefore + 1);
    await mark(two!, task, [1, 1]);
    expect(await refusedMark(three!, task, [0, 0])).toMatchObject({ status: 409, code: 'marks-complete' });
    expect(await refusedMark(three!, v7(), [0, 0])).toMatchObject({ status: 404 });

    await world.grant(sitting, academy.id, 'assessor');
    const own = await taskOf(sitting.attempt.id, second!);
    expect((await sheet(three!, second!)).tasks.map(({ id }) => id)).toContain(own);
    const others = await sitting.visitor.send('get', `${academy.path}/marking/items/${await versionOf(second!)}`);
    expect(JSON.stringify(others.body)).not.toContain(own);
    expect(await refusedMark(sitting, own, [2, 2])).toMatchObject({ status: 403, code: 'own-answer' });
    const elsewhere = await world.academy('Another');
    expect(await elsewhere.assessor.visitor.refused('put', `${elsewhere.path}/marking/answers/${own}/mark`, { points: [1, 1] })).toMatchObject({ status: 404 });
  });

  it('comes to one result when two last marks come at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const sitting = await waiting(`Race ${round}`);
      const [a, b] = [await taskOf(sitting.attempt.id, first!), await taskOf(sitting.attempt.id, second!)];
      await mark(one!, a, [2, 2]);
      await mark(one!, b, [2, 2]);
      const settle = world.app.get(OnAnswerSettled);
      const settled = (marking: Promise<unknown>, taskId: string) => marking.then(() => settle.run({ taskId }), () => undefined);
      await Promise.all([settled(mark(two!, a, [2, 2]), a), settled(mark(three!, b, [2, 2]), b), settled(mark(three!, a, [2, 2]), a)]);
      await world.deliverEvents();
      expect(await results(sitting.attempt.id)).toBe(1);
      expect((await world.superuser.query('select count(*)::int as marks from hand_mark where task_id = $1', [a])).rows).toEqual([{ marks: 2 }]);
      expect((await lettersTo(world.app, sitting.email)).filter(({ subject }) => subject.includes('marked'))).toHaveLength(1);
    }
  });

  it('is not settled, changed or gone around by a statement of the application’s own role', async () => {
    const sitting = await waiting('Zita Rules');
    const task = await taskOf(sitting.attempt.id, first!);
    const marker = asPerson(actorIn(one!, academy.id, 'assessor'));
    const insert = "insert into hand_mark values ($1, $2, $3, $4, '{1,1}', 2, now())";
    await expect(within(marker, insert, [v7(), task, academy.id, two!.personId])).rejects.toEqual(refused('assessors_mark'));
    await expect(within(asPerson(actorIn(academy.owner, academy.id, 'owner')), insert, [v7(), task, academy.id, academy.owner.personId])).rejects.toEqual(refused('assessors_mark'));
    await expect(within(marker, "insert into hand_mark values ($1, $2, $3, $4, '{1,1}', 3, now())", [v7(), task, academy.id, one!.personId])).rejects.toEqual(refused('a_mark_is_the_sum_of_its_criteria'));
    for (const sql of ['update hand_mark set total = 0', 'delete from hand_mark', 'delete from hand_task', "update hand_task set answer = '{x}'", 'insert into hand_outcome select * from hand_outcome']) await expect(within(systemContext, sql)).rejects.toThrow('permission denied');
    await expect(world.superuser.query('update hand_mark set total = 0')).rejects.toThrow('insert-only');
    await expect(world.superuser.query("update hand_task set answer = '{x}'")).rejects.toThrow('insert-only');
    await expect(world.superuser.query("update response set choice = '{x}'")).rejects.toThrow('insert-only');
    const scored = "update attempt set state = 'scored' where id = $1";
    await expect(within(systemContext, scored, [sitting.attempt.id])).rejects.toEqual(refused('no_result_before_the_marks'));
    await expect(within(systemContext, "insert into attempt_result (attempt_id, points, possible, domains, gates_right, gates_total, passed, scored_at) values ($1, 2, 2, '[]', 0, 0, true, now())", [sitting.attempt.id])).rejects.toEqual(refused('no_result_before_the_marks'));
    const open = await begin('Zita Open');
    await write(open, first!, 'some text');
    await expect(within(systemContext, scored, [open.attempt.id])).rejects.toEqual(refused('no_result_before_the_marks'));
    await expect(within(systemContext, "update attempt set state = 'being-marked', submitted_at = now(), closed_by = 'candidate' where id = $1", [open.attempt.id])).rejects.toEqual(refused('what_is_written_is_opened'));
  });

  it('leaves the queue when the attempt is void, and what was written goes with whoever is erased', async () => {
    const sitting = await waiting('Gil Gone', { [first!]: 'my own words' });
    const task = await taskOf(sitting.attempt.id, first!);
    await mark(one!, task, [1, 1]);
    await world.superuser.query("update person set display_name = '—', erased_at = now() where id = $1", [sitting.personId]);
    await within(systemContext, "update attempt set state = 'void' where id = $1", [sitting.attempt.id]);
    await within(systemContext, 'select erase_written_answers($1)', [sitting.personId]);
    const left = await two!.visitor.send('get', `${academy.path}/marking/items/${await versionOf(first!)}?locale=en`);
    expect([200, 404]).toContain(left.status);
    expect(JSON.stringify(left.body)).not.toContain(task);
    expect(await refusedMark(two!, task, [1, 1])).toMatchObject({ status: 409, code: 'marks-complete' });
    const { rows } = await world.superuser.query("select t.answer, (select array_agg(distinct r.choice::text) from response r where r.attempt_id = $2) as journal from hand_task t where t.id = $1", [task, sitting.attempt.id]);
    expect(rows).toEqual([{ answer: [''], journal: ['{""}'] }]);
    await expect(within(systemContext, 'select erase_written_answers($1)', [one!.personId])).rejects.toEqual(refused('erasure_begins_with_the_person'));
  });

  it('shows the owner and the register how far two agree and how long it takes, and nobody else', async () => {
    const { items } = await academy.owner.visitor.ask<MarkingFiguresView>('get', `${academy.path}/marking-figures`);
    expect(items.find(({ code }) => code === first)).toMatchObject({ needed: 20, points: null, decided: 2, usualHours: 0 });
    expect(items.find(({ code }) => code === first)!.answers).toBeGreaterThan(items.find(({ code }) => code === first)!.alike);
    expect(items.find(({ code }) => code === second)!.waiting).toBeGreaterThan(0);
    for (const { visitor } of [one!, academy.certifier]) expect(await visitor.refused('get', `${academy.path}/marking-figures`)).toMatchObject({ status: 404 });
    expect(await academy.owner.visitor.refused('get', '/v1/register/marking-figures')).toMatchObject({ status: 403 });
  });
});
