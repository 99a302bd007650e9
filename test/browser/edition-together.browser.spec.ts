// When two people write in an edition at once, or an answer is lost, does each keep what they typed, and are they told what is so?
import type { BrowserContext, Page } from 'playwright-core';
import { fill, follow, heading, notice, press } from './acts.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

describe('a lesson of an edition', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let other: BrowserContext;
  let theirs: Page;
  const step = steps(() => [context, other].filter(Boolean));

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.as('owner', 'desktop');
    page = await context.newPage();
    other = await stage.as('instructor', 'desktop');
    theirs = await other.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const saved = (at: Page = page) => at.getByRole('status').filter({ hasText: /^Saved at / }).waitFor();

  step('is one of a draft', async () => {
    const { memberships } = await new Backstage(context.request, stage.url).ask<{ memberships: { academyId: string }[] }>('get', '/v1/session');
    await page.goto(`/academies/${memberships[0]?.academyId}/editions`);
    await fill(page, 'Name', 'Two at once');
    await press(page, 'Start the edition');
    await heading(page, 'Two at once');
  });

  step('is added when somebody else adds one, and each keeps their own', async () => {
    const edition = page.url();
    const addTheirs = async (code: string) => {
      await theirs.goto(`${edition}/lessons/${code}`);
      await fill(theirs, 'Title', `Theirs at ${code}`);
      await saved(theirs);
    };
    await follow(page, 'Add a lesson to module 2');
    await heading(page, 'A lesson of your own');
    await addTheirs('2-A1');
    await fill(page, 'Title', 'What I wrote');
    await page.getByText('added another lesson, 2.A1, on ').waitFor();
    await page.getByRole('button', { name: 'Keep mine as 2.A2' }).waitFor();
    await picture(page, 'edition-two-at-once');
    await addTheirs('2-A2');
    await press(page, 'Keep mine as 2.A2');
    await page.getByText('Somebody has just added 2.A2, too.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe('What I wrote');
    await page.route('**/lessons/2.A3', async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 });
    await press(page, 'Keep mine as 2.A3');
    await page.getByRole('alert').filter({ hasText: 'connection' }).waitFor();
    await press(page, 'Keep mine as 2.A3');
    await notice(page, 'Your lesson is kept as 2.A3.');
    await heading(page, 'What I wrote');
    await page.getByText('Nothing to save').waitFor();
    await page.goBack();
    await heading(page, 'Two at once');
    for (const name of ['2.A1 Theirs at 2-A1', '2.A2 Theirs at 2-A2', '2.A3 What I wrote']) await page.getByRole('link', { name, exact: true }).waitFor();
    await follow(page, 'Add a lesson to module 2');
    await heading(page, 'A lesson of your own');
    expect(page.url()).toContain('2-A4');
  });

  /** It arrives, and nobody hears of it. */
  const loseAnswer = (code: string) =>
    page.route(`**/lessons/${code}`, async (route) => {
      await route.fetch();
      await route.abort();
    }, { times: 1 }); // prettier-ignore
  const failed = () => page.getByRole('alert').filter({ hasText: 'connection' }).waitFor();
  const title = () => page.getByRole('textbox', { name: 'Title', exact: true }).inputValue();

  step('goes on from what was saved when the answer was lost, and nobody else is told to have changed it', async () => {
    await loseAnswer('2.A4');
    await fill(page, 'Title', 'Sent once');
    await failed();
    // one that does not even arrive is forgotten, one that did is not
    await page.route('**/lessons/2.A4', (route) => route.abort(), { times: 1 });
    const gone = page.waitForEvent('requestfailed');
    await fill(page, 'Title', 'Sent once, and lost');
    await gone;
    await fill(page, 'Title', 'Sent once, and more');
    await saved();
    expect(await page.getByText('added another lesson').count()).toBe(0);
    await page.reload();
    await heading(page, 'Sent once, and more');
  });

  /** In the draft itself, or in another one. */
  const addBehind = async (code: string, elsewhere: boolean) => {
    const backstage = new Backstage(context.request, stage.url);
    const [, academy, edition] = /academies\/([^/]+)\/editions\/([^/]+)/.exec(page.url())!;
    const editions = `/v1/academies/${academy}/editions`;
    const id = elsewhere ? (await backstage.ask<{ id: string }>('post', editions, { name: 'Elsewhere' })).id : edition;
    const text = { title: `Behind, at ${code}`, objectives: [], terms: [], body: '' };
    await backstage.ask('put', `${editions}/${id}/lessons/${code}`, { revision: 0, minutes: 5, texts: { en: text, 'pt-PT': null } });
  };

  step('moves on to the next code when another edition took this one, also when that answer was lost', async () => {
    await follow(page, /^Two at once/);
    await follow(page, 'Add a lesson to module 2');
    await page.waitForURL(/2-A5/);
    await heading(page, 'A lesson of your own');
    await addBehind('2.A5', true);
    await loseAnswer('2.A6');
    await fill(page, 'Title', 'Moved');
    await failed();
    await fill(page, 'Title', 'Moved, and more');
    await notice(page, 'Another edition of your academy has a lesson 2.A5, so this one is 2.A6.');
    await page.waitForURL(/2-A6/);
    await heading(page, 'Moved, and more');
    expect(await title()).toBe('Moved, and more');
  });

  step('is told of the code to which it moved when a colleague was quicker there, and takes theirs from there', async () => {
    await follow(page, /^Two at once/);
    await follow(page, 'Add a lesson to module 2');
    await page.waitForURL(/2-A7/);
    await heading(page, 'A lesson of your own');
    await addBehind('2.A7', true);
    await page.route('**/lessons/2.A8', async (route) => {
      await addBehind('2.A8', false);
      await route.continue();
    }, { times: 1 }); // prettier-ignore
    await fill(page, 'Title', 'Late');
    await page.getByText('added another lesson, 2.A8, on ').waitFor();
    await page.getByRole('button', { name: 'Keep mine as 2.A9' }).waitFor();
    await press(page, 'Show what differs');
    await page.getByText('# Behind, at 2.A8').waitFor();
    await picture(page, 'edition-moved-conflict');
    await press(page, 'Take the other one');
    await page.waitForURL(/2-A8/);
    await heading(page, 'Behind, at 2.A8');
  });
});
