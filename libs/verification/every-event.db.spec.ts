// Does the check tell and prove what every kind of event makes of a certificate, also from memory?
import { setTimeout as pause } from 'node:timers/promises';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { Planting } from '#libs/certification/eligible-trainee.fixture.js';
import type { CertificateView } from '#libs/certification/certificate-view.js';
import type { CertificateEventType, Turn } from '#libs/certification/core/certificate-state.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import type { Ask } from '../../apps/web/check/public-log.js';
import { verifyAnswer } from '../../apps/web/check/verify-answer.js';
import { startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import type { CheckAnswerView } from './check-answer.dto.js';

const legalName = 'Ines Maria da Conceicao';
const right = 'Inês Maria da Conceição';
const password = 'seven calm people walk to the register';

describe('the check after every kind of event', () => {
  let world: World;
  let academy: Academy;
  let planting: Planting;
  let registrar: Visitor;
  const today = dayIn('Europe/Lisbon', new Date());
  const until = addDays(today, 20);
  const seen = new Set<CertificateEventType>();

  beforeAll(async () => {
    world = await startWorld();
    planting = new Planting(world.superuser);
    academy = await world.academy('Academia do Ponto');
    await world.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password });
    registrar = world.visitor();
    await registrar.signIn('registrar@example.org', password);
  }, 60_000);
  afterAll(() => world.close());

  const ask = (number: string, on = '') => world.app.inject({ url: `/check/${number}${on}`, headers: { accept: 'application/json' } });
  const page = (number: string, query = '') => world.app.inject({ url: `/check/${number}?lang=en${query}`, headers: { accept: 'text/html' } });
  const named = (trainee: Staff & { enrolmentId: string }, name: string) => planting.name(trainee.enrolmentId, academy.id, trainee.personId, academy.assessor.personId, { legalName: name });
  const issued = async () => {
    const trainee = await world.trainee(academy, 'Inês');
    await planting.completions(trainee.enrolmentId, academy.assessor.personId);
    await named(trainee, legalName);
    const certificate = await academy.certifier.visitor.ask<CertificateView>('post', `${academy.path}/certificates`, { enrolmentId: trainee.enrolmentId, typed: legalName });
    return { certificate, trainee };
  };
  const ordered = (order: string, { id }: CertificateView, body: object) => registrar.ask('post', `/v1/register/certificates/${id}/${order}`, body);

  /** What a reader's browser fetches to check the answer itself. */
  const browsed: Ask = async (path, accept) => {
    const { statusCode, rawPayload } = await world.app.inject({ url: path, headers: { accept } });
    return new Response(Uint8Array.from(rawPayload), { status: statusCode });
  };

  /** Right at once, and proven as soon as the log has given the entry its place; never an answer that is none. */
  async function told(event: CertificateEventType, number: string, expected: Partial<CheckAnswerView>, signature = 'as-signed'): Promise<CheckAnswerView> {
    for (const end = Date.now() + 10_000; ; await pause(50)) {
      const response = await ask(number);
      expect([response.statusCode, (await page(number)).statusCode]).toEqual([200, 200]);
      const answer = response.json<CheckAnswerView>();
      expect(answer).toMatchObject(expected);
      const proofs = answer.lines.filter(({ check }) => check === 'signature' || check === 'ledger').map(({ because }) => because);
      const { rows } = await world.superuser.query<{ type: CertificateEventType }>('select type from certificate_event where id = $1', [answer.committed.event]);
      expect(rows).toEqual([{ type: event }]);
      if (Date.now() < end && proofs.join() !== [signature, 'entered'].join()) continue;
      expect(proofs).toEqual([signature, 'entered']);
      const { rows: happened } = await world.superuser.query<Turn & { id: string }>(
        'select e.id, e.day::text, e.state, e.until::text, e.reason from certificate_event e where e.certificate_id = (select certificate_id from certificate_event where id = $1) order by e.sequence',
        [answer.committed.event],
      );
      expect(answer.history).toEqual(happened.map(({ id: _, ...turn }) => turn));
      expect([...answer.committed.earlier.map(({ event }) => event), answer.committed.event]).toEqual(happened.map(({ id }) => id));
      expect((await verifyAnswer(browsed, number, null, today)).outcome).toBe(signature === 'as-signed' ? 'agrees' : 'could-not-check');
      seen.add(event);
      return answer;
    }
  }

  it('goes along with orders until the holder is struck off', async () => {
    const { certificate } = await issued();
    const { number } = certificate;
    await told('issued', number, { status: 'in-force', conditions: [] });
    await ordered('conditions', certificate, { conditions: ['no-scars'], until });
    await told('conditions', number, { status: 'with-conditions', conditions: ['no-scars'], reviewOn: until });
    await ordered('suspension', certificate, { reason: 'hygiene', until: null });
    await told('suspended', number, { status: 'suspended', reason: 'hygiene', conditions: [] });
    await ordered('conditions', certificate, { conditions: ['supervised'], until });
    await told('conditions', number, { status: 'with-conditions', conditions: ['supervised'] });
    await ordered('reinstatement', certificate, { reason: 'resolved' });
    await told('reinstated', number, { status: 'in-force' });
    await ordered('striking-off', certificate, { reason: 'serious-harm', typed: number });
    await told('struck-off', number, { status: 'struck-off', reason: 'serious-harm' });
    const { asOf } = (await ask(number, `?on=${today}`)).json<CheckAnswerView>();
    expect(asOf).toEqual({ kind: 'known', on: today, states: ['in-force', 'with-conditions', 'suspended', 'with-conditions', 'in-force', 'struck-off'], reason: 'serious-harm' });
  });

  it('leads on from what was corrected, under the same conditions', async () => {
    const { certificate, trainee } = await issued();
    await ordered('conditions', certificate, { conditions: ['keep-records'], until });
    await told('conditions', certificate.number, { status: 'with-conditions' });
    await named(trainee, right);
    const corrected = await academy.certifier.visitor.ask<CertificateView>('post', `${academy.path}/certificates/${certificate.id}/correction`, { reason: 'name-misspelt', typed: right });
    await told('superseded', certificate.number, { status: 'superseded', holderName: legalName, replacedBy: corrected.number });
    await told('conditions', corrected.number, { status: 'with-conditions', holderName: right, replaces: certificate.number, conditions: ['keep-records'] });
    expect((await page(certificate.number)).body).toContain(`/check/${corrected.number}`);
  });

  it('leads on from what was renewed, at once though the old line is remembered', async () => {
    const { certificate, trainee } = await issued();
    await told('issued', certificate.number, { renewedBy: null });
    const other = await world.academy('Academia da Linha');
    const enrolmentId = await planting.enrolment(other.id, world.programmeVersionId, trainee.personId, other.owner.personId);
    await planting.completions(enrolmentId, other.assessor.personId);
    await planting.name(enrolmentId, other.id, trainee.personId, other.assessor.personId, { legalName });
    const renewed = await other.certifier.visitor.ask<CertificateView>('post', `${other.path}/certificates`, { enrolmentId, typed: legalName });
    await told('issued', certificate.number, { status: 'in-force', renewedBy: renewed.number });
    await told('issued', renewed.number, { status: 'in-force', renews: certificate.number });
  });

  it('tells what was given up, and forgets the name at once when its holder is forgotten', async () => {
    const { certificate, trainee } = await issued();
    await trainee.visitor.ask('post', `/v1/me/certificates/${certificate.id}/surrender`);
    await told('surrendered', certificate.number, { status: 'surrendered', holderName: legalName });
    const { email } = await trainee.visitor.ask<{ email: string }>('get', '/v1/session');
    expect((await page(certificate.number)).body).toContain(legalName);
    expect((await trainee.visitor.send('post', '/v1/me/erasure', { typed: email })).status).toBe(204);
    expect((await page(certificate.number)).body).not.toContain(legalName);
    const none = { certificate: null, facts: null, holder: null };
    const answer = await told('erased', certificate.number, { status: 'erased', standing: 'surrendered', holderName: null }, 'details-removed');
    expect([answer.committed.holder, answer.committed.salts, answer.committed.earlier.map(({ salt }) => salt)]).toEqual([null, none, [null, null]]);
    const { rows } = await world.superuser.query('select from public_register where number = $1 and earlier::text ~ $2', [certificate.number.replaceAll('-', ''), '"salt": "']);
    expect(rows).toEqual([]);
  });

  it('was asked after each of them', () => {
    const all: Record<CertificateEventType, true> = { issued: true, conditions: true, suspended: true, reinstated: true, 'struck-off': true, surrendered: true, superseded: true, erased: true };
    expect([...seen].toSorted()).toEqual(Object.keys(all).toSorted());
  });
});
