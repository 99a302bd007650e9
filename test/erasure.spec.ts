// Is somebody who asks for it forgotten, everything at once or nothing, while every proof goes on holding?
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import type { IssuedCertificateView } from '#libs/certification/certificate-view.js';
import { verifyCertificateReceipt } from '#libs/certification/core/certificate-receipt.js';
import { RemindOfExpiry } from '#libs/certification/remind-of-expiry.js';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { parseVerifierKey } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { ExportLedger } from '#libs/ledger/export-ledger.js';
import { audit } from '../apps/cli/audit.js';
import type { Visitor } from '../apps/api/test/journeys/visitor.js';
import { startWorld, type Academy, type Staff, type World } from './academy-at-work.js';

const legalName = 'Zulmira Xisto Quaresma';
const password = 'seven calm people walk to the register';

interface Holder extends Staff {
  readonly email: string;
  readonly certificate: IssuedCertificateView;
}

describe('a person who asks to be forgotten', () => {
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

  const emailOf = async ({ visitor }: Staff) => (await visitor.ask<{ email: string }>('get', '/v1/session')).email;
  const holder = async (): Promise<Holder> => {
    const { trainee, certificate } = await world.certified(academy, legalName, legalName);
    return { ...trainee, certificate };
  };
  const erase = ({ visitor, email }: Pick<Holder, 'visitor' | 'email'>) => visitor.send('post', '/v1/me/erasure', { typed: ` ${email.toUpperCase()}` });
  const hindrances = async ({ visitor }: Staff) => (await visitor.ask<{ hindrances: unknown[] }>('get', '/v1/me/erasure')).hindrances;
  const count = async (sql: string, ...values: unknown[]) => Number((await world.superuser.query<{ count: string }>(`select count(*) from ${sql}`, values)).rows[0]?.count);
  const until = addDays(dayIn('Europe/Lisbon', new Date()), 14);

  it('leaves an id, a number with its dates, and proofs that hold', async () => {
    const person = await holder();
    const { certificate } = person;
    await world.deliverEvents();
    expect(await hindrances(person)).toEqual([]);
    expect((await erase(person)).status).toBe(204);

    const key = await world.visitor().send('get', '/ledger/key');
    const trusted = parseVerifierKey(key.text.trim());
    if (!trusted.ok) throw new Error(trusted.fault);
    expect(verifyCertificateReceipt(certificate.receipt ?? '', trustingOnly(trusted.value))).toMatchObject({ ok: true, value: { holder: { value: legalName } } });

    const page = await world.visitor().send('get', `/check/${certificate.number}`, undefined, { headers: { accept: 'text/html' } });
    expect({ status: page.status, said: page.text.includes('Details removed at the holder’s request'), named: page.text.includes(legalName) }).toEqual({ status: 200, said: true, named: false });
    const data = await world.visitor().ask<object>('get', `/check/${certificate.number}`);
    expect(data).toMatchObject({ status: 'erased', standing: 'in-force', holderName: null, committed: { holder: null, salts: { certificate: null, facts: null, holder: null } } });

    for (const { visitor } of [academy.certifier, { visitor: registrar }]) {
      expect(await visitor.refused('get', certificate.receiptUrl)).toMatchObject({ status: 410, code: 'details-removed' });
      expect(await visitor.refused('get', certificate.pdfUrl)).toMatchObject({ status: 410, code: 'details-removed' });
    }
    const [seen] = (await academy.owner.visitor.ask<IssuedCertificateView[]>('get', `${academy.path}/certificates`)).filter(({ id }) => id === certificate.id);
    expect(seen).toMatchObject({ holderName: '', state: 'in-force', can: { suspend: false, reinstate: false }, events: [{ type: 'issued' }, { type: 'erased', imposedBy: 'holder' }] });
    expect(await academy.owner.visitor.refused('post', `${academy.path}/certificates/${certificate.id}/suspension`, { reason: 'hygiene', until })).toMatchObject({ code: 'details-removed' });
  });

  it('writes a leaf that whoever watches the log from outside finds nothing wrong with', async () => {
    await erase(await holder());
    const folder = await mkdtemp(path.join(tmpdir(), 'watched-'));
    const log = path.join(folder, 'log');
    const events = await count('certificate_event');
    const published = () => count('ledger_entry where seq < (select max(size) from ledger_checkpoint)');
    for (const end = Date.now() + 20_000; (await published()) < events && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 20));
    await world.app.get(ExportLedger).run(log);
    const found = await audit({ base: log, state: path.join(folder, 'state'), key: await readFile(path.join(log, 'key'), 'utf8') }, () => {});
    await rm(folder, { recursive: true });
    expect(found).toEqual([expect.stringContaining(`${events} entries`)]);
  });

  it('is signed out everywhere, and the address is free for whoever comes next', async () => {
    const person = await holder();
    const elsewhere = world.visitor();
    await elsewhere.signIn(person.email, password);
    await erase(person);
    expect(await elsewhere.refused('get', '/v1/session')).toMatchObject({ code: 'sign-in-required' });
    expect(await world.visitor().refused('post', '/v1/session', { email: person.email, password })).toMatchObject({ code: 'sign-in-refused' });
    const next = await world.person('Somebody else', person.email);
    expect(next.personId).not.toBe(person.personId);
    expect(await next.visitor.ask('get', '/v1/me/certificates')).toEqual([]);
  });

  it('gets no letter that was still waiting, and keeps nobody else from theirs', async () => {
    const person = await holder();
    await world.superuser.query('update public_register set valid_until = current_date + 30 where number = $1', [person.certificate.number.replaceAll('-', '')]);
    expect(await world.app.get(RemindOfExpiry).run()).toBe(1);
    await erase(person);
    // Some events bring others with them.
    while ((await world.deliverEvents()) > 0);
    expect(await count('outbox_event where delivered_at is null')).toBe(0);
    expect(await count('inbox_letter where recipient = $1', person.email)).toBe(0);
    expect(await count('inbox_letter where body like $1', `%${person.certificate.number}%`)).toBe(0);
  });

  it('is not forgotten while an order stands, and then is', async () => {
    const person = await holder();
    const path = `${academy.path}/certificates/${person.certificate.id}`;
    await academy.owner.visitor.ask('post', `${path}/suspension`, { reason: 'hygiene', until });
    const inTheWay = [{ code: 'certificate-under-order', about: person.certificate.number }];
    expect(await hindrances(person)).toEqual(inTheWay);
    const refused = await erase(person);
    expect(refused.body).toMatchObject({ status: 409, code: 'erasure-hindered', facts: { hindrances: inTheWay } });
    expect(await registrar.ask('get', `/v1/register/people/${person.personId}/erasure`)).toEqual({ hindrances: inTheWay });
    expect(await registrar.refused('post', '/v1/register/erasures', { email: person.email })).toMatchObject({ code: 'erasure-hindered' });
    expect(await count("certificate_event where certificate_id = $1 and type = 'erased'", person.certificate.id)).toBe(0);
    await academy.owner.visitor.ask('post', `${path}/reinstatement`, { reason: 'imposed-in-error' });
    expect((await erase(person)).status).toBe(204);
  });

  it('who was struck off is not forgotten: with another account the way would be open again', async () => {
    const person = await holder();
    const { id, number } = person.certificate;
    await registrar.ask('post', `/v1/register/certificates/${id}/striking-off`, { reason: 'serious-harm', typed: number });
    expect(await hindrances(person)).toEqual([{ code: 'certificate-struck-off', about: number }]);
    expect((await erase(person)).body).toMatchObject({ status: 409, code: 'erasure-hindered' });
    expect(await world.visitor().ask('get', `/check/${number}`)).toMatchObject({ status: 'struck-off', holderName: legalName });
  });

  it('is forgotten beside a change of the certificate, one after the other, without either being told that we failed', async () => {
    for (let time = 0; time < 5; time += 1) {
      const person = await holder();
      const [erased, surrendered] = await Promise.all([erase(person), person.visitor.send('post', `/v1/me/certificates/${person.certificate.id}/surrender`)]);
      expect(erased.status).toBe(204);
      expect([201, 401, 404, 410]).toContain(surrendered.status);
    }
  });

  it('is not forgotten while a concern is open; when it is closed, what was written goes too', async () => {
    const person = await holder();
    const reporter = await holder();
    const account = `${legalName} worked without gloves.`;
    await world.visitor().ask('post', '/check/concerns', { number: person.certificate.number, about: 'hygiene', account, contact: `Zulmira, ${reporter.email}` });
    expect(await hindrances(person)).toEqual([{ code: 'concern-open', about: person.certificate.number }]);
    expect((await erase(reporter)).status).toBe(204);
    const [concern] = await registrar.ask<{ id: string; account: string | null; contact: string | null }[]>('get', '/v1/register/concerns');
    expect(concern).toMatchObject({ account, contact: null });
    await registrar.ask('patch', `/v1/register/concerns/${concern?.id}`, { state: 'closed' });
    expect((await erase(person)).status).toBe(204);
    expect((await registrar.ask<object[]>('get', '/v1/register/concerns'))[0]).toMatchObject({ account: null, contact: null, about: 'hygiene', state: 'closed' });
  });

  it('is not forgotten as the last owner of an academy, nor in the middle of an exam', async () => {
    const other = await world.academy('Academia da Linha');
    expect(await hindrances(other.owner)).toEqual([{ code: 'last-owner', about: 'Academia da Linha' }]);
    await world.grant(other.instructor, other.id, 'owner');
    expect((await erase({ ...other.owner, email: await emailOf(other.owner) })).status).toBe(204);
    expect(await hindrances(other.instructor)).toEqual([{ code: 'last-owner', about: 'Academia da Linha' }]);

    const trainee = await world.trainee(academy, 'Rui');
    await world.planting.completions(trainee.enrolmentId, academy.assessor.personId, ['exam']);
    await trainee.visitor.ask('post', `/v1/enrolments/${trainee.enrolmentId}/attempts`, { requirement: 'exam', locale: 'en', pledge: 1 });
    expect(await hindrances(trainee)).toEqual([{ code: 'exam-in-progress', about: null }]);
  });

  it('is not forgotten with an account of the demonstration, which belongs to whoever tries it', async () => {
    const person = await holder();
    await world.superuser.query('update person set demonstration = true where id = $1', [person.personId]);
    expect(await hindrances(person)).toEqual([{ code: 'demonstration', about: null }]);
    expect((await erase(person)).body).toMatchObject({ code: 'erasure-hindered' });
    expect(await registrar.refused('post', '/v1/register/erasures', { email: person.email })).toMatchObject({ code: 'erasure-hindered' });
  });

  it('must say so twice: signed in a moment ago, and with the address typed', async () => {
    const person = await holder();
    expect(await person.visitor.refused('post', '/v1/me/erasure', { typed: 'somebody@example.org' })).toMatchObject({ code: 'typed-address-differs', faults: [{ pointer: '/typed' }] });
    await world.superuser.query("update session set signed_in_at = now() - interval '31 minutes' where person_id = $1", [person.personId]);
    expect((await erase(person)).body).toMatchObject({ status: 401, code: 'sign-in-again' });
    expect(await person.visitor.refused('get', '/v1/me/export')).toMatchObject({ code: 'sign-in-again' });
  });

  it('may leave it to a registrar, and to nobody else', async () => {
    const person = await holder();
    expect(await academy.owner.visitor.refused('post', '/v1/register/erasures', { email: person.email })).toMatchObject({ code: 'registrar-only' });
    const outlook = `/v1/register/people/${person.personId}/erasure`;
    expect(await academy.owner.visitor.refused('get', outlook)).toMatchObject({ code: 'registrar-only' });
    expect(await registrar.ask('get', outlook)).toEqual({ hindrances: [] });
    expect(await count("audit_entry where act = 'register.erasure-considered' and subject_id = $1", person.personId)).toBe(1);
    // The address of one, on the certificate of another: nobody goes in somebody else's place.
    const other = await holder();
    expect(await registrar.refused('post', '/v1/register/erasures', { email: person.email, personId: other.personId })).toMatchObject({ status: 400, code: 'address-of-another' });
    expect((await registrar.send('post', '/v1/register/erasures', { email: person.email, personId: person.personId })).status).toBe(204);
    expect(await registrar.refused('get', outlook)).toMatchObject({ status: 404, code: 'person-unknown' });
    expect(await hindrances(other)).toEqual([]);
    expect(await registrar.refused('post', '/v1/register/erasures', { email: person.email })).toMatchObject({ status: 404, code: 'person-unknown' });
    expect(await count("audit_entry where act = 'person.erased' and subject_id = $1 and actor_id <> $1::uuid", person.personId)).toBe(1);
    expect(await count("certificate_event where certificate_id = $1 and type = 'erased' and imposed_by = 'register'", person.certificate.id)).toBe(1);
  });

  it('is not written about again, whoever tries: the database refuses it', async () => {
    const person = await holder();
    await erase(person);
    const refusals = [
      ['insert into email_address (id, person_id, address, address_key, is_primary) values (gen_random_uuid(), $1, $2, $2, true)', [person.personId, 'back@example.org']],
      ['update person set display_name = $2 where id = $1', [person.personId, legalName]],
      ['insert into name_check select gen_random_uuid(), enrolment_id, academy_id, person_id, $2, document, checked_by, now() from name_check where person_id = $1', [person.personId, legalName]],
    ] as const;
    for (const [sql, values] of refusals) await expect(world.superuser.query(sql, [...values])).rejects.toMatchObject({ constraint: 'person_is_erased' });
  });
});

