// Does a certificate live on as the rules say, and does everybody concerned see and hear of it?
import { randomUUID } from 'node:crypto';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import type { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { actorIn, startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { CertificateView } from './certificate-view.js';
import { readFacts } from './core/facts.js';
import { leafBytes } from './core/leaf.js';
import { PublicRegisterStore } from './public-register.store.js';
import { SuspendCertificate } from './suspend-certificate.js';

const legalName = 'Inês Maria da Conceição';
const password = 'seven calm people walk to the register';

describe('a certificate in life', () => {
  let world: World;
  let academy: Academy;
  let registrar: Visitor;
  const today = () => dayIn('Europe/Lisbon', new Date());

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    await world.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password });
    registrar = world.visitor();
    await registrar.signIn('registrar@example.org', password);
  }, 60_000);
  afterAll(() => world.close());

  const certified = async (name?: string) => {
    const { certificate, trainee } = await world.certified(academy, legalName, name);
    return { certificate, trainee, path: `${academy.path}/certificates/${certificate.id}`, order: `/v1/register/certificates/${certificate.id}` };
  };
  const rows = async <Row extends object>(sql: string, values: readonly unknown[] = []) => (await world.superuser.query<Row>(sql, [...values])).rows;
  const registered = async (id: string) => (await rows<Record<string, unknown>>('select *, state_since::text as since, review_on::text as review from public_register where certificate_id = $1', [id]))[0] ?? {};
  const suspension = (days: number, reason = 'hygiene') => ({ reason, until: addDays(today(), days) });

  it('is suspended by its academy and reinstated, and the public register follows each time', async () => {
    const { certificate, path } = await certified();
    const { owner } = academy;
    const suspended = await owner.visitor.ask<CertificateView>('post', `${path}/suspension`, suspension(30));
    expect(suspended).toMatchObject({ state: 'suspended', stateSince: today(), reviewOn: addDays(today(), 30), can: { suspend: false, reinstate: true } });
    expect(await registered(certificate.id)).toMatchObject({ state: 'suspended', since: today(), review: addDays(today(), 30), reason: 'hygiene' });
    expect(await owner.visitor.refused('post', `${path}/suspension`, suspension(5))).toMatchObject({ status: 409, code: 'certificate-not-in-force' });

    const reinstated = await owner.visitor.ask<CertificateView>('post', `${path}/reinstatement`, { reason: 'imposed-in-error' });
    expect(reinstated).toMatchObject({ state: 'in-force', reviewOn: null, can: { suspend: true, reinstate: false } });
    expect(reinstated.events.map(({ type, reason, imposedBy }) => [type, reason, imposedBy])).toEqual([['issued', null, 'academy'], ['suspended', 'hygiene', 'academy'], ['reinstated', 'imposed-in-error', 'academy']]);
    expect(await registered(certificate.id)).toMatchObject({ state: 'in-force', review: null, reason: 'imposed-in-error' });
    expect(await owner.visitor.refused('post', `${path}/reinstatement`, { reason: 'resolved' })).toMatchObject({ status: 409, code: 'certificate-not-suspended' });
  });

  it('is suspended by an academy for thirty days at most, from a closed list of reasons', async () => {
    const { path } = await certified();
    expect(await academy.certifier.visitor.refused('post', `${path}/suspension`, suspension(31))).toMatchObject({ status: 400, code: 'review-date-too-late', faults: [{ pointer: '/until' }] });
    expect(await academy.certifier.visitor.refused('post', `${path}/suspension`, suspension(0))).toMatchObject({ code: 'review-date-passed' });
    expect(await academy.certifier.visitor.refused('post', `${path}/suspension`, { reason: 'hygiene', until: null })).toMatchObject({ status: 400, code: 'input-invalid' });
    expect(await academy.certifier.visitor.refused('post', `${path}/suspension`, suspension(5, 'because'))).toMatchObject({ status: 400, code: 'input-invalid' });
    expect(await academy.instructor.visitor.refused('post', `${path}/suspension`, suspension(5))).toMatchObject({ status: expect.any(Number) });
    const elsewhere = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
    expect(await elsewhere.owner.visitor.refused('post', path.replace(academy.id, elsewhere.id) + '/suspension', suspension(5))).toMatchObject({ status: 404 });
    expect(await elsewhere.owner.visitor.refused('post', `${path}/suspension`, suspension(5))).toMatchObject({ status: 404 });
  });

  it('is suspended by the register as long as it must be, which its academy cannot lift', async () => {
    const { path, order } = await certified();
    const suspended = await registrar.ask<CertificateView>('post', `${order}/suspension`, { reason: 'under-investigation', until: null });
    expect(suspended).toMatchObject({ state: 'suspended', reviewOn: null, can: { reinstate: true } });
    expect(await academy.owner.visitor.refused('post', `${path}/reinstatement`, { reason: 'resolved' })).toMatchObject({ status: 409, code: 'imposed-by-register' });
    const [seen] = (await academy.owner.visitor.ask<CertificateView[]>('get', `${academy.path}/certificates?state=suspended`)).filter(({ id }) => id === suspended.id);
    expect(seen).toMatchObject({ can: { suspend: false, reinstate: false } });
    expect(await registrar.ask('post', `${order}/reinstatement`, { reason: 'resolved' })).toMatchObject({ state: 'in-force' });
    expect(await academy.owner.visitor.refused('post', `${order}/suspension`, suspension(5))).toMatchObject({ status: 403 });
  });

  it('has a leaf for each event, which names the one before and commits to the same facts', async () => {
    const { certificate, path } = await certified();
    await academy.owner.visitor.ask('post', `${path}/suspension`, suspension(10));
    await academy.owner.visitor.ask('post', `${path}/reinstatement`, { reason: 'resolved' });
    const events = await rows<{ type: 'issued' | 'suspended' | 'reinstated'; day: string; facts: string; leaf_hash: Buffer; salt_facts: Buffer; leaf: Buffer; legal_name: string; salt_certificate: Buffer; salt_holder: Buffer; status_list: string; status_index: string }>(
      `select e.type, e.day::text, e.facts, e.leaf_hash, s.salt_facts, coalesce(l.leaf, i.leaf) as leaf, p.legal_name, p.salt_certificate, p.salt_holder, c.status_list, c.status_index
         from certificate_event e join certificate_event_salt s on s.event_id = e.id join certificate c on c.id = e.certificate_id join certificate_person p on p.certificate_id = c.id
         left join ledger_entry l on l.event_id = e.id left join ledger_intake i on i.event_id = e.id where e.certificate_id = $1 order by e.sequence`,
      [certificate.id],
    );
    expect(events.map(({ type }) => type)).toEqual(['issued', 'suspended', 'reinstated']);
    let previous: Buffer | undefined;
    for (const event of events) {
      const leaf = leafBytes({
        type: event.type,
        academyId: academy.id,
        day: event.day,
        number: { value: certificate.number.replaceAll('-', ''), salt: event.salt_certificate },
        facts: { value: readFacts(event.facts), salt: event.salt_facts },
        status: { list: event.status_list, index: Number(event.status_index) },
        ...(event.type === 'issued' && { holder: { value: event.legal_name, salt: event.salt_holder } }),
        ...(previous && { previous }),
      });
      expect(Buffer.from(leaf).equals(event.leaf)).toBe(true);
      expect(Buffer.from(leafHash(leaf)).equals(event.leaf_hash)).toBe(true);
      expect(readFacts(event.facts)).toMatchObject({ validFrom: certificate.validFrom, validUntil: certificate.validUntil, independence: 'independent' });
      previous = event.leaf_hash;
    }
    expect(new Set(events.map(({ salt_facts: salt }) => salt.toString('hex'))).size).toBe(3);
    expect(readFacts(events[1]?.facts ?? '')).toMatchObject({ reason: 'hygiene', until: addDays(today(), 10), imposedBy: 'academy' });
  });

  it('is suspended once by ten who suspend at once', async () => {
    const { certificate } = await certified();
    const actor = actorIn(academy.owner, academy.id, 'owner');
    const wish = { academyId: academy.id, certificateId: certificate.id, reason: 'hygiene', until: addDays(today(), 5) } as const;
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        world.app.get(SuspendCertificate).run(actor, wish, { key: randomUUID(), scope: actor.personId, route: 'POST', body: wish }).then(() => 'suspended', (error: { code?: string }) => error.code),
      ),
    );
    expect(outcomes.sort()).toEqual([...Array<string>(9).fill('certificate-not-in-force'), 'suspended']);
    expect(await rows('select sequence from certificate_event where certificate_id = $1 order by sequence', [certificate.id])).toEqual([{ sequence: 0 }, { sequence: 1 }]);
  });

  it('gets its place in the ledger into the public register, also when nobody was told', async () => {
    const { certificate } = await certified();
    for (let tries = 0; tries < 100 && (await registered(certificate.id))['ledger_index'] === null; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(Number((await registered(certificate.id))['ledger_index'])).toBe(certificate.ledger?.index);
    await world.superuser.query('update public_register set ledger_index = null where certificate_id = $1', [certificate.id]);
    await world.app.get(PublicRegisterStore).fillPlaces(null);
    await world.app.get(PublicRegisterStore).fillPlaces(null);
    expect(Number((await registered(certificate.id))['ledger_index'])).toBe(certificate.ledger?.index);
  });

  it('shows the standing of its academy, whichever way the news arrive', async () => {
    const { certificate } = await certified();
    await registrar.ask('post', `/v1/register/academies/${academy.id}/suspension`, { reason: 'The clinic is closed for now.' });
    const events = await rows<{ id: string }>("select id from outbox_event where type = 'academy.suspended' and payload->>'academyId' = $1", [academy.id]);
    for (const { id } of [...events, ...events]) await world.app.get(EventHandlers).deliver(id);
    expect(await registered(certificate.id)).toMatchObject({ academy_state: 'suspended', state: 'in-force' });
    await registrar.ask('post', `/v1/register/academies/${academy.id}/reinstatement`, { reason: 'Open again.' });
    // The old news, delivered late, copies what is true now.
    for (const { id } of events) await world.app.get(EventHandlers).deliver(id);
    expect(await registered(certificate.id)).toMatchObject({ academy_state: 'admitted' });
  });

  it('is announced to its holder once, however often the event is delivered, in the holder\'s language', async () => {
    const { certificate, trainee, path } = await certified('João');
    await world.superuser.query("update person set locale = 'pt-PT' where id = $1", [trainee.personId]);
    await academy.owner.visitor.ask('post', `${path}/suspension`, suspension(5));
    const events = await rows<{ id: string }>("select id from outbox_event where payload->>'certificateId' = $1 order by id", [certificate.id]);
    expect(events).toHaveLength(2);
    for (const { id } of [...events, ...events]) await world.app.get(EventHandlers).deliver(id);
    const letters = await rows<{ subject: string; body: string }>('select subject, body from inbox_letter where body like $1 order by sent_at, id', [`%/my/certificates/${certificate.id}%`]);
    expect(letters.map(({ subject }) => subject).sort()).toEqual(['O seu certificado está suspenso', 'O seu certificado: Técnico de Micropigmentação Capilar']);
    expect(letters.every(({ body }) => body.includes(certificate.number))).toBe(true);
  });

  it('is printed the same every time, for its holder, its academy and the registrar, and for nobody else', async () => {
    const { certificate, trainee } = await certified();
    const pdf = async (visitor: Visitor, locale: string) => {
      const response = await visitor.send('get', `${certificate.pdfUrl}?locale=${locale}`, undefined, { headers: { accept: 'application/pdf' } });
      expect(response.status).toBe(200);
      expect(response.headers['content-type']).toBe('application/pdf');
      expect(response.headers['content-disposition']).toContain(certificate.number);
      return (response.body as Buffer).toString('latin1');
    };
    const first = await pdf(trainee.visitor, 'pt-PT');
    expect(first.startsWith('%PDF-1.7')).toBe(true);
    expect(await pdf(academy.instructor.visitor, 'pt-PT')).toBe(first);
    await world.superuser.query("update academy set name = 'Um Nome Novo' where id = $1", [academy.id]);
    expect(await pdf(registrar, 'pt-PT')).toBe(first);
    await world.superuser.query("update academy set name = 'Academia do Ponto' where id = $1", [academy.id]);
    expect(await pdf(trainee.visitor, 'en')).not.toBe(first);
    expect(await rows("select act from audit_entry where act = 'register.certificate-printed' and subject_id = $1", [certificate.id])).toHaveLength(1);
    const elsewhere = await world.academy(`Academia ${randomUUID().slice(0, 8)}`);
    for (const visitor of [elsewhere.owner.visitor, (await certified('Rui')).trainee.visitor]) expect(await visitor.refused('get', certificate.pdfUrl)).toMatchObject({ status: 404 });
    expect(await world.visitor().refused('get', certificate.pdfUrl)).toMatchObject({ status: 401 });
  });

  it('is found by its holder, its academy, and by the registrar under its number however typed', async () => {
    const { certificate, trainee } = await certified();
    expect((await trainee.visitor.ask<CertificateView[]>('get', '/v1/me/certificates')).map(({ id, can }) => ({ id, can }))).toEqual([{ id: certificate.id, can: { suspend: false, reinstate: false, impose: false, strikeOff: false, correct: false, surrender: true } }]);
    const inForce = await academy.instructor.visitor.ask<CertificateView[]>('get', `${academy.path}/certificates?state=in-force&locale=pt-PT`);
    expect(inForce.find(({ id }) => id === certificate.id)).toMatchObject({ programmeTitle: 'Técnico de Micropigmentação Capilar', can: { suspend: false } });
    expect(inForce.every(({ state }) => state === 'in-force')).toBe(true);
    expect(await academy.owner.visitor.ask('get', `${academy.path}/certificates?state=expired`)).toEqual([]);
    const typed = encodeURIComponent(certificate.number.toLowerCase().replaceAll('0', 'o').replaceAll('-', ' '));
    expect((await registrar.ask<CertificateView[]>('get', `/v1/register/certificates?query=${typed}`)).map(({ id }) => id)).toEqual([certificate.id]);
    expect(await registrar.ask('get', '/v1/register/certificates?query=nothing')).toEqual([]);
    expect((await registrar.ask<CertificateView[]>('get', '/v1/register/certificates')).map(({ id }) => id)).toContain(certificate.id);
    expect((await rows("select act from audit_entry where act = 'register.certificates-read'")).length).toBe(3);
    await academy.owner.visitor.refused('get', '/v1/register/certificates');
  });
});
