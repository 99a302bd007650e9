// Does a corrected certificate take the place of another, and a renewed one go on from it?
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { startWorld, type Academy, type Staff, type World } from '../../test/academy-at-work.js';
import type { CertificateView } from './certificate-view.js';
import { readFacts } from './core/facts.js';
import { readLeaf } from './core/published-leaf.js';
import { EnterCertificate, refusalOf } from './enter-certificate.js';

const misspelt = 'Ines Maria da Conceicao';
const right = 'Inês Maria da Conceição';
const password = 'seven calm people walk to the register';

interface Held {
  readonly certificate: CertificateView;
  readonly trainee: Staff & { readonly enrolmentId: string };
}

describe('what comes after a certificate', () => {
  let world: World;
  let academy: Academy;
  let registrar: Visitor;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    await world.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password });
    registrar = world.visitor();
    await registrar.signIn('registrar@example.org', password);
  }, 60_000);
  afterAll(() => world.close());

  const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []) => (await world.superuser.query<Row>(sql, [...values])).rows;
  const checked = async (number: string) => (await world.app.inject({ url: `/check/${number}`, headers: { accept: 'application/json' } })).json<Record<string, unknown>>();
  const page = async (number: string) => (await world.app.inject({ url: `/check/${number}?lang=en`, headers: { accept: 'text/html' } })).body;

  async function decided({ id, path, assessor, certifier }: Academy, enrolmentId: string, personId: string, legalName: string): Promise<CertificateView> {
    await world.planting.completions(enrolmentId, assessor.personId);
    await world.planting.name(enrolmentId, id, personId, assessor.personId, { legalName });
    return certifier.visitor.ask('post', `${path}/certificates`, { enrolmentId, typed: legalName });
  }
  const certified = (): Promise<Held> => world.certified(academy, misspelt);
  const nameChecked = ({ trainee }: Held, options: { legalName?: string; confirmed?: boolean } = {}) =>
    world.planting.name(trainee.enrolmentId, academy.id, trainee.personId, academy.assessor.personId, { legalName: right, ...options });
  const correction = ({ certificate }: Held) => `${academy.path}/certificates/${certificate.id}/correction`;
  const wish = { reason: 'name-misspelt', typed: right };

  describe('a correction', () => {
    it('is a certificate of its own, and the old number leads to it', async () => {
      const held = await certified();
      await nameChecked(held);
      const corrected = await academy.certifier.visitor.ask<CertificateView>('post', correction(held), wish);
      const old = held.certificate;
      expect(corrected).toMatchObject({ holderName: right, state: 'in-force', validFrom: old.validFrom, validUntil: old.validUntil, replaces: old.number, can: { correct: true } });
      expect(corrected.number).not.toBe(old.number);
      expect(await checked(old.number)).toMatchObject({ status: 'superseded', holderName: misspelt, reason: 'name-misspelt', replacedBy: corrected.number });
      expect(await checked(corrected.number)).toMatchObject({ status: 'in-force', holderName: right, replaces: old.number });
      expect(await page(old.number)).toContain(`Replaced by <a class="number" href="/check/${corrected.number}?lang=en">${corrected.number}</a>`);
      expect((await held.trainee.visitor.ask<CertificateView[]>('get', '/v1/me/certificates')).map(({ number, replacedBy, can }) => [number, replacedBy, can.surrender])).toEqual([
        [corrected.number, null, true],
        [old.number, corrected.number, false],
      ]);
    });

    it('commits to the holder in the new certificate’s first leaf, and names that leaf in the old one’s last', async () => {
      const held = await certified();
      await nameChecked(held);
      const corrected = await academy.certifier.visitor.ask<CertificateView>('post', correction(held), wish);
      const leaves = await rows<{ certificate: string; type: string; facts: string; leaf: Buffer }>(
        `select e.certificate_id as certificate, e.type, e.facts, coalesce(l.leaf, i.leaf) as leaf from certificate_event e
           left join ledger_entry l on l.event_id = e.id left join ledger_intake i on i.event_id = e.id where e.certificate_id = any ($1) order by e.at, e.sequence`,
        [[held.certificate.id, corrected.id]],
      );
      const of = (certificate: CertificateView, type: string) => leaves.find((row) => row.certificate === certificate.id && row.type === type) ?? leaves[0]!;
      expect(leaves).toHaveLength(3);
      const [superseded, issued] = [of(held.certificate, 'superseded'), of(corrected, 'issued')];
      expect(readFacts(superseded.facts)).toMatchObject({ successor: corrected.number.replaceAll('-', ''), successorLeaf: Buffer.from(leafHash(issued.leaf)).toString('base64url') });
      expect(readLeaf(superseded.leaf)).toMatchObject({ ok: true, value: { previous: Buffer.from(leafHash(of(held.certificate, 'issued').leaf)).toString('base64url') } });
      expect(Object.keys(JSON.parse(superseded.leaf.toString()) as object)).not.toContain('holder');
      expect(Object.keys(JSON.parse(issued.leaf.toString()) as object)).toContain('holder');
    });

    it('inherits the conditions, without another letter about them', async () => {
      const held = await certified();
      await registrar.ask('post', `/v1/register/certificates/${held.certificate.id}/conditions`, { conditions: ['no-scars'], until: addDays(dayIn('Europe/Lisbon', new Date()), 30) });
      await nameChecked(held);
      const corrected = await academy.certifier.visitor.ask<CertificateView>('post', correction(held), wish);
      expect(corrected).toMatchObject({ state: 'with-conditions', reviewOn: addDays(dayIn('Europe/Lisbon', new Date()), 30) });
      expect(corrected.events.map(({ type, imposedBy, conditions }) => [type, imposedBy, conditions])).toEqual([['issued', 'academy', []], ['conditions', 'register', ['no-scars']]]);
      expect(await checked(corrected.number)).toMatchObject({ status: 'with-conditions', conditions: ['no-scars'] });
      const events = await rows<{ id: string }>("select id from outbox_event where payload->>'certificateId' = any ($1) order by id", [[held.certificate.id, corrected.id]]);
      for (const { id } of [...events, ...events]) await world.app.get(EventHandlers).deliver(id);
      const letters = await rows<{ subject: string }>('select subject from inbox_letter where id = any ($1) order by id', [events.map(({ id }) => id)]);
      expect(letters.map(({ subject }) => subject)).toEqual(['Your certificate: SMP Technician', 'Your certificate is in force with conditions', 'Your certificate was corrected']);
    });

    it('rests on a new check of the name, confirmed by its holder, and on a certifier who is independent', async () => {
      const held = await certified();
      const refusal = (visitor: Visitor, body: object = wish) => visitor.refused('post', correction(held), body);
      const { visitor } = academy.certifier;
      expect(await refusal(visitor)).toMatchObject({ status: 409, code: 'nothing-to-correct' });
      await nameChecked(held, { confirmed: false });
      expect(await refusal(visitor)).toMatchObject({ status: 409, code: 'name-not-confirmed' });
      await nameChecked(held);
      expect(await refusal(visitor, { ...wish, typed: 'Outra Pessoa' })).toMatchObject({ status: 400, code: 'typed-name-differs' });
      expect(await refusal(visitor, { ...wish, reason: 'because' })).toMatchObject({ status: 400, code: 'input-invalid' });
      expect(await refusal(academy.owner.visitor)).toMatchObject({ status: 404 });
      await world.grant(academy.assessor, academy.id, 'certifier');
      expect(await refusal(academy.assessor.visitor)).toMatchObject({ status: 409, code: 'certifier-not-impartial' });
      const elsewhere = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
      expect(await elsewhere.certifier.visitor.refused('post', correction(held).replace(academy.id, elsewhere.id), wish)).toMatchObject({ status: 404 });
      expect(await checked(held.certificate.number)).toMatchObject({ status: 'in-force' });
    });

    it('is made once, by ten who ask at once and by whoever repeats the request', async () => {
      const held = await certified();
      await nameChecked(held);
      const key = randomUUID();
      const outcomes = await Promise.all(Array.from({ length: 10 }, (_, place) => academy.certifier.visitor.send('post', correction(held), wish, { key: place < 5 ? key : randomUUID() })));
      const made = new Set(outcomes.filter(({ status }) => status === 201).map(({ body }) => (body as CertificateView).id));
      expect(made.size).toBe(1);
      expect(outcomes.filter(({ status }) => status !== 201).every(({ status }) => status === 409)).toBe(true);
      expect(await rows('select id from certificate where enrolment_id = $1', [held.trainee.enrolmentId])).toHaveLength(2);
    });

    it('is not made of what is suspended, given up or corrected already', async () => {
      const suspended = await certified();
      await nameChecked(suspended);
      await registrar.ask('post', `/v1/register/certificates/${suspended.certificate.id}/suspension`, { reason: 'hygiene', until: null });
      expect(await academy.certifier.visitor.refused('post', correction(suspended), wish)).toMatchObject({ status: 409, code: 'certificate-not-in-force' });
      const twice = await certified();
      await nameChecked(twice);
      await academy.certifier.visitor.ask('post', correction(twice), wish);
      expect(await academy.certifier.visitor.refused('post', correction(twice), wish)).toMatchObject({ status: 409, code: 'certificate-not-in-force' });
    });
  });

  describe('a renewal', () => {
    it('names the certificate that it renews, whose page leads on; also from another academy', async () => {
      const { certificate: old, trainee } = await certified();
      const other = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
      const [{ email }] = (await rows<{ email: string }>('select address as email from email_address where person_id = $1', [trainee.personId])) as [{ email: string }];
      const { enrolmentId } = await other.owner.visitor.ask<{ enrolmentId: string }>('post', `${other.path}/cohorts/${other.cohortId}/enrolments`, { email, name: 'Inês', locale: 'en' });
      const renewed = await decided(other, enrolmentId, trainee.personId, right);
      expect(renewed).toMatchObject({ renews: old.number, renewedBy: null });
      expect(await checked(renewed.number)).toMatchObject({ status: 'in-force', renews: old.number });
      expect(await checked(old.number)).toMatchObject({ status: 'in-force', renewedBy: renewed.number });
      expect((await trainee.visitor.ask<CertificateView[]>('get', '/v1/me/certificates')).map(({ number }) => number)).toEqual([renewed.number, old.number]);
    });

    it('is possible at the same academy, in the same programme, a year after it was completed and not before', async () => {
      const { certificate: old, trainee } = await certified();
      const [{ email }] = (await rows<{ email: string }>('select address as email from email_address where person_id = $1', [trainee.personId])) as [{ email: string }];
      const enrol = [`${academy.path}/cohorts/${academy.cohortId}/enrolments`, { email, name: 'Inês', locale: 'en' }] as const;
      expect(await academy.owner.visitor.refused('post', ...enrol)).toMatchObject({ status: 409, code: 'already-enrolled' });
      await world.superuser.query('set session_replication_role = replica');
      await world.superuser.query("update completion set completed_at = completed_at - interval '366 days' where enrolment_id = $1", [trainee.enrolmentId]);
      await world.superuser.query('set session_replication_role = origin');
      const { enrolmentId } = await academy.owner.visitor.ask<{ enrolmentId: string }>('post', ...enrol);
      expect(await academy.owner.visitor.refused('post', ...enrol)).toMatchObject({ status: 409, code: 'already-enrolled' });
      expect(await decided(academy, enrolmentId, trainee.personId, misspelt)).toMatchObject({ renews: old.number });
    });

    it('is no way past an order: neither of what was struck off nor of what is suspended, wherever', async () => {
      const other = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
      for (const [order, body] of [['suspension', { reason: 'hygiene', until: null }], ['striking-off', { reason: 'serious-harm' }]] as const) {
        const { certificate: old, trainee } = await certified();
        await registrar.ask('post', `/v1/register/certificates/${old.id}/${order}`, { ...body, ...(order === 'striking-off' && { typed: old.number }) });
        const enrolmentId = await world.planting.enrolment(other.id, world.programmeVersionId, trainee.personId, other.owner.personId);
        await world.planting.completions(enrolmentId, other.assessor.personId);
        const nameCheck = await world.planting.name(enrolmentId, other.id, trainee.personId, other.assessor.personId, { legalName: right });
        expect(await other.certifier.visitor.refused('post', `${other.path}/certificates`, { enrolmentId, typed: right })).toMatchObject({ status: 409, code: 'holder-barred' });
        const queue = await other.certifier.visitor.ask<{ enrolmentId: string; obstacles: { code: string }[] }[]>('get', `${other.path}/decisions`);
        expect(queue.find((candidate) => candidate.enrolmentId === enrolmentId)?.obstacles).toEqual([{ code: 'holder-barred', detail: order === 'suspension' ? 'suspended' : 'struck-off' }]);
        await expect(
          world.superuser.query(
            "insert into decision (id, enrolment_id, academy_id, trainee_id, certifier_id, name_check_id, evidence, decided_at) values (gen_random_uuid(), $1, $2, $3, $4, $5, '{}', now())",
            [enrolmentId, other.id, trainee.personId, other.certifier.personId, nameCheck],
          ),
        ).rejects.toMatchObject({ constraint: 'holder_is_not_barred' });
      }
    });

    it('stands under the conditions that stand already, also of another programme’s or academy’s certificate', async () => {
      const { certificate: old, trainee } = await certified();
      await registrar.ask('post', `/v1/register/certificates/${old.id}/conditions`, { conditions: ['no-scars', 'supervised'], until: null });
      const other = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
      const enrolmentId = await world.planting.enrolment(other.id, world.programmeVersionId, trainee.personId, other.owner.personId);
      const renewed = await decided(other, enrolmentId, trainee.personId, right);
      expect(renewed).toMatchObject({ state: 'with-conditions', renews: old.number });
      expect(renewed.events.map(({ type, imposedBy, conditions }) => [type, imposedBy, conditions])).toEqual([['issued', 'academy', []], ['conditions', 'register', ['supervised', 'no-scars']]]);
      expect(await checked(renewed.number)).toMatchObject({ status: 'with-conditions', conditions: ['supervised', 'no-scars'] });
    });

    it('is not issued past conditions that were imposed after its dossier was read', async () => {
      const { certificate: old, trainee } = await certified();
      const other = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
      const enrolmentId = await world.planting.enrolment(other.id, world.programmeVersionId, trainee.personId, other.owner.personId);
      await world.planting.completions(enrolmentId, other.assessor.personId);
      await world.planting.name(enrolmentId, other.id, trainee.personId, other.assessor.personId, { legalName: right });
      const [enter, db] = [world.app.get(EnterCertificate), world.app.get(Database)];
      const decision = { academyId: other.id, enrolmentId, certifierId: other.certifier.personId };
      const context = { person: other.certifier.personId, academy: other.id, register: false };
      const gathered = await db.transaction(context, () => enter.gather(decision));
      await registrar.ask('post', `/v1/register/certificates/${old.id}/conditions`, { conditions: ['no-scars'], until: null });
      const entering = db.transaction(context, () => enter.enter({ ...decision, id: randomUUID(), demandName: () => {} }, gathered));
      expect(await entering.then(() => null, refusalOf)).toMatchObject({ code: 'orders-changed' });
      expect(await rows('select id from certificate where enrolment_id = $1', [enrolmentId])).toEqual([]);
    });

    it('is not decided on while an order is being entered: the decision waits, and sees it', async () => {
      const { certificate: old, trainee } = await certified();
      const other = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
      const enrolmentId = await world.planting.enrolment(other.id, world.programmeVersionId, trainee.personId, other.owner.personId);
      await world.planting.completions(enrolmentId, other.assessor.personId);
      await world.planting.name(enrolmentId, other.id, trainee.personId, other.assessor.personId, { legalName: right });
      await rows('begin');
      await rows('select from public_register where certificate_id = $1 for update', [old.id]);
      await rows(
        `insert into certificate_event (id, certificate_id, academy_id, sequence, type, state, imposed_by, actor_id, day, at, facts, leaf_hash)
         select gen_random_uuid(), certificate_id, academy_id, 1, 'suspended', 'suspended', 'register', actor_id, day, now(), facts, sha256(leaf_hash) from certificate_event where certificate_id = $1`,
        [old.id],
      );
      const deciding = other.certifier.visitor.send('post', `${other.path}/certificates`, { enrolmentId, typed: right });
      const waiting = async () => {
        await rows('select pg_stat_clear_snapshot()');
        return (await rows("select from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into decision%' and datname = current_database()")).length;
      };
      for (const end = Date.now() + 10_000; (await waiting()) === 0 && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 20));
      const waited = await waiting();
      await rows('commit');
      expect(waited).toBe(1);
      expect((await deciding).body).toMatchObject({ status: 409, code: 'holder-barred' });
    });

    it('of a certificate whose name is put right afterwards stays its renewal', async () => {
      const renewal = async () => {
        const held = await certified();
        const other = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
        const enrolmentId = await world.planting.enrolment(other.id, world.programmeVersionId, held.trainee.personId, other.owner.personId);
        return { held, renewed: await decided(other, enrolmentId, held.trainee.personId, right) };
      };
      const { held, renewed } = await renewal();
      await nameChecked(held);
      const corrected = await academy.certifier.visitor.ask<CertificateView>('post', correction(held), wish);
      expect(corrected).toMatchObject({ renewedBy: renewed.number });
      expect(await checked(corrected.number)).toMatchObject({ renewedBy: renewed.number });
      const [bare, stranger] = [corrected.number.replaceAll('-', ''), (await renewal()).renewed.number.replaceAll('-', '')];
      const inLedger = async () => (await rows<{ is: boolean }>('select bool_and(ledger_index is not null) as is from public_register where number = any ($1)', [[bare, stranger]]))[0]?.is;
      for (let looks = 0; looks < 300 && !(await inLedger()); looks += 1) await pause(100);
      expect(await inLedger()).toBe(true);
      expect(await checked(corrected.number)).toMatchObject({ renewedBy: renewed.number });
      await rows('update public_register set renewed_by = $2 where number = $1', [bare, stranger]);
      // what is remembered for a second counts no more then
      await pause(1100);
      expect(await checked(corrected.number)).toMatchObject({ status: 503, code: 'register-altered' });
    });

    it('is none of what was given up', async () => {
      const { certificate: old, trainee } = await certified();
      await trainee.visitor.ask('post', `/v1/me/certificates/${old.id}/surrender`);
      const other = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
      const enrolmentId = await world.planting.enrolment(other.id, world.programmeVersionId, trainee.personId, other.owner.personId);
      expect(await decided(other, enrolmentId, trainee.personId, right)).toMatchObject({ renews: null });
      expect(await checked(old.number)).toMatchObject({ status: 'surrendered', renewedBy: null });
    });
  });
});