describe('a registrar who asks to be forgotten', () => {
  it('goes only when another one is left, also when all ask at the same moment', async () => {
    const world = await startWorld();
    const registrars = await Promise.all(
      ['rosa@example.org', 'rui@example.org', 'rita@example.org'].map(async (email) => {
        await world.app.get(CreateRegistrar).run({ email, name: 'Registo', locale: 'en', password });
        const visitor = world.visitor();
        await visitor.signIn(email, password);
        return { email, visitor };
      }),
    );
    const answers = await Promise.all(registrars.map(({ email, visitor }) => visitor.send('post', '/v1/me/erasure', { typed: email })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 204, 409]);
    const last = registrars[answers.findIndex(({ status }) => status === 409)];
    expect(await last?.visitor.ask('get', '/v1/me/erasure')).toEqual({ hindrances: [{ code: 'last-registrar', about: null }] });
    await world.close();
  }, 60_000);
});

describe('what was issued to a person', () => {
  it('lets go of name and salts only after the event that says so, and of nothing else', async () => {
    const world = await startWorld();
    const academy = await world.academy('Academia do Ponto');
    const { certificate: { id }, trainee } = await world.certified(academy, legalName, legalName);
    const refuse = (sql: string, constraint: string, value = id) => expect(world.superuser.query(sql, [value])).rejects.toMatchObject({ constraint });
    const emptied = 'update certificate_person set legal_name = null, salt_certificate = null, salt_holder = null where certificate_id = $1';
    await refuse('select erase_certificate($1)', 'erasure_is_an_event');
    await refuse(emptied, 'certificate_person_is_insert_only');
    await refuse('delete from certificate_event_salt where certificate_id = $1', 'certificate_event_salt_is_insert_only');
    await refuse('select erase_name_checks($1)', 'erasure_begins_with_the_person', trainee.personId);
    await refuse('update name_check set legal_name = null where person_id = $1', 'name_check_is_insert_only', trainee.personId);
    await refuse("update station_record set note = '' where person_id = $1", 'station_record_is_insert_only', trainee.personId);
    const { email } = await trainee.visitor.ask<{ email: string }>('get', '/v1/session');
    await trainee.visitor.ask('post', '/v1/me/erasure', { typed: email });
    await refuse("update certificate_person set legal_name = 'Somebody' where certificate_id = $1", 'certificate_person_is_insert_only');
    await refuse("update name_check set legal_name = 'Somebody' where person_id = $1", 'name_check_is_insert_only', trainee.personId);
    await refuse('delete from certificate_person where certificate_id = $1', 'certificate_person_is_insert_only');
    await refuse(
      `insert into certificate_event select gen_random_uuid(), certificate_id, academy_id, sequence + 1, 'suspended', 'suspended', 'hygiene', null, 'register', actor_id, day, at, facts, leaf_hash
         from certificate_event where certificate_id = $1 and type = 'erased'`,
      'certificate_is_erased',
    );
    await world.close();
  }, 60_000);
});
