// Who gets in, who does not, and what does either learn?
import type { Server } from 'node:http';
import pg from 'pg';
import request, { type Response } from 'supertest';
import { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { CreateRegistrar } from './create-registrar.js';
import { EnsurePerson } from './ensure-person.js';
import { PasswordHashes } from './password-hashes.js';
import { SetPassword } from './set-password.js';
import { SweepSignIns } from './sweep-sign-ins.js';

const password = 'nine herons over a quiet river';

describe('signing in', () => {
  let application: TestApp;
  let server: Server;
  let superuser: pg.Client;

  beforeAll(async () => {
    application = await startTestApp({ trustProxy: 'loopback' });
    await application.app.listen(0, '127.0.0.1');
    server = application.app.getHttpServer() as Server;
    superuser = new pg.Client({ connectionString: application.db.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await application.close();
  });
  // Every test starts without counts of guesses.
  beforeEach(() => superuser.query('delete from guess_limit'));

  const visitor = () => new Visitor(server, application.config.publicUrl);
  const evaluated = () => application.app.get(PasswordHashes).evaluated;
  let made = 0;
  async function person(): Promise<{ personId: string; email: string }> {
    const email = `somebody${(made += 1)}@example.org`;
    const { personId } = await application.app.get(EnsurePerson).run({ email, name: 'Ana Sousa', locale: 'pt-PT' });
    await application.app.get(SetPassword).run(personId, password);
    return { personId, email };
  }
  const guess = async (email: string, attempt: string, from: string): Promise<Response> =>
    await request(server).post('/v1/session').set({ origin: application.config.publicUrl, 'x-forwarded-for': from }).send({ email, password: attempt });
  const spread = (count: number) => Array.from({ length: count }, (_, index) => `10.${index >> 8}.${index & 255}.7`);
  const bytesOf = (response: Response) => {
    const { requestId, ...body } = response.body as Record<string, unknown>;
    const { date: _date, 'x-request-id': _id, ...headers } = response.headers as Record<string, string>;
    return { status: response.status, body, headers, requestId: typeof requestId };
  };

  it('answers who one is, and keeps the session in a cookie that no script reads', async () => {
    const { personId, email } = await person();
    const ana = visitor();
    const response = await ana.send('post', '/v1/session', { email: email.toUpperCase(), password });
    expect(response.body).toMatchObject({ personId, name: 'Ana Sousa', email, locale: 'pt-PT', demonstration: false, registrar: false, memberships: [] });
    const cookies = response.headers['set-cookie'] as unknown as string[];
    expect(cookies.map((cookie) => cookie.replace(/=[^;]+/, ''))).toEqual([
      expect.stringMatching(/^dermark_session; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^dermark_device; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(await ana.ask('get', '/v1/session')).toEqual(response.body);
  });

  it('keeps of token and password only what lets nobody in', async () => {
    const { personId, email } = await person();
    const response = await visitor().send('post', '/v1/session', { email, password });
    const token = /dermark_session=([^;]+)/.exec((response.headers['set-cookie'] as unknown as string[])[0] ?? '')?.[1] ?? '';
    expect(token).toHaveLength(43);
    const { rows } = await superuser.query<{ row: string }>('select row_to_json(s)::text as row from session s where person_id = $1 union all select row_to_json(p)::text from password p where person_id = $1', [personId]);
    expect(rows).toHaveLength(2);
    for (const { row } of rows) expect([row.includes(token), row.includes(password), row.includes(Buffer.from(token).toString('hex'))]).toEqual([false, false, false]);
    expect(rows[1]?.row).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
  });

  it('says the same bytes after the same work for a wrong password, an unknown account and one without a password', async () => {
    const { email } = await person();
    await application.app.get(EnsurePerson).run({ email: 'invited@example.org', name: 'Not yet', locale: 'en' });
    const answers = [];
    for (const [address, from] of [[email, '10.1.1.1'], ['unknown@example.org', '10.1.2.1'], ['invited@example.org', '10.1.3.1'], ['no address at all', '10.1.4.1']] as const) {
      const before = evaluated();
      answers.push({ ...bytesOf(await guess(address, 'some other long password', from)), work: evaluated() - before });
    }
    expect(answers[0]).toMatchObject({ status: 401, body: { code: 'sign-in-refused' }, work: 1 });
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('evaluates ten of two hundred guesses at one account, from wherever they come, and refuses the others the same for an unknown account', async () => {
    const { email } = await person();
    for (const address of [email, 'nobody@example.org']) {
      const before = evaluated();
      const answers = await Promise.all(spread(200).map((from, index) => guess(address, `a wrong guess number ${index}`, from)));
      const refused = answers.filter(({ status }) => status === 429);
      expect([answers.filter(({ status }) => status === 401).length, refused.length, evaluated() - before]).toEqual([10, 190, 10]);
      for (const { body, headers } of refused) {
        expect(body).toMatchObject({ code: 'too-many-guesses' });
        expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      }
    }
  });

  it('lets the owner in on a known device while strangers have used up the guesses of the account and of the network', async () => {
    const { email } = await person();
    const owner = visitor();
    const fromHome = { headers: { 'x-forwarded-for': '198.51.100.20' } };
    expect(await owner.send('post', '/v1/session', { email, password }, fromHome)).toMatchObject({ status: 200 });
    await Promise.all(spread(30).map((from) => guess(email, 'a wrong guess', from)));
    expect(await guess(email, password, '172.16.0.1')).toMatchObject({ status: 429 });
    const before = evaluated();
    await Promise.all(Array.from({ length: 120 }, (_, index) => guess(`other${index}@example.org`, 'a wrong guess', '198.51.100.66')));
    expect(evaluated() - before).toBe(80);
    expect(await guess('fresh@example.org', password, '198.51.100.67')).toMatchObject({ status: 429 });
    expect(await owner.send('post', '/v1/session', { email, password }, fromHome)).toMatchObject({ status: 200 });
  });

  it('counts what a known device guesses, and a mark of one account is none of another', async () => {
    const [ana, rui] = [await person(), await person()];
    const device = visitor();
    await device.signIn(ana.email, password);
    const statuses = async (email: string) => {
      const answers = [];
      for (let tries = 0; tries < 11; tries += 1) answers.push((await device.send('post', '/v1/session', { email, password: 'a wrong guess' })).status);
      return answers;
    };
    const tenThenNone = [...Array.from({ length: 10 }, () => 401), 429];
    expect(await statuses(ana.email)).toEqual(tenThenNone);
    expect(await statuses(rui.email)).toEqual(tenThenNone);
    expect(await guess(rui.email, password, '10.9.9.9')).toMatchObject({ status: 429 });
    expect(await guess(ana.email, password, '10.9.9.9')).toMatchObject({ status: 200 });
  });

  it('counts failures only: whoever signs in a dozen times has used up nothing', async () => {
    const { email } = await person();
    const answers = [];
    for (let tries = 0; tries < 12; tries += 1) answers.push((await guess(email, password, '10.5.5.5')).status);
    expect(new Set(answers)).toEqual(new Set([200]));
    const { rows } = await superuser.query<{ points: number }>('select points from guess_limit where points <> 0');
    expect(rows).toEqual([]);
  });

  it('stores neither addresses nor networks with its counts', async () => {
    const { email } = await person();
    await guess(email, 'a wrong guess', '203.0.113.9');
    const { rows } = await superuser.query<{ key: string }>('select key from guess_limit');
    expect(rows.length).toBeGreaterThan(0);
    for (const { key } of rows) expect(key).not.toMatch(/example|203\.0|@/);
  });

  it('always gives a new token, and ends the session that the browser had', async () => {
    const { email } = await person();
    const browser = visitor();
    const first = /dermark_session=([^;]+)/.exec(String((await browser.send('post', '/v1/session', { email, password })).headers['set-cookie']))?.[1];
    const second = /dermark_session=([^;]+)/.exec(String((await browser.send('post', '/v1/session', { email, password })).headers['set-cookie']))?.[1];
    expect(second).not.toBe(first);
    expect((await request(server).get('/v1/session').set('cookie', `dermark_session=${first}`)).status).toBe(401);
    await browser.ask('get', '/v1/session');
  });

  it('ends here, or everywhere', async () => {
    const { email } = await person();
    const [phone, tablet, desk] = [visitor(), visitor(), visitor()];
    for (const device of [phone, tablet, desk]) await device.signIn(email, password);
    await phone.ask('delete', '/v1/session');
    expect(await phone.refused('get', '/v1/session')).toMatchObject({ status: 401, code: 'sign-in-required' });
    await tablet.ask('get', '/v1/session');
    await desk.ask('delete', '/v1/sessions');
    for (const device of [tablet, desk]) expect(await device.refused('get', '/v1/session')).toMatchObject({ status: 401 });
  });

  it('ends by itself when nothing was asked for twelve hours, or after thirty days, and leaves the table', async () => {
    const { personId, email } = await person();
    const browser = visitor();
    for (const change of ["last_seen_at = last_seen_at - interval '12 hours 1 minute'", "signed_in_at = signed_in_at - interval '30 days', expires_at = expires_at - interval '30 days'"]) {
      await browser.signIn(email, password);
      await superuser.query(`update session set ${change} where person_id = $1`, [personId]);
      expect(await browser.refused('get', '/v1/session')).toMatchObject({ status: 401 });
      await application.app.get(SweepSignIns).run();
      expect((await superuser.query('select from session where person_id = $1', [personId])).rowCount).toBe(0);
    }
  });

  it('notes that a session is used, at most once a minute', async () => {
    const { personId, email } = await person();
    const browser = visitor();
    await browser.signIn(email, password);
    const seen = async () => (await superuser.query<{ seen: Date }>('select last_seen_at as seen from session where person_id = $1', [personId])).rows[0]?.seen.getTime() ?? 0;
    const atFirst = await seen();
    await browser.ask('get', '/v1/session');
    expect(await seen()).toBe(atFirst);
    await superuser.query("update session set last_seen_at = last_seen_at - interval '61 seconds' where person_id = $1", [personId]);
    await browser.ask('get', '/v1/session');
    expect(await seen()).toBeGreaterThan(atFirst);
  });

  it('makes a registrar by command, once, with an audit row', async () => {
    const wish = { email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en', password } as const;
    expect(await application.app.get(CreateRegistrar).run(wish)).toMatchObject({ isNew: true, linkUrl: null });
    expect(await application.app.get(CreateRegistrar).run(wish)).toMatchObject({ isNew: false, linkUrl: null });
    const registrar = visitor();
    expect(await registrar.signIn(wish.email, password)).toMatchObject({ registrar: true });
    const { rows } = await superuser.query("select act, actor_id, detail->>'role' as role from audit_entry where act = 'role.granted'");
    expect(rows).toEqual([{ act: 'role.granted', actor_id: null, role: 'registrar' }]);
  });

  it('opens one account for an address that is named twenty times at once', async () => {
    const named = await Promise.all(Array.from({ length: 20 }, (_, index) => application.app.get(EnsurePerson).run({ email: `Twenty@${index % 2 ? 'example' : 'EXAMPLE'}.org`, name: `Name ${index}`, locale: 'en' })));
    expect(new Set(named.map(({ personId }) => personId)).size).toBe(1);
    expect(named.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await superuser.query("select from person where display_name like 'Name %'")).rowCount).toBe(1);
  });
});

describe('signing in where the address is https', () => {
  it('binds the cookies to this very host, encrypted', async () => {
    const application = await startTestApp({ publicUrl: 'https://register.example' });
    try {
      await application.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa', locale: 'en', password });
      const browser = new Visitor(application.app.getHttpServer() as Server, 'https://register.example');
      const response = await browser.send('post', '/v1/session', { email: 'registrar@example.org', password });
      for (const cookie of response.headers['set-cookie'] as unknown as string[]) expect(cookie).toMatch(/^__Host-dermark_(session|device)=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      await browser.ask('get', '/v1/session');
    } finally {
      await application.close();
    }
  });
});
