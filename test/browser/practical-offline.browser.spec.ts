// Can an assessor watch, tick and sign on a tablet without a connection, and does the academy get each sheet once?
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { follow, heading, notice, press } from './acts.js';
import { violationsOn } from './look.js';
import { openStage, picture, widths, type Stage } from './stage.js';
import { steps } from './steps.js';

/** What waits on the device was watched an hour ago. */
const agedByAnHour = `new Promise((resolve) => {
  const opening = indexedDB.open('dermark-practical');
  opening.onsuccess = () => {
    const transaction = opening.result.transaction('sheets', 'readwrite');
    const store = transaction.objectStore('sheets');
    const asking = store.getAll();
    asking.onsuccess = () => asking.result.forEach((sheet) => store.put({ ...sheet, observedAt: new Date(Date.now() - 3600000).toISOString() }));
    transaction.oncomplete = () => resolve(opening.result.close());
  };
})`;

describe('the practical without a connection', () => {
  let stage: Stage;
  let folder: string;
  let tablet: BrowserContext;
  let page: Page;
  const step = steps(() => (tablet ? [tablet] : []));

  /** A browser whose storage outlives it, as on a tablet. */
  const openTablet = async () => {
    tablet = await chromium.launchPersistentContext(folder, {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-gpu'],
      baseURL: stage.url,
      viewport: widths.tablet,
      hasTouch: true,
      locale: 'en',
      reducedMotion: 'reduce',
      timezoneId: 'Europe/Lisbon',
    });
    tablet.setDefaultTimeout(25_000);
    page = tablet.pages()[0] ?? (await tablet.newPage());
  };
  const signInAs = async (role: string) => {
    const answer = await tablet.request.post('/v1/session', { data: stage.signIns[role], headers: { origin: stage.url } });
    expect(answer.ok()).toBe(true);
    await tablet.request.patch('/v1/me', { data: { locale: 'en' }, headers: { origin: stage.url } });
  };
  const ticks = () => page.getByRole('list', { name: 'Steps' }).getByRole('checkbox');
  const signedFor = (name: string) =>
    stage.plant(async (superuser) => (await superuser.query<{ count: number }>('select count(*)::int as count from station_record r join enrolment e on e.id = r.subject_id where e.known_as = $1', [name])).rows[0]?.count ?? 0);
  const clean = async () => expect((await violationsOn(page)).map(({ id }) => id)).toEqual([]);

  let before = 0;
  let signedAt = '';
  beforeAll(async () => {
    stage = await openStage();
    folder = await mkdtemp(path.join(tmpdir(), 'tablet-'));
    await openTablet();
    await signInAs('assessor');
    before = await signedFor('Nuno Salgueiro');
  }, 180_000);
  afterAll(async () => {
    await tablet?.close();
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  });

  step('prepares a trainee for no connection, from the day’s list', async () => {
    await page.goto('/practical');
    await heading(page, 'Practical on this device');
    await press(page, 'Prepare the stations of Nuno Salgueiro');
    await notice(page, 'Prepared.');
    await page.getByText('These pages open without a connection').waitFor();
    await clean();
    await picture(page, 'practical-prepared-tablet');
  });

  step('opens without a connection for whoever came by a link after a long day, and after a new build has come', async () => {
    const context = await stage.as('assessor', 'tablet');
    const other = await context.newPage();
    await other.goto('/');
    const academy = ((await (await context.request.get('/v1/session')).json()) as { memberships: { academyId: string }[] }).memberships[0]?.academyId ?? '';
    await other.goto(`/academies/${academy}`);
    await other.evaluate("Promise.all(Array.from({ length: 300 }, (_, at) => fetch('/healthz?' + at)))");
    // what an older build had put away
    await other.evaluate("caches.open('dermark-practical-1').then((cache) => Promise.all([cache.put('/practical', new Response('<script src=\"/assets/app-older.js\"></script>', { headers: { 'content-type': 'text/html' } })), cache.put('/assets/app-older.js', new Response(''))]))");
    await other.locator('a[href="/practical"]').first().click();
    await heading(other, 'Practical on this device');
    for (let tries = 0; tries < 100 && (await other.evaluate("caches.match('/assets/app-older.js').then((found) => found !== undefined)")); tries += 1) await other.waitForTimeout(100);
    await context.setOffline(true);
    await other.reload();
    await heading(other, 'Practical on this device');
    await context.close();
  });

  step('opens without a connection, also after a reload, and loses no tick', async () => {
    await tablet.setOffline(true);
    await page.reload();
    await heading(page, 'Practical on this device');
    await page.getByRole('list', { name: 'Ready without a connection' }).getByRole('link', { name: /^Nuno Salgueiro: / }).first().click();
    await ticks().first().waitFor();
    for (const tick of await ticks().all()) await tick.check();
    await page.getByRole('radio', { name: '4: good' }).check();
    await page.getByRole('textbox', { name: 'Note' }).fill('Calm, without a network.');
    await page.getByLabel('Whoever is shown has agreed to be photographed for this assessment').check();
    const jpeg = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#8a5a3c' } }).withExif({ IFD0: { Artist: 'Rosa Registo' } }).jpeg().toBuffer();
    await page.getByLabel('Take or choose a photo').setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: jpeg });
    await page.getByRole('img', { name: 'Photo 1' }).waitFor();
    await page.reload();
    await page.getByRole('img', { name: 'Photo 1' }).waitFor();
    await page.getByRole('radio', { name: '4: good', checked: true }).waitFor();
    expect(await ticks().first().isChecked()).toBe(true);
    await page.getByText(/^No connection\. You see the station as it was on/).waitFor();
    await clean();
    await picture(page, 'practical-offline-tablet');
  });

  step('is signed, says that it is kept here, and outlives the browser', async () => {
    await press(page, 'Sign');
    await press(page.getByRole('dialog'), 'Sign: passed');
    await page.getByText('Signed, and kept on this device').waitFor();
    await clean();
    await picture(page, 'practical-kept-tablet');
    expect(await signedFor('Nuno Salgueiro')).toBe(before);
    await tablet.close();
    await openTablet();
    await tablet.setOffline(true);
    await page.goto('/practical');
    await page.getByRole('list', { name: 'Your sheets' }).getByText('Kept on this device').waitFor();
  });

  step('is sent once when the connection is back', async () => {
    await tablet.setOffline(false);
    await page.getByText('Everything is sent: 1 sheet signed.').waitFor();
    expect(await signedFor('Nuno Salgueiro')).toBe(before + 1);
    await page.reload();
    await page.getByText('Nothing waits here.').waitFor();
    expect(await signedFor('Nuno Salgueiro')).toBe(before + 1);
    // its photo came with it, and its digest is in the ledger
    const proven = 'select p.id from station_photo p join ledger_entry l on l.event_id = p.id where p.record_id is not null';
    for (let tries = 0; tries < 40 && (await stage.plant((superuser) => superuser.query(proven))).rowCount === 0; tries += 1) await page.waitForTimeout(100);
    expect((await stage.plant((superuser) => superuser.query(proven))).rowCount).toBe(1);
  });

  step('says when a colleague has signed meanwhile, and keeps the sheet until it is removed', async () => {
    const places = page.getByRole('list', { name: 'Ready without a connection' }).getByRole('link', { name: /^Nuno Salgueiro: / });
    await places.first().waitFor();
    const at = (await places.last().getAttribute('href')) ?? '';
    await places.last().click();
    await ticks().first().waitFor();
    await tablet.setOffline(true);
    for (const tick of await ticks().all()) await tick.check();
    const [academyId, enrolmentId, stationId] = at.split('/').slice(2);
    await press(page, 'Sign');
    await press(page.getByRole('dialog'), 'Sign: passed');
    await page.getByText('Signed, and kept on this device').waitFor();
    const colleague = await stage.as('assessor', 'desktop');
    const station = `/v1/academies/${academyId}/enrolments/${enrolmentId}/stations/${stationId}`;
    const { station: asked } = (await (await colleague.request.get(station)).json()) as { station: { steps: { id: string }[] } };
    const answer = await colleague.request.post(`${station}/records`, {
      data: { observed: asked.steps.map(({ id }) => id), critical: [], note: '' },
      headers: { origin: stage.url, 'idempotency-key': 'a-colleague-was-faster-0001' },
    });
    expect(answer.status()).toBe(201);
    await colleague.close();
    await tablet.setOffline(false);
    await page.getByText('The academy did not accept this sheet').waitFor();
    await page.getByText('The trainee has passed this station already; a colleague has signed it.').waitFor();
    await picture(page, 'practical-refused-tablet');
    expect(await signedFor('Nuno Salgueiro')).toBe(before + 2);
    await press(page, 'Remove from this device');
    await page.getByText('The academy did not accept this sheet').waitFor({ state: 'detached' });
  });

  step('warns who signs out with a sheet that was not sent; then nothing of it is seen, and it is sent by its owner alone', async () => {
    await page.goto('/practical');
    await page.getByRole('list', { name: 'Ready without a connection' }).getByRole('link', { name: /^Nuno Salgueiro: / }).nth(1).click();
    await ticks().first().waitFor();
    for (const tick of await ticks().all()) await tick.check();
    await page.goto('/account');
    await press(page, 'Sign out everywhere');
    await page.getByText('1 sheet is not sent yet').waitFor();
    expect(new URL(page.url()).search).toBe('?leaving=everywhere');
    await page.getByRole('button', { name: /^Account of / }).click();
    await press(page, 'Sign out');
    await page.getByText('1 sheet is not sent yet').waitFor();
    await picture(page, 'practical-leaving-tablet');
    await press(page, 'Sign out all the same');
    await heading(page, /Sign in/);
    expect(await page.evaluate("caches.keys().then((names) => names.filter((name) => name.startsWith('dermark-practical')))")).toEqual([]);
    await signInAs('instructor');
    await page.goto('/practical');
    await page.getByText('Nothing waits here.').waitFor();
    expect(await page.getByText('Nuno Salgueiro').count()).toBe(0);
    await signInAs('assessor');
    await page.goto('/practical');
    await page.getByRole('list', { name: 'Your sheets' }).getByText('Not signed yet').waitFor();
  });

  step('waits for a password when the sheet has waited long, and is signed with it', async () => {
    await page.getByRole('list', { name: 'Your sheets' }).getByRole('link').first().click();
    await ticks().first().waitFor();
    await tablet.setOffline(true);
    await press(page, 'Sign');
    await press(page.getByRole('dialog'), 'Sign: passed');
    await page.getByText('Signed, and kept on this device').waitFor();
    await page.evaluate(agedByAnHour);
    await stage.plant((superuser) => superuser.query("update session set signed_in_at = now() - interval '2 hours'"));
    await tablet.setOffline(false);
    await page.getByText('Kept on this device until you sign in').waitFor();
    await picture(page, 'practical-sign-in-tablet');
    const signed = await signedFor('Nuno Salgueiro');
    await press(page, 'Confirm with my password');
    await page.getByLabel(/^Password/).fill(stage.signIns['assessor']?.password ?? '');
    await press(page.getByRole('dialog'), /sign in/i);
    await page.getByText(/^Signed: Nuno Salgueiro has passed/).waitFor();
    expect(await signedFor('Nuno Salgueiro')).toBe(signed + 1);
    signedAt = new URL(page.url()).pathname;
    await follow(page, 'Everything on this device');
  });

  step('is sent in no other name: who signed in meanwhile, in another tab, signs nothing, and it waits for its assessor', async () => {
    await press(page, 'Prepare the stations of Nuno Salgueiro');
    // the one that was signed a moment ago may still be listed
    const others = page.getByRole('list', { name: 'Ready without a connection' }).locator(`a[href^="/practical/"]:not([href="${signedAt}"])`);
    await others.filter({ hasText: /^Nuno Salgueiro: / }).first().click();
    await ticks().first().waitFor();
    for (const tick of await ticks().all()) await tick.check();
    await tablet.setOffline(true);
    await press(page, 'Sign');
    await press(page.getByRole('dialog'), 'Sign: passed');
    await page.getByText('Signed, and kept on this device').waitFor();
    const signed = await signedFor('Nuno Salgueiro');
    await signInAs('instructor');
    const refused = page.waitForResponse((answer) => answer.url().endsWith('/records') && answer.status() === 409);
    await tablet.setOffline(false);
    expect(await (await refused).json()).toMatchObject({ code: 'other-person' });
    await page.getByText('Signed, and kept on this device').waitFor({ state: 'detached' });
    expect(await signedFor('Nuno Salgueiro')).toBe(signed);
    await signInAs('assessor');
    await page.goto('/practical');
    await page.getByText('Everything is sent: 1 sheet signed.').waitFor();
    expect(await signedFor('Nuno Salgueiro')).toBe(signed + 1);
  });

  step('reads well on a phone and a desktop, in Portuguese', async () => {
    for (const width of ['phone', 'desktop'] as const) {
      const context = await stage.as('assessor', width, 'pt-PT');
      const other = await context.newPage();
      await other.goto('/practical');
      await heading(other, 'Prática neste dispositivo');
      await other.getByRole('button', { name: /^Preparar as estações de / }).first().click();
      await other.getByText('Estas páginas abrem sem ligação').waitFor();
      expect((await violationsOn(other)).map(({ id }) => id)).toEqual([]);
      await picture(other, `practical-${width}`);
      await other.getByRole('list', { name: 'Pronto sem ligação' }).getByRole('link').first().click();
      await other.getByRole('list', { name: 'Passos' }).getByRole('checkbox').first().waitFor();
      await picture(other, `practical-sheet-${width}`);
      await context.close();
    }
  });
});
