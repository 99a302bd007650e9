// Is everybody concerned told in time that a certificate will end, and told once?
import { CreateRegistrar } from '#libs/identity/create-registrar.js';
import { addDays } from '#libs/kernel/calendar.js';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import type { CertificateView } from './certificate-view.js';
import { RemindOfExpiry } from './remind-of-expiry.js';

const legalName = 'Inês Maria da Conceição';
const password = 'seven calm people walk to the register';

describe('the end of a certificate', () => {
  let world: World;
  let academy: Academy;

  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
  }, 60_000);
  afterAll(() => world.close());
  // Those of the tests before are renewed, and need no more words.
  afterEach(async () => {
    await world.superuser.query('update public_register set renewed_by = number');
    for (const id of await events()) past.add(id);
  });
  const past = new Set<string>();
  const events = async () =>
    (await world.superuser.query<{ id: string }>("select id from outbox_event where type in ('certification.certificate-expiring', 'certification.academy-reminded') order by id")).rows
      .map(({ id }) => id)
      .filter((id) => !past.has(id));

  const certified = (at = academy) => world.certified(at, legalName);
  /** At noon of the day that comes `days` before the last one. */
  const before = async <T>({ validUntil }: CertificateView, days: number, work: () => Promise<T>): Promise<T> => {
    const clock = world.app.get(Clock);
    clock.now = () => new Date(`${addDays(validUntil, -days)}T12:00:00Z`);
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(clock, 'now');
    }
  };
  const run = () => world.app.get(RemindOfExpiry).run();
  /** The letters of this test about an end, after every event was delivered twice. */
  const written = async (certificate: CertificateView, days: number): Promise<{ subject: string; body: string; recipient: string }[]> =>
    before(certificate, days, async () => {
      const ids = await events();
      for (const id of [...ids, ...ids]) await world.app.get(EventHandlers).deliver(id);
      const { rows } = await world.superuser.query<{ subject: string; body: string; recipient: string }>('select subject, body, recipient from inbox_letter where id = any ($1) order by id', [ids]);
      expect(new Set(rows.map(({ recipient }) => recipient)).size).toBeGreaterThanOrEqual(Math.min(rows.length, 3));
      return rows;
    });
  const letters = async (certificate: CertificateView, days: number) => (await written(certificate, days)).map(({ subject }) => subject.replace(/ on .*/, ''));
  const each = ['Your certificate ends', 'A certificate of your academy ends', 'A certificate of your academy ends'];

  it('is told to its holder, and to the owner and the certifier of its academy, at each stage once', async () => {
    const { certificate } = await certified();
    expect(await before(certificate, 91, run)).toBe(0);
    expect(await before(certificate, 90, run)).toBe(1);
    expect(await letters(certificate, 90)).toEqual(each);
    for (const days of [90, 89, 31]) expect(await before(certificate, days, run)).toBe(0);
    expect(await before(certificate, 30, run)).toBe(1);
    expect(await before(certificate, 7, run)).toBe(1);
    for (const days of [7, 1, 0, -1, -20]) expect(await before(certificate, days, run)).toBe(0);
    expect(await letters(certificate, 7)).toEqual([...each, ...each, ...each]);
  });

  it('is told in the newest letter alone when days were missed', async () => {
    const { certificate } = await certified();
    expect(await before(certificate, 5, run)).toBe(1);
    expect(await before(certificate, 5, run)).toBe(0);
    expect(await letters(certificate, 5)).toEqual(each);
  });

  it('is told once after any number of kills: what was not committed is said again, what was is not', async () => {
    const { certificate } = await certified();
    const database = world.app.get(Database);
    const killed = () =>
      database.transaction(systemContext, async () => {
        expect(await run()).toBe(1);
        throw new Error('killed');
      });
    for (let kills = 0; kills < 20; kills += 1) await before(certificate, 30, () => expect(killed()).rejects.toThrow('killed'));
    expect(await letters(certificate, 30)).toEqual([]);
    await before(certificate, 30, run);
    for (let kills = 0; kills < 20; kills += 1) expect(await before(certificate, 30, run)).toBe(0);
    expect(await letters(certificate, 30)).toEqual(each);
  });

  it('is told to the staff all the same when the run was killed after the holder had heard', async () => {
    const { certificate } = await certified();
    await world.superuser.query(`
      create function staff_cannot_be_told() returns trigger language plpgsql as $$ begin raise 'killed'; end $$;
      create trigger staff_cannot_be_told before insert on outbox_event for each row when (new.type = 'certification.academy-reminded') execute function staff_cannot_be_told()`);
    for (let kills = 0; kills < 3; kills += 1) await before(certificate, 30, () => expect(run()).rejects.toThrow('killed'));
    await world.superuser.query('drop function staff_cannot_be_told cascade');
    expect(await letters(certificate, 30)).toEqual(each.slice(0, 1));
    expect(await before(certificate, 29, run)).toBe(1);
    expect(await before(certificate, 29, run)).toBe(0);
    expect(await letters(certificate, 29)).toEqual(each);
  });

  it('is told to each of the staff in one letter for however many end, which counts them and names nobody', async () => {
    const cohort = [await certified(), await certified(), await certified()];
    const [{ certificate }] = cohort as [(typeof cohort)[number]];
    await before(certificate, 90, () => Promise.all([run(), run()]));
    await certified();
    expect(await before(certificate, 89, run)).toBe(1);
    const found = await written(certificate, 89);
    const toStaff = found.filter(({ subject }) => subject.includes('of your academy'));
    expect(toStaff.map(({ subject }) => subject.replace(/ on .*/, ''))).toEqual([...Array<string>(2).fill('3 certificates of your academy end'), ...Array<string>(2).fill('A certificate of your academy ends')]);
    expect(new Set(toStaff.map(({ recipient }) => recipient)).size).toBe(2);
    for (const { body } of toStaff) {
      expect(body).toContain(`/academies/${academy.id}?show=expiring`);
      expect(body).not.toContain(legalName);
    }
    expect(found).toHaveLength(4 + 4);
  });

  it('of somebody who is erased meanwhile is told to nobody, and counted by nobody', async () => {
    const [gone, stays] = [await certified(), await certified()];
    await before(stays.certificate, 30, run);
    expect((await gone.trainee.visitor.send('post', '/v1/me/erasure', { typed: gone.trainee.email })).status).toBe(204);
    expect(await letters(stays.certificate, 30)).toEqual(each);
    expect((await stays.trainee.visitor.send('post', '/v1/me/erasure', { typed: stays.trainee.email })).status).toBe(204);
    expect((await world.superuser.query('select from inbox_letter where body like $1', [`%${legalName}%`])).rowCount).toBe(0);
  });

  it('is told to one of the staff who holds the certificate as its holder only', async () => {
    const other = await world.academy('Academia da Linha');
    const { certificate, trainee } = await certified(other);
    await world.grant(trainee, other.id, 'owner');
    await before(certificate, 30, run);
    const found = await written(certificate, 30);
    expect(found.filter(({ recipient }) => recipient === trainee.email).map(({ subject }) => subject.replace(/ on .*/, ''))).toEqual(each.slice(0, 1));
    expect(found).toHaveLength(3);
  });

  it('is told once by two who run at the same moment', async () => {
    const { certificate } = await certified();
    await before(certificate, 30, () => Promise.all([run(), run(), run()]));
    expect(await letters(certificate, 30)).toEqual(each);
  });

  it('is told to nobody of what has ended already, not even when that comes between the event and the letter', async () => {
    await world.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password });
    const registrar = world.visitor();
    await registrar.signIn('registrar@example.org', password);
    const [surrendered, struckOff, late] = [await certified(), await certified(), await certified()];
    await surrendered.trainee.visitor.ask('post', `/v1/me/certificates/${surrendered.certificate.id}/surrender`);
    await registrar.ask('post', `/v1/register/certificates/${struckOff.certificate.id}/striking-off`, { reason: 'serious-harm', typed: struckOff.certificate.number });
    expect(await before(late.certificate, 30, run)).toBe(1);
    await late.trainee.visitor.ask('post', `/v1/me/certificates/${late.certificate.id}/surrender`);
    expect(await letters(late.certificate, 30)).toEqual([]);
  });

  it('of a suspended certificate is told, too: an order does not stop the clock', async () => {
    const { certificate } = await certified();
    await academy.owner.visitor.ask('post', `${academy.path}/certificates/${certificate.id}/suspension`, { reason: 'insurance-lapsed', until: addDays(certificate.validFrom, 20) });
    expect(await before(certificate, 30, run)).toBe(1);
    expect(await letters(certificate, 30)).toEqual(each);
    const [toHolder] = await written(certificate, 30);
    expect(toHolder?.body).toContain('which no academy can do while a certificate of yours is suspended');
  });
});
