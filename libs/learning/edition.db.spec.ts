// Does a cohort learn by its academy's edition, to a certificate that is worth what every other one is?
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { trainee as journey, type Progress } from '../../apps/api/test/journeys/people.js';
import { startWorld, type Academy, type Trainee, type World } from '../../test/academy-at-work.js';
import { practiceOf, readLesson } from '../../test/practising.js';
import { publishEdition, startEdition, type Desk } from '../../test/writing-editions.js';
import { programmeVersion } from '../../test/programme-version.js';

let world: World;
let academy: Academy;
let other: Academy;
let edition: Desk;
let cohortId: string;

beforeAll(async () => {
  world = await startWorld();
  academy = await world.academy('Academia do Ponto');
  other = await world.academy('Academia do Outro Ponto');
  edition = await publishEdition(academy, academy.owner);
  ({ id: cohortId } = await academy.owner.visitor.ask<{ id: string }>('post', `${academy.path}/cohorts`, { name: 'Winter', programmeVersionId: edition.id, startsOn: '2026-12-01' }));
}, 60_000);
afterAll(() => world.close());

const inEdition = (name: string): Promise<Trainee> => world.trainee({ ...academy, cohortId }, name);
const progressOf = ({ visitor, enrolmentId }: Trainee) => visitor.ask<Progress & { programme: { versionId: string; title: string } }>('get', `/v1/enrolments/${enrolmentId}?locale=en`);

describe('a cohort', () => {
  const open = ({ owner, path }: Academy, programmeVersionId: string) => owner.visitor.refused('post', `${path}/cohorts`, { name: 'Astray', programmeVersionId, startsOn: '2026-12-01' });

  it('learns by a published version of the programme or by an edition of its own academy, and by no other', async () => {
    expect(await open(other, edition.id)).toMatchObject({ status: 409, code: 'programme-not-published' });
    const draft = await startEdition(academy, academy.owner, { name: 'Draft' });
    expect(await open(academy, draft.id)).toMatchObject({ status: 409, code: 'programme-not-published' });
  });

  it('is refused by the database on an edition of another academy, and so is an enrolment', async () => {
    const person = await world.person('Intruder');
    await expect(
      world.superuser.query("insert into cohort values (gen_random_uuid(), $1, $2, 'Intruders', '2026-12-01', $3, now())", [other.id, edition.id, person.personId]),
    ).rejects.toMatchObject({ constraint: 'cohort_learns_what_is_published' });
    await expect(
      world.superuser.query("insert into enrolment values (gen_random_uuid(), $1, $2, $3, $4, 'I', $4, now(), null)", [other.id, other.cohortId, edition.id, person.personId]),
    ).rejects.toMatchObject({ constraint: 'enrolment_is_on_published' });
  });
});

