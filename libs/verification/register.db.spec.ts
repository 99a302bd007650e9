// Is the check right whatever happens to the register behind its back, and does it keep answering without it?
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { addDays, dayIn } from '#libs/kernel/calendar.js';
import { Planting } from '#libs/certification/eligible-trainee.fixture.js';
import type { IssuedCertificateView } from '#libs/certification/certificate-view.js';
import { RegisterChanges } from '#libs/certification/register-changes.js';
import { Clock } from '#libs/platform/clock.js';
import { startWorld, type Academy, type World } from '../../test/academy-at-work.js';
import { plantEntry } from '../../test/planted-register.js';
import { RegisterStore } from './register.store.js';
import { CheckDatabase } from './check-database.js';
import type { CheckAnswerView } from './check-answer.dto.js';

const legalName = 'Inês Maria da Conceição';

describe('the check of a certificate that was issued', () => {
  let world: World;
  let academy: Academy;
  let certificate: IssuedCertificateView;
  /** Minutes that the server's clock is ahead. */
  let ahead = 0;
  beforeAll(async () => {
    world = await startWorld();
    academy = await world.academy('Academia do Ponto');
    certificate = await issue();
    Object.assign(world.app.get(Clock), { now: () => new Date(Date.now() + ahead * 60_000) });
  }, 60_000);
  afterAll(() => world.close());

  const issue = async () => {
    const planting = new Planting(world.superuser);
    const { enrolmentId, personId } = await world.trainee(academy, 'Inês');
    await planting.completions(enrolmentId, academy.assessor.personId);
    await planting.name(enrolmentId, academy.id, personId, academy.assessor.personId, { legalName });
    return academy.certifier.visitor.ask<IssuedCertificateView>('post', `${academy.path}/certificates`, { enrolmentId, typed: legalName });
  };
  const page = (number = certificate.number) => world.app.inject({ url: `/check/${number}`, headers: { accept: 'text/html' } });
  const problem = async () => (await world.app.inject({ url: `/check/${certificate.number}`, headers: { accept: 'application/json' } })).json<object>();
  const data = async (number = certificate.number) => (await world.app.inject({ url: `/check/${number}`, headers: { accept: 'application/json' } })).json<CheckAnswerView>();
  const lines = async (number?: string) => (await data(number)).lines.map(({ check, answer, because }) => `${check} ${answer} ${because}`);
  /** More than a second: memory that is not proven anew by then is not believed. */
  const later = () => (ahead += 0.02);
  /** The entry has its place in the log a moment after the answer. */
  const eventually = async (status: string) => {
    const wanted = [status, 'signature yes as-signed', 'ledger yes entered'];
    for (const until = Date.now() + 10_000; Date.now() < until; await pause(50)) {
      later();
      const seen = await lines();
      if (wanted.every((line) => seen.includes(line))) return;
    }
    expect(await lines()).toEqual(expect.arrayContaining(wanted));
  };
  const change = (assignment: string, number = certificate.number) => world.superuser.query(`update public_register set ${assignment} where number = $1`, [number.replaceAll('-', '')]);

  it('proves it in the public log, and says so a line each', async () => {
    expect(await lines()).toEqual(['number yes well-formed', 'register yes entered', 'status yes in-force', 'academy yes admitted', 'independence yes independent', 'signature yes as-signed', 'ledger yes entered']);
    const { body } = await page();
    expect(body).toContain('The name, the facts and the history shown here are those that were signed.');
    expect(body).toMatch(/entered in the public ledger as entry \d+\./);
  });

  it('follows a suspension and a reinstatement, and still proves what it says', async () => {
    const certificates = `${academy.path}/certificates/${certificate.id}`;
    await academy.certifier.visitor.ask('post', `${certificates}/suspension`, { reason: 'hygiene', until: addDays(dayIn('Europe/Lisbon', new Date()), 20) });
    await eventually('status no suspended');
    await academy.certifier.visitor.ask('post', `${certificates}/reinstatement`, { reason: 'resolved' });
    await eventually('status yes in-force');
  });

  it.each([
    ['the name', "name = 'Outra Pessoa'", "name = 'Inês Maria da Conceição'"],
    ['the last day', "valid_until = '2999-01-01'", 'valid_until = (facts::json ->> $$validUntil$$)::date'],
    ['the state', "state = 'surrendered'", "state = 'in-force'"],
  ])('shows nothing of a line in which somebody has changed %s by SQL, and everything once it is put right', async (_, forged, right) => {
    await data();
    await change(forged);
    later();
    const { statusCode, body } = await page();
    expect([statusCode, body.includes('is not what was signed')]).toEqual([503, true]);
    expect(await problem()).toMatchObject({ status: 503, code: 'register-altered', facts: { status: 'altered' } });
    for (const word of [legalName, 'Outra Pessoa', 'class="band green', 'class="band grey']) expect(body).not.toContain(word);
    await change(right);
    later();
    expect((await page()).statusCode).toBe(200);
  });

  it('shows nothing of a line that somebody made up, though it names a place in the log', async () => {
    const number = await plantEntry(world.db, { ledgerIndex: 0 });
    const { statusCode, body } = await page(number);
    expect([statusCode, body.includes('does not have the entry')]).toEqual([503, true]);
  });

  it('remembers more than one line at a time, and follows what changes in very many at once', async () => {
    const number = await plantEntry(world.db);
    expect((await data(number)).academy.state).toBe('admitted');
    await world.superuser.query("set session_replication_role = replica");
    await world.superuser.query(
      `insert into public_register select (p.r).* from (select jsonb_populate_record(r, jsonb_build_object('number', lpad(place::text, 15, 'Z'), 'certificate_id', gen_random_uuid())) as r
         from public_register r, generate_series(1, 6000) place where r.number = $1) p`,
      [number],
    );
    await world.superuser.query('set session_replication_role = origin');
    await world.superuser.query("update public_register set academy_state = 'suspended' where academy_id = (select academy_id from public_register where number = $1)", [number]);
    later();
    expect((await data(number)).academy.state).toBe('suspended');
  });

  it('is answered while this process changes the register all the time, and as of today', async () => {
    const number = await plantEntry(world.db);
    await data(number);
    const store = world.app.get(RegisterStore);
    const changes = store.changes.bind(store);
    let readings = 0;
    store.changes = async (...asked) => {
      const read = await changes(...asked);
      // In the end it would be answered: a test ends.
      if (++readings < 100) world.app.get(RegisterChanges).tell();
      return read;
    };
    ahead += 1;
    expect(await data(number)).toMatchObject({ status: 'in-force', holderName: legalName });
    world.app.get(RegisterChanges).tell();
    expect(await data(number)).toMatchObject({ status: 'in-force', holderName: legalName });
    expect(readings).toBe(1);
    store.changes = changes;
  });

  it('turns over at midnight without anything having happened', async () => {
    const today = dayIn('Europe/Lisbon', new Date());
    const number = await plantEntry(world.db, { validUntil: today });
    expect((await data(number)).status).toBe('in-force');
    ahead += 24 * 60;
    expect((await data(number)).status).toBe('expired');
    ahead -= 24 * 60;
  });

  describe('without its database', () => {
    beforeAll(async () => {
      await data();
      await world.app.get(CheckDatabase).onApplicationShutdown();
      await connect('revoke');
    });
    afterAll(() => connect('grant'));
    /** The check's login gets no connection any more; everybody else goes on. */
    async function connect(how: 'revoke' | 'grant'): Promise<void> {
      const superuser = new pg.Client({ connectionString: world.db.superuserUrl });
      await superuser.connect();
      await superuser.query(`${how} connect on database ${new URL(world.db.publicUrl).pathname.slice(1)} ${how === 'grant' ? 'to' : 'from'} dermark_public`);
      await superuser.end();
    }

    it('goes on for a moment as if nothing had happened', async () => {
      ahead += 0.05;
      expect(await data()).toMatchObject({ status: 'in-force' });
    });

    it('then tells what it was and as of when, in amber, with nothing that may have changed said to be so', async () => {
      ahead += 5;
      const answer = await data();
      expect(answer).toMatchObject({ status: 'could-not-check', standing: 'in-force', holderName: legalName });
      expect(Date.parse(answer.askedAt) - Date.parse(answer.knownAt)).toBeGreaterThan(60_000);
      expect(await lines()).toEqual(expect.arrayContaining(['status could-not-check as-of', 'academy could-not-check as-of', 'signature yes as-signed', 'ledger yes entered']));
      const { statusCode, body } = await page();
      expect([statusCode, body.includes('class="band amber"')]).toEqual([200, true]);
      expect(body).toMatch(/When we last could, on \d+ \w+ \d{4} at \d\d:\d\d \(GMT(?:\+1)?\), the answer was: in force\. It may have changed since\./);
      expect(body).not.toMatch(/class="[^"]*green/);
    });

    it('says that it could not check a number that it does not remember', async () => {
      expect((await page('00000-00000-00000')).statusCode).toBe(503);
    });
  });
});
