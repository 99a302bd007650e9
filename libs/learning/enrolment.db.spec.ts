// Does enrolling hold what it promises: once, for this academy only, and with every instructor on record?
import { actorIn, startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { AddInstructor } from './add-instructor.js';
import { EnrolTrainee } from './enrol-trainee.js';

const key = 'one-intent-one-key-0001';

const enrol = (academy: Academy, body: object) => academy.instructor.visitor.ask<{ enrolmentId: string }>('post', `${academy.path}/cohorts/${academy.cohortId}/enrolments`, body);
const refused = (academy: Academy, body: object) => academy.instructor.visitor.refused('post', `${academy.path}/cohorts/${academy.cohortId}/enrolments`, body);

describe('enrolling', () => {
  let world: World;
  let ours: Academy;
  let theirs: Academy;

  beforeAll(async () => {
    world = await startWorld();
    ours = await world.academy('Academia do Ponto');
    theirs = await world.academy('Dot School');
  }, 60_000);
  afterAll(() => world.close());

  const lettersTo = async (address: string) => {
    const letters = await world.visitor().ask<{ recipient: string; subject: string; body: string }[]>('get', '/v1/inbox');
    return letters.filter(({ recipient }) => recipient === address);
  };
  const rows = async (sql: string, parameters: readonly unknown[] = []) => (await world.superuser.query(sql, [...parameters])).rows as Record<string, unknown>[];

  it('invites somebody new, who chooses a password and is a trainee of the academy', async () => {
    const { enrolmentId } = await enrol(ours, { email: 'ines@example.org', name: 'Inês Conceição', locale: 'pt-PT' });
    await world.deliverEvents();
    const [letter, ...others] = await lettersTo('ines@example.org');
    expect(others).toEqual([]);
    expect(letter?.body).toContain('Academia do Ponto');
    const token = /\/links\/([\w.-]+)/.exec(letter?.body ?? '')?.[1] ?? '';
    const browser = world.visitor();
    expect(await browser.ask('get', `/v1/links/${token}`)).toMatchObject({ purpose: 'invitation', needsPassword: true, academyName: 'Academia do Ponto', role: 'trainee' });
    const me = await browser.ask('post', `/v1/links/${token}`, { password: 'a rather long password for Inês' });
    expect(me).toMatchObject({ memberships: [{ academyId: ours.id, role: 'trainee' }] });
    expect(await browser.ask('get', '/v1/me/enrolments?locale=pt-PT')).toEqual([
      expect.objectContaining({ id: enrolmentId, academyName: 'Academia do Ponto', academyState: 'admitted', cohortName: 'Autumn', done: 0, stage: 'studying' }),
    ]);
  });

  it('tells somebody who has an account, and leaves the name of the account alone', async () => {
    const known = await world.person('Rui Amaral', 'rui@example.org');
    const { enrolmentId } = await enrol(ours, { email: 'RUI@example.org', name: 'R. Amaral (evening)', locale: 'pt-PT' });
    await world.deliverEvents();
    const letters = await lettersTo('rui@example.org');
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ subject: 'Your training with Academia do Ponto', body: expect.stringContaining(`/study/${enrolmentId}`) });
    expect(letters[0]?.body).not.toContain('/links/');
    expect(await known.visitor.ask('get', '/v1/session')).toMatchObject({ name: 'Rui Amaral', locale: 'en' });
    expect(await ours.owner.visitor.ask('get', `${ours.path}/enrolments/${enrolmentId}`)).toMatchObject({ person: { id: known.personId, name: 'R. Amaral (evening)' } });
  });

  it('sends each letter once, however often its event is delivered', async () => {
    await world.superuser.query('update outbox_event set delivered_at = null');
    expect(await world.deliverEvents()).toBeGreaterThan(0);
    expect(await lettersTo('rui@example.org')).toHaveLength(1);
    expect(await lettersTo('ines@example.org')).toHaveLength(1);
  });

  it('refuses a second enrolment at the same academy, but not at another', async () => {
    expect(await refused(ours, { email: 'ines@example.org', name: 'Inês', locale: 'en' })).toMatchObject({ status: 409, code: 'already-enrolled' });
    await expect(enrol(theirs, { email: 'ines@example.org', name: 'Inês', locale: 'en' })).resolves.toMatchObject({ enrolmentId: expect.any(String) });
  });

  it('enrols once under one Idempotency-Key, also when both requests come at the same moment', async () => {
    const path = `${ours.path}/cohorts/${ours.cohortId}/enrolments`;
    const body = { email: 'ana@example.org', name: 'Ana Sousa', locale: 'en' };
    const answers = await Promise.all([1, 2, 3].map(() => ours.owner.visitor.ask<{ enrolmentId: string }>('post', path, body, { key })));
    answers.push(await ours.owner.visitor.ask('post', path, body, { key }));
    expect(new Set(answers.map(({ enrolmentId }) => enrolmentId)).size).toBe(1);
    expect(await rows("select count(*)::int as count from enrolment where known_as = 'Ana Sousa'")).toEqual([{ count: 1 }]);
    expect(await ours.owner.visitor.refused('post', path, { ...body, name: 'Another' }, { key })).toMatchObject({ code: 'idempotency-key-reused' });
  });

  it('is one enrolment when two members enrol the same new person at the same moment', async () => {
    const body = { email: 'twice@example.org', name: 'Tomé Duas', locale: 'en' };
    const path = `${ours.path}/cohorts/${ours.cohortId}/enrolments`;
    const answers = await Promise.all([ours.owner, ours.instructor].map(({ visitor }) => visitor.send('post', path, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await rows("select count(*)::int as count from email_address where address = 'twice@example.org'")).toEqual([{ count: 1 }]);
  });

  it('is kept from academies that are not admitted', async () => {
    const suspended = await world.academy('Suspended School');
    await world.superuser.query("update academy set state = 'suspended' where id = $1", [suspended.id]);
    expect(await refused(suspended, { email: 'new@example.org', name: 'New', locale: 'en' })).toMatchObject({ status: 409, code: 'academy-not-admitted' });
    expect(await rows("select from email_address where address = 'new@example.org'")).toEqual([]);
  });

  it('is kept from assessors, certifiers, trainees and strangers', async () => {
    const trainee = await world.trainee(ours, 'Tânia Prado');
    const stranger = await world.person('Stranger');
    for (const { visitor } of [ours.assessor, ours.certifier, trainee, stranger, theirs.owner]) {
      expect(await visitor.refused('post', `${ours.path}/cohorts/${ours.cohortId}/enrolments`, { email: 'x@example.org', name: 'X', locale: 'en' })).toMatchObject({ status: 404 });
    }
  });

  it('takes no cohort of another academy', async () => {
    const path = `${ours.path}/cohorts/${theirs.cohortId}`;
    expect(await ours.owner.visitor.refused('post', `${path}/enrolments`, { email: 'x@example.org', name: 'X', locale: 'en' })).toMatchObject({ status: 404 });
    expect(await ours.owner.visitor.refused('post', `${path}/instructors`, { personId: ours.instructor.personId })).toMatchObject({ status: 404 });
  });

  it.each<[string, object, string]>([
    ['a name with a control character', { email: 'x@example.org', name: 'X\u0000', locale: 'en' }, '/name'],
    ['no name', { email: 'x@example.org', name: '   ', locale: 'en' }, '/name'],
    ['a name of 121 characters', { email: 'x@example.org', name: 'x'.repeat(121), locale: 'en' }, '/name'],
    ['no address', { email: 'nobody', name: 'X', locale: 'en' }, '/email'],
    ['an unknown language', { email: 'x@example.org', name: 'X', locale: 'fr' }, '/locale'],
    ['an unknown field', { email: 'x@example.org', name: 'X', locale: 'en', role: 'owner' }, '/role'],
  ])('refuses %s', async (_, body, pointer) => {
    expect(await refused(ours, body)).toMatchObject({ status: 400, code: 'input-invalid', faults: [{ pointer }] });
  });

  it('leaves no trainee of one academy in sight of another', async () => {
    const { enrolmentId } = await enrol(ours, { email: 'secret@example.org', name: 'Só Nossa', locale: 'en' });
    for (const path of [`/v1/academies/${theirs.id}/enrolments/${enrolmentId}`, `/v1/academies/${ours.id}/enrolments/${enrolmentId}`, `/v1/enrolments/${enrolmentId}`]) {
      expect(await theirs.owner.visitor.refused('get', path)).toMatchObject({ status: 404 });
    }
    const cohorts = await theirs.owner.visitor.ask<object[]>('get', `${theirs.path}/cohorts`);
    expect(JSON.stringify(cohorts)).not.toContain('Só Nossa');
    expect(JSON.stringify(await theirs.assessor.visitor.ask('get', `${theirs.path}/queues`))).not.toContain('Só Nossa');
  });

  it('shows members who are trainees elsewhere nothing of it under their own academy', async () => {
    const { enrolmentId } = await enrol(ours, { email: 'both@example.org', name: 'Both', locale: 'en' });
    const both = await world.person('Both', 'both@example.org');
    await world.grant(both, theirs.id, 'instructor');
    expect(await both.visitor.refused('get', `${theirs.path}/enrolments/${enrolmentId}`)).toMatchObject({ status: 404 });
    await expect(both.visitor.ask('get', `/v1/enrolments/${enrolmentId}`)).resolves.toMatchObject({ enrolmentId });
  });
});

describe('teaching', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  const taughtBy = async (traineeId: string) => {
    const { rows } = await world.superuser.query<{ instructor_id: string }>('select instructor_id from taught where trainee_id = $1', [traineeId]);
    return rows.map(({ instructor_id }) => instructor_id).sort();
  };
  const add = (personId: string) => academy.owner.visitor.send('post', `${academy.path}/cohorts/${academy.cohortId}/instructors`, { personId });

  it('is on record for every instructor of the cohort, those who come later included', async () => {
    const trainee = await world.trainee(academy, 'Inês Conceição');
    expect(await taughtBy(trainee.personId)).toEqual([academy.instructor.personId]);
    const second = await world.person('Second Instructor');
    await world.grant(second, academy.id, 'instructor');
    expect((await add(second.personId)).status).toBe(200);
    expect((await add(second.personId)).status).toBe(200);
    expect(await taughtBy(trainee.personId)).toEqual([academy.instructor.personId, second.personId].sort());
  });

  it('is on record when somebody is enrolled while somebody else begins to teach, whichever comes first', async () => {
    const { app } = world;
    const owner = actorIn(academy.owner, academy.id, 'owner');
    const teacher = async (name: string) => {
      const person = await world.person(name);
      await world.grant(person, academy.id, 'instructor');
      return person;
    };
    const enrolment = (name: string) => ({ academyId: academy.id, cohortId: academy.cohortId, email: `${name}@example.org`, name, locale: 'en' as const });
    const personNamed = async (name: string) => (await world.superuser.query<{ person_id: string }>('select person_id from enrolment where known_as = $1', [name])).rows[0]?.person_id ?? '';

    const early = await teacher('Early Instructor');
    await world.interleave(
      () => app.get(AddInstructor).run(owner, { academyId: academy.id, cohortId: academy.cohortId, personId: early.personId }),
      () => app.get(EnrolTrainee).run(owner, enrolment('later'), { key, scope: owner.personId, route: 'test', body: 'later' }),
    );
    expect(await taughtBy(await personNamed('later'))).toContain(early.personId);

    const late = await teacher('Late Instructor');
    await world.interleave(
      () => app.get(EnrolTrainee).run(owner, enrolment('sooner'), { key: `${key}-2`, scope: owner.personId, route: 'test', body: 'sooner' }),
      () => add(late.personId),
    );
    expect(await taughtBy(await personNamed('sooner'))).toContain(late.personId);
  });

  it('takes the role of instructor', async () => {
    const answer = await add(academy.assessor.personId);
    expect(answer.body).toMatchObject({ status: 409, code: 'not-an-instructor' });
  });
});

