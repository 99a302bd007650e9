// Does a decision give one certificate, exactly as it was decided, and nothing when it is refused?
import { randomUUID } from 'node:crypto';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import type { Actor } from '#libs/kernel/context.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { actorIn, startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { CertificateView } from './certificate-view.js';
import { readNumber } from './core/certificate-number.js';
import { readFacts } from './core/facts.js';
import { leafBytes } from './core/leaf.js';
import type { CandidateView, DecisionView } from './decision-view.js';
import { plantEligibleTrainee } from './eligible-trainee.fixture.js';
import { IssueCertificate } from './issue-certificate.js';
import { programmeVersion } from '../../test/programme-version.js';

const legalName = 'Inês Maria da Conceição';

describe('issuing a certificate', () => {
  let world: World;
  let academy: Academy;
  let certificates: string;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    certificates = `${academy.path}/certificates`;
  }, 60_000);
  afterAll(() => world.close());

  /** A trainee for whom nothing is missing but the decision. */
  const ready = (name?: string) => world.eligible(academy, legalName, name);
  const issue = (enrolmentId: string, by = academy.certifier, typed = legalName) => by.visitor.ask<CertificateView>('post', certificates, { enrolmentId, typed });
  const refused = (enrolmentId: string, by = academy.certifier, typed = legalName) => by.visitor.refused('post', certificates, { enrolmentId, typed });
  const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []) => (await world.superuser.query<Row>(sql, [...values])).rows;
  const counts = async () => (await rows<object>('select (select count(*) from decision) d, (select count(*) from certificate) c, (select count(*) from certificate_event) e, (select count(*) from public_register) p, (select count(*) from ledger_entry) + (select count(*) from ledger_intake) l, (select count(*) from outbox_event) o'))[0];
  /** As the certifier, straight to the verb. */
  const certifier = (change: Partial<Actor> = {}): Actor => ({ ...actorIn(academy.certifier, academy.id, 'certifier'), signedInAt: new Date(), ...change });
  const verb = (enrolmentId: string, actor: Actor, key: string = randomUUID(), academyId = academy.id) =>
    world.app.get(IssueCertificate).run(actor, { academyId, enrolmentId, typed: legalName }, { key, scope: actor.personId, route: 'POST certificates', body: { enrolmentId } });

  it('freezes what was decided and tells the public, with a place in the ledger', async () => {
    const trainee = await ready();
    const certificate = await issue(trainee.enrolmentId);
    expect(certificate).toMatchObject({
      state: 'in-force', holderName: legalName, academyName: 'Academia do Ponto', independence: { independent: true, reason: null },
      reviewOn: null, can: { suspend: true, reinstate: false }, ledger: { index: expect.any(Number), leafHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(readNumber(certificate.number).kind).toBe('ok');
    expect(certificate.events).toEqual([{ type: 'issued', state: 'in-force', day: certificate.validFrom, reason: null, until: null, imposedBy: 'academy', conditions: [] }]);
    expect(certificate.checkUrl).toBe(`${world.config.publicUrl}/check/${certificate.number}`);
    const [decision] = await rows<{ evidence: object; certifier_id: string }>('select d.evidence, d.certifier_id from decision d join certificate c on c.decision_id = d.id where c.id = $1', [certificate.id]);
    expect(decision).toMatchObject({ certifier_id: academy.certifier.personId, evidence: { paper: { template: 3, academyName: 'Academia do Ponto', academyPlace: 'Porto, PT' }, exam: { points: 25 }, stations: Array(7).fill(expect.anything()) } });
    expect(await rows('select act, actor_id from audit_entry where subject_id = $1', [certificate.id])).toEqual([{ act: 'certificate.issued', actor_id: academy.certifier.personId }]);
  });

  it('puts a leaf into the ledger that anyone can make again from the public register', async () => {
    const { number, id, ledger } = await issue((await ready()).enrolmentId);
    const [row] = await rows<Record<string, Buffer & string>>('select p.*, state_since::text as day, l.leaf, l.seq::int as seq from public_register p join ledger_entry l on l.event_id = p.last_event_id where p.certificate_id = $1', [id]);
    if (!row) throw new Error('no row');
    const leaf = leafBytes({
      type: 'issued',
      academyId: academy.id,
      day: row['day'] as string,
      number: { value: number.replaceAll('-', ''), salt: row['salt_certificate'] as Buffer },
      facts: { value: readFacts(row['last_event_facts'] as string), salt: row['salt_facts'] as Buffer },
      holder: { value: row['name'] as string, salt: row['salt_holder'] as Buffer },
      status: { list: row['status_list'] as string, index: Number(row['status_index']) },
    });
    expect(Buffer.from(leaf).equals(row['leaf'] as Buffer)).toBe(true);
    expect(Buffer.from(leafHash(leaf)).toString('hex')).toBe(ledger?.leafHash);
    expect(Number(row['seq'])).toBe(ledger?.index);
  });

  it('gives one certificate to twenty certifiers who press at once, twenty times over', async () => {
    const second = await world.person('Outra Certificadora');
    await world.grant(second, academy.id, 'certifier');
    for (let burst = 0; burst < 20; burst += 1) {
      const { enrolment } = await plantEligibleTrainee(world.planting, academy.id, world.programmeVersionId);
      const sameKey = randomUUID();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, at) => {
          const actor = at % 3 === 0 ? { ...certifier(), personId: second.personId } : certifier();
          return verb(enrolment, actor, at % 3 === 1 ? sameKey : randomUUID()).then((certificate) => certificate.id, (error: { code?: string }) => error.code);
        }),
      );
      const made = await rows<{ id: string }>('select c.id from certificate c join decision d on d.id = c.decision_id join certificate_event e on e.certificate_id = c.id where c.enrolment_id = $1', [enrolment]);
      expect(made).toHaveLength(1);
      // Whoever repeated one request got its one answer; everybody else learned that it was done.
      expect(new Set(outcomes)).toEqual(new Set([made[0]?.id, 'already-certified'].filter((outcome) => outcomes.includes(outcome))));
      expect(outcomes).toContain(made[0]?.id);
    }
  }, 120_000);

  it('answers the same request with the same certificate, and no other request under its key', async () => {
    const [first, other] = [await ready(), await ready()];
    const key = randomUUID();
    const send = (enrolmentId: string) => academy.certifier.visitor.send('post', certificates, { enrolmentId, typed: legalName }, { key });
    const answers = [await send(first.enrolmentId), await send(first.enrolmentId)];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect((await send(other.enrolmentId)).body).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
    expect(await refused(first.enrolmentId)).toMatchObject({ status: 409, code: 'already-certified' });
  });

  it('is refused with the first obstacle, and tells all of them', async () => {
    const trainee = await world.trainee(academy, 'Rui');
    expect(await refused(trainee.enrolmentId)).toMatchObject({ status: 409, code: 'evidence-incomplete', facts: { obstacles: [{ code: 'evidence-incomplete' }, { code: 'name-not-confirmed', detail: 'unchecked' }] } });
    await world.planting.completions(trainee.enrolmentId, academy.assessor.personId);
    await world.planting.name(trainee.enrolmentId, academy.id, trainee.personId, academy.assessor.personId, { legalName, confirmed: false });
    expect(await refused(trainee.enrolmentId)).toMatchObject({ code: 'name-not-confirmed', facts: { obstacles: [{ detail: 'unconfirmed' }] } });
    expect(await academy.certifier.visitor.ask<DecisionView>('get', `${academy.path}/decisions/${trainee.enrolmentId}`)).toMatchObject({ obstacles: [{ code: 'name-not-confirmed' }], can: { issue: false } });
  });

  it('leaves nothing behind when it is refused', async () => {
    const trainee = await ready();
    await world.superuser.query("update academy set state = 'suspended' where id = $1", [academy.id]);
    const before = await counts();
    expect(await refused(trainee.enrolmentId)).toMatchObject({ code: 'academy-not-admitted' });
    expect(await refused(trainee.enrolmentId, academy.certifier, 'Somebody Else')).toMatchObject({ code: 'academy-not-admitted' });
    await world.superuser.query("update academy set state = 'admitted' where id = $1", [academy.id]);
    expect(await refused(trainee.enrolmentId, academy.certifier, 'Somebody Else')).toMatchObject({ status: 400, code: 'typed-name-differs', faults: [{ pointer: '/typed' }] });
    expect(await counts()).toEqual(before);
    await issue(trainee.enrolmentId, academy.certifier, 'ines  MARIA da conceicao');
  });

  it('demands a sign-in within the last half hour', async () => {
    const { enrolmentId } = await ready();
    await expect(verb(enrolmentId, certifier({ signedInAt: new Date(Date.now() - 31 * 60_000) }))).rejects.toMatchObject({ kind: 'unauthenticated', code: 'sign-in-again' });
    expect(await verb(enrolmentId, certifier({ signedInAt: new Date(Date.now() - 29 * 60_000) }))).toMatchObject({ enrolmentId });
  });

  it('is for certifiers of the academy alone', async () => {
    const { enrolmentId } = await ready();
    const elsewhere = await world.academy(`Outra Academia ${randomUUID().slice(0, 8)}`);
    for (const person of [academy.owner, academy.instructor, academy.assessor, elsewhere.certifier]) expect((await refused(enrolmentId, person)).status).toBeGreaterThanOrEqual(403);
    expect(await elsewhere.certifier.visitor.refused('post', `${elsewhere.path}/certificates`, { enrolmentId, typed: legalName })).toMatchObject({ status: 404 });
  });

  it('needs the registrar\'s exception beforehand when the certifier taught the trainee, and says so for ever', async () => {
    const trainee = await ready();
    await world.grant(academy.instructor, academy.id, 'certifier');
    expect(await refused(trainee.enrolmentId, academy.instructor)).toMatchObject({ code: 'certifier-not-impartial', facts: { obstacles: [{ detail: 'taught' }] } });

    await world.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password: 'seven calm people walk to the register' });
    const registrar = world.visitor();
    await registrar.signIn('registrar@example.org', 'seven calm people walk to the register');
    const wish = { academyId: academy.id, traineeId: trainee.personId, certifierId: academy.instructor.personId, reason: 'remote-region' };
    expect(await registrar.refused('post', '/v1/register/independence-exceptions', { ...wish, certifierId: academy.owner.personId })).toMatchObject({ code: 'certifier-not-granted' });
    expect(await registrar.refused('post', '/v1/register/independence-exceptions', { ...wish, traineeId: academy.owner.personId })).toMatchObject({ code: 'trainee-not-enrolled' });
    await registrar.ask('post', '/v1/register/independence-exceptions', wish);
    expect(await registrar.refused('post', '/v1/register/independence-exceptions', wish)).toMatchObject({ code: 'exception-recorded-already' });

    const page = await academy.instructor.visitor.ask<DecisionView>('get', `${academy.path}/decisions/${trainee.enrolmentId}`);
    expect(page).toMatchObject({ independence: { independent: false, because: [{ kind: 'taught', academyName: 'Academia do Ponto' }], exception: { reason: 'remote-region' } }, obstacles: [], can: { issue: true } });
    const certificate = await issue(trainee.enrolmentId, academy.instructor);
    expect(certificate.independence).toEqual({ independent: false, reason: 'remote-region' });
    const [row] = await rows<{ facts: string }>('select facts from public_register where certificate_id = $1', [certificate.id]);
    expect(readFacts(row?.facts ?? '').independence).toBe('remote-region');
    expect(await registrar.refused('post', '/v1/register/independence-exceptions', { ...wish, certifierId: academy.certifier.personId })).toMatchObject({ code: 'trainee-not-enrolled' });
  });

  it('is a queue: whom nothing hinders comes first, whoever is certified is gone', async () => {
    const [free, stuck, done] = [await ready('Zita Livre'), await world.trainee(academy, 'Ana Presa'), await ready('Beto Feito')];
    await world.planting.completions(stuck.enrolmentId, academy.assessor.personId);
    await issue(done.enrolmentId);
    const queue = await academy.certifier.visitor.ask<CandidateView[]>('get', `${academy.path}/decisions`);
    const at = (enrolmentId: string) => queue.findIndex((candidate) => candidate.enrolmentId === enrolmentId);
    expect(at(done.enrolmentId)).toBe(-1);
    expect(at(free.enrolmentId)).toBeLessThan(at(stuck.enrolmentId));
    expect(queue[at(stuck.enrolmentId)]).toMatchObject({ traineeName: 'Ana Presa', obstacles: [{ code: 'name-not-confirmed', detail: 'unchecked' }] });
    await academy.assessor.visitor.refused('get', `${academy.path}/decisions`);
  });

  it('shows on one page what a decision rests on', async () => {
    const { enrolmentId } = await ready('Carla');
    const page = await academy.certifier.visitor.ask<DecisionView>('get', `${academy.path}/decisions/${enrolmentId}?locale=pt-PT`);
    expect(page).toMatchObject({
      trainee: { name: 'Carla', legalName }, programme: { title: 'Técnico de Micropigmentação Capilar', version: programmeVersion }, exam: { points: 25, possible: 28, gatesRight: 6, domains: [{ domain: 'M1', points: 25, possible: 28 }] },
      name: { legalName, document: 'passport', checkedByName: 'assessor of Academia do Ponto' }, independence: { independent: true, because: [], exception: null }, obstacles: [], can: { issue: true },
    });
    expect(page.stations).toHaveLength(7);
    expect(page.requirements.filter(({ kind }) => kind === 'station').map(({ by }) => by)).toEqual(Array(7).fill('assessor of Academia do Ponto'));
    expect(await academy.owner.visitor.ask<DecisionView>('get', `${academy.path}/decisions/${enrolmentId}`)).toMatchObject({ can: { issue: false } });
  });
});
