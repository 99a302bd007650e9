// Is an open exam in one browser at a time, and what becomes of what the other one still sends?
import pg from 'pg';
import { digestOf } from '#libs/assessment/digest.js';
import { currentPledge } from '#libs/assessment/core/pledge.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { password, startWorld, type Academy, type Trainee, type World } from '../../test/academy-at-work.js';
import { examReady, startExam, type OpenExam } from '../../test/exam-ready.js';
import type { SittingPageView } from './sitting-view.js';

describe('an open exam', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const candidate = async (name: string): Promise<Trainee> => {
    const trainee = await world.trainee(academy, name);
    await examReady(world, trainee);
    return trainee;
  };
  const secondBrowser = async ({ email }: Trainee): Promise<Visitor> => {
    const visitor = world.visitor();
    await visitor.signIn(email, password);
    return visitor;
  };
  const answerTo = ({ items }: OpenExam) => {
    const item = items.find(({ kind }) => kind === 'single')!;
    return { position: item.position, choice: [item.options[0]!.id] };
  };
  const save = (browser: Visitor, id: string, { position, choice }: { position: number; choice: string[] }, revision = 0) =>
    browser.send('put', `/v1/attempts/${id}/responses/${position}`, { choice, revision });
  const takeOver = (browser: Visitor, id: string, hold: number, more: object = {}) => browser.send('post', `/v1/attempts/${id}/take-over`, { hold, ...more });
  const look = (browser: Visitor, id: string) => browser.ask<OpenExam>('get', `/v1/attempts/${id}`);

  it('goes on in another browser with everything that was saved; the first is told, shows no items, and what it sends is refused', async () => {
    const trainee = await candidate('Inês');
    const exam = await startExam(trainee);
    expect(exam).toMatchObject({ heldHere: true, hold: 1, supervised: false });
    const answer = answerTo(exam);
    expect(await save(trainee.visitor, exam.id, answer)).toMatchObject({ status: 200 });

    const other = await secondBrowser(trainee);
    expect(await startExam({ ...trainee, visitor: other })).toMatchObject({ id: exam.id, heldHere: false, hold: 1, items: [] });
    expect(await save(other, exam.id, answer, 1)).toMatchObject({ status: 409, body: { code: 'taken-over', facts: { hold: 1 } } });
    expect((await takeOver(other, exam.id, 1)).body).toMatchObject({ heldHere: true, hold: 2, deadline: exam.deadline });
    expect((await look(other, exam.id)).items[answer.position]).toMatchObject({ choice: answer.choice, revision: 1 });

    expect(await trainee.visitor.ask('get', `/v1/attempts/${exam.id}/time`)).toMatchObject({ heldHere: false, hold: 2 });
    expect(await look(trainee.visitor, exam.id)).toMatchObject({ heldHere: false, items: [] });
    for (const [path, body] of [['breaks', {}], ['resumption', {}], ['submission', {}]] as const) {
      const answered = await trainee.visitor.send('post', `/v1/attempts/${exam.id}/${path}`, body);
      if (path !== 'resumption') expect([path, (answered.body as { code: string }).code]).toEqual([path, 'taken-over']);
    }
    expect(await save(trainee.visitor, exam.id, { ...answer, choice: [] }, 1)).toMatchObject({ status: 409, body: { code: 'taken-over' } });
    // the same save again, because its answer got lost on the way: it stands, and is said to
    expect(await save(trainee.visitor, exam.id, answer, 0)).toMatchObject({ status: 200, body: { revision: 1 } });

    expect((await takeOver(trainee.visitor, exam.id, 2)).body).toMatchObject({ heldHere: true, hold: 3 });
    expect(await save(trainee.visitor, exam.id, { ...answer, choice: [] }, 1)).toMatchObject({ status: 200 });
    const { rows } = await world.superuser.query('select number from attempt_hold where attempt_id = $1 order by number', [exam.id]);
    expect(rows).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
    expect((await world.superuser.query('select hold from response where attempt_id = $1 order by revision', [exam.id])).rows).toEqual([{ hold: 1 }, { hold: 3 }]);
    await trainee.visitor.ask('post', `/v1/attempts/${exam.id}/submission`, {});
    expect(await look(other, exam.id)).toMatchObject({ state: 'scored', heldHere: true });
  });

  it('is held by one, when two browsers take it over at once', async () => {
    const trainee = await candidate('Rui');
    const exam = await startExam(trainee);
    const browsers = await Promise.all(Array.from({ length: 4 }, () => secondBrowser(trainee)));
    const answers = await Promise.all(browsers.map((browser) => takeOver(browser, exam.id, 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(answers.filter(({ status }) => status === 409).map(({ body }) => body as object)).toEqual(Array(3).fill(expect.objectContaining({ code: 'taken-over', facts: { hold: 2 } })));
    const seen = await Promise.all([trainee.visitor, ...browsers].map((browser) => look(browser, exam.id)));
    expect(seen.filter(({ heldHere }) => heldHere)).toHaveLength(1);
    // done once, it is done
    const winner = browsers[answers.findIndex(({ status }) => status === 200)]!;
    expect(await takeOver(winner, exam.id, 1)).toMatchObject({ status: 200, body: { hold: 2 } });
  });

  it('takes of a save and a take-over at the same moment both in one order, and never an answer of who lost it', async () => {
    const trainee = await candidate('Sara');
    const exam = await startExam(trainee);
    const answer = answerTo(exam);
    const other = await secondBrowser(trainee);
    let [hold, revision] = [1, 0];
    for (let round = 0; round < 10; round++) {
      const [from, to] = hold % 2 === 1 ? [trainee.visitor, other] : [other, trainee.visitor];
      const [saved] = await Promise.all([save(from, exam.id, { ...answer, choice: round % 2 === 0 ? answer.choice : [] }, revision), takeOver(to, exam.id, hold)]);
      hold += 1;
      if (saved.status === 200) revision += 1;
      else expect(saved.body).toMatchObject({ status: 409, code: 'taken-over' });
      expect((await look(to, exam.id)).items[answer.position]?.revision).toBe(revision);
    }
  });

  it('at a sitting needs the code of the minute to change the device, and is nobody else\'s to take', async () => {
    const trainee = await candidate('Hugo');
    const hours = (more: number) => new Date(Date.now() + more * 3_600_000).toISOString();
    const { id: sitting } = await academy.owner.visitor.ask<{ id: string }>('post', `${academy.path}/sittings`, {
      place: 'Sala 2', online: false, startsAt: hours(-0.1), endsAt: hours(1), invigilatorId: academy.assessor.personId, enrolmentIds: [trainee.enrolmentId],
    });
    const path = `${academy.path}/sittings/${sitting}`;
    const code = async () => (await academy.assessor.visitor.ask<SittingPageView>('get', path)).code!.digits;
    await academy.assessor.visitor.ask('post', `${path}/check-ins`, { enrolmentId: trainee.enrolmentId });
    const exam = await startExam(trainee, { code: await code() });
    expect(exam).toMatchObject({ supervised: true });
    // whoever holds it needs no code, and uses up no try
    for (let again = 0; again < 11; again++) expect(await takeOver(trainee.visitor, exam.id, 1, { code: '000000' })).toMatchObject({ status: 200, body: { heldHere: true, hold: 1 } });
    const other = await secondBrowser(trainee);
    expect((await takeOver(other, exam.id, 1)).body).toMatchObject({ code: 'sitting-code-wrong' });
    expect((await takeOver(other, exam.id, 1, { code: '12345' })).body).toMatchObject({ code: 'input-invalid' });
    expect((await takeOver((await candidate('Vera')).visitor, exam.id, 1, { code: await code() })).body).toMatchObject({ status: 404 });
    expect((await takeOver(other, exam.id, 1, { code: await code() })).body).toMatchObject({ heldHere: true, hold: 2 });
    expect((await academy.assessor.visitor.ask<SittingPageView>('get', path)).candidates[0]?.attempt).toMatchObject({ takeOvers: 1 });
  });

  it('keeps which words were accepted, by number and digest, and begins with no others', async () => {
    const trainee = await candidate('Olga');
    for (const pledge of [undefined, 2]) {
      expect(await trainee.visitor.refused('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement: 'exam', locale: 'pt-PT', pledge })).toMatchObject({ status: 409, code: 'pledge-needed', facts: { version: 1 } });
    }
    const { id } = await startExam(trainee, { locale: 'pt-PT' });
    const { rows } = await world.superuser.query('select version, digest, locale from attempt_pledge where attempt_id = $1', [id]);
    expect(rows).toEqual([{ version: 1, digest: digestOf(currentPledge()), locale: 'pt-PT' }]);
  });

  it('lets nobody write past its holder in the database either', async () => {
    const trainee = await candidate('Zita');
    const { id } = await startExam(trainee);
    const app = new pg.Client({ connectionString: world.db.appUrl });
    await app.connect();
    const said = async (sql: string): Promise<string> => {
      await app.query('begin');
      await app.query("select set_config('dermark.person', $1, true)", [trainee.personId]);
      const answer = await app.query(sql).then(({ rowCount }) => `${rowCount} rows`, (error: pg.DatabaseError) => error.constraint ?? error.code ?? '');
      await app.query('rollback');
      return answer;
    };
    const response = (hold: string) => `insert into response (attempt_id, position, revision, choice, answered_at, hold) values ('${id}', 0, 1, '{}', now(), ${hold})`;
    expect(await said(response('1'))).toBe('1 rows');
    for (const hold of ['null', '2']) expect(await said(response(hold))).toBe('answers_come_from_the_holder');
    const moved = (set: string) => said(`update attempt set ${set} where id = '${id}'`);
    expect(await moved("hold = 2, held_by = gen_random_uuid(), held_since = now() + interval '1 second'")).toBe('1 rows');
    expect(await moved('hold = 3, held_by = gen_random_uuid(), held_since = now()')).toBe('attempt_is_held_by_one');
    expect(await moved('held_by = gen_random_uuid()')).toBe('attempt_is_held_by_one');
    expect(await moved('hold = null, held_by = null, held_since = null')).toBe('attempt_is_held_by_one');
    // nor pledges after the exam, or for somebody else
    const pledge = `insert into attempt_pledge values ('${id}', 1, sha256('words'), 'en', now())`;
    expect(await said(pledge)).toBe('attempt_pledge_pkey');
    await world.superuser.query(`set session_replication_role = replica; update attempt set state = 'void' where id = '${id}'; set session_replication_role = origin`);
    expect(await said(pledge)).toBe('42501');
    expect(await said(`insert into attempt_contact values ('${id}', now())`)).toBe('42501');
    expect(await said(`insert into attempt_hold values ('${id}', 2, gen_random_uuid(), now())`)).toBe('42501');
    await app.end();
  });
});
