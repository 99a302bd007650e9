// Can a trainee practise on a phone, get one wrong, and ask why?
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { follow, heading, notice, press, question } from './acts.js';
import { give, pointer, rightAnswer, wrongAnswer } from './answering.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

interface Practice {
  readonly share: { readonly done: number };
  readonly counts: { readonly redoQueue: number };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe('a trainee who practises on a phone', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  const step = steps(() => [context]);

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.as('trainee', 'phone');
    page = await context.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const practice = async (): Promise<Practice> => {
    const backstage = new Backstage(context.request, stage.url);
    return backstage.ask<Practice>('get', `/v1/enrolments/${(await backstage.progress()).enrolmentId}/practice`);
  };
  const isWord = () => page.getByRole('heading', { level: 2, name: /^Word/ }).isVisible();
  const anyCard = () => page.getByRole('heading', { level: 2, name: /^(Word|Question) / }).waitFor();

  /** Until a question is on the screen: words are known. */
  async function toQuestion(): Promise<number> {
    let words = 0;
    for (await anyCard(); await isWord(); await anyCard(), words += 1) {
      await press(page, 'Show the meaning');
      // twice, as a thumb does: it counts once
      await page.getByRole('button', { name: /^Good/ }).dblclick();
      await page.getByRole('group', { name: 'Did you know it?' }).waitFor({ state: 'hidden' });
    }
    return words;
  }

  let before: Practice;

  step('sees on the way to the certificate how much is due, and begins', async () => {
    before = await practice();
    await page.goto('/study');
    await heading(page, /^What is still missing/);
    await follow(page.getByRole('region', { name: 'Practise' }), 'Go on practising');
    await heading(page, 'Practice');
    await page.getByText(/^Ready on /).waitFor();
  });

  step('answers a question rightly, and goes on', async () => {
    const words = await toQuestion();
    const { item } = await question(page);
    await give(page, item, rightAnswer(item), pointer);
    await press(page, 'Check');
    await page.getByRole('heading', { level: 2, name: 'Right', exact: true }).waitFor();
    expect((await practice()).share.done).toBe(before.share.done + words + 1);
    await press(page, 'Next');
  });

  step('answers one wrongly, learns what was right, and asks why', async () => {
    await toQuestion();
    const { item } = await question(page);
    await give(page, item, wrongAnswer(item), pointer);
    await press(page, 'Check');
    await page.getByRole('heading', { level: 2, name: 'Not right' }).waitFor();
    await page.getByText(/^(Not right, but you chose it|Right is: .*|You had it at place \d)$/).first().waitFor();
    await page.getByText(/^It comes once more today/).waitFor();
    expect((await practice()).counts.redoQueue).toBe(before.counts.redoQueue + 1);
    await picture(page, 'practice-not-right');
    const why = page.getByRole('link', { name: /^Why\? Lesson/ });
    const section = (await why.innerText()).replace(/^Why\? Lesson [\d.]+, /, '');
    await why.click();
    await page.getByRole('heading', { name: section }).waitFor();
    expect(new URL(page.url()).hash).not.toBe('');
  });

  step('comes back to the explanation, also after a reload, and goes on from there', async () => {
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'Not right' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 2, name: 'Not right' }).waitFor();
    await press(page, 'Next');
    await anyCard();
  });

  step('answers in one of two tabs, and is told in the other that it did not count', async () => {
    await toQuestion();
    const other = await context.newPage();
    await other.goto(page.url());
    const { item } = await question(other);
    await give(other, item, rightAnswer(item), pointer);
    await press(other, 'Check');
    await other.getByRole('heading', { level: 2, name: /^(Right|Not right)$/ }).waitFor();
    const { share } = await practice();
    await other.close();
    await page.getByRole('button', { name: 'I do not know' }).click();
    await page.getByText(/had been answered elsewhere, so this answer did not count/).waitFor();
    await anyCard();
    expect((await practice()).share.done).toBe(share.done);
  });

  step('finds nothing on any of these cards that keeps somebody out', async () => {
    await toQuestion();
    await page.evaluate(axe);
    const broken = async () => (await page.evaluate<{ id: string }[]>('axe.run(document).then(({ violations }) => violations)')).map(({ id }) => id);
    expect(await broken()).toEqual([]);
    await press(page, 'I do not know');
    await page.getByRole('heading', { level: 2, name: 'Not right' }).waitFor();
    expect(await broken()).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await press(page, 'Next');
    await anyCard();
  });

  step('plans for an exam that comes soon, and is told honestly what would be enough', async () => {
    await page.getByText('Change the plan').click();
    const soon = new Date(Date.now() + 12 * 86_400_000).toISOString().slice(0, 10);
    await page.getByLabel('Day of the exam').fill(soon);
    await page.getByLabel('Minutes a day').fill('5');
    await press(page, 'Save the plan');
    await notice(page, 'Your plan is saved.');
    await page.getByText(/^Not before the exam on .* minutes a day would do it/).waitFor();
    await press(page, /^Plan \d+ minutes a day$/);
    await page.getByText(/^Ready on .* Your exam is on /).waitFor();
  });
});
