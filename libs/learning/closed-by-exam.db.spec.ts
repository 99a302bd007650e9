// Is what an exam asks about closed to whoever sits it, on every device, to nobody else, and no longer than the exam?
import { startWorld, password, type Academy, type Trainee, type World } from '../../test/academy-at-work.js';
import { startEdition } from '../../test/writing-editions.js';
import { examReady, lessonsOf, startExam } from '../../test/exam-ready.js';

describe('while an exam is open', () => {
  let world: World;
  let academy: Academy;
  let candidate: Trainee;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    candidate = await world.trainee(academy, 'Lia Matos');
    await examReady(world, candidate);
  }, 60_000);
  afterAll(() => world.close());

  const closedTo = async (reader: Pick<Trainee, 'visitor' | 'enrolmentId'>) => {
    const [lesson] = await lessonsOf(reader);
    const note = { locale: 'en', section: null, place: 0, quote: null, text: 'a note', revision: 0 };
    const asked: [string, string, Promise<{ status: number; body: { code?: string; facts?: object } }>][] = [];
    const ask = (method: 'get' | 'put' | 'post', path: string, body?: object) => asked.push([method, path, reader.visitor.send(method, path, body)]);
    const own = `/v1/enrolments/${reader.enrolmentId}`;
    ask('get', `/v1/lessons/${lesson}`);
    ask('get', `/v1/programmes/${world.programmeVersionId}/search?q=macrophage`);
    ask('get', `/v1/lessons/${lesson}/notes`);
    ask('get', `/v1/programmes/${world.programmeVersionId}/notes`);
    ask('put', `/v1/lessons/${lesson}/notes/019a0000-0000-7000-8000-000000000001`, note);
    ask('get', `${own}/practice`);
    ask('get', `${own}/logbook`);
    ask('post', `${own}/attempts`, { requirement: 'quiz:M1', locale: 'en' });
    return Promise.all(asked.map(async ([method, path, answer]) => ({ what: `${method} ${path}`, ...(({ status, body }) => ({ status, code: body.code, facts: body.facts }))(await answer) })));
  };
  const shut = (attemptId: string) => (each: { status: number; code?: string | undefined; facts?: object | undefined }) => {
    expect(each).toMatchObject({ status: 409, code: 'closed-by-exam', facts: { attemptId, enrolmentId: candidate.enrolmentId } });
  };

  it('lessons, search, notes, practice, logbook and quizzes lead back to it, from every browser of the candidate; everybody else reads on', async () => {
    expect((await closedTo(candidate)).filter(({ code }) => code === 'closed-by-exam')).toEqual([]);
    await world.superuser.query('delete from idempotency');
    const quiz = await candidate.visitor.ask<{ id: string }>('post', `/v1/enrolments/${candidate.enrolmentId}/attempts`, { requirement: 'quiz:M2', locale: 'en' });
    await candidate.visitor.ask('post', `/v1/attempts/${quiz.id}/submission`, {});
    await candidate.visitor.ask('get', `/v1/attempts/${quiz.id}/review`);

    const { id } = await startExam(candidate);
    const other = world.visitor();
    await other.signIn(candidate.email, password);
    for (const browser of [candidate.visitor, other]) {
      for (const each of await closedTo({ visitor: browser, enrolmentId: candidate.enrolmentId })) shut(id)(each);
      shut(id)(await browser.refused('get', `/v1/attempts/${quiz.id}/review`));
    }
    const bystander = await world.trainee(academy, 'Nuno Faria');
    expect((await closedTo(bystander)).filter(({ code }) => code === 'closed-by-exam')).toEqual([]);
    // whoever countersigns goes on
    await academy.instructor.visitor.ask('get', `/v1/enrolments/${candidate.enrolmentId}/logbook`);

    await candidate.visitor.ask('post', `/v1/attempts/${id}/submission`, {});
    expect((await closedTo(candidate)).filter(({ code }) => code === 'closed-by-exam')).toEqual([]);
  });

  it('so are the drafts of editions, to an instructor who sits it', async () => {
    const teacher = await world.trainee(academy, 'Eva Lopes');
    await examReady(world, teacher);
    await world.grant(teacher, academy.id, 'instructor');
    const { path } = await startEdition(academy, academy.owner, { name: 'While she sits' });
    const asked = [`${path}/lessons/1.1`, `${path}/claims`];
    for (const each of asked) expect(await teacher.visitor.send('get', each)).toMatchObject({ status: 200 });
    const { id } = await startExam(teacher);
    for (const each of asked) {
      expect(await teacher.visitor.send('get', each)).toMatchObject({ status: 409, body: { code: 'closed-by-exam', facts: { attemptId: id } } });
      expect(await academy.owner.visitor.send('get', each)).toMatchObject({ status: 200 });
    }
  });

  it('they open again when its time and grace are over, also while nobody has closed it', async () => {
    const late = await world.trainee(academy, 'Rita Vaz');
    await examReady(world, late);
    const { id } = await startExam(late);
    const [lesson] = await lessonsOf(late);
    const endsIn = (seconds: number) =>
      world.superuser.query(`set session_replication_role = replica; update attempt set deadline = now() + interval '${seconds} seconds' where id = '${id}'; set session_replication_role = origin`);
    await endsIn(-3);
    expect(await late.visitor.refused('get', `/v1/lessons/${lesson}`)).toMatchObject({ code: 'closed-by-exam' });
    await endsIn(-6);
    expect(await late.visitor.send('get', `/v1/lessons/${lesson}`)).toMatchObject({ status: 200 });
  });

  it('and so is another exam, of another enrolment, also when both are begun at the same moment', async () => {
    const elsewhere = await world.academy('Academia de Outro Lado');
    const one = await world.trainee(academy, 'Sara Dupla');
    const { enrolmentId } = await elsewhere.owner.visitor.ask<{ enrolmentId: string }>('post', `${elsewhere.path}/cohorts/${elsewhere.cohortId}/enrolments`, { email: one.email, name: 'Sara Dupla', locale: 'en' });
    const other = { ...one, enrolmentId };
    for (const each of [one, other]) await examReady(world, each);
    const { id } = await startExam(one);
    const begun = { requirement: 'exam', locale: 'en', pledge: 1 };
    expect(await one.visitor.refused('post', `/v1/enrolments/${enrolmentId}/attempts`, begun)).toMatchObject({ status: 409, code: 'closed-by-exam', facts: { attemptId: id, enrolmentId: one.enrolmentId } });
    // one's own is come back to
    expect((await startExam(one)).id).toBe(id);
    await one.visitor.ask('post', `/v1/attempts/${id}/submission`, {});
    await startExam(other);

    const [twice, again] = [await world.trainee(academy, 'Zulmira Dupla'), await world.trainee(elsewhere, 'Zulmira Outra')];
    await world.superuser.query('set session_replication_role = replica');
    await world.superuser.query('update enrolment set person_id = $1 where id = $2', [twice.personId, again.enrolmentId]);
    await world.superuser.query('set session_replication_role = origin');
    for (const each of [twice, again]) await examReady(world, each);
    const answers = await Promise.all([twice.enrolmentId, again.enrolmentId].map((each) => twice.visitor.send('post', `/v1/enrolments/${each}/attempts`, begun)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});
