// Does an exam with a text and a photo come to one sealed result, once people have marked both, and is it heard and marked again like any other?
import sharp from 'sharp';
import { v7 } from 'uuid';
import type { ReplayView } from '#libs/assessment/appeals.dto.js';
import type { AttemptRecordView } from '#libs/assessment/attempt-record.dto.js';
import type { AttemptView } from '#libs/assessment/attempt-view.js';
import { ImportBlueprint } from '#libs/assessment/import-blueprint.js';
import { ImportItems } from '#libs/assessment/import-items.js';
import type { RescoringPreviewView } from '#libs/assessment/rescorings.dto.js';
import type { Progress } from '../../apps/api/test/journeys/people.js';
import { startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import { bankOf, smallRules } from '../../test/engine.js';
import { examReady, startExam } from '../../test/exam-ready.js';
import { lettersTo } from '../../test/letters.js';
import { photoItem, writtenItem } from '../../test/written-items.js';

const [shown, told] = ['S-1-81', 'S-1-82'] as const;
const rules = { ...smallRules, items: 6, passPoints: 5, coolDownHours: 0, gates: { total: 1, needed: 1 }, domains: { M1: { items: 4, gates: 0, kinds: { written: { min: 1 }, photo: { min: 1 } } }, M2: { items: 2, gates: 1 } } };

describe('an exam with answers that people mark', () => {
  let world: World;
  let academy: Academy;
  let [one, two, three, registrar, confirmer]: Staff[] = [];

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia da Mão');
    one = academy.assessor;
    [two, three, registrar, confirmer] = [await world.person('Second Reader'), await world.person('Third Reader'), await world.person('Somebody of the Register'), await world.person('Another of the Register')];
    for (const person of [two, three]) await world.grant(person, academy.id, 'assessor');
    for (const { personId } of [registrar, confirmer]) await world.superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), personId]);
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query("update item_version set state = 'retired' where item_id in (select id from item where bank = 'secure')");
    await world.superuser.query('set session_replication_role = origin');
    const secure = { lesson: null } as const;
    await world.app.get(ImportItems).run('secure', [...bankOf('S').map((item) => ({ ...item, code: `Z${item.code}` })), photoItem(shown, secure), writtenItem(told, secure)], { exposed: false });
    const blueprintId = await world.app.get(ImportBlueprint).run({ code: 'by-hand', version: 1, rules });
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query('update programme_version set exam_blueprint_id = $1', [blueprintId]);
    await world.superuser.query('set session_replication_role = origin');
  }, 60_000);
  afterAll(() => world.close());

  const versionOf = async (code: string) => (await world.superuser.query<{ id: string }>('select v.id from item_version v join item i on i.id = v.item_id where i.code = $1', [code])).rows[0]!.id;
  const taskOf = async (attemptId: string, code: string) =>
    (await world.superuser.query<{ id: string }>('select o.task_id as id from hand_task_origin o join hand_task t on t.id = o.task_id join item_version v on v.id = t.item_version_id join item i on i.id = v.item_id where o.attempt_id = $1 and i.code = $2', [attemptId, code])).rows[0]!.id;
  const mark = (who: Staff, taskId: string, points: number[]) => who.visitor.ask('put', `${academy.path}/marking/answers/${taskId}/mark`, { points });
  const kept = async (attemptId: string) =>
    (await world.superuser.query('select (select count(*)::int from attempt_result where attempt_id = $1) as results, (select count(*)::int from attempt_seal where attempt_id = $1) as seals', [attemptId])).rows[0] as object;

  /** Handed in, with everything right that is marked by a key. */
  const handedIn = async (name: string) => {
    const trainee = await world.trainee(academy, name);
    await examReady(world, trainee);
    const { id, items } = await startExam(trainee);
    const path = `/v1/attempts/${id}`;
    const at = (kind: string) => items.find((item) => item.kind === kind)!.position;
    const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#663311' } }).jpeg().toBuffer();
    const { digest } = (await trainee.visitor.send('post', `${path}/photos`, picture, { headers: { 'content-type': 'image/jpeg' } })).body as { digest: string };
    const answers: Record<string, string[]> = { photo: [digest], written: [`Text of ${name}`], single: ['a'], multiple: ['a', 'b'] };
    for (const { position, kind } of items) await trainee.visitor.ask('put', `${path}/responses/${position}`, { choice: answers[kind], revision: 0 });
    await trainee.visitor.ask('post', `${path}/submission`, {});
    return { ...trainee, id, path, at, digest, photo: await taskOf(id, shown), text: await taskOf(id, told) };
  };
  const look = ({ visitor, path }: Pick<Awaited<ReturnType<typeof handedIn>>, 'visitor' | 'path'>) => visitor.ask<AttemptView>('get', `${path}?locale=en`);

  it('has no result, no seal and nothing to appeal against until the last mark is there, and no second exam begins meanwhile', async () => {
    const sat = await handedIn('Inês Waits');
    for (const [who, task, points] of [[one!, sat.photo, [2, 2]], [two!, sat.photo, [0, 0]], [one!, sat.text, [2, 2]], [two!, sat.text, [2, 2]]] as const) await mark(who, task, [...points]);
    await world.deliverEvents();
    expect(await look(sat)).toMatchObject({ state: 'being-marked', result: null });
    expect(await kept(sat.id)).toEqual({ results: 0, seals: 0 });
    expect(await sat.visitor.ask<AttemptRecordView>('get', `${sat.path}/record`)).toEqual({ seals: [], appeals: [], appealUntil: null, looks: [] });
    expect(await sat.visitor.refused('post', `${sat.path}/appeals`, { reason: 'I should like to know now.' })).toMatchObject({ status: 409, code: 'attempt-open' });
    expect(await sat.visitor.refused('get', `${sat.path}/receipts/1`)).toMatchObject({ status: 404 });
    const begun = { requirement: 'exam', locale: 'en', pledge: 1 };
    expect(await sat.visitor.refused('post', `/v1/enrolments/${sat.enrolmentId}/attempts`, begun)).toMatchObject({ status: 409, code: 'being-marked' });
    // what is closed to whoever sits it is open again
    const { requirements } = await sat.visitor.ask<Progress>('get', `/v1/enrolments/${sat.enrolmentId}`);
    await sat.visitor.ask('get', `/v1/lessons/${requirements.find(({ kind }) => kind === 'lesson')!.subjectId}`);

    await mark(three!, sat.photo, [1, 2]);
    await world.deliverEvents();
    expect(await kept(sat.id)).toEqual({ results: 1, seals: 1 });
    expect(await look(sat)).toMatchObject({ state: 'scored', result: { points: 5.75, possible: 6, passed: true } });
    expect((await lettersTo(world.app, sat.email)).filter(({ subject }) => subject.includes('marked'))).toHaveLength(1);
  });

  it('leaves a receipt with the digest of the photo and the text, and a record that the ledger holds', async () => {
    const sat = await handedIn('Rui Sealed');
    for (const task of [sat.photo, sat.text]) for (const who of [one!, two!]) await mark(who, task, [2, 1]);
    await world.deliverEvents();
    const { seals } = await sat.visitor.ask<AttemptRecordView>('get', `${sat.path}/record`);
    expect(seals).toMatchObject([{ revision: 1 }]);
    const [, extra = ''] = /\nextra (\S+)/.exec((await sat.visitor.send('get', `${sat.path}/receipts/1`)).text) ?? [];
    const sealed = JSON.parse((JSON.parse(Buffer.from(extra, 'base64').toString('utf8')) as { transcript: string }).transcript) as { answers: { position: number; answer: string[] }[]; result: { points: string; passed: boolean; domains: object[] } };
    expect(sealed.answers.find(({ position }) => position === sat.at('photo'))?.answer).toEqual([sat.digest]);
    expect(sealed.answers.find(({ position }) => position === sat.at('written'))?.answer).toEqual(['Text of Rui Sealed']);
    expect(sealed.result).toMatchObject({ points: '5.50', passed: true, domains: [{ domain: 'M1', points: '3.50', possible: 4 }, { domain: 'M2', points: '2.00', possible: 2 }] });
  });

  it('is shown to whoever hears an appeal as it was, with photo, text and marks, and marked again by two people when an item was faulty', async () => {
    const sat = await handedIn('Ana Appeals');
    for (const task of [sat.photo, sat.text]) for (const who of [one!, two!]) await mark(who, task, [0, 1]);
    await world.deliverEvents();
    expect(await look(sat)).toMatchObject({ state: 'scored', result: { points: 4.5, passed: false } });
    const { id } = await sat.visitor.ask<{ id: string }>('post', `${sat.path}/appeals`, { reason: 'The question did not say what must be seen.' });
    const address = `/v1/register/appeals/${id}/photos/${sat.digest}`;
    expect(await registrar!.visitor.refused('get', address)).toMatchObject({ status: 409, code: 'appeal-not-seen' });
    const replay = await registrar!.visitor.ask<ReplayView>('post', `/v1/register/appeals/${id}/replay`, {});
    expect(replay).toMatchObject({ form: 'same', seal: 'holds', sealDiffersAt: null });
    expect(replay.items.find(({ kind }) => kind === 'photo')).toMatchObject({ code: shown, points: 0.25, written: { text: null, pictures: [sat.digest], points: 1, how: 'two' } });
    expect(replay.items.find(({ kind }) => kind === 'written')).toMatchObject({ code: told, points: 0.25, written: { text: 'Text of Ana Appeals', pictures: [] } });
    expect(replay.timeline.filter(({ position }) => position === sat.at('photo'))).toMatchObject([{ choice: [sat.digest] }]);
    for (const { personId } of [one!, two!, three!]) expect(JSON.stringify(replay)).not.toContain(personId);
    expect((await registrar!.visitor.send('get', address)).status).toBe(200);
    expect((await sat.visitor.ask<AttemptRecordView>('get', `${sat.path}/record`)).looks).toHaveLength(1);

    const versionId = await versionOf(shown);
    await registrar!.visitor.ask('post', `/v1/register/appeals/${id}/decision`, { outcome: 'referred', itemVersionId: versionId, reasons: 'What must be seen was said too late in the question.' });
    // handed in before, and marked after it
    const later = await handedIn('Nuno Later');
    const wish = { versionId, treatment: 'everybody' };
    const preview = await registrar!.visitor.ask<RescoringPreviewView>('post', '/v1/register/rescorings/previews', wish);
    expect(preview.changes.find(({ attemptId }) => attemptId === sat.id)).toMatchObject({ before: { points: 4.5, passed: false }, after: { points: 5.25, passed: true } });
    const { id: rescoringId } = await registrar!.visitor.ask<{ id: string }>('post', '/v1/register/rescorings', { ...wish, cause: 'unclear', reason: 'See the appeal.', preview: preview.digest });
    await confirmer!.visitor.ask('post', `/v1/register/rescorings/${rescoringId}/confirmation`, {});
    await world.deliverEvents();
    expect(await look(sat)).toMatchObject({ state: 'scored', result: { points: 5.25, passed: true } });
    expect(await kept(sat.id)).toEqual({ results: 2, seals: 2 });
    expect((await lettersTo(world.app, sat.email)).map(({ subject }) => subject)).toEqual(expect.arrayContaining([expect.stringContaining('marked again')]));
    for (const task of [later.photo, later.text]) for (const who of [one!, two!]) await mark(who, task, [0, 0]);
    await world.deliverEvents();
    expect(await look(later)).toMatchObject({ state: 'scored', result: { points: 5, passed: true } });
    expect(await kept(later.id)).toEqual({ results: 1, seals: 1 });
  });
});