describe('a trainee on an edition', () => {
  it('is asked for the added lesson, at its place, and for everything that the programme asks for', async () => {
    const [here, there] = await Promise.all([progressOf(await inEdition('Inês')), progressOf(await world.trainee(academy, 'Rui'))]);
    const asked = ({ requirements }: Progress) => requirements.map(({ requirement }) => requirement);
    expect(asked(here).filter((requirement) => requirement !== 'lesson:1.A1')).toEqual(asked(there));
    expect(asked(here).slice(4, 7)).toEqual(['lesson:1.5', 'lesson:1.A1', 'quiz:M1']);
    expect(here.requirements[0]).toMatchObject({ title: 'Layers, as we teach them', writtenIn: 'en' });
    expect(here.requirements[5]).toMatchObject({ title: 'A luz na nossa sala', writtenIn: 'pt-PT' });
  });

  it('finds the quiz closed until the added lesson is read, too', async () => {
    const trainee = await inEdition('Ana');
    for (const code of ['1.1', '1.2', '1.3', '1.4', '1.5']) await readLesson(trainee, code);
    const path = `/v1/enrolments/${trainee.enrolmentId}/attempts`;
    expect(await trainee.visitor.refused('post', path, { requirement: 'quiz:M1', locale: 'en' })).toMatchObject({ code: 'requirements-missing', facts: { missing: ['lesson:1.A1'] } });
    await readLesson(trainee, '1.A1');
    expect(await trainee.visitor.send('post', path, { requirement: 'quiz:M1', locale: 'en' })).toMatchObject({ status: 201 });
  });

  it('practises its words, and the items of a module only once a lesson of the programme is read there', async () => {
    const trainee = await inEdition('Lia');
    await readLesson(trainee, '1.A1');
    expect((await practiceOf(trainee)).counts).toMatchObject({ newItems: 0, newTerms: 1 });
    await readLesson(trainee, '1.4');
    expect((await practiceOf(trainee)).counts.newItems).toBeGreaterThan(5);
  });

  it('searches in the edition, and reads its outline', async () => {
    const trainee = await inEdition('Sara');
    const hits = await trainee.visitor.ask<{ code: string; section: { anchor: string } }[]>('get', `/v1/programmes/${edition.id}/search?q=zephyranthine`);
    expect(hits).toEqual([expect.objectContaining({ code: '1.1', section: expect.objectContaining({ anchor: 'in-our-room' }) as object })]);
    const { modules } = await trainee.visitor.ask<{ modules: { lessons: { code: string }[] }[] }>('get', `/v1/programmes/${edition.id}/outline?locale=en`);
    expect(modules[0]!.lessons.map(({ code }) => code)).toEqual(['1.1', '1.2', '1.3', '1.4', '1.5', '1.A1']);
  });

  it('keeps notes beside its lessons, which nobody of another academy can', async () => {
    const trainee = await inEdition('Nuno');
    const { requirements } = await progressOf(trainee);
    const lessonId = requirements.find(({ requirement }) => requirement === 'lesson:1.A1')?.subjectId;
    const places = [`/v1/lessons/${lessonId}/notes`, `/v1/programmes/${edition.id}/notes`];
    const strangers = await world.trainee(other, 'Stranger');
    for (const place of places) {
      expect(await trainee.visitor.send('get', place)).toMatchObject({ status: 200 });
      expect(await strangers.visitor.refused('get', place)).toMatchObject({ status: 404 });
    }
  });

  it('is led from a quiz to the paragraphs of the edition', async () => {
    const trainee = await inEdition('Carla');
    for (const code of ['1.1', '1.2', '1.3', '1.4', '1.5', '1.A1']) await readLesson(trainee, code);
    const attempt = await journey.sit(trainee.visitor, trainee.enrolmentId, 'quiz:M1', answerKey());
    const review = await trainee.visitor.ask<{ items: { lesson: { code: string; anchor: string; lessonId: string } | null }[] }>('get', `/v1/attempts/${attempt.id}/review?locale=en`);
    const ids = new Map((await progressOf(trainee)).requirements.map(({ requirement, subjectId }) => [requirement, subjectId]));
    for (const { lesson } of review.items) expect(lesson?.lessonId).toBe(ids.get(`lesson:${lesson?.code}`));
  });

  it('goes all the way to a certificate that names the version of the programme, as anybody’s does', async () => {
    const trainee = await inEdition('Marta');
    await journey.read(trainee.visitor, trainee.enrolmentId);
    for (const { requirement, kind } of (await progressOf(trainee)).requirements) {
      if (kind === 'quiz' || kind === 'exam') expect((await journey.sit(trainee.visitor, trainee.enrolmentId, requirement, answerKey())).result).toMatchObject({ passed: true });
    }
    const path = `${academy.path}/enrolments/${trainee.enrolmentId}`;
    for (const { subjectId } of (await progressOf(trainee)).requirements.filter(({ kind }) => kind === 'station')) {
      const { station } = await academy.assessor.visitor.ask<{ station: { steps: { id: string }[] } }>('get', `${path}/stations/${subjectId}`);
      await academy.assessor.visitor.ask('post', `${path}/stations/${subjectId}/records`, { observed: station.steps.map(({ id }) => id), critical: [], note: '' });
    }
    const check = await academy.assessor.visitor.ask<{ id: string }>('post', `${path}/name-checks`, { legalName: 'Marta Maria Martins', document: 'passport' });
    await trainee.visitor.ask('post', `/v1/name-checks/${check.id}/confirmation`, {});
    const certificate = await academy.certifier.visitor.ask<{ id: string; number: string }>('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: 'Marta Maria Martins' });
    expect(await world.visitor().ask('get', `/check/${certificate.number}`)).toMatchObject({ status: 'in-force', programme: { code: 'smp-technician', version: programmeVersion } });
    const { text } = await trainee.visitor.send('get', `/v1/certificates/${certificate.id}/credential`);
    const credential = JSON.parse(text) as { credentialSubject: { achievement: { id: string; version: string } } };
    expect(credential.credentialSubject.achievement).toMatchObject({ id: `urn:uuid:${world.programmeVersionId}`, version: programmeVersion });
  }, 60_000);
});
