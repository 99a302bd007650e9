// Can a trainee sign in, read a lesson and take a quiz with the keyboard alone?
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { heading, question } from './acts.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

/** Counts, on every page of the context, what only a mouse or a finger does. */
const watchForMice = `
  for (const type of ['mousedown', 'mousemove', 'pointerdown', 'touchstart', 'wheel']) {
    addEventListener(type, () => sessionStorage.setItem('mice', Number(sessionStorage.getItem('mice')) + 1), { capture: true });
  }`;

describe('a trainee with a keyboard alone', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  const step = steps(() => [context]);

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.visit('desktop');
    await context.addInitScript(watchForMice);
    page = await context.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const hasFocus = async (target: Locator) => (await target.and(page.locator(':focus')).count()) > 0;
  /** The focus comes there by itself. */
  const focusCame = (target: Locator) => target.and(page.locator(':focus')).waitFor();
  const type = (text: string) => page.keyboard.type(text);
  const key = (name: string) => page.keyboard.press(name);

  /** Goes on from one thing that can have the focus to the next one, until it is this one and it can be seen. */
  async function tabTo(target: Locator, direction: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const atMost = 60;
    await target.first().waitFor();
    for (let count = 0; count < atMost && !(await hasFocus(target)); count += 1) await key(direction);
    if (!(await hasFocus(target))) throw new Error(`${atMost} times ${direction} did not lead to ${String(target)}.`);
    expect(await page.locator(':focus').evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  }

  async function enter(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    await tabTo(page.getByRole(role, { name }));
    await key('Enter');
  }

  step('signs in', async () => {
    await page.goto('/');
    await heading(page, 'Know who holds the needle');
    await key('Tab');
    expect(await hasFocus(page.getByRole('link', { name: 'Skip to the content' }))).toBe(true);
    await key('Enter');
    await focusCame(page.getByRole('main'));
    await enter('link', 'Sign in to study');
    await heading(page, 'Sign in');
    await focusCame(page.getByRole('heading', { level: 1 }));
    await tabTo(page.getByRole('textbox', { name: 'E-mail address' }));
    await type(stage.signIns['trainee']?.email ?? '');
    await tabTo(page.getByLabel(/^Password/));
    await type(stage.signIns['trainee']?.password ?? '');
    await key('Enter');
    await heading(page, 'What is still missing for your certificate');
  });

  step('unfolds a module, opens its lesson and marks it as read', async () => {
    await tabTo(page.locator('summary').filter({ hasText: 'Module 3' }));
    await key('Enter');
    await enter('link', /^Lesson 3/);
    await page.getByRole('button', { name: 'Mark as read' }).waitFor();
    await focusCame(page.getByRole('heading', { level: 1 }));
    await enter('button', 'Mark as read');
    await page.getByText(/^Read on /).waitFor();
    await picture(page, 'keyboard-1-lesson');
  });

  step('takes the quiz from the rules to the result', async () => {
    const right = answerKey();
    await enter('link', /^Go on with Quiz/);
    await enter('button', 'Begin the quiz');
    const first = page.getByRole('heading', { name: /^Question 1 of / });
    const total = Number(/(\d+)$/.exec((await first.textContent()) ?? '')?.[1]);
    for (let number = 1; number <= total; number += 1) {
      const title = page.getByRole('heading', { name: `Question ${number} of ${total}`, exact: true });
      await title.waitFor();
      // the focus goes with the question, so that what is new is read out
      if (number > 1) await focusCame(title);
      const { stem, options, kind } = await question(page);
      const texts = right(stem);
      const wanted = texts.map((text) => page.getByRole(kind, { name: text, exact: true }));
      if (kind === 'checkbox') {
        for (const box of await options.all()) {
          await tabTo(box);
          if ((await Promise.all(wanted.map(hasFocus))).includes(true)) await key('Space');
        }
      } else {
        // one stop for the whole group; the arrows move within it
        await tabTo(options);
        await key('Space');
        for (let moves = 0; moves < (await options.count()) && !(await hasFocus(wanted[0] as Locator)); moves += 1) await key('ArrowDown');
      }
      await page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
      if (number === 1) await picture(page, 'keyboard-2-question');
      await enter('button', number < total ? 'Next' : 'Look over and hand in');
    }
    await page.getByText('Every question is answered.').waitFor();
    await enter('button', 'Hand in');
    await heading(page, 'Quiz passed');
    await focusCame(page.getByRole('heading', { level: 1 }));
    await picture(page, 'keyboard-3-result');
  }, 180_000);

  step('follows a rationale back to its place in the lesson, and signs out', async () => {
    await enter('link', /^Read it again in lesson /);
    await page.getByRole('button', { name: 'Mark as read' }).or(page.getByText(/^Read on /)).first().waitFor();
    const place = new URL(page.url()).hash;
    expect(place).not.toBe('');
    await focusCame(page.locator(place));
    await tabTo(page.getByRole('button', { name: /^Account of / }), 'Shift+Tab');
    await key('Enter');
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).waitFor();
    for (let moves = 0; moves < 5 && !(await hasFocus(page.getByRole('menuitem', { name: 'Sign out', exact: true }))); moves += 1) await key('ArrowDown');
    await key('Enter');
    await heading(page, 'Sign in');
    expect(await page.evaluate("sessionStorage.getItem('mice')")).toBe(null);
  });
});
