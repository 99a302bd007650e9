// Does a link from a letter work once, for the right person, and for nobody else?
import type { Server } from 'node:http';
import pg from 'pg';
import { Visitor } from '../../apps/api/test/journeys/visitor.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { deliverEvents, lettersTo, tokenSentTo } from '../../test/letters.js';
import { CreateRegistrar } from './create-registrar.js';
import { EnsurePerson } from './ensure-person.js';
import { IssueLink } from './issue-link.js';
import { LinkTokens } from './link-tokens.js';
import { SetPassword } from './set-password.js';

const password = 'nine herons over a quiet river';
const another = 'eleven lamps behind the harbour';

describe('a link from a letter', () => {
  let application: TestApp;
  let server: Server;
  let superuser: pg.Client;

  beforeAll(async () => {
    application = await startTestApp();
    await application.app.listen(0, '127.0.0.1');
    server = application.app.getHttpServer() as Server;
    superuser = new pg.Client({ connectionString: application.db.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await application.close();
  });

  const visitor = () => new Visitor(server, application.config.publicUrl);
  let made = 0;
  async function invited(locale: 'en' | 'pt-PT' = 'en'): Promise<{ personId: string; email: string; token: string }> {
    const email = `invited${(made += 1)}@example.org`;
    const { personId } = await application.app.get(EnsurePerson).run({ email, name: 'Ana Sousa', locale });
    const { linkId } = await application.app.get(IssueLink).run({ purpose: 'invitation', personId });
    return { personId, email, token: application.app.get(LinkTokens).tokenOf(linkId) };
  }
  async function known({ demonstration = false } = {}): Promise<{ personId: string; email: string }> {
    const email = `known${(made += 1)}@example.org`;
    const { personId } = await application.app.get(EnsurePerson).run({ email, name: 'Rui Melo', locale: 'pt-PT', demonstration });
    await application.app.get(SetPassword).run(personId, password);
    return { personId, email };
  }

  it('reaches the person by letter, once, in their language, and stands in no table before', async () => {
    const { email, token } = await invited('pt-PT');
    const secret = token.split('.')[1] ?? '';
    const { rows } = await superuser.query<{ row: string }>(
      'select row_to_json(o)::text as row from outbox_event o union all select row_to_json(j)::text from graphile_worker._private_jobs j union all select row_to_json(l)::text from one_time_link l',
    );
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const { row } of rows) expect([row.includes(secret), row.includes(email), row.includes('Ana')]).toEqual([false, false, false]);
    await deliverEvents(application.app);
    await superuser.query('update outbox_event set delivered_at = null');
    const letters = await lettersTo(application.app, email);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toMatchObject({ id: token.split('.')[0], subject: 'A sua conta no Dermark' });
    expect(letters[0]?.body).toContain(`${application.config.publicUrl}/links/${token}`);
  });

  it('shows whose it is without being used up, however often a mail program looks', async () => {
    const { email, token } = await invited();
    for (let looks = 0; looks < 3; looks += 1) {
      expect(await visitor().ask('get', `/v1/links/${token}`)).toEqual({ purpose: 'invitation', email, name: 'Ana Sousa', needsPassword: true, needsSignIn: false });
    }
  });

  it('opens an account with a good password, signs in, and is used up', async () => {
    const { personId, email, token } = await invited();
    const ana = visitor();
    for (const [answer, code] of [
      [{}, 'password-required'],
      [{ password: 'short' }, 'password-too-short'],
      [{ password: 'passwordpassword' }, 'password-common'],
      [{ password: `${email.split('@')[0]} and more words` }, 'password-common'],
      [{ password: null }, 'input-invalid'],
      [{ password, role: 'owner' }, 'input-invalid'],
    ] as const) {
      expect(await ana.refused('post', `/v1/links/${token}`, answer)).toMatchObject({ status: 400, code });
    }
    expect(await ana.ask('post', `/v1/links/${token}`, { password, name: '  Ana Luísa   Sousa ' })).toMatchObject({ personId, email, name: 'Ana Luísa Sousa' });
    await ana.ask('get', '/v1/session');
    await visitor().signIn(email, password);
    for (const method of ['get', 'post'] as const) {
      expect(await visitor().refused(method, `/v1/links/${token}`, method === 'post' ? { password: another } : undefined)).toMatchObject({ status: 410, code: 'link-used-or-expired' });
    }
    const { rows } = await superuser.query('select verified_at is not null as verified from email_address where person_id = $1', [personId]);
    expect(rows).toEqual([{ verified: true }]);
  });

  it('works for one of twenty who use it at the same moment', async () => {
    const { email, token } = await invited();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => visitor().send('post', `/v1/links/${token}`, { password: `${password} ${index}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 410)]);
    const winner = answers.findIndex(({ status }) => status === 200);
    await visitor().signIn(email, `${password} ${winner}`);
  });

  it('is refused with the same words when it is altered, unknown or too old', async () => {
    const { token } = await invited();
    const [linkId = '', secret = ''] = token.split('.');
    await superuser.query("update one_time_link set expires_at = now() - interval '1 second' where id = $1", [linkId]);
    const other = (await invited()).token;
    const tokens = [token, `${other.split('.')[0]}.${secret}`, `${other.slice(0, -2)}${other.endsWith('AA') ? 'BB' : 'AA'}`, `01930000-0000-7000-8000-000000000000.${secret}`, 'nonsense', 'x'.repeat(90)];
    for (const candidate of tokens) {
      for (const method of ['get', 'post'] as const) {
        expect(await visitor().refused(method, `/v1/links/${candidate}`, method === 'post' ? { password } : undefined)).toMatchObject({ status: 410, code: 'link-used-or-expired' });
      }
    }
  });

  it('that was forwarded opens no account that has a password: its owner signs in first', async () => {
    const { personId, email } = await known();
    const { linkId } = await application.app.get(IssueLink).run({ purpose: 'invitation', personId });
    const token = application.app.get(LinkTokens).tokenOf(linkId);
    expect(await visitor().ask('get', `/v1/links/${token}`)).toMatchObject({ needsPassword: false, needsSignIn: true });
    expect(await visitor().refused('post', `/v1/links/${token}`, {})).toMatchObject({ status: 401, code: 'link-needs-sign-in' });
    expect(await visitor().refused('post', `/v1/links/${token}`, { password: another })).toMatchObject({ status: 401 });
    const stranger = visitor();
    await stranger.signIn((await known()).email, password);
    expect(await stranger.refused('post', `/v1/links/${token}`, {})).toMatchObject({ status: 401 });
    const owner = visitor();
    await owner.signIn(email, password);
    expect(await owner.ask('get', `/v1/links/${token}`)).toMatchObject({ needsSignIn: false });
    expect(await owner.refused('post', `/v1/links/${token}`, { password: another })).toMatchObject({ code: 'password-not-asked' });
    expect(await owner.ask('post', `/v1/links/${token}`, {})).toMatchObject({ personId });
  });

  it('does not replace a password that another link has set meanwhile', async () => {
    const { personId, email, token } = await invited();
    const { linkId } = await application.app.get(IssueLink).run({ purpose: 'invitation', personId });
    const second = application.app.get(LinkTokens).tokenOf(linkId);
    const answers = await Promise.all([visitor().send('post', `/v1/links/${token}`, { password }), visitor().send('post', `/v1/links/${second}`, { password: another })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    await visitor().signIn(email, answers[0].status === 200 ? password : another);
  });

  describe('that resets a password', () => {
    it('is asked for in the same bytes whether the address is known, unknown or a demonstration', async () => {
      const [{ email }, demonstration] = [await known(), await known({ demonstration: true })];
      const answers = [];
      for (const address of [email, 'unknown@example.org', demonstration.email]) answers.push(await visitor().send('post', '/v1/password-resets', { email: address }));
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set(['202 {"state":"asked"}']));
      expect(await lettersTo(application.app, email)).toEqual([expect.objectContaining({ subject: 'Definir uma nova palavra-passe no Dermark' })]);
      for (const address of ['unknown@example.org', demonstration.email]) expect(await lettersTo(application.app, address)).toEqual([]);
    });

    it('comes at most three times an hour, and the answer does not tell', async () => {
      const { email } = await known();
      for (let asked = 0; asked < 5; asked += 1) expect((await visitor().send('post', '/v1/password-resets', { email })).status).toBe(202);
      expect(await lettersTo(application.app, email)).toHaveLength(3);
    });

    it('sets the password, signs in here and out everywhere else, closes older resets, and is told to the owner', async () => {
      const { personId, email } = await known();
      const elsewhere = visitor();
      await elsewhere.signIn(email, password);
      await visitor().ask('post', '/v1/password-resets', { email });
      const older = await tokenSentTo(application.app, email);
      await visitor().ask('post', '/v1/password-resets', { email });
      const token = await tokenSentTo(application.app, email);
      expect(token).not.toBe(older);

      const here = visitor();
      expect(await here.ask('get', `/v1/links/${token}`)).toMatchObject({ purpose: 'password-reset', needsPassword: true, needsSignIn: false });
      expect(await here.ask('post', `/v1/links/${token}`, { password: another })).toMatchObject({ personId });
      await here.ask('get', '/v1/session');
      expect(await elsewhere.refused('get', '/v1/session')).toMatchObject({ status: 401 });
      expect(await visitor().refused('post', `/v1/links/${older}`, { password })).toMatchObject({ status: 410 });
      expect(await visitor().refused('post', '/v1/session', { email, password })).toMatchObject({ status: 401 });
      await visitor().signIn(email, another);
      expect((await lettersTo(application.app, email))[0]?.subject).toBe('A sua palavra-passe do Dermark foi alterada');
      expect((await superuser.query("select from audit_entry where act = 'password.reset' and actor_id = $1", [personId])).rowCount).toBe(1);
    });

    it('is the way back in for an owner whose account strangers are guessing at', async () => {
      const { email } = await known();
      for (let tries = 0; tries < 11; tries += 1) await visitor().send('post', '/v1/session', { email, password: 'a wrong guess' });
      expect(await visitor().refused('post', '/v1/session', { email, password })).toMatchObject({ status: 429 });
      await visitor().ask('post', '/v1/password-resets', { email });
      await visitor().ask('post', `/v1/links/${await tokenSentTo(application.app, email)}`, { password: another });
      await visitor().signIn(email, another);
    });
  });

  describe('is not needed to change a password', () => {
    it('by somebody who knows the current one; other devices are signed out', async () => {
      const { personId, email } = await known();
      const [here, elsewhere] = [visitor(), visitor()];
      for (const device of [here, elsewhere]) await device.signIn(email, password);
      expect(await here.refused('put', '/v1/me/password', { current: 'not the current one', password: another })).toMatchObject({ status: 403, code: 'current-password-wrong' });
      expect(await here.refused('put', '/v1/me/password', { current: password, password: 'password' })).toMatchObject({ status: 400, code: 'password-too-short', faults: [{ pointer: '/password' }] });
      expect(await here.send('put', '/v1/me/password', { current: password, password: another })).toMatchObject({ status: 204 });
      await here.ask('get', '/v1/session');
      expect(await elsewhere.refused('get', '/v1/session')).toMatchObject({ status: 401 });
      await visitor().signIn(email, another);
      expect((await superuser.query("select from audit_entry where act = 'password.changed' and actor_id = $1", [personId])).rowCount).toBe(1);
    });

    it('but ten wrong guesses at the current one are enough', async () => {
      const { email } = await known();
      const thief = visitor();
      await thief.signIn(email, password);
      for (let tries = 0; tries < 10; tries += 1) expect((await thief.send('put', '/v1/me/password', { current: `guess ${tries}`, password: another })).status).toBe(403);
      expect(await thief.refused('put', '/v1/me/password', { current: password, password: another })).toMatchObject({ status: 429, code: 'too-many-guesses' });
    });

    it('and not possible for the people of the demonstration', async () => {
      const { email } = await known({ demonstration: true });
      const visiting = visitor();
      expect(await visiting.signIn(email, password)).toMatchObject({ demonstration: true });
      expect(await visiting.refused('put', '/v1/me/password', { current: password, password: another })).toMatchObject({ status: 403, code: 'demonstration-password' });
      await visitor().signIn(email, password);
    });
  });

  it('makes a registrar without a password; the operator sees it too', async () => {
    const { linkUrl } = await application.app.get(CreateRegistrar).run({ email: 'registrar@example.org', name: 'Rosa Registo', locale: 'en' });
    const token = await tokenSentTo(application.app, 'registrar@example.org');
    expect(linkUrl).toBe(`${application.config.publicUrl}/links/${token}`);
    expect((await lettersTo(application.app, 'registrar@example.org'))[0]?.body).toContain('You have been made a registrar');
    expect(await visitor().ask('get', `/v1/links/${token}`)).toMatchObject({ role: 'registrar', needsPassword: true });
    expect(await visitor().ask('post', `/v1/links/${token}`, { password })).toMatchObject({ registrar: true });
  });
});
