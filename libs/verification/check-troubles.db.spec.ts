// What does the check say when its database is gone, and to networks that only guess?
import { randomBytes } from 'node:crypto';
import { createApp } from '#api/create-app.js';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { plantEntry } from '../../test/planted-register.js';

const unknown = () => numberFrom(randomBytes(13));

describe('the check without its database', () => {
  let application: TestApp;
  beforeAll(async () => {
    // Nobody listens there: whatever is answered, it was answered without a database.
    application = await startTestApp({ publicDatabaseUrl: 'postgres://nobody:nothing@127.0.0.1:1/nowhere' });
  });
  afterAll(() => application.close());

  it('still tells a slip from a number, because a slip needs no looking up', async () => {
    expect((await application.app.inject('/check/12345-6789A-BCDMP')).statusCode).toBe(400);
    expect((await application.app.inject('/check')).statusCode).toBe(200);
  });

  it('says in amber that it could not check, and that this is no answer', async () => {
    const page = await application.app.inject(`/check/${unknown()}`);
    expect(page.statusCode).toBe(503);
    expect(page.headers['retry-after']).toBe('10');
    expect(page.body).toContain('We could not check the status just now');
    expect(page.body).toContain('class="band amber"');
    expect(page.body).not.toMatch(/class="[^"]*green/);
    const data = await application.app.inject({ url: `/check/${unknown()}`, headers: { accept: 'application/json' } });
    expect(data.json()).toMatchObject({ status: 503, code: 'could-not-check', facts: { status: 'could-not-check' } });
  });
});

describe('guessing numbers', () => {
  let application: TestApp;
  let number: string;
  beforeAll(async () => {
    application = await startTestApp({ trustProxy: '127.0.0.1' });
    number = withDashes(await plantEntry(application.db));
  });
  afterAll(() => application.close());
  const from = (address: string, path: string, accept = 'application/json') => application.app.inject({ url: `/check/${path}`, headers: { accept, 'x-forwarded-for': address } });

  it('stops after thirty misses of a network, however they are spread over it, while others are answered', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 2000; guess++) statuses.push((await from(`198.51.100.${guess % 256}`, guess % 2 ? unknown() : 'AAAAA-AAAAA-AAAAB')).statusCode);
    expect(statuses.slice(0, 30).every((status) => status === 404 || status === 400)).toBe(true);
    expect(statuses.slice(30).every((status) => status === 429)).toBe(true);

    const guesser = await from('198.51.100.7', number);
    expect(guesser.json()).toMatchObject({ code: 'too-many-misses' });
    expect(Number(guesser.headers['retry-after'])).toBeGreaterThan(0);
    const page = await from('198.51.100.7', number, 'text/html');
    expect([page.statusCode, page.headers['retry-after'] !== undefined, page.body.includes('Please wait a moment')]).toEqual([429, true, true]);
    expect((await from('203.0.113.7', number)).json()).toMatchObject({ status: 'in-force' });
  });

  it('stops as soon when the guesses come all at once', async () => {
    const statuses = await Promise.all(Array.from({ length: 100 }, async () => (await from('2001:db8:7::1', unknown())).statusCode));
    expect(statuses.filter((status) => status === 404)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(70);
  });

  it('is not what somebody does who checks many real numbers', async () => {
    for (let check = 0; check < 100; check++) expect((await from('192.0.2.1', number)).statusCode).toBe(200);
  });

  it('counts the address that connects when no proxy is trusted, whatever a header claims', async () => {
    const direct = await createApp({ ...application.config, trustProxy: false });
    const statuses: number[] = [];
    for (let guess = 0; guess < 40; guess++) statuses.push((await direct.inject({ url: `/check/${unknown()}`, headers: { 'x-forwarded-for': `10.0.${guess}.1` } })).statusCode);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
    await direct.close();
  });
});
