// Can a case with several questions be read at each of them, on a phone, and is it told again afterwards?
import type { BrowserContext, Page } from 'playwright-core';
import { itemsByStem } from '../../apps/cli/demo/answer-key.js';
import { heading, press } from './acts.js';
import { asked, give, keys, pointer, rightAnswer, wrongAnswer } from './answering.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

const items = itemsByStem('en');
const codes = ['P-1-33', 'P-1-34', 'P-1-35', 'P-1-29'];

describe('a case with three questions, on a phone', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let backstage: Backstage;
  let enrolmentId: string;
  let attempt: string;
  let first: number;
  const step = steps(() => [context]);

  beforeAll(async () => {
    stage = await openStage();
    await stage.askOnly(1, codes);
    context = await stage.as('trainee', 'phone', 'en');
    backstage = new Backstage(context.request, stage.url);
    const progress = await backstage.progress();
    ({ enrolmentId } = progress);
    for (const { kind, subjectId, completedAt } of progress.requirements) if (kind === 'lesson' && completedAt === null) await backstage.ask('put', `/v1/enrolments/${enrolmentId}/lessons/${subjectId}/completion`);
    page = await context.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const told = (place: number) => page.getByRole('group').filter({ hasText: `The case: question ${place} of 3` });
  const text = () => page.getByText(/^Mr Leal, 54, has lost hair slowly/);
  const goTo = async (number: number) => {
    await press(page.getByRole('navigation', { name: 'Questions' }), new RegExp(`^Question ${number},`));
    await page.getByRole('heading', { name: `Question ${number} of 4`, exact: true }).waitFor();
  };

  step('is told at each of its questions, which stand one after the other in their order', async () => {
    await page.goto(`/study/${enrolmentId}/start/quiz:M1`);
    await press(page, 'Begin the quiz');
    await page.getByRole('heading', { name: 'Question 1 of 4' }).waitFor();
    attempt = /attempts\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    const stems = (await backstage.attempt(attempt)).items.map(({ stem }) => items.get(stem)?.code ?? '');
    first = stems.indexOf('P-1-33');
    expect(stems.slice(first, first + 3)).toEqual(codes.slice(0, 3));
    for (const place of [1, 2, 3]) {
      await goTo(first + place);
      await told(place).waitFor();
      await text().waitFor();
    }
    await picture(page, 'case-1-told');
    await goTo(stems.indexOf('P-1-29') + 1);
    expect(await page.getByText(/^The case: question/).count()).toBe(0);
  });

  step('can be folded away with the keys, and is open again at the next question', async () => {
    await goTo(first + 1);
    await keys(page).press(page.locator('summary').filter({ hasText: 'The case: question 1 of 3' }));
    await text().waitFor({ state: 'hidden' });
    await goTo(first + 2);
    await text().waitFor();
  });

  step('keeps nobody out, by day and by night', async () => {
    expect(isFaulty(await look(page, `/attempts/${attempt}?enrolment=${enrolmentId}&item=${first + 1}`))).toBe(false);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(isFaulty(await look(page, `/attempts/${attempt}?enrolment=${enrolmentId}&item=${first + 1}`))).toBe(false);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  step('is marked question by question, and told again with each', async () => {
    for (const place of [1, 2, 3]) {
      await goTo(first + place);
      const item = await asked(page, items);
      await give(page, item, place === 2 ? wrongAnswer(item) : rightAnswer(item), pointer);
      await page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
    }
    await press(page.getByRole('navigation', { name: 'Questions' }), 'Look over and hand in');
    await press(page, /^Hand in/);
    await heading(page, 'Not yet');
    await text().nth(2).waitFor();
    expect(await text().count()).toBe(3);
    expect(await page.getByText('Right, and you chose it').count()).toBe(2);
    expect(isFaulty(await look(page, `/attempts/${attempt}?enrolment=${enrolmentId}`))).toBe(false);
    await picture(page, 'case-2-review');
  });
});
