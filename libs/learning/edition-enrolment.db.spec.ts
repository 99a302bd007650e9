// Is somebody who learns by an edition enrolled once on its version, as everybody is?
import pg from 'pg';
import { v7 } from 'uuid';
import { actorIn, startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import { startEdition, type Desk } from '../../test/writing-editions.js';
import { EnrolTrainee } from './enrol-trainee.js';
import { programmeVersion } from '../../test/programme-version.js';

let world: World;
let academy: Academy;
let other: Academy;
let winter: Desk;
/** Cohorts by what they learn. */
let by: Readonly<Record<'programme' | 'edition' | 'anotherEdition' | 'newerVersion', string>>;

/** Adapts one lesson, and publishes that. */
async function editionOf(at: Academy, name: string): Promise<Desk> {
  const desk = await startEdition(at, at.owner, { name, baseId: world.programmeVersionId });
  const { base } = await desk.lesson('1.2');
  await desk.write('1.2', 0, { en: { ...base!.texts.en!, title: name } });
  await desk.publish();
  return desk;
}

async function cohortOn(at: Academy, name: string, programmeVersionId: string): Promise<string> {
  const { id } = await at.owner.visitor.ask<{ id: string }>('post', `${at.path}/cohorts`, { name, programmeVersionId, startsOn: '2026-12-01' });
  return id;
}

beforeAll(async () => {
  world = await startWorld();
  academy = await world.academy('Academia do Ponto');
  other = await world.academy('Academia do Outro Ponto');
  winter = await editionOf(academy, 'Winter course');
  const spring = await editionOf(academy, 'Spring course');
  const newer = v7();
  await world.superuser.query(
    `insert into programme_version (id, programme_id, version, state, content, exam_blueprint_id, digest, published_at)
     select $1, programme_id, '2031.1', 'published', content, exam_blueprint_id, digest, now() from programme_version where id = $2`,
    [newer, world.programmeVersionId],
  );
  by = {
    programme: academy.cohortId,
    edition: await cohortOn(academy, 'Winter', winter.id),
    anotherEdition: await cohortOn(academy, 'Spring', spring.id),
    newerVersion: await cohortOn(academy, 'Newer', newer),
  };
}, 60_000);
afterAll(() => world.close());

let people = 0;
const newAddress = () => `edition-trainee${(people += 1)}@example.org`;
const enrol = ({ path, owner }: Academy, cohortId: string, email: string) => owner.visitor.send('post', `${path}/cohorts/${cohortId}/enrolments`, { email, name: 'Inês', locale: 'en' });
const enrolled = (answer: Awaited<ReturnType<typeof enrol>>) => (answer.body as { enrolmentId: string }).enrolmentId;

describe('somebody', () => {
  it.each<[string, keyof typeof by, keyof typeof by]>([
    ['an edition by which nobody comes who has the version', 'programme', 'edition'],
    ['the version by which nobody comes who has an edition of it', 'edition', 'programme'],
    ['an edition by which nobody comes who has another one of its version', 'edition', 'anotherEdition'],
  ])('is not enrolled a second time by %s', async (_, first, second) => {
    const email = newAddress();
    expect(await enrol(academy, by[first], email)).toMatchObject({ status: 201 });
    expect(await enrol(academy, by[second], email)).toMatchObject({ status: 409, body: { code: 'already-enrolled' } });
  });

  it('is enrolled on a newer version besides, as without an edition', async () => {
    for (const first of ['programme', 'edition'] as const) {
      const email = newAddress();
      expect(await enrol(academy, by[first], email)).toMatchObject({ status: 201 });
      expect(await enrol(academy, by.newerVersion, email)).toMatchObject({ status: 201 });
    }
  });

  it('is enrolled by two academies on editions of one version, as on the version itself', async () => {
    const email = newAddress();
    expect(await enrol(academy, by.edition, email)).toMatchObject({ status: 201 });
    const theirs = await cohortOn(other, 'Winter', (await editionOf(other, 'Theirs')).id);
    expect(await enrol(other, theirs, email)).toMatchObject({ status: 201 });
  });

  it('is enrolled once when two members do it at the same moment, one of them by an edition', async () => {
    await world.person('Rui Amaral', 'rui.amaral@example.org');
    const owner = actorIn(academy.owner, academy.id, 'owner');
    const wish = { academyId: academy.id, cohortId: by.edition, email: 'rui.amaral@example.org', name: 'Rui', locale: 'en' as const };
    const second: Awaited<ReturnType<typeof enrol>>[] = [];
    await world.interleave(
      () => world.app.get(EnrolTrainee).run(owner, wish, { key: 'one-intent-one-key-0001', scope: owner.personId, route: 'test', body: 'edition' }),
      async () => second.push(await enrol(academy, by.programme, wish.email)),
    );
    expect(second).toMatchObject([{ status: 409, body: { code: 'already-enrolled' } }]);
  });

  it('may take the version again a year after meeting everything that the edition asked for, and not before', async () => {
    const email = newAddress();
    const enrolmentId = enrolled(await enrol(academy, by.edition, email));
    await world.planting.completions(enrolmentId, academy.assessor.personId, ['lesson:4.2']);
    const longAgo = async () => {
      await world.superuser.query('begin');
      await world.superuser.query('set local session_replication_role = replica');
      await world.superuser.query("update completion set completed_at = now() - interval '2 years' where enrolment_id = $1", [enrolmentId]);
      await world.superuser.query('commit');
    };
    await longAgo();
    expect(await enrol(academy, by.programme, email)).toMatchObject({ status: 409 });
    await world.superuser.query(
      `insert into completion select e.id, r.requirement, e.academy_id, e.person_id, r.subject_id, now()
         from enrolment e join programme_requirement r on r.programme_version_id = e.programme_version_id and r.requirement = 'lesson:4.2' where e.id = $1`,
      [enrolmentId],
    );
    expect(await enrol(academy, by.programme, email)).toMatchObject({ status: 409 });
    await longAgo();
    const again = await enrol(academy, by.programme, email);
    expect(again).toMatchObject({ status: 201 });
    expect((await world.superuser.query('select ordinal, register_version_id as version from enrolment where id = $1', [enrolled(again)])).rows).toEqual([{ ordinal: 1, version: world.programmeVersionId }]);
    expect(await enrol(academy, by.anotherEdition, email)).toMatchObject({ status: 409 });
  });
});

describe('the database', () => {
  const asAcademy = async (work: (client: pg.Client) => Promise<void>): Promise<void> => {
    const client = new pg.Client({ connectionString: world.db.appUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query("select set_config('dermark.academy', $1, true)", [academy.id]);
      await work(client);
    } finally {
      await client.end();
    }
  };
  const insert = (client: pg.Client, { personId }: Staff, version: string, registerVersion: string | null) =>
    client.query(
      `insert into enrolment (id, academy_id, cohort_id, programme_version_id, person_id, known_as, enrolled_by, enrolled_at, register_version_id)
       values ($1, $2, $3, $4, $5, 'I', $6, now(), $7) returning register_version_id as version`,
      [v7(), academy.id, academy.cohortId, version, personId, academy.owner.personId, registerVersion],
    );

  it('says itself on which version an enrolment counts, and takes one of each', async () => {
    const person = await world.person('Twice');
    await asAcademy(async (client) => {
      // whatever is said
      expect((await insert(client, person, winter.id, winter.id)).rows).toEqual([{ version: world.programmeVersionId }]);
      await expect(insert(client, person, world.programmeVersionId, null)).rejects.toMatchObject({ constraint: 'enrolment_once_at_a_time' });
    });
    await asAcademy(async (client) => {
      await insert(client, person, world.programmeVersionId, null);
      await expect(insert(client, person, winter.id, winter.id)).rejects.toMatchObject({ constraint: 'enrolment_once_at_a_time' });
    });
  });

  it('lets nobody say later that it counts on another version', async () => {
    await asAcademy(async (client) => {
      await expect(client.query('update enrolment set register_version_id = $1', [winter.id])).rejects.toMatchObject({ code: '42501' });
    });
  });
});

describe('a cohort', () => {
  interface Learnt {
    readonly programmeTitle: string;
    readonly version: string;
    readonly editionName: string | null;
  }

  it('says by which version it learns, and by which edition of its academy', async () => {
    const cohorts = await academy.certifier.visitor.ask<(Learnt & { id: string })[]>('get', `${academy.path}/cohorts?locale=pt-PT`);
    const learnt = (id: string) => cohorts.find((cohort) => cohort.id === id);
    const programmeTitle = 'Técnico de Micropigmentação Capilar';
    expect(learnt(by.edition)).toMatchObject({ programmeTitle, version: programmeVersion, editionName: 'Winter course', versionId: winter.id });
    expect(learnt(by.programme)).toMatchObject({ programmeTitle, version: programmeVersion, editionName: null, versionId: world.programmeVersionId });
    expect(learnt(by.newerVersion)).toMatchObject({ version: '2031.1', editionName: null });
  });

  it('lets its trainees know, in the list of their enrolments and on the way to the certificate', async () => {
    const trainee = await world.trainee({ ...academy, cohortId: by.edition }, 'Lia Matos');
    const learnt = { version: programmeVersion, editionName: 'Winter course', versionId: winter.id };
    expect(await trainee.visitor.ask('get', '/v1/me/enrolments?locale=en')).toMatchObject([{ programmeTitle: 'SMP Technician', ...learnt }]);
    expect(await trainee.visitor.ask('get', `/v1/enrolments/${trainee.enrolmentId}?locale=en`)).toMatchObject({ programme: { title: 'SMP Technician', ...learnt } });
    expect(await academy.assessor.visitor.ask('get', `${academy.path}/enrolments/${trainee.enrolmentId}?locale=en`)).toMatchObject({ programme: learnt });
  });
});
