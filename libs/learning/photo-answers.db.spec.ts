// Is a photo kept as an answer, seen by its candidate and by whoever marks it, and by nobody else?
import { v7 } from 'uuid';
import sharp from 'sharp';
import { ImportItems } from '#libs/assessment/import-items.js';
import type { AttemptReviewView } from '#libs/assessment/attempt-review-view.js';
import type { AttemptView } from '#libs/assessment/attempt-view.js';
import type { MarkingSheetView } from '#libs/assessment/marking.dto.js';
import { asMember, asPerson, systemContext, type DbContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import type { Progress } from '../../apps/api/test/journeys/people.js';
import { actorIn, startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import { photoItem, quizOf, writtenItem } from '../../test/written-items.js';

const [shown, told] = ['P-1-81', 'P-1-82'] as const;

describe('a photo that is an answer', () => {
  let world: World;
  let academy: Academy;
  let second: Staff;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia da Imagem');
    await quizOf(world.superuser, world.app.get(ImportItems), [photoItem(shown), writtenItem(told)]);
    second = await world.person('Second Looker');
    await world.grant(second, academy.id, 'assessor');
  }, 60_000);
  afterAll(() => world.close());

  const colour = (background: string) => sharp({ create: { width: 60, height: 40, channels: 3, background } }).withExif({ IFD0: { Artist: 'Rosa Registo' } }).jpeg().toBuffer();
  const begin = async (name: string) => {
    const trainee = await world.trainee(academy, name);
    const { requirements } = await trainee.visitor.ask<Progress>('get', `/v1/enrolments/${trainee.enrolmentId}`);
    for (const { requirement, subjectId } of requirements) if (requirement.startsWith('lesson:1.')) await trainee.visitor.ask('put', `/v1/enrolments/${trainee.enrolmentId}/lessons/${subjectId}/completion`, {});
    const attempt = await trainee.visitor.ask<AttemptView>('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement: 'quiz:M1', locale: 'en' });
    const { position } = attempt.items.find(({ kind }) => kind === 'photo')!;
    return { ...trainee, attempt, path: `/v1/attempts/${attempt.id}`, answer: `/v1/attempts/${attempt.id}/responses/${position}` };
  };
  type Sitting = Awaited<ReturnType<typeof begin>>;
  const send = ({ visitor }: Pick<Staff, 'visitor'>, path: string, bytes: Buffer, type = 'image/jpeg') => visitor.send('post', `${path}/photos`, bytes, { headers: { 'content-type': type } });
  const kept = async (sitting: Sitting, background: string) => ((await send(sitting, sitting.path, await colour(background))).body as { digest: string }).digest;
  const within = (context: DbContext, sql: string, values: unknown[] = []) => world.app.get(Database).transaction(context, () => world.app.get(Database).query<Record<string, unknown>>(sql, values));
  const versionId = async () => (await world.superuser.query<{ id: string }>('select v.id from item_version v join item i on i.id = v.item_id where i.code = $1', [shown])).rows[0]!.id;
  const taskOf = async ({ attempt }: Sitting) => (await world.superuser.query<{ id: string }>('select task_id as id from hand_task_origin where attempt_id = $1', [attempt.id])).rows[0]!.id;
  const refused = (rule: string) => expect.objectContaining({ constraint: rule }) as object;
  const handedIn = async (name: string) => {
    const sitting = await begin(name);
    const digest = await kept(sitting, '#663311');
    await sitting.visitor.ask('put', sitting.answer, { choice: [digest], revision: 0 });
    await sitting.visitor.ask('post', `${sitting.path}/submission`, {});
    return { ...sitting, digest, task: await taskOf(sitting) };
  };

  it('is asked for with what must be seen, and with nothing of the rubric', async () => {
    const { attempt } = await begin('Inês Asked');
    expect(attempt.items.find(({ kind }) => kind === 'photo')).toMatchObject({ policy: 'two-markers', written: null, photo: { pictures: 2, seen: 'the whole hairline, from the front', points: 4, tolerance: 1 } });
    expect(JSON.stringify(attempt)).not.toMatch(/Names the sign|blanches/);
  });

  it('is kept as pixels alone and once, replaced by another, and the journal has them all', async () => {
    const sitting = await begin('Rui Replaced');
    const [brown, green] = [await kept(sitting, '#663311'), await kept(sitting, '#228844')];
    expect(await kept(sitting, '#663311')).toBe(brown);
    await sitting.visitor.ask('put', sitting.answer, { choice: [brown], revision: 0 });
    await sitting.visitor.ask('put', sitting.answer, { choice: [green, brown], revision: 1 });
    await sitting.visitor.ask('put', sitting.answer, { choice: [green], revision: 2 });
    const { rows } = await world.superuser.query<{ image: Buffer }>('select image from answer_photo where attempt_id = $1', [sitting.attempt.id]);
    expect(rows).toHaveLength(2);
    for (const { image } of rows) expect([image.includes('Rosa'), (await sharp(image).metadata()).exif]).toEqual([false, undefined]);
    const journal = await world.superuser.query<{ choice: string[] }>('select choice from response where attempt_id = $1 order by revision', [sitting.attempt.id]);
    expect(journal.rows.map(({ choice }) => choice)).toEqual([[brown], [green, brown], [green]]);
    const image = await sitting.visitor.send('get', `${sitting.path}/photos/${green}`);
    expect([image.status, image.headers['content-type']]).toEqual([200, 'image/jpeg']);
  });

  it('is refused when it is none, too large, too many, of another attempt or too late, and the answer stays', async () => {
    const [sitting, other] = [await begin('Ana Refused'), await begin('Ana Other')];
    const [mine, theirs, third, fourth] = [await kept(sitting, '#111111'), await kept(other, '#222222'), await kept(sitting, '#333333'), await kept(sitting, '#444444')];
    await sitting.visitor.ask('put', sitting.answer, { choice: [mine], revision: 0 });
    expect((await send(sitting, sitting.path, Buffer.from('<svg/>'))).body).toMatchObject({ status: 400, code: 'photo-unfit' });
    expect((await send(sitting, sitting.path, Buffer.alloc(0))).status).toBe(400);
    expect((await send(sitting, sitting.path, Buffer.alloc(6 * 1024 * 1024 + 1))).status).toBe(413);
    expect((await send(sitting, sitting.path, await colour('#555555'), 'image/tiff')).status).toBe(415);
    expect((await send(other, sitting.path, await colour('#555555'))).status).toBe(404);
    for (const choice of [[theirs], ['0'.repeat(64)], [mine, mine], ['x']]) expect(await sitting.visitor.refused('put', sitting.answer, { choice, revision: 1 })).toMatchObject({ status: 400, code: 'choice-unknown' });
    expect(await sitting.visitor.refused('put', sitting.answer, { choice: [mine, third, fourth], revision: 1 })).toMatchObject({ status: 400, code: 'choice-too-many' });
    for (let nth = 0; nth < 27; nth += 1) await kept(sitting, `#${(16 + 8 * nth).toString(16)}2299`);
    expect((await send(sitting, sitting.path, await colour('#ffffff'))).body).toMatchObject({ status: 409, code: 'answer-photos-full' });
    expect((await send(sitting, sitting.path, await colour('#111111'))).body).toEqual({ digest: mine });
    await sitting.visitor.ask('post', `${sitting.path}/submission`, {});
    expect((await send(sitting, sitting.path, await colour('#666666'))).body).toMatchObject({ status: 410, code: 'attempt-closed' });
    expect((await world.superuser.query<{ choice: string[] }>('select choice from response where attempt_id = $1', [sitting.attempt.id])).rows).toEqual([{ choice: [mine] }]);
  });

  it('is seen by its candidate and by whoever may mark it, without a name, and by nobody else', async () => {
    const sitting = await handedIn('Eva Hidden');
    const sheet = await second.visitor.ask<MarkingSheetView>('get', `${academy.path}/marking/items/${await versionId()}?locale=en`);
    expect(sheet).toMatchObject({ seen: 'the whole hairline, from the front', possible: 4 });
    expect(sheet.tasks.find(({ id }) => id === sitting.task)).toMatchObject({ text: null, pictures: [sitting.digest] });
    for (const secret of [sitting.personId, sitting.attempt.id, sitting.enrolmentId]) expect(JSON.stringify(sheet)).not.toContain(secret);
    const address = `${academy.path}/marking/answers/${sitting.task}/photos/${sitting.digest}`;
    expect((await second.visitor.send('get', address)).status).toBe(200);
    const elsewhere = await world.academy(`Elsewhere ${v7()}`);
    const stranger = await begin('Eva Stranger');
    for (const { visitor } of [academy.owner, academy.instructor, academy.certifier, elsewhere.assessor, stranger]) expect((await visitor.send('get', address)).status).toBe(404);
    expect((await elsewhere.assessor.visitor.send('get', address.replace(academy.path, elsewhere.path))).status).toBe(404);
    for (const { visitor } of [second, academy.owner, stranger]) expect((await visitor.send('get', `${sitting.path}/photos/${sitting.digest}`)).status).toBe(404);

    const all = 'select digest from answer_photo where attempt_id = $1';
    const asked = 'select photo_of_answer($1, $2) is not null as seen';
    const marker = asPerson(actorIn(second, academy.id, 'assessor'));
    const own = asPerson(actorIn(sitting, academy.id, 'trainee'));
    expect(await within(own, all, [sitting.attempt.id])).toHaveLength(1);
    for (const context of [marker, asMember(actorIn(second, academy.id, 'assessor'), academy.id), asPerson(actorIn(stranger, academy.id, 'trainee'))]) expect(await within(context, all, [sitting.attempt.id])).toEqual([]);
    expect(await within(marker, asked, [sitting.task, sitting.digest])).toEqual([{ seen: true }]);
    for (const context of [asMember(actorIn(second, academy.id, 'assessor'), academy.id), asPerson(actorIn(elsewhere.assessor, elsewhere.id, 'assessor')), asPerson(actorIn(stranger, academy.id, 'trainee'))]) expect(await within(context, asked, [sitting.task, sitting.digest])).toEqual([{ seen: false }]);
  });

  it('is marked by two, and its result shows it again with the rubric', async () => {
    const sitting = await handedIn('Zé Marked');
    for (const [who, points] of [[academy.assessor, [2, 1]], [second, [2, 2]]] as const) await who.visitor.ask('put', `${academy.path}/marking/answers/${sitting.task}/mark`, { points });
    await world.deliverEvents();
    const { items } = await sitting.visitor.ask<AttemptReviewView>('get', `${sitting.path}/review?locale=en`);
    expect(items.find(({ kind }) => kind === 'photo')).toMatchObject({ points: 0.88, written: { text: null, pictures: [sitting.digest], points: 3.5, how: 'two', criteria: [{ points: 2 }, { points: 1.5 }] } });
    expect(items.find(({ kind }) => kind === 'written')).toMatchObject({ points: 0, written: { text: null, pictures: [] } });
  });

  it('is not put in, changed or named against the rules by a statement, and goes with whoever is erased', async () => {
    const sitting = await handedIn('Gil Gone');
    const open = await begin('Gil Open');
    const insert = "insert into answer_photo select $1, encode(sha256('x'), 'hex'), $2, $3, 1, 1, 'x', now()";
    await expect(within(systemContext, insert, [sitting.attempt.id, sitting.personId, academy.id])).rejects.toEqual(refused('answer_photo_is_of_its_attempt'));
    await expect(world.superuser.query(insert, [sitting.attempt.id, sitting.personId, academy.id])).rejects.toEqual(refused('answer_photo_is_of_its_attempt'));
    await expect(world.superuser.query(insert, [open.attempt.id, sitting.personId, academy.id])).rejects.toEqual(refused('answer_photo_is_of_its_attempt'));
    await expect(world.superuser.query(insert.replace("'x', now()", "'y', now()"), [open.attempt.id, open.personId, academy.id])).rejects.toEqual(refused('a_digest_is_of_its_image'));
    for (const named of [[sitting.digest], ['x', sitting.digest]]) await expect(world.superuser.query("insert into response (attempt_id, position, revision, choice, answered_at) values ($1, $2, 1, $3, now())", [open.attempt.id, Number(open.answer.split('/').at(-1)), named])).rejects.toEqual(refused('response_names_its_photos'));
    for (const sql of ['update answer_photo set width = 2', 'delete from answer_photo']) {
      await expect(within(systemContext, sql)).rejects.toThrow('permission denied');
      await expect(world.superuser.query(sql)).rejects.toEqual(refused('answer_photo_is_insert_only'));
    }
    await expect(world.superuser.query("update item_version set gate = true where kind = 'photo'")).rejects.toThrow(/no_gate_is_marked_by_hand|published|never change/i);
    await world.superuser.query("update person set display_name = '—', erased_at = now() where id = $1", [sitting.personId]);
    await within(systemContext, "update attempt set state = 'void' where id = $1", [sitting.attempt.id]);
    await within(systemContext, 'select erase_written_answers($1)', [sitting.personId]);
    const left = await world.superuser.query('select (select count(*)::int from answer_photo where person_id = $1) as photos, (select array_agg(distinct choice::text) from response where attempt_id = $2) as journal, (select answer from hand_task where id = $3) as answer', [sitting.personId, sitting.attempt.id, sitting.task]);
    expect(left.rows).toEqual([{ photos: 0, journal: ['{""}'], answer: [''] }]);
  });
});
