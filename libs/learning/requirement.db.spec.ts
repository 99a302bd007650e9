// Does what a trainee completes rest on evidence, in the right order, and does the last piece tell so once?
import pg from 'pg';
import { CloseOverdue } from '#libs/assessment/close-overdue.js';
import { Clock } from '#libs/platform/clock.js';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { trainee as journey, type Progress } from '../../apps/api/test/journeys/people.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';

const right = answerKey();
const wrong = () => [];

type Trainee = Awaited<ReturnType<World['trainee']>>;

const progressOf = (trainee: Trainee) => trainee.visitor.ask<Progress & { next: string | null; stage: string }>('get', `/v1/enrolments/${trainee.enrolmentId}?locale=en`);
const find = (progress: Progress, code: string) => progress.requirements.find(({ requirement }) => requirement === code);
const start = (trainee: Trainee, requirement: string) => trainee.visitor.send('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement, locale: 'en', pledge: 1 });
const read = async (trainee: Trainee, code: string) => {
  const lesson = find(await progressOf(trainee), code);
  return trainee.visitor.ask<Progress>('put', `/v1/enrolments/${trainee.enrolmentId}/lessons/${lesson?.subjectId}/completion`, {});
};

const firstModule = ['lesson:1.1', 'lesson:1.2', 'lesson:1.3', 'lesson:1.4', 'lesson:1.5'];
const readFirstModule = async (trainee: Trainee): Promise<Progress> => {
  for (const code of firstModule.slice(1)) await read(trainee, code);
  return read(trainee, 'lesson:1.1');
};

describe('a trainee', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const completions = async (trainee: Trainee) => {
    const { rows } = await world.superuser.query<{ requirement: string }>('select requirement from completion where enrolment_id = $1 order by requirement', [trainee.enrolmentId]);
    return rows.map(({ requirement }) => requirement);
  };
  /** Lessons and quizzes done: ready for the exam. */
  const studied = async (name: string): Promise<Trainee> => {
    const trainee = await world.trainee(academy, name);
    await journey.read(trainee.visitor, trainee.enrolmentId);
    for (const { requirement, kind } of (await progressOf(trainee)).requirements) if (kind === 'quiz') await journey.sit(trainee.visitor, trainee.enrolmentId, requirement, right);
    return trainee;
  };

  it('finds a quiz closed until the lessons of its module are read', async () => {
    const trainee = await world.trainee(academy, 'Inês Conceição');
    expect(find(await progressOf(trainee), 'quiz:M1')).toMatchObject({ open: false, why: 'lessons-first' });
    const refusal = await start(trainee, 'quiz:M1');
    expect(refusal.body).toMatchObject({ status: 409, code: 'requirements-missing', facts: { missing: firstModule } });
    const progress = await readFirstModule(trainee);
    expect(find(progress, 'quiz:M1')).toMatchObject({ open: true, why: null });
    expect((await start(trainee, 'quiz:M1')).status).toBe(201);
    expect((await start(trainee, 'exam')).body).toMatchObject({ status: 409, code: 'requirements-missing' });
  });

  it('reads a lesson once, however often it is said', async () => {
    const trainee = await world.trainee(academy, 'Rui Amaral');
    const first = find(await read(trainee, 'lesson:1.4'), 'lesson:1.4');
    expect(find(await read(trainee, 'lesson:1.4'), 'lesson:1.4')).toEqual(first);
    expect(await completions(trainee)).toEqual(['lesson:1.4']);
    expect(await trainee.visitor.refused('put', `/v1/enrolments/${trainee.enrolmentId}/lessons/${academy.id}/completion`, {})).toMatchObject({ status: 404 });
    expect(await trainee.visitor.refused('put', `/v1/enrolments/${trainee.enrolmentId}/lessons/${first?.subjectId}/completion`, { read: true })).toMatchObject({ status: 400, code: 'input-invalid' });
  });

  it('comes back to the attempt that is open, from the list and by starting again', async () => {
    const trainee = await world.trainee(academy, 'Ana Sousa');
    await readFirstModule(trainee);
    const first = (await start(trainee, 'quiz:M1')).body as { id: string };
    expect((await start(trainee, 'quiz:M1')).body).toMatchObject({ id: first.id, requirement: 'quiz:M1', state: 'in-progress' });
    expect(find(await progressOf(trainee), 'quiz:M1')).toMatchObject({ openAttemptId: first.id });
    const seen = await academy.instructor.visitor.ask<Progress>('get', `${academy.path}/enrolments/${trainee.enrolmentId}`);
    expect(find(seen, 'quiz:M1')).toMatchObject({ openAttemptId: null });
  });

  it('passes a quiz by answering and submitting, learns why, and may take it again', async () => {
    const trainee = await world.trainee(academy, 'Tomé Lagos');
    await readFirstModule(trainee);
    const failed = await journey.sit(trainee.visitor, trainee.enrolmentId, 'quiz:M1', wrong);
    expect(failed.result).toMatchObject({ passed: false });
    expect(await completions(trainee)).toEqual(firstModule);
    const passed = await journey.sit(trainee.visitor, trainee.enrolmentId, 'quiz:M1', right);
    expect(passed.result).toMatchObject({ passed: true });
    expect(await completions(trainee)).toEqual([...firstModule, 'quiz:M1']);
    const lessons = (await progressOf(trainee)).requirements.filter(({ requirement }) => firstModule.includes(requirement));
    const review = await trainee.visitor.ask<{ items: { lesson: { code: string; lessonId: string } | null }[] }>('get', `/v1/attempts/${passed.id}/review?locale=en`);
    for (const { lesson } of review.items) expect(lessons.map(({ requirement, subjectId }) => `${requirement} ${subjectId}`)).toContain(`lesson:${lesson?.code} ${lesson?.lessonId}`);
    expect(await journey.sit(trainee.visitor, trainee.enrolmentId, 'quiz:M1', wrong)).toMatchObject({ result: { passed: false } });
    expect(find(await progressOf(trainee), 'quiz:M1')).toMatchObject({ open: true, completedAt: expect.any(String) });
  });

  it('submits once, however often the button is pressed', async () => {
    const trainee = await world.trainee(academy, 'Eva Pinto');
    await readFirstModule(trainee);
    const attempt = (await start(trainee, 'quiz:M1')).body as { id: string };
    const answers = await Promise.all([1, 2, 3].map(() => trainee.visitor.send('post', `/v1/attempts/${attempt.id}/submission`, {})));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    const withoutClock = answers.map(({ body }) => ({ ...(body as object), now: null }));
    expect(withoutClock[1]).toEqual(withoutClock[0]);
  });

  it('keeps attempts to himself: not even the academy sees their items, only how they went', async () => {
    const trainee = await studied('Duarte Vaz');
    const exam = await journey.sit(trainee.visitor, trainee.enrolmentId, 'exam', right);
    for (const { visitor } of [academy.owner, academy.assessor, academy.instructor, await world.trainee(academy, 'Another')]) {
      for (const path of ['', '/review']) expect(await visitor.refused('get', `/v1/attempts/${exam.id}${path}`)).toMatchObject({ status: 404 });
      expect(await visitor.refused('put', `/v1/attempts/${exam.id}/responses/0`, { choice: [], revision: 0 })).toMatchObject({ status: 404 });
      expect(await visitor.refused('post', `/v1/attempts/${exam.id}/submission`, {})).toMatchObject({ status: 404 });
    }
    const results = await academy.certifier.visitor.ask<{ requirement: string; result: object | null }[]>('get', `${academy.path}/enrolments/${trainee.enrolmentId}/results?locale=en`);
    expect(results.find(({ requirement }) => requirement === 'exam')).toMatchObject({ attempts: 1, result: { points: 28, passed: true, domains: expect.any(Array) } });
    expect(JSON.stringify(results)).not.toContain('stem');
    expect(await start(trainee, 'exam')).toMatchObject({ status: 409, body: { code: 'already-passed' } });
  });

  it('waits after an exam that failed, and sees until when', async () => {
    const trainee = await studied('Lia Matos');
    await journey.sit(trainee.visitor, trainee.enrolmentId, 'exam', wrong);
    expect(find(await progressOf(trainee), 'exam')).toMatchObject({ open: false, why: 'cool-down', nextAttemptAt: expect.any(String) });
    expect((await start(trainee, 'exam')).body).toMatchObject({ status: 409, code: 'cool-down' });
  });

  it('has an exam that the clock closed count with the answers that were saved', async () => {
    const trainee = await studied('Sara Reis');
    const attempt = (await start(trainee, 'exam')).body as { id: string; items: { position: number; stem: string }[] };
    for (const { position, stem } of attempt.items) await trainee.visitor.ask('put', `/v1/attempts/${attempt.id}/responses/${position}`, { choice: right(stem), revision: 0 });
    const clock = world.app.get(Clock);
    const now = clock.now();
    clock.now = () => new Date(now.getTime() + 61 * 60_000);
    try {
      expect(await world.app.get(CloseOverdue).run()).toBe(1);
      await world.deliverEvents();
    } finally {
      Reflect.deleteProperty(clock, 'now');
    }
    expect(await completions(trainee)).toContain('exam');
    await world.superuser.query('update outbox_event set delivered_at = null');
    await world.deliverEvents();
    expect(await progressOf(trainee)).toMatchObject({ stage: 'to-assess', next: 'station:ST-1' });
  });

  it('who begins anew after the time is over finds the result of what was open, although the new attempt is refused', async () => {
    const trainee = await studied('Rosa Tardia');
    const attempt = (await start(trainee, 'exam')).body as { id: string };
    const state = async () => (await world.superuser.query<{ state: string }>('select state from attempt where id = $1', [attempt.id])).rows[0]?.state;
    const clock = world.app.get(Clock);
    const now = clock.now();
    clock.now = () => new Date(now.getTime() + 61 * 60_000);
    try {
      expect((await start(trainee, 'exam')).body).toMatchObject({ status: 409, code: 'cool-down' });
    } finally {
      Reflect.deleteProperty(clock, 'now');
    }
    expect(await state()).toBe('scored');
    await world.deliverEvents();
    expect(find(await progressOf(trainee), 'exam')).toMatchObject({ why: 'cool-down' });
    expect((await world.superuser.query('select from attempt where subject_id = $1 and purpose = $2', [trainee.enrolmentId, 'exam'])).rowCount).toBe(1);
  });

  it('does nothing more after leaving', async () => {
    const trainee = await world.trainee(academy, 'Gil Nunes');
    await world.superuser.query('update enrolment set withdrawn_at = now() where id = $1', [trainee.enrolmentId]);
    const lesson = find(await progressOf(trainee), 'lesson:1.4');
    expect(lesson).toMatchObject({ open: false, why: 'withdrawn' });
    const path = `/v1/enrolments/${trainee.enrolmentId}/lessons/${lesson?.subjectId}/completion`;
    expect(await trainee.visitor.refused('put', path, {})).toMatchObject({ status: 409, code: 'enrolment-withdrawn' });
    expect((await start(trainee, 'quiz:M1')).body).toMatchObject({ status: 409, code: 'enrolment-withdrawn' });
  });

  it.each<[string, string, object]>([
    ['a requirement that the programme does not have', 'not-found', { requirement: 'quiz:M9', locale: 'en' }],
    ['a lesson, which nobody sits', 'not-found', { requirement: 'lesson:1.4', locale: 'en' }],
    ['something that is no code', 'input-invalid', { requirement: "exam'; --", locale: 'en' }],
    ['an unknown language', 'input-invalid', { requirement: 'exam', locale: 'fr' }],
  ])('cannot start %s', async (_, code, body) => {
    const trainee = await world.trainee(academy, 'Nobody');
    expect(await trainee.visitor.refused('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, body)).toMatchObject({ code });
  });

  it.each(['-1', '1.5', 'first', '99999'])('finds no item at position %s', async (position) => {
    const trainee = await world.trainee(academy, 'Somebody');
    await readFirstModule(trainee);
    const { id } = (await start(trainee, 'quiz:M1')).body as { id: string };
    expect(await trainee.visitor.refused('put', `/v1/attempts/${id}/responses/${position}`, { choice: [], revision: 0 })).toMatchObject({ status: 404 });
  });

  describe('as far as the database is concerned', () => {
    let database: pg.Client;
    let trainee: Trainee;

    beforeAll(async () => {
      trainee = await world.trainee(academy, 'Carla Dias');
      database = new pg.Client({ connectionString: world.db.appUrl });
      await database.connect();
    });
    afterAll(() => database.end());

    const claim = async (requirement: string, evidence: string, { person = trainee.personId } = {}) => {
      await database.query('begin');
      try {
        await database.query("select set_config('dermark.person', $1, true), set_config('dermark.academy', $2, true)", [trainee.personId, academy.id]);
        await database.query('insert into completion values ($1, $2, $3, $4, $5, now())', [trainee.enrolmentId, requirement, academy.id, person, evidence]);
        return 'kept';
      } catch (error) {
        return (error as { constraint?: string }).constraint;
      } finally {
        await database.query('rollback');
      }
    };

    it.each(['lesson:1.4', 'quiz:M1', 'exam', 'station:ST-1', 'lesson:9.9'])('has not met %s without evidence', async (requirement) => {
      expect(await claim(requirement, world.programmeVersionId)).toBe('completion_rests_on_evidence');
    });

    it('has not met a quiz by an attempt that failed, nor by the attempt of somebody else', async () => {
      await readFirstModule(trainee);
      const failed = await journey.sit(trainee.visitor, trainee.enrolmentId, 'quiz:M1', wrong);
      expect(await claim('quiz:M1', failed.id)).toBe('completion_rests_on_evidence');
      const other = await world.trainee(academy, 'Other');
      await readFirstModule(other);
      const passed = await journey.sit(other.visitor, other.enrolmentId, 'quiz:M1', right);
      expect(await claim('quiz:M1', passed.id)).toBe('completion_rests_on_evidence');
      expect(await claim('quiz:M1', passed.id, { person: other.personId })).toBe('completion_rests_on_evidence');
    });

    it('does not lose what was met: a completion is neither changed nor taken away', async () => {
      for (const statement of ['update completion set completed_at = now()', 'delete from completion']) {
        await expect(database.query(statement)).rejects.toThrow(/permission denied/);
        await expect(world.superuser.query(statement)).rejects.toThrow(/insert-only/);
      }
    });
  });
});
