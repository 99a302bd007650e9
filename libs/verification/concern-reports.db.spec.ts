// Does a report of a concern arrive once, complete, and with the registrar only?
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { startTestApp, type TestApp } from '../../test/app.js';

const number = withDashes(numberFrom(new Uint8Array(13).fill(9)));
const report = { number, about: 'hygiene', account: 'The needles were taken from an open box.', contact: 'ana@example.org' };

describe('a report of a concern', () => {
  let application: TestApp;
  let superuser: pg.Client;
  beforeAll(async () => {
    application = await startTestApp({ trustProxy: '127.0.0.1' });
    superuser = new pg.Client({ connectionString: application.db.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await application.close();
  });

  const headers = (network: string, type: string) => ({ origin: application.config.publicUrl, 'content-type': type, 'x-forwarded-for': `${network}.7` });
  const sendForm = (fields: Record<string, string>, network: string, lang = 'en') =>
    application.app.inject({ method: 'POST', url: `/check/concerns?lang=${lang}`, headers: headers(network, 'application/x-www-form-urlencoded'), payload: new URLSearchParams(fields).toString() });
  const sendData = (body: object, network: string, key: string | null = randomUUID()) =>
    application.app.inject({ method: 'POST', url: '/check/concerns', headers: { ...headers(network, 'application/json'), ...(key && { 'idempotency-key': key }) }, payload: JSON.stringify(body) });
  const stored = async (account: string) => (await superuser.query('select * from concern where account = $1', [account])).rows;
  const keyOn = (page: string) => /name="key" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const openForm = async () => keyOn((await application.app.inject(`/check/${number}/concern`)).body);

  it('goes from the page to the registrar and gives back a reference', async () => {
    const page = await application.app.inject(`/check/${number.toLowerCase()}/concern?lang=pt-PT`);
    expect(page.body).toContain(`value="${number}"`);
    const account = 'As agulhas vinham de uma caixa aberta.\r\n\r\nDepois disso, saí.';
    const sent = await sendForm({ ...report, account, key: keyOn(page.body), website: '' }, '203.0.1', 'pt-PT');
    expect(sent.statusCode).toBe(201);
    expect(sent.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(sent.headers['set-cookie']).toBeUndefined();
    const reference = /C-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sent.body)?.[0];
    expect(await stored('As agulhas vinham de uma caixa aberta.\n\nDepois disso, saí.')).toEqual([
      expect.objectContaining({ reference, certificate_number: number.replaceAll('-', ''), about: 'hygiene', contact: 'ana@example.org', locale: 'pt-PT', state: 'received' }),
    ]);
  });

  it('is one report, however often the button is pressed', async () => {
    const key = await openForm();
    const account = 'I pressed the button again and again.';
    const answers = await Promise.all(Array.from({ length: 6 }, () => sendForm({ ...report, account, key }, '203.0.2')));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ body }) => /C-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(body)?.[0])).size).toBe(1);
    expect(await stored(account)).toHaveLength(1);
  });

  it('can be followed by another from the same page, after a word about it', async () => {
    const key = await openForm();
    await sendForm({ ...report, account: 'The first thing I saw.', key }, '203.0.3');
    const second = await sendForm({ ...report, account: 'The second thing I saw.', key }, '203.0.3');
    expect(second.statusCode).toBe(409);
    expect(second.body).toContain('You have sent a report from this page already');
    expect(keyOn(second.body)).not.toBe(key);
    expect((await sendForm({ ...report, account: 'The second thing I saw.', key: keyOn(second.body) }, '203.0.3')).statusCode).toBe(201);
  });

  it('keeps what was typed when something is wrong with it, as text and never as markup', async () => {
    const key = await openForm();
    const answer = await sendForm({ number: 'no number', about: 'weather', account: '</textarea><script>', contact: 'c'.repeat(255), key }, '203.0.4');
    expect(answer.statusCode).toBe(400);
    for (const sentence of ['It was not sent yet', 'This is not one of our numbers.', 'Choose what it is about.', 'This is longer than 254 characters.']) expect(answer.body).toContain(sentence);
    expect(answer.body).toContain('value="no number"');
    expect(answer.body).toContain('&lt;/textarea&gt;&lt;script&gt;');
    expect(answer.body).not.toContain('<script>');
    expect(keyOn(answer.body)).toBe(key);
    const short = await sendForm({ ...report, account: ' a \n b ', key }, '203.0.4');
    expect(short.body).toContain('Say a little more');
    const long = await sendForm({ ...report, account: 'x'.repeat(4001), key }, '203.0.4');
    expect(long.body).toContain('This is longer than 4,000 characters.');
  });

  it('counts characters as the database does', async () => {
    expect((await sendData({ about: 'other', account: '\u{1f600}'.repeat(4000) }, '203.0.5')).statusCode).toBe(201);
    expect((await sendData({ about: 'other', account: '❤\u{fe0f}'.repeat(2001) }, '203.0.5')).statusCode).toBe(400);
    expect((await sendData({ about: 'other', account: '\u{1f600}'.repeat(9) }, '203.0.5')).statusCode).toBe(400);
  });

  it('is not taken when the field was filled in that people do not see, and says so', async () => {
    const answer = await sendForm({ ...report, account: 'A robot wrote this.', key: await openForm(), website: 'https://spam.example' }, '203.0.6');
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('A field that people do not see was filled in.');
    expect(answer.body).toContain('value="https://spam.example"');
    expect(await stored('A robot wrote this.')).toEqual([]);
  });

  it('comes from programs as data, once per key', async () => {
    const key = randomUUID();
    const first = await sendData({ ...report, account: 'A program reports this.' }, '203.0.7', key);
    const again = await sendData({ ...report, account: 'A program reports this.' }, '203.0.7', key);
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(first.json()).toEqual({ reference: expect.stringMatching(/^C-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/) });
    expect(again.json()).toEqual(first.json());
    expect(await stored('A program reports this.')).toHaveLength(1);
    expect((await sendData({ ...report, account: 'Something else altogether.' }, '203.0.7', key)).json()).toMatchObject({ status: 409, code: 'idempotency-key-reused' });
  });

  it('is refused to programs with a code: no key, unknown fields, faults, a foreign origin', async () => {
    expect((await sendData(report, '203.0.8', null)).json()).toMatchObject({ code: 'idempotency-key-required' });
    expect((await sendData({ ...report, photo: 'data:' }, '203.0.8')).json()).toMatchObject({ code: 'input-invalid', faults: [{ pointer: '/photo', code: 'unknown-field' }] });
    expect((await sendData({ about: 'other', account: 7, number: [] }, '203.0.8')).json()).toMatchObject({ status: 400, code: 'input-invalid' });
    expect((await sendData([report], '203.0.8')).statusCode).toBe(400);
    expect((await sendData({ ...report, account: 'A null \u0000 in the middle.' }, '203.0.8')).statusCode).toBeLessThan(500);
    const foreign = await application.app.inject({ method: 'POST', url: '/check/concerns', headers: { 'sec-fetch-site': 'cross-site', 'idempotency-key': randomUUID(), 'content-type': 'application/json' }, payload: JSON.stringify(report) });
    expect(foreign.json()).toMatchObject({ status: 403, code: 'origin-foreign' });
  });

  it('is limited by network, without losing what was typed', async () => {
    for (let sent = 0; sent < 10; sent++) expect((await sendData({ ...report, account: `Report number ${sent} of many.` }, '203.0.9')).statusCode).toBe(201);
    const refused = await sendForm({ ...report, account: 'One report too many.', key: await openForm() }, '203.0.9');
    expect([refused.statusCode, refused.headers['retry-after'] !== undefined]).toEqual([429, true]);
    expect(refused.body).toContain('One report too many.');
    expect((await sendData({ ...report, account: 'From another network.' }, '203.0.10')).statusCode).toBe(201);
  });

  it('is read by nobody who is not the registrar, not even through the application’s own connection', async () => {
    const database = application.app.get(Database);
    expect(await database.transaction(publicContext, () => database.query('select * from concern'))).toEqual([]);
    expect((await application.app.inject('/v1/register/concerns')).json()).toMatchObject({ status: 401, code: 'sign-in-required' });
  });

  it('has no page under the address to which it is sent: whoever comes there gets the form', async () => {
    const answer = await application.app.inject('/check/concerns?lang=pt-PT');
    expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/check/concern?lang=pt-PT']);
  });
});
