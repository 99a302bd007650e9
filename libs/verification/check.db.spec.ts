// Does the check answer everybody, from the one table that it may read, and with nothing but the answer?
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { plantEntry, type PlantedEntry } from '../../test/planted-register.js';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const program = { accept: 'application/json' };
const unknown = () => numberFrom(randomBytes(13));

describe('the check', () => {
  let application: TestApp;
  let number: string;
  const ask = (url: string, headers: Record<string, string> = browser) => application.app.inject({ url, headers });

  beforeAll(async () => {
    application = await startTestApp();
    number = withDashes(await plantEntry(application.db));
  });
  afterAll(() => application.close());

  it.each<[string, PlantedEntry, string]>([
    ['in-force', {}, 'In force today'],
    ['with-conditions', { turns: [{ state: 'with-conditions' }] }, 'In force, with conditions'],
    ['suspended', { turns: [{ state: 'suspended', until: '2026-12-24', reason: 'hygiene' }] }, 'Suspended: must not say they are certified'],
    ['struck-off', { turns: [{ state: 'struck-off' }] }, 'Struck off'],
    ['struck-off', { turns: [{ state: 'struck-off' }], validUntil: '2020-01-01' }, 'Struck off'],
    ['expired', { validUntil: '2026-03-15' }, 'Expired on 15 Mar 2026'],
    ['surrendered', { turns: [{ state: 'surrendered' }] }, 'Given up by the holder'],
    ['superseded', { turns: [{ state: 'superseded' }] }, 'Replaced by a newer certificate'],
    ['erased', { name: null }, 'Details removed at the holder’s request'],
    ['in-force', { academyState: 'suspended' }, 'In force today'],
  ])('answers 200 for a certificate that is %s, as a page and as data', async (status, entry, headline) => {
    const planted = withDashes(await plantEntry(application.db, entry));
    const page = await ask(`/check/${planted}`);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`<h1>${headline}</h1>`);
    const data = await ask(`/check/${planted}`, program);
    expect(data.statusCode).toBe(200);
    expect(data.json()).toMatchObject({ number: planted, status, holderName: entry.name === null ? null : 'Inês Maria da Conceição' });
  });

  it('shows every certified fact on the page, and gives a program what proves them', async () => {
    const { body } = await ask(`/check/${number}`);
    for (const fact of ['Inês Maria da Conceição', 'Scalp micropigmentation (SMP)', 'Academia do Ponto, Porto, Portugal', '14 Mar 2026', '13 Mar 2999', 'Independent', number]) expect(body).toContain(fact);
    const data = (await ask(`/check/${number}`, program)).json();
    expect(data.lines).toHaveLength(7);
    expect(data.committed).toMatchObject({ certificate: number.replaceAll('-', ''), holder: '{"legalName":"Inês Maria da Conceição"}', salts: { certificate: Buffer.alloc(32, 1).toString('base64url') } });
    expect(data.ledger).toMatchObject({ origin: application.config.ledgerOrigin, checkpoint: `${application.config.publicUrl}/ledger/checkpoint` });
  });

  it('says what the certificate was on an earlier day, as a page and as data', async () => {
    const suspended = { day: '2026-05-05', state: 'suspended', until: '2026-06-01', reason: 'hygiene' } as const;
    const reinstated = { day: '2026-05-20', state: 'in-force', reason: 'resolved' } as const;
    const planted = withDashes(await plantEntry(application.db, { turns: [suspended, reinstated] }));
    const then = async (on: string, lang = 'en') => /role="status">(.*?)<\/p>/.exec((await ask(`/check/${planted}?on=${on}&lang=${lang}`)).body)?.[1];
    expect(await then('2026-05-10')).toBe('On 10 May 2026 this certificate was suspended. Reason: hygiene.');
    expect(await then('2026-05-20')).toBe('On 20 May 2026 this certificate was suspended, then in force.');
    expect(await then('2026-05-10', 'pt-PT')).toBe('Em 10 mai. 2026, este certificado estava suspenso. Motivo: higiene.');
    expect(await then('2026-03-13')).toContain('did not exist yet');
    expect(await then('2999-01-01')).toContain('lies ahead');
    for (const wrong of ['', 'yesterday', '%3Cscript%3E']) expect(await then(wrong)).toContain('not a day of the calendar');
    expect((await ask(`/check/${planted}?on=2026-05-10&on=2026-05-11`, program)).json().asOf).toEqual({ kind: 'not-a-day' });
    expect((await ask(`/check/${planted}?on=2026-05-05`, program)).json().asOf).toEqual({ kind: 'known', on: '2026-05-05', states: ['in-force', 'suspended'], reason: 'hygiene' });
    expect((await ask(`/check/${planted}`, program)).json().asOf).toBeNull();
    expect(await then('2026-05-10').then(() => ask(`/check/${planted}`)).then(({ body }) => body)).not.toContain('class="note" role="status"');
  });

  it('leads from a certificate to the one that renewed it, or took its place', async () => {
    const old = unknown();
    const number = withDashes(await plantEntry(application.db, { renews: old }));
    const renewed = withDashes(await plantEntry(application.db, { number: old, validUntil: '2026-03-15', renewedBy: number.replaceAll('-', '') }));
    const page = (await ask(`/check/${renewed}`)).body;
    expect(page).toContain('The holder has a newer certificate.');
    expect(page).toContain(`Renewed by <a class="number" href="/check/${number}">${number}</a>`);
    expect((await ask(`/check/${renewed}`, program)).json()).toMatchObject({ status: 'expired', renewedBy: number, replacedBy: null });
  });

  it('forgives the way a number is written, and leads the form to the number’s own address', async () => {
    for (const typed of [number.toLowerCase(), number.replaceAll('-', ''), encodeURIComponent(number.replaceAll('-', ' '))]) expect((await ask(`/check/${typed}`)).statusCode).toBe(200);
    const sent = await ask(`/check?number=${encodeURIComponent(` ${number.toLowerCase()} `)}&lang=pt-PT`);
    expect([sent.statusCode, sent.headers['location']]).toEqual([303, `/check/${number}?lang=pt-PT`]);
    expect((await ask('/check?number=')).body).toContain('Type the number first.');
  });

  it('answers 404 for a number that is not ours, without a word of blame', async () => {
    const page = await ask(`/check/${unknown()}`);
    expect([page.statusCode, page.body.includes('We have nothing under this number')]).toEqual([404, true]);
    const data = await ask(`/check/${unknown()}`, program);
    expect(data.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(data.json()).toMatchObject({ status: 404, code: 'number-unknown', facts: { status: 'not-found' } });
  });

  it('answers 400 for a slip and says which kind it may be, never the right symbol', async () => {
    const wrong = `${number.slice(0, 6)}${number[6] === '7' ? '8' : '7'}${number.slice(7)}`;
    const page = await ask(`/check/${wrong}`);
    expect([page.statusCode, page.body.includes('The 6th letter or digit seems not to fit.')]).toEqual([400, true]);
    expect(page.body).not.toContain(number);
    expect((await ask(`/check/${wrong}`, program)).json()).toMatchObject({ code: 'number-mistyped', facts: { kind: 'check-failed', slip: { kind: 'one-symbol', position: 6 } } });
    expect((await ask(`/check?number=${encodeURIComponent('<script>')}`)).body).not.toMatch(/<script/i);
  });

  it('speaks the reader’s language, and the other one when asked, with the number kept', async () => {
    const portuguese = await ask(`/check/${number}`, { ...browser, 'accept-language': 'pt' });
    expect(portuguese.headers['content-language']).toBe('pt-PT');
    expect(portuguese.body).toContain('<html lang="pt-PT">');
    expect(portuguese.body).toContain(`href="/check/${number}?lang=en"`);
    const chosen = await ask(`/check/${number}?lang=en`, { ...browser, 'accept-language': 'pt' });
    expect(chosen.body).toContain('In force today');
    expect(chosen.body).toContain('href="/check?lang=en"');
  });

  it('gives a page or data as asked, and a page when in doubt', async () => {
    const kind = async (accept?: string) => (await ask(`/check/${number}`, accept === undefined ? {} : { accept })).headers['content-type'];
    expect(await kind()).toBe('text/html; charset=utf-8');
    expect(await kind('*/*')).toBe('text/html; charset=utf-8');
    expect(await kind('application/json;q=0.9, text/html;q=0.8')).toBe('application/json; charset=utf-8');
  });

  it('sets no cookie, reads none, runs no script but the one that checks an answer and keeps what is needed without a connection, and tells nobody where the reader came from', async () => {
    for (const url of ['/check', '/check/offline', `/check/${number}`, `/check/${unknown()}`, '/check/12345', '/check/concern']) {
      const { headers, body } = await ask(url, { ...browser, cookie: 'dermark_session=torn' });
      expect(headers['set-cookie']).toBeUndefined();
      const hasScript = ['/check', '/check/offline', `/check/${number}`].includes(url);
      expect(body.replace('<script type="module" src="/check-verify.js"></script>', hasScript ? '' : '$&')).not.toMatch(/<script|javascript:|\son\w+=/i);
      expect(headers['content-security-policy']).toMatch(hasScript ? /default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-/ : /default-src 'none'; style-src 'sha256-/);
      expect(headers['x-robots-tag']).toBe('noindex');
      expect(body).toContain('<meta name="robots" content="noindex">');
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['referrer-policy']).toBe(url === '/check/concern' ? 'same-origin' : 'no-referrer');
      expect(headers['vary']).toMatch(/accept, accept-language/);
    }
  });

  it('carries every protection that the rest of the application carries', async () => {
    const elsewhere = Object.keys((await ask('/healthz')).headers).filter((name) => !['content-length', 'connection', 'date'].includes(name));
    expect(elsewhere.length).toBeGreaterThan(8);
    for (const headers of [(await ask(`/check/${number}`)).headers, (await ask(`/check/${number}`, program)).headers]) expect(Object.keys(headers)).toEqual(expect.arrayContaining(elsewhere));
  });

  it('fits into 20 kB on the wire, style and drawings included', async () => {
    const long = withDashes(await plantEntry(application.db, { name: 'Ã'.repeat(120), academyName: 'Õ'.repeat(120), turns: [{ state: 'suspended', reason: 'under-investigation' }] }));
    for (const url of ['/check', `/check/${number}`, `/check/${long}`, `/check/${unknown()}`, '/check/12345', `/check/${number}/concern`]) {
      for (const encoding of ['gzip', 'br']) {
        const { headers, rawPayload } = await ask(`${url}?lang=pt-PT`, { ...browser, 'accept-encoding': encoding });
        expect(headers['content-encoding']).toBe(encoding);
        expect(rawPayload.length).toBeLessThan(20_000);
      }
    }
  });

  it('says on every page of a demonstration that it is one, and who keeps the register', async () => {
    const { body } = await ask('/check');
    expect(body).toContain('A demonstration: no certificate here is real.');
    expect(body).toContain('Kept by Dermark test');
    for (const link of ['/privacy', '/terms', '/imprint']) expect(body).toContain(`href="${link}"`);
  });
});

