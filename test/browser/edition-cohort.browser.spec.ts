// Does an owner open a cohort on the edition that was meant, and does everybody see by what it learns?
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { fill, follow, heading, press } from './acts.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';
import { programmeVersion } from '../programme-version.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const text = (title: string) => ({ title, objectives: ['place the lamp'], terms: [{ term: 'raking light', meaning: 'light from the side' }], body: `## Where the lamp stands {#lamp}\n\n${'The light in our room comes from the left. '.repeat(10)}` });

describe('a cohort on an edition', () => {
  let stage: Stage;
  let owner: BrowserContext;
  let page: Page;
  let backstage: Backstage;
  let academy: string;
  let editions: readonly string[];
  const step = steps(() => [owner].filter(Boolean));

  const newCohort = (version: string) => page.goto(`/academies/${academy}/cohorts/new?version=${version}`);
  const choice = () => page.getByRole('combobox', { name: 'Programme', exact: true });
  const violations = async (at: Page) => {
    await at.evaluate(axe);
    return at.evaluate<string[]>("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))");
  };
  /** With one lesson of its own; answers its id. */
  const edition = async (name: string, from?: string): Promise<string> => {
    const { id } = await backstage.ask<{ id: string }>('post', `/v1/academies/${academy}/editions`, { name, ...(from && { from }) });
    if (!from) await backstage.ask('put', `/v1/academies/${academy}/editions/${id}/lessons/1.A1`, { revision: 0, minutes: 9, texts: { en: text('Light in our room'), 'pt-PT': null } });
    const { mark } = await backstage.ask<{ mark: string }>('get', `/v1/academies/${academy}/editions/${id}`);
    await backstage.ask('post', `/v1/academies/${academy}/editions/${id}/publication`, { mark });
    return id;
  };

  beforeAll(async () => {
    stage = await openStage();
    owner = await stage.as('owner', 'desktop');
    page = await owner.newPage();
    backstage = new Backstage(owner.request, stage.url);
    academy = (await backstage.ask<{ memberships: { academyId: string }[] }>('get', '/v1/session')).memberships[0]!.academyId;
    const first = await edition('Winter course');
    editions = [first, await edition('Winter course', first)];
  }, 180_000);
  afterAll(() => stage.close());

  step('offers the programme and the academy’s editions apart, each with its version and when it was published', async () => {
    await newCohort(editions[0]!);
    await heading(page, 'Create a cohort');
    expect(await choice().inputValue()).toBe(editions[0]);
    expect(await choice().locator('optgroup').evaluateAll((groups) => groups.map((group) => group.getAttribute('label')))).toEqual(['The programme as it is', 'Your own editions']);
    const labels = await choice().locator('option').allInnerTexts();
    expect(labels.slice(0, 2)).toEqual(['Choose', expect.stringMatching(/^Version \d{4}\.\d+ · \d+ \w+ \d{4} · SMP Technician$/)]);
    const [winter, others] = [labels.slice(2, 4), labels.slice(4)];
    for (const label of winter) expect(label).toMatch(/^Winter course · \d{4}\.\d+ · \d+ \w+ \d{4}, \d\d:\d\d$/);
    expect(others).toEqual([expect.stringMatching(/^In our studio · \d{4}\.\d+ · \d+ \w+ \d{4}$/)]);
  });

  step('chooses nothing in the place of what a link named and nobody may choose here, and says so', async () => {
    await newCohort('01a20916-3111-7400-96f1-948befddea62');
    await page.getByText(/^What the link named cannot be chosen here/).waitFor();
    expect(await choice().inputValue()).toBe('');
    expect(await choice().getAttribute('aria-invalid')).toBe('true');
    await fill(page, 'Name', 'Nothing yet');
    await press(page, 'Create the cohort');
    expect(await page.locator('select:invalid').count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'cohort-new-not-offered-desktop');
    await choice().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await choice().inputValue()).toBe(editions[1]);
    expect(await page.getByText(/^What the link named/).count()).toBe(0);
  });

  step('says that the editions did not come, and asks again', async () => {
    await page.route(/\/editions$/, (route) => route.fulfill({ status: 404, contentType: 'application/problem+json', body: JSON.stringify({ type: 'urn:dermark:problem:not-found', title: 'Nothing here', status: 404, code: 'not-found', detail: 'x' }) }));
    await newCohort(editions[1]!);
    await page.getByRole('alert').waitFor();
    expect(await choice().count()).toBe(0);
    await picture(page, 'cohort-new-failed-desktop');
    await page.unroute(/\/editions$/);
    await press(page, 'Try again');
    await choice().waitFor();
    expect(await choice().inputValue()).toBe(editions[1]);
    await picture(page, 'cohort-new-desktop-en');
    await fill(page, 'Name', 'Winter group');
    await press(page, 'Create the cohort');
    await heading(page, 'Winter group');
  });

  step('says by what it learns, on its page and in the list, on a phone too and in both languages', async () => {
    const learnt = `SMP Technician, version ${programmeVersion}, in the academy’s own edition “Winter course”`;
    await page.getByText(learnt).waitFor();
    await picture(page, 'cohort-desktop-en');
    const [cohort] = (await backstage.ask<{ id: string; name: string }[]>('get', `/v1/academies/${academy}/cohorts`)).filter(({ name }) => name === 'Winter group');
    const places = { list: `/academies/${academy}?cohort=${cohort!.id}`, cohort: `/academies/${academy}/cohorts/${cohort!.id}`, 'cohort-new': `/academies/${academy}/cohorts/new?version=${editions[1]}` };
    await follow(page.getByRole('navigation', { name: 'Academia Ponto Fino: pages' }), 'Overview');
    await page.getByRole('article').filter({ hasText: 'Winter group' }).getByText(learnt).waitFor();
    for (const [width, locale] of [['desktop', 'pt-PT'], ['phone', 'pt-PT'], ['desktop', 'en'], ['phone', 'en']] as const) {
      const context = await stage.as('owner', width, locale);
      const at = await context.newPage();
      for (const [name, place] of Object.entries(places)) {
        await at.goto(place);
        await at.getByText(/Winter course/).first().waitFor({ state: 'attached' });
        if (name === 'list') await at.getByRole('article').scrollIntoViewIfNeeded();
        await picture(at, `cohort-${name}-${width}-${locale}`);
        expect(await violations(at)).toEqual([]);
        expect(await at.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      }
      await context.close();
    }
  });

  step('tells trainees by which version they learn', async () => {
    for (const [locale, learnt] of [['en', /^SMP Technician, version \d{4}\.\d+/], ['pt-PT', /^Técnico de Micropigmentação Capilar, versão \d{4}\.\d+/]] as const) {
      const context = await stage.as('trainee', 'phone', locale);
      const at = await context.newPage();
      await at.goto('/study');
      await at.getByText(learnt).waitFor();
      await picture(at, `cohort-study-phone-${locale}`);
      await context.close();
    }
  });

  step('moves a lesson to the next code, with all that was typed, when another edition took its code meanwhile', async () => {
    const [mine, theirs] = [await backstage.ask<{ id: string }>('post', `/v1/academies/${academy}/editions`, { name: 'Mine' }), await backstage.ask<{ id: string }>('post', `/v1/academies/${academy}/editions`, { name: 'Theirs' })];
    await page.goto(`/academies/${academy}/editions/${mine.id}`);
    await page.getByRole('link', { name: /^Add a lesson to module 1/ }).click();
    await page.waitForURL(/lessons\/1-A2/);
    await backstage.ask('put', `/v1/academies/${academy}/editions/${theirs.id}/lessons/1.A2`, { revision: 0, minutes: 9, texts: { en: text('Theirs'), 'pt-PT': null } });
    await fill(page, 'Title', 'Mirrors in our room');
    await page.waitForURL(/lessons\/1-A3/);
    await heading(page, 'Mirrors in our room');
    await page.getByText('so this one is 1.A3').waitFor();
    await picture(page, 'edition-moved-desktop');
    const kept = await backstage.ask<{ texts: { en: { title: string } } }>('get', `/v1/academies/${academy}/editions/${mine.id}/lessons/1.A3`);
    expect(kept.texts.en.title).toBe('Mirrors in our room');
  });
});
