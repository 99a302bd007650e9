// Does an owner make an edition of the programme in a browser, lose nothing on the way, and is it read with its label?
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { choosePassword, fill, follow, heading, notice, press } from './acts.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const sentences = 'The light in our room comes from the left. It shows the skin as it is, and it throws no hard shade. ';

describe('an edition of the programme', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let other: BrowserContext;
  let theirs: Page;
  let trainee: BrowserContext;
  const step = steps(() => [context, other, trainee].filter(Boolean));

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.as('owner', 'desktop');
    page = await context.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const saved = (at: Page = page) => at.getByRole('status').filter({ hasText: /^Saved at / }).waitFor();
  const body = (at: Page = page) => at.getByRole('textbox', { name: 'Text', exact: true });
  const violations = async (at: Page) => {
    await at.evaluate(axe);
    return at.evaluate<string[]>("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`))");
  };

  step('begins from the newest version of the programme', async () => {
    const backstage = new Backstage(context.request, stage.url);
    const { memberships } = await backstage.ask<{ memberships: { academyId: string }[] }>('get', '/v1/session');
    await page.goto(`/academies/${memberships[0]?.academyId}`);
    await follow(page, 'Editions');
    await heading(page, 'Your editions of the programme');
    await fill(page, 'Name', 'Winter course');
    await press(page, 'Start the edition');
    await heading(page, 'Winter course');
    await page.getByText('Adapt or add a lesson first').waitFor();
  });

  step('adapts a lesson from the programme’s text, which saves itself, and sees it drawn', async () => {
    await follow(page, 'Adapt lesson 1.1');
    await page.getByText('Nothing is changed until you adapt it').waitFor();
    await press(page, 'Adapt the English text');
    await fill(page, 'Title', 'Layers, as we teach them');
    await saved();
    await page.getByRole('region', { name: 'Preview' }).getByRole('heading', { name: 'Layers, as we teach them' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  step('has it back after a reload, under the same address', async () => {
    await page.reload();
    await heading(page, 'Layers, as we teach them');
    await page.getByText('What differs from the programme’s text').click();
    await page.getByText('put in').first().waitFor();
  });

  step('is told by another tab’s change who was there, and keeps what was typed', async () => {
    other = await stage.as('instructor', 'desktop');
    theirs = await other.newPage();
    await theirs.goto(page.url());
    await heading(theirs, 'Layers, as we teach them');
    await fill(theirs, 'Title', 'Layers, by the instructor');
    await saved(theirs);
    await fill(page, 'Title', 'Layers, by the owner');
    await page.getByText('changed this lesson on ').waitFor();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe('Layers, by the owner');
    await press(page, 'Show what differs');
    await page.getByText('# Layers, by the instructor').waitFor();
    await picture(page, 'edition-stale');
    await press(page, 'Save mine over it');
    await saved();
    await theirs.reload();
    await heading(theirs, 'Layers, by the owner');
  });

  step('adds a lesson, sees its faults where they are, and mends them', async () => {
    await follow(page, /^Winter course/);
    await follow(page, 'Add a lesson to module 1');
    await heading(page, 'A lesson of your own');
    await fill(page, 'Title', 'Light in our room');
    await fill(page, 'After this lesson trainees can', 'place the lamp');
    await body().fill(`## Where the lamp stands\n\n${sentences.repeat(6)}`);
    const fault = page.getByRole('link', { name: 'in English · Line 1' });
    await fault.waitFor();
    await page.getByText('The heading has no id').waitFor();
    await fault.click();
    expect(await page.evaluate<string>("(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)")).toBe('## Where the lamp stands');
    await page.keyboard.type('## Where the lamp stands {#lamp}');
    await page.getByText('Nothing has to be mended.').waitFor();
    await picture(page, 'edition-mended');
  });

  step('puts in a statement and a box, without typing their marks', async () => {
    await body().focus();
    await page.keyboard.press('Control+End');
    await press(page, 'Statement');
    const picker = page.getByRole('dialog', { name: 'Put in a statement' });
    await fill(picker, 'Look for words or a number', 'C1.01');
    await press(picker, 'Put in C1.01');
    await picker.waitFor({ state: 'hidden' });
    await press(page, 'Box');
    await press(page.getByRole('list', { name: 'Box' }), 'House rule');
    await page.getByRole('region', { name: 'Preview' }).getByText('House rule').waitFor();
    expect(await body().inputValue()).toMatch(/\[C1\.01\]\n\n:::house-rule\nWhat stands in the box\.\n:::/);
    await saved();
  });

  step('does not publish what a colleague changed meanwhile, but is shown what that is', async () => {
    const lesson = page.url();
    await follow(page, /^Winter course/);
    await press(page, 'Publish the edition');
    await theirs.goto(lesson);
    await fill(theirs, 'Title', 'Light in our');
    await saved(theirs);
    await press(page.getByRole('dialog'), 'Publish for good');
    const note = page.getByRole('alert').filter({ hasText: 'The draft has changed since you opened this page' });
    await note.getByText('Nothing was published or given up.').waitFor();
    await note.getByRole('listitem').filter({ hasText: /^1\.A1 Light in our\s*changed · .+, \d+ \w+ \d{4}, \d\d:\d\d$/ }).waitFor();
    expect(await page.getByRole('dialog').count() + (await page.getByRole('button', { name: 'Publish the edition' }).count())).toBe(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, 'edition-changed');
    await press(note, 'I have looked at it');
    await page.getByRole('button', { name: 'Publish the edition' }).waitFor();
    await follow(page, '1.A1 Light in our');
    await fill(page, 'Title', 'Light in our room');
    await saved();
  });

  step('publishes it, reads beforehand what that fixes, and opens a cohort on it', async () => {
    await follow(page, /^Winter course/);
    await page.getByText('Nothing has to be mended.').waitFor();
    await press(page, 'Publish the edition');
    const dialog = page.getByRole('dialog', { name: 'Publish “Winter course”?' });
    await dialog.getByText('No trainee is touched').waitFor();
    await press(dialog, 'Publish for good');
    await notice(page, '“Winter course” is published.');
    expect(await violations(page)).toEqual([]);
    await follow(page, 'Open a cohort on it');
    await heading(page, 'Create a cohort');
    expect(await page.getByLabel('Programme', { exact: true }).locator('option:checked').innerText()).toMatch(/^Winter course · \d{4}\.\d+ · \d+ \w+ \d{4}$/);
    await fill(page, 'Name', 'Winter group');
    await press(page, 'Create the cohort');
    await heading(page, 'Winter group');
  });

  step('enrols a trainee, who reads the academy’s words under its name, on a phone', async () => {
    await follow(page, /^Enrol trainees/);
    await fill(page, 'Name', 'Lia Matos');
    await fill(page, 'E-mail address', 'lia@example.org');
    await press(page, 'Enrol');
    await notice(page, /Lia Matos is enrolled/);
    trainee = await stage.visit('phone');
    const phone = await trainee.newPage();
    await expectLetter(phone);
    await phone.goto('/study');
    const [enrolment] = await new Backstage(trainee.request, stage.url).ask<{ id: string }[]>('get', '/v1/me/enrolments');
    const { requirements } = await new Backstage(trainee.request, stage.url).ask<{ requirements: { requirement: string; subjectId: string }[] }>('get', `/v1/enrolments/${enrolment?.id}`);
    const place = (code: string) => `/lessons/${requirements.find(({ requirement }) => requirement === `lesson:${code}`)?.subjectId}?enrolment=${enrolment?.id}`;
    await phone.goto(place('1.1'));
    await heading(phone, 'Layers, by the owner');
    await phone.getByText('This lesson of the programme was adapted by Academia Ponto Fino.').waitFor();
    await phone.goto(place('1.A1'));
    await phone.getByText('This lesson was written by Academia Ponto Fino.').waitFor();
    await picture(phone, 'edition-read');
    expect(await violations(phone)).toEqual([]);
    await phone.goto(place('1.2'));
    await heading(phone, /^How thick/);
    expect(await phone.getByText('Academia Ponto Fino').count()).toBe(0);
    await trainee.request.patch('/v1/me', { data: { locale: 'pt-PT' }, headers: { origin: stage.url } });
    await phone.goto(place('1.5'));
    await phone.locator('[lang=en]', { hasText: '1.A1 Light in our room' }).waitFor();
    await phone.goto(`/study/${enrolment?.id}`);
    await phone.locator('li [lang=en]', { hasText: 'Light in our room' }).waitFor({ state: 'attached' });
    expect(await phone.locator('li [lang=pt-PT]').count()).toBe(0);
  });

  async function expectLetter(phone: Page): Promise<void> {
    const letters = async () => (await trainee.request.get(`${stage.url}/v1/inbox`)).json() as Promise<{ recipient: string; body: string }[]>;
    let link: string | undefined;
    for (let tries = 0; tries < 100 && link === undefined; tries += 1) {
      link = /\/links\/[\w.-]+/.exec((await letters()).find(({ recipient }) => recipient === 'lia@example.org')?.body ?? '')?.[0];
      if (link === undefined) await phone.waitForTimeout(100);
    }
    await phone.goto(link ?? '/');
    await heading(phone, /^Welcome, /);
    await choosePassword(phone, 'seven calm people walk to the register');
  }
});
