// Can a photo be given as an answer, replaced and taken back, does a failure lose nothing, and do markers see it beside the rubric?
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { v7 } from 'uuid';
import { contentOf, keyOf } from '#libs/assessment/core/item-source.js';
import { photoItem } from '../written-items.js';
import { heading, press } from './acts.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

const code = 'P-3-81';
const source = photoItem(code, { domain: 'M3', lesson: null });

describe('a photo as an answer', () => {
  let stage: Stage;
  let backstage: Backstage;
  let page: Page;
  let [attempt, enrolmentId, academyId] = ['', '', ''];
  const contexts: BrowserContext[] = [];
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    await stage.plant(async (superuser) => {
      const [item, version] = [v7(), v7()];
      await superuser.query("insert into item (id, code, bank, exposed) values ($1, $2, 'practice', true)", [item, code]);
      await superuser.query(
        "insert into item_version (id, item_id, version, domain, kind, level, gate, difficulty, content, digest, state, created_at) values ($1, $2, 1, 'M3', 'photo', 'analyse', false, 0.5, $3, sha256('x'), 'live', now())",
        [version, item, JSON.stringify(contentOf(source))],
      );
      const key = keyOf(source);
      await superuser.query('insert into item_key (item_version_id, correct, rationales, rubric, lesson, claims, sources) values ($1, $2, $3, $4, null, $5, $6)', [version, [], {}, JSON.stringify(key.rubric), key.claims, key.sources]);
    });
    await stage.askOnly(3, [code]);
    contexts.push(await stage.as('trainee', 'phone'), await stage.as('assessor', 'desktop'));
    page = await contexts[0]!.newPage();
    backstage = new Backstage(contexts[0]!.request, stage.url);
    const progress = await backstage.progress();
    ({ enrolmentId } = progress);
    for (const { kind, subjectId, completedAt } of progress.requirements) if (kind === 'lesson' && completedAt === null) await backstage.ask('put', `/v1/enrolments/${enrolmentId}/lessons/${subjectId}/completion`);
    academyId = (await new Backstage(contexts[1]!.request, stage.url).ask<{ memberships: { academyId: string }[] }>('get', '/v1/session')).memberships[0]?.academyId ?? '';
  }, 180_000);
  afterAll(() => stage.close());

  const settings: readonly { width: Width; locale: Locale }[] = [{ width: 'phone', locale: 'pt-PT' }, { width: 'desktop', locale: 'en' }];
  const looked = async (role: string, address: string, name: string) => {
    const faults = [];
    for (const { width, locale } of settings) {
      const context = await stage.as(role, width, locale);
      const other = await context.newPage();
      const seen = await look(other, address);
      if (isFaulty(seen)) faults.push(seen);
      await picture(other, `${name}-${width}-${locale}`);
      await context.close();
    }
    return faults;
  };
  const photo = async (background: string) => ({ name: 'hairline.jpg', mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 400, height: 300, channels: 3, background } }).jpeg().toBuffer() });
  const stored = async () => (await backstage.attempt(attempt)).items[0]?.choice ?? [];
  const until = async (count: number) => {
    for (let tries = 0; tries < 100 && (await stored()).length !== count; tries += 1) await page.waitForTimeout(100);
    return stored();
  };

  step('is taken, followed by another, replaced and removed', async () => {
    await page.goto(`/study/${enrolmentId}/start/quiz:M3`);
    await press(page, 'Begin the quiz');
    await page.getByText('the whole hairline, from the front').waitFor();
    attempt = /attempts\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    await page.getByLabel('Take or choose a photo').setInputFiles(await photo('#aa7755'));
    const first = await until(1);
    await page.getByRole('img', { name: 'Photo 1 of your answer' }).waitFor();
    await page.getByLabel('Take or choose another photo').setInputFiles(await photo('#557799'));
    expect((await until(2))[0]).toBe(first[0]);
    expect(await page.getByLabel('Take or choose another photo').count()).toBe(0);
    await page.getByLabel('Replace photo 1').setInputFiles(await photo('#228844'));
    await page.getByRole('button', { name: 'Remove photo 2' }).focus();
    await page.keyboard.press('Enter');
    const left = await until(1);
    expect(left).not.toEqual(first);
    expect(await looked('trainee', `/attempts/${attempt}?enrolment=${enrolmentId}`, 'photo-1-sitting')).toEqual([]);
  });

  step('is told to be none, or not sent, and nothing is lost', async () => {
    await page.reload();
    const before = await stored();
    await page.getByLabel('Take or choose another photo').setInputFiles({ name: 'notes.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no photo') });
    await page.getByText('This file could not be read as a photo.', { exact: false }).waitFor();
    await contexts[0]!.setOffline(true);
    await page.getByLabel('Take or choose another photo').setInputFiles(await photo('#112233'));
    await page.getByText('The photo has not been sent.', { exact: false }).waitFor();
    // it waits while other pages of the attempt are looked at, and whoever hands in is told
    await press(page.getByRole('navigation', { name: 'Questions' }), 'Look over and hand in');
    await page.getByText('A photo has not been sent.', { exact: false }).waitFor();
    await picture(page, 'photo-3-unsent-phone-en');
    await press(page, 'Question 1');
    await page.getByText('The photo has not been sent.', { exact: false }).waitFor();
    await contexts[0]!.setOffline(false);
    expect(await stored()).toEqual(before);
    await press(page, 'Send it again');
    expect((await until(2))[0]).toBe(before[0]);
  });

  step('is handed in, and stands large beside the rubric for whoever marks, without a name', async () => {
    await press(page.getByRole('navigation', { name: 'Questions' }), 'Look over and hand in');
    await press(page, 'Hand in');
    await heading(page, 'Handed in, and being marked');
    const { id } = (await stage.plant((superuser) => superuser.query<{ id: string }>('select v.id from item_version v join item i on i.id = v.item_id where i.code = $1', [code]))).rows[0]!;
    const marker = await contexts[1]!.newPage();
    await marker.goto(`/academies/${academyId}/marking?item=${id}`);
    const image = marker.getByRole('img', { name: 'Photo 1 of the answer' });
    await image.waitFor();
    for (let tries = 0; tries < 100 && (await image.evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth)) === 0; tries += 1) await marker.waitForTimeout(50);
    expect(await image.evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth)).toBe(400);
    expect(await marker.locator('main').innerText()).not.toMatch(/Inês|Conceição/);
    expect(await looked('assessor', `/academies/${academyId}/marking?item=${id}`, 'photo-2-marking')).toEqual([]);
  });
});