describe('the role of the check', () => {
  let application: TestApp;
  let client: pg.Client;
  beforeAll(async () => {
    application = await startTestApp();
    client = new pg.Client({ connectionString: application.db.publicUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await application.close();
  });

  it('reads the register and no other table', async () => {
    const { rows } = await client.query<{ name: string }>("select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'v', 'm', 'p', 'S') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')");
    const readable: string[] = [];
    for (const { name } of rows) await client.query(`select 1 from ${name} limit 1`).then(() => readable.push(name), () => undefined);
    expect(rows.length).toBeGreaterThan(30);
    expect(readable).toEqual(['public.public_register']);
  });

  it('writes nothing', async () => {
    for (const statement of ["update public_register set state = 'in-force'", 'delete from public_register', 'truncate public_register', "insert into concern (id) values (gen_random_uuid())", 'create table mine (id int)', 'create temporary table mine (id int)']) {
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' });
    }
  });

  it('is taken on by a login that has none of its own for the check, and the server does not start when it cannot', async () => {
    const number = await plantEntry(application.db);
    const login = `check_${randomBytes(6).toString('hex')}`;
    const superuser = new pg.Client({ connectionString: application.db.superuserUrl });
    await superuser.connect();
    await superuser.query(`create role ${login} login password 'p' in role dermark_app`);
    const database = new URL(application.db.appUrl).pathname.slice(1);
    const databaseUrl = Object.assign(new URL(application.db.appUrl), { username: login, password: 'p' }).href;
    await superuser.query(`grant connect on database ${database} to ${login}`);
    await expect(startWith(databaseUrl)).rejects.toThrow(/DATABASE_PUBLIC_URL, or run "grant dermark_public to check_/);
    await superuser.query(`grant dermark_public to ${login}`);
    const allowed = await startWith(databaseUrl);
    expect((await allowed.inject(`/check/${number}`)).statusCode).toBe(200);
    await allowed.close();
    await superuser.query(`revoke all on database ${database} from ${login}; drop role ${login}`);
    await superuser.end();
  });

  async function startWith(databaseUrl: string) {
    const { createApp } = await import('#api/create-app.js');
    return createApp({ ...application.config, databaseUrl, publicDatabaseUrl: null });
  }
});