describe('the cohorts of an academy', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());

  it('show every trainee with the dots, and who has not opened the letter yet', async () => {
    const present = await world.trainee(academy, 'Zita Present');
    const path = `${academy.path}/cohorts/${academy.cohortId}/enrolments`;
    await academy.owner.visitor.ask('post', path, { email: 'absent@example.org', name: 'Ana Absent', locale: 'en' });
    const [cohort] = await academy.certifier.visitor.ask<{ trainees: object[] }[]>('get', `${academy.path}/cohorts?locale=en`);
    expect(cohort).toMatchObject({
      id: academy.cohortId,
      name: 'Autumn',
      startsOn: '2026-09-01',
      programmeTitle: 'SMP Technician',
      instructors: [{ personId: academy.instructor.personId, name: 'instructor of Academia do Ponto' }],
      trainees: [
        { name: 'Ana Absent', invited: true, done: 0, stage: 'studying', exam: false },
        { name: 'Zita Present', invited: false, enrolmentId: present.enrolmentId, lessons: { done: 0, total: 37 }, quizzes: { done: 0, total: 7 }, stations: { done: 0, total: 7 } },
      ],
    });
  });

  it('have names of their own, and learn by published programmes from real days', async () => {
    const body = { name: 'Spring', programmeVersionId: world.programmeVersionId, startsOn: '2027-03-01' };
    const create = (changed: object) => academy.owner.visitor.refused('post', `${academy.path}/cohorts`, { ...body, ...changed });
    expect(await create({ name: 'Autumn' })).toMatchObject({ status: 409, code: 'cohort-name-taken' });
    expect(await create({ programmeVersionId: academy.id })).toMatchObject({ status: 409, code: 'programme-not-published' });
    for (const startsOn of ['2027-02-29', '0000-01-01', 'tomorrow', '2027-03-01T10:00:00Z']) expect(await create({ startsOn })).toMatchObject({ status: 400, faults: [{ pointer: '/startsOn' }] });
  });

  it('are opened once under one Idempotency-Key, and only with one', async () => {
    const body = { name: 'Summer', programmeVersionId: world.programmeVersionId, startsOn: '2027-06-01' };
    const first = await academy.owner.visitor.ask<{ id: string }>('post', `${academy.path}/cohorts`, body, { key });
    expect(await academy.owner.visitor.ask('post', `${academy.path}/cohorts`, body, { key })).toEqual(first);
    expect(await academy.owner.visitor.refused('post', `${academy.path}/cohorts`, body, { key: 'short' })).toMatchObject({ status: 400, code: 'idempotency-key-required' });
  });
});
