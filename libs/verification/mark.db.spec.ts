// Does the mark on a holder's website turn with the status, and does it tell nobody more than the check?
import { randomBytes } from 'node:crypto';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { startTestApp, type TestApp } from '../../test/app.js';
import { plantEntry, type PlantedEntry } from '../../test/planted-register.js';

describe('the mark', () => {
  let application: TestApp;
  beforeAll(async () => {
    application = await startTestApp();
  });
  afterAll(() => application.close());
  const ask = (url: string) => application.app.inject({ url });

  it.each<[PlantedEntry, string, string, string]>([
    [{}, '#13683a', 'Certified today', 'Hoje em vigor'],
    [{ turns: [{ state: 'with-conditions' }] }, '#874f00', 'Certified, with conditions', 'Em vigor, com condições'],
    [{ turns: [{ state: 'suspended' }] }, '#a1141d', 'Suspended', 'Suspenso'],
    [{ turns: [{ state: 'struck-off' }] }, '#a1141d', 'Struck off', 'Excluído do registo'],
    [{ validUntil: '2026-03-15' }, '#48545a', 'Expired', 'Caducado'],
  ])('of a certificate with %j has the colour and the words of its status, in both languages, and no name', async (entry, ink, english, portuguese) => {
    const number = withDashes(await plantEntry(application.db, entry));
    for (const [lang, words] of [['en', english], ['pt-PT', portuguese]] as const) {
      const { statusCode, body, headers } = await ask(`/mark/${number}.svg?lang=${lang}`);
      expect([statusCode, headers['content-type'], headers['content-language']]).toEqual([200, 'image/svg+xml; charset=utf-8', lang]);
      for (const text of [ink, `>${words}<`, number]) expect(body).toContain(text);
      expect(body).not.toContain('Inês');
      expect(body).not.toMatch(/<script|<style|href|\son\w+=/i);
    }
  });

  it('may be shown on other sites, is kept no longer than a change may take to become public, and sets no cookie', async () => {
    const { headers } = await ask(`/mark/${withDashes(await plantEntry(application.db))}.svg`);
    expect(headers).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=5', 'x-content-type-options': 'nosniff' });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('is an image for an unknown number too, never a green one, and counts as a miss', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 35; guess++) {
      const { statusCode, body, headers } = await ask(`/mark/${withDashes(numberFrom(randomBytes(13)))}.svg`);
      statuses.push(statusCode);
      expect([headers['content-type'], headers['cache-control'], body.includes('#13683a')]).toEqual(['image/svg+xml; charset=utf-8', 'no-store', false]);
    }
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 404), ...Array.from({ length: 5 }, () => 429)]);
  });
});

describe('the poster', () => {
  let application: TestApp;
  beforeAll(async () => {
    application = await startTestApp();
  });
  afterAll(() => application.close());

  it('is one page of paper in each language, for a certificate that has a name', async () => {
    const number = withDashes(await plantEntry(application.db));
    for (const lang of ['en', 'pt-PT']) {
      const { statusCode, headers, rawPayload } = await application.app.inject({ url: `/check/${number}/poster.pdf?lang=${lang}` });
      expect([statusCode, headers['content-type'], rawPayload.subarray(0, 8).toString()]).toEqual([200, 'application/pdf', '%PDF-1.7']);
      expect(rawPayload.toString('latin1')).toContain(`/Lang (${lang})`);
      expect(rawPayload.toString('latin1').match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    }
  });

  it('is drawn once, however many ask for it', async () => {
    const number = withDashes(await plantEntry(application.db));
    const posters = await Promise.all(Array.from({ length: 5 }, () => application.app.inject({ url: `/check/${number}/poster.pdf` })));
    expect(posters.filter(({ statusCode }) => statusCode !== 200)).toEqual([]);
    // Each has the moment in it at which it was drawn.
    expect(new Set(posters.map(({ rawPayload }) => rawPayload.toString('latin1'))).size).toBe(1);
  });

  it.each<[PlantedEntry, number]>([
    [{ turns: [{ state: 'with-conditions' }] }, 200],
    [{ turns: [{ state: 'suspended' }] }, 409],
    [{ turns: [{ state: 'struck-off' }] }, 409],
    [{ validUntil: '2026-03-15' }, 409],
  ])('of a certificate with %j is answered with %i', async (entry, status) => {
    const number = withDashes(await plantEntry(application.db, entry));
    expect((await application.app.inject({ url: `/check/${number}/poster.pdf` })).statusCode).toBe(status);
  });

  it('is not there for a certificate whose name was removed', async () => {
    const nameless = withDashes(await plantEntry(application.db, { name: null }));
    expect((await application.app.inject({ url: `/check/${nameless}/poster.pdf` })).statusCode).toBe(404);
  });
});
