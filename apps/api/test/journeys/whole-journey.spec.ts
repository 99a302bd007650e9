// Can seven people go the whole way, from an academy's application to a client's check?
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { PublishProgramme } from '#libs/curriculum/publish-programme.js';
import { Database } from '#libs/platform/database.js';
import { startTestApp, type TestApp } from '../../../../test/app.js';
import { answerKey } from '../../../cli/demo/answer-key.js';
import { acceptInvitation, letterTo, trainee, type Progress } from './people.js';
import { Visitor } from './visitor.js';

const password = 'seven calm people walk to the register';

describe('from an application to a check', () => {
  let application: TestApp;
  let server: Server;
  const visitor = () => new Visitor(server, application.config.publicUrl);
  const people: Record<'registrar' | 'owner' | 'instructor' | 'assessor' | 'certifier' | 'trainee' | 'client', Visitor> = {} as never;
  const ids: Record<string, string> = {};
  let number: string;

  beforeAll(async () => {
    application = await startTestApp({ runWorker: true });
    server = application.app.getHttpServer() as Server;
    for (const name of ['registrar', 'owner', 'instructor', 'assessor', 'certifier', 'trainee', 'client'] as const) people[name] = visitor();
    await application.app.get(PublishProgramme).run();
    await application.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password });
  }, 60_000);
  afterAll(() => application.close());

  it('the registrar signs in; a wrong password is refused', async () => {
    expect(await people.registrar.refused('post', '/v1/session', { email: 'registrar@example.org', password: 'quite another long password' })).toMatchObject({ code: 'sign-in-refused' });
    await people.registrar.signIn('registrar@example.org', password);
  });

  it('an academy applies, and the registrar admits it', async () => {
    const application = await people.owner.ask<{ id: string }>('post', '/v1/academy-applications', {
      name: 'Academia do Ponto', city: 'Porto', country: 'PT', applicantName: 'Olívia Ordem', email: 'owner@example.org', locale: 'pt-PT',
    });
    ids['academy'] = application.id;
    const waiting = await people.registrar.ask<{ id: string; can: { admit: boolean } }[]>('get', '/v1/register/academies?state=applied');
    expect(waiting).toEqual([expect.objectContaining({ id: application.id, can: expect.objectContaining({ admit: true }) })]);
    await people.registrar.ask('post', `/v1/register/academies/${application.id}/admission`, {});
    ids['owner'] = await acceptInvitation(people.owner, 'owner@example.org', password);
  });

  it('the owner invites an instructor, an assessor and a certifier', async () => {
    for (const role of ['instructor', 'assessor', 'certifier'] as const) {
      await people.owner.ask('post', `/v1/academies/${ids['academy']}/invitations`, { email: `${role}@example.org`, name: `${role} Pessoa`, role, locale: 'en' });
      ids[role] = await acceptInvitation(people[role], `${role}@example.org`, password);
    }
  });

  it('the owner opens a cohort with its instructor, and the instructor enrols a trainee', async () => {
    const [programme] = await people.owner.ask<{ versionId: string }[]>('get', '/v1/programmes');
    const academy = `/v1/academies/${ids['academy']}`;
    const cohort = await people.owner.ask<{ id: string }>('post', `${academy}/cohorts`, { name: 'Autumn', programmeVersionId: programme?.versionId, startsOn: '2026-09-01' });
    await people.owner.ask('post', `${academy}/cohorts/${cohort.id}/instructors`, { personId: ids['instructor'] });
    const enrolled = await people.instructor.ask<{ enrolmentId: string }>('post', `${academy}/cohorts/${cohort.id}/enrolments`, {
      email: 'trainee@example.org', name: 'Inês Conceição', locale: 'pt-PT',
    });
    ids['enrolment'] = enrolled.enrolmentId;
    ids['trainee'] = await acceptInvitation(people.trainee, 'trainee@example.org', password);
  });

  it('the trainee reads, practises and passes the exam', async () => {
    const enrolment = ids['enrolment'] ?? '';
    const key = answerKey();
    expect(await people.trainee.refused('post', `/v1/enrolments/${enrolment}/attempts`, { requirement: 'exam', locale: 'en' })).toMatchObject({ status: 409, code: 'requirements-missing' });
    await trainee.read(people.trainee, enrolment);
    const progress = await people.trainee.ask<Progress>('get', `/v1/enrolments/${enrolment}`);
    for (const { requirement } of progress.requirements.filter(({ kind }) => kind === 'quiz')) {
      const attempt = await trainee.sit(people.trainee, enrolment, requirement, key);
      expect(attempt.result).toMatchObject({ passed: true });
      const review = await people.trainee.ask<{ items: { options: { correct: boolean; rationale: string }[] }[] }>('get', `/v1/attempts/${attempt.id}/review`);
      expect(review.items[0]?.options.every((option) => option.rationale.length > 10)).toBe(true);
    }
    const exam = await trainee.sit(people.trainee, enrolment, 'exam', key);
    // what was asked is not shown again
    expect(exam.items).toEqual([]);
    expect(exam.result).toMatchObject({ points: 28, possible: 28, passed: true, gatesRight: 6 });
    expect(await people.trainee.refused('get', `/v1/attempts/${exam.id}/review`)).toMatchObject({ status: expect.any(Number) });
  });

  it('the assessor signs the stations; somebody who only teaches may not', async () => {
    const enrolment = `/v1/academies/${ids['academy']}/enrolments/${ids['enrolment']}`;
    const progress = await people.assessor.ask<Progress>('get', enrolment);
    for (const { subjectId } of progress.requirements.filter(({ kind }) => kind === 'station')) {
      const page = await people.assessor.ask<{ station: { steps: { id: string }[] } }>('get', `${enrolment}/stations/${subjectId}`);
      const record = { observed: page.station.steps.map((step) => step.id), critical: [], note: 'Calm and clean.' };
      await people.instructor.refused('post', `${enrolment}/stations/${subjectId}/records`, record);
      expect(await people.assessor.ask('post', `${enrolment}/stations/${subjectId}/records`, record)).toMatchObject({ passed: true });
    }
    const after = await people.trainee.ask<Progress>('get', `/v1/enrolments/${ids['enrolment']}`);
    expect(after.requirements.filter(({ completedAt }) => completedAt === null)).toEqual([]);
  });

  it('a member checks the legal name against a document, and the trainee confirms it', async () => {
    const check = await people.assessor.ask<{ id: string }>('post', `/v1/academies/${ids['academy']}/enrolments/${ids['enrolment']}/name-checks`, {
      legalName: 'Inês Maria da Conceição Magalhães', document: 'identity-card',
    });
    await people.trainee.ask('post', `/v1/name-checks/${check.id}/confirmation`, {});
  });

  it('the certifier decides, once, however often the button is pressed', async () => {
    const issue = { enrolmentId: ids['enrolment'], typed: 'Inês Maria da Conceição Magalhães' };
    const path = `/v1/academies/${ids['academy']}/certificates`;
    await people.instructor.refused('post', path, issue);
    const answers = await Promise.all(Array.from({ length: 20 }, () => people.certifier.send('post', path, issue, { key: 'one-intent-one-key-0001' })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const certificates = answers.map((answer) => answer.body as { id: string; number: string; ledger: { index: number } | null });
    expect(new Set(certificates.map((certificate) => certificate.number)).size).toBe(1);
    number = certificates[0]?.number ?? '';
    ids['certificate'] = certificates[0]?.id ?? '';
    // a busy machine may answer before the ledger has a place for it
    const placed = async () => (await people.trainee.ask<typeof certificates>('get', '/v1/me/certificates'))[0]?.ledger;
    for (let looks = 0; looks < 600 && !(await placed()); looks += 1) await pause(100);
    // behind the seal of the exam
    expect(await placed()).toMatchObject({ index: 1 });
    expect(await people.certifier.refused('post', path, issue)).toMatchObject({ status: 409, code: 'already-certified' });
  });

  it('the holder gets a letter and a PDF', async () => {
    const letter = await letterTo(people.trainee, 'trainee@example.org', /\/my\/certificates\//);
    expect(letter.body).not.toMatch(/undefined|null/);
    const pdf = await people.trainee.send('get', `/v1/certificates/${ids['certificate']}/pdf?locale=pt-PT`, undefined, { headers: { accept: 'application/pdf' } });
    expect(pdf.headers['content-type']).toBe('application/pdf');
    await people.client.refused('get', `/v1/certificates/${ids['certificate']}/pdf`);
  });

  it('the client checks the number without an account', async () => {
    expect(await people.client.ask('get', `/check/${number}`)).toMatchObject({ status: 'in-force' });
    const page = await people.client.send('get', `/check/${number}`, undefined, { headers: { accept: 'text/html', 'accept-language': 'pt-PT' } });
    expect(page.text).toContain('Inês Maria da Conceição Magalhães');
  });

  it('the academy suspends and reinstates; the registrar suspends; the check follows', async () => {
    const academy = `/v1/academies/${ids['academy']}/certificates/${ids['certificate']}`;
    const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await people.certifier.ask('post', `${academy}/suspension`, { reason: 'under-investigation', until });
    expect(await people.client.ask('get', `/check/${number}`)).toMatchObject({ status: 'suspended' });
    await people.certifier.ask('post', `${academy}/reinstatement`, { reason: 'resolved' });
    expect(await people.client.ask('get', `/check/${number}`)).toMatchObject({ status: 'in-force' });
    await people.registrar.ask('post', `/v1/register/certificates/${ids['certificate']}/suspension`, { reason: 'hygiene', until: null });
    expect(await people.client.ask('get', `/check/${number}`)).toMatchObject({ status: 'suspended' });
    expect(await people.certifier.refused('post', `${academy}/reinstatement`, { reason: 'resolved' })).toMatchObject({ status: 409 });
  });

  it('the client reports a concern, which only the registrar reads', async () => {
    const { reference } = await people.client.ask<{ reference: string }>('post', '/check/concerns', { number, about: 'hygiene', account: 'No gloves were worn at all.' });
    expect(await people.registrar.ask('get', '/v1/register/concerns')).toEqual([expect.objectContaining({ reference })]);
    await people.owner.refused('get', '/v1/register/concerns');
  });

  it('left one ledger entry for each event of a certificate, and an audit row for each privileged act', async () => {
    const { systemContext } = await import('#libs/kernel/context.js');
    const db = application.app.get(Database);
    const [entries, acts] = await db.transaction(systemContext, async () => [
      await db.query<{ count: number }>('select count(*)::int as count from ledger_entry l join certificate_event e on e.id = l.event_id'),
      await db.query<{ act: string }>('select distinct act from audit_entry order by act'),
    ]);
    expect(entries).toEqual([{ count: 4 }]);
    expect(acts.map(({ act }) => act)).toEqual(expect.arrayContaining(['academy.admitted', 'certificate.issued', 'certificate.suspended', 'certificate.reinstated']));
  });
});
