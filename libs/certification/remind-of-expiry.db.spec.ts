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
  afterEach(() => world.superuser.query('update public_register set renewed_by = number'));

  const certified = () => world.certified(academy, legalName);
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
  /** Subjects of the letters about an end, after every event was delivered twice. */
  const letters = async (certificate: CertificateView, days: number): Promise<string[]> =>
    before(certificate, days, async () => {
      const { rows: events } = await world.superuser.query<{ id: string }>("select id from outbox_event where type = 'certification.certificate-expiring' and payload->>'certificateId' = $1 order by id", [certificate.id]);
      for (const { id } of [...events, ...events]) await world.app.get(EventHandlers).deliver(id);
      const { rows } = await world.superuser.query<{ subject: string; recipient: string }>('select subject, recipient from inbox_letter where id = any ($1) order by id', [events.map(({ id }) => id)]);
      expect(new Set(rows.map(({ recipient }) => recipient)).size).toBeGreaterThanOrEqual(Math.min(rows.length, 3));
      return rows.map(({ subject }) => subject.replace(/ on .*/, ''));
    });
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
  });
});
