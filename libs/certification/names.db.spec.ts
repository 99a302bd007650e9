// Is a legal name checked by somebody else, confirmed by its holder, and settled before any decision?
import { randomUUID } from 'node:crypto';
import { startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import { Planting } from './eligible-trainee.fixture.js';
import type { CertificationView } from './names.dto.js';

describe('a legal name', () => {
  let world: World;
  let academy: Academy;
  let trainee: Staff & { readonly enrolmentId: string; readonly email: string };

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());
  beforeEach(async () => {
    trainee = await world.trainee(academy, 'Inês');
  });

  const checks = () => `${academy.path}/enrolments/${trainee.enrolmentId}/name-checks`;
  const check = async (legalName = 'Inês da Conceição', by = academy.assessor) => (await by.visitor.ask<{ id: string }>('post', checks(), { legalName, document: 'identity-card' })).id;
  const standing = (by: Staff = trainee) => by.visitor.ask<CertificationView>('get', `/v1/enrolments/${trainee.enrolmentId}/certification`);

  it('is nobody\'s yet when the training begins', async () => {
    expect(await standing()).toEqual({ name: null, certificate: null });
  });

  it('is checked by a member and confirmed by the trainee, as often as the button is pressed', async () => {
    const id = await check('  Ine\u0302s   da Conceic\u0327a\u0303o ');
    expect(await standing()).toMatchObject({ name: { checkId: id, legalName: 'Inês da Conceição', document: 'identity-card', checkedByName: 'assessor of Academia do Ponto', confirmedAt: null } });
    const first = await trainee.visitor.ask<{ confirmedAt: string }>('post', `/v1/name-checks/${id}/confirmation`, {});
    expect(await trainee.visitor.ask('post', `/v1/name-checks/${id}/confirmation`, {})).toEqual(first);
    expect(await standing(academy.certifier)).toMatchObject({ name: { confirmedAt: first.confirmedAt } });
  });

  it('is confirmed in its newest spelling only', async () => {
    const old = await check('Inês da Conceicao');
    const newest = await check('Inês da Conceição', academy.owner);
    expect(await trainee.visitor.refused('post', `/v1/name-checks/${old}/confirmation`, {})).toMatchObject({ status: 409, code: 'name-check-outdated' });
    await trainee.visitor.ask('post', `/v1/name-checks/${newest}/confirmation`, {});
    await check('Inês Maria da Conceição');
    expect(await standing()).toMatchObject({ name: { legalName: 'Inês Maria da Conceição', confirmedAt: null } });
  });

  it('is confirmed by nobody but its holder', async () => {
    const id = await check();
    const other = await world.trainee(academy, 'Rui');
    for (const { visitor } of [academy.assessor, academy.owner, other]) expect(await visitor.refused('post', `/v1/name-checks/${id}/confirmation`, {})).toMatchObject({ status: 404 });
    expect(await trainee.visitor.refused('post', `/v1/name-checks/${randomUUID()}/confirmation`, {})).toMatchObject({ status: 404 });
    expect(await trainee.visitor.refused('post', `/v1/name-checks/${id}/confirmation`, { legalName: 'Another' })).toMatchObject({ status: 400 });
  });

  it('is not checked by its own holder, whatever roles the holder has', async () => {
    await world.grant(trainee, academy.id, 'owner');
    expect(await trainee.visitor.refused('post', checks(), { legalName: 'Inês', document: 'passport' })).toMatchObject({ status: 403, code: 'own-name' });
  });

  it('has the letters of a name and nothing else', async () => {
    for (const [legalName, code] of [['Инна Иванова', 'legal-name-characters'], ['Ana 2', 'legal-name-characters'], ['A', 'input-invalid'], ['x'.repeat(121), 'input-invalid']]) {
      expect(await academy.assessor.visitor.refused('post', checks(), { legalName, document: 'passport' })).toMatchObject({ status: 400, code });
    }
    expect(await academy.assessor.visitor.refused('post', checks(), { legalName: 'Ana Sá', document: 'library-card' })).toMatchObject({ status: 400, code: 'input-invalid' });
  });

  it('on a certificate stays as it is; it may be checked anew, for a correction, as long as the certificate is in force', async () => {
    await new Planting(world.superuser).completions(trainee.enrolmentId, academy.assessor.personId);
    await trainee.visitor.ask('post', `/v1/name-checks/${await check()}/confirmation`, {});
    await academy.certifier.visitor.ask('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: 'Inês da Conceição' });
    await academy.assessor.visitor.ask('post', checks(), { legalName: 'Inês Conceição', document: 'passport' });
    const [own] = await trainee.visitor.ask<{ id: string; holderName: string }[]>('get', '/v1/me/certificates');
    expect(own).toMatchObject({ holderName: 'Inês da Conceição' });
    expect(await standing()).toMatchObject({ certificate: { state: 'in-force', number: expect.stringMatching(/^[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}$/) } });
    await trainee.visitor.ask('post', `/v1/me/certificates/${own?.id}/surrender`);
    expect(await academy.assessor.visitor.refused('post', checks(), { legalName: 'Outro Nome', document: 'passport' })).toMatchObject({ status: 409, code: 'already-certified' });
  });

  it('and the certificate are nobody else\'s business', async () => {
    await check();
    const elsewhere = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
    const other = await world.trainee(academy, 'Rui');
    for (const { visitor } of [elsewhere.owner, other]) expect(await visitor.refused('get', `/v1/enrolments/${trainee.enrolmentId}/certification`)).toMatchObject({ status: 404 });
    expect(await elsewhere.owner.visitor.refused('post', checks(), { legalName: 'Ana Sá', document: 'passport' })).toMatchObject({ status: 404 });
    expect(await elsewhere.owner.visitor.refused('post', checks().replace(academy.id, elsewhere.id), { legalName: 'Ana Sá', document: 'passport' })).toMatchObject({ status: 404 });
  });

  it('that is checked anew after certification is asked for in a letter, in its newest check only, and not once it is confirmed', async () => {
    const letters = async () => {
      await world.deliverEvents();
      const { rows } = await world.superuser.query<{ subject: string }>('select subject from inbox_letter where recipient = $1 and body like $2', [trainee.email, `%/study/${trainee.enrolmentId}%`]);
      return rows.map(({ subject }) => subject).filter((subject) => subject.startsWith('Confirm'));
    };
    await new Planting(world.superuser).completions(trainee.enrolmentId, academy.assessor.personId);
    await check();
    await trainee.visitor.ask('post', `/v1/name-checks/${await check()}/confirmation`, {});
    await academy.certifier.visitor.ask('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: 'Inês da Conceição' });
    expect(await letters()).toEqual([]);

    await check('Inês Conceicao');
    const id = await check('Inês Conceição');
    expect(await letters()).toEqual(['Confirm how your name is written']);
    expect(await letters()).toHaveLength(1);
    await trainee.visitor.ask('post', `/v1/name-checks/${id}/confirmation`, {});
    await trainee.visitor.ask('post', `/v1/name-checks/${await check('Inês Conceição')}/confirmation`, {});
    expect(await letters()).toHaveLength(1);
  });

  it('is what a letter asks for once everything else is done', async () => {
    await new Planting(world.superuser).completions(trainee.enrolmentId, academy.assessor.personId, ['lesson:1.4']);
    const { rows } = await world.superuser.query<{ id: string }>("select subject_id as id from programme_requirement where requirement = 'lesson:1.4'");
    await trainee.visitor.ask('put', `/v1/enrolments/${trainee.enrolmentId}/lessons/${rows[0]?.id}/completion`, {});
    await world.deliverEvents();
    const { rows: letters } = await world.superuser.query<{ subject: string }>('select subject from inbox_letter where body like $1', [`%/study/${trainee.enrolmentId}%`]);
    expect(letters.map(({ subject }) => subject)).toContain('Everything is done: SMP Technician');
  });
});
