// Can a trainee go the whole way, from the sign-in to the certificate, with the keyboard alone?
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { answer, heading, notice } from './acts.js';
import { keys } from './answering.js';
import { Backstage } from './backstage.js';
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
    const atMost = 120;
    await target.first().waitFor();
    for (let count = 0; count < atMost && !(await hasFocus(target)); count += 1) await key(direction);
    if (!(await hasFocus(target))) throw new Error(`${atMost} times ${direction} did not lead to ${String(target)}.`);
    expect(await page.locator(':focus').evaluate((element) => element.matches(':focus-visible'))).toBe(true);
  }

  async function enter(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    await tabTo(page.getByRole(role, { name }));
    await key('Enter');
  }

  /** Answers everything, from the first question to the result. */
  async function sit(shown?: string): Promise<void> {
    const first = page.getByRole('heading', { name: /^Question 1 of / });
    const total = Number(/(\d+)$/.exec((await first.textContent()) ?? '')?.[1]);
    for (let number = 1; number <= total; number += 1) {
      const title = page.getByRole('heading', { name: `Question ${number} of ${total}`, exact: true });
      await title.waitFor();
      // the focus goes with the question, so that what is new is read out
      if (number > 1) await focusCame(title);
      await answer(page, keys(page));
      if (number === 1 && shown) await picture(page, shown);
      await enter('button', number < total ? 'Next' : 'Look over and hand in');
    }
    await page.getByText('Every question is answered.').waitFor();
    await enter('button', 'Hand in');
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
    await enter('link', /^Go on with Quiz/);
    await enter('button', 'Begin the quiz');
    await sit('keyboard-2-question');
    await heading(page, 'Quiz passed');
    await focusCame(page.getByRole('heading', { level: 1 }));
    await picture(page, 'keyboard-3-result');
  }, 180_000);

  step('follows a rationale back to its place in the lesson', async () => {
    await enter('link', /^Read it again in lesson /);
    await page.getByRole('button', { name: 'Mark as read' }).or(page.getByText(/^Read on /)).first().waitFor();
    const place = new URL(page.url()).hash;
    expect(place).not.toBe('');
    await focusCame(page.locator(place));
  });

  step('sits the exam once everything before it is done', async () => {
    await new Backstage(context.request, stage.url).study(answerKey());
    await tabTo(page.getByRole('link', { name: 'Study', exact: true }), 'Shift+Tab');
    await key('Enter');
    await heading(page, 'What is still missing for your certificate');
    await page.reload();
    await enter('link', /^Go on with .*exam/i);
    await tabTo(page.getByRole('checkbox', { name: /^I accept this/ }));
    await key('Space');
    await enter('button', /^Begin the exam: /);
    await sit();
    await heading(page, 'Passed');
    await focusCame(page.getByRole('heading', { level: 1 }));
  }, 300_000);

  step('confirms the name that a member has compared with a document', async () => {
    const { enrolmentId, requirements } = await new Backstage(context.request, stage.url).progress();
    const assessor = await member('assessor');
    const base = `${assessor.base}/enrolments/${enrolmentId}`;
    for (const { subjectId } of requirements.filter(({ kind }) => kind === 'station')) {
      const { station } = await assessor.backstage.ask<{ station: { steps: { id: string }[] } }>('get', `${base}/stations/${subjectId}`);
      await assessor.backstage.ask('post', `${base}/stations/${subjectId}/records`, { observed: station.steps.map(({ id }) => id), critical: [], note: '' });
    }
    await assessor.backstage.ask('post', `${base}/name-checks`, { legalName: 'Tiago Valente', document: 'passport' });
    await enter('link', 'To the overview');
    await heading(page, 'What is still missing for your certificate');
    await page.reload();
    await enter('button', 'Yes, this is my name');
    await notice(page, 'Your name is confirmed.');
    await heading(page, 'Your part is done');
    await picture(page, 'keyboard-4-name');
  });

  step('opens the certificate and its paper, and signs out', async () => {
    const { enrolmentId } = await new Backstage(context.request, stage.url).progress();
    const certifier = await member('certifier');
    await certifier.backstage.ask('post', `${certifier.base}/certificates`, { enrolmentId, typed: 'Tiago Valente' });
    await page.reload();
    await enter('link', /^Open your certificate/);
    await page.locator('#content').getByText('Tiago Valente', { exact: true }).waitFor();
    await tabTo(page.getByRole('link', { name: 'PDF in English' }));
    await picture(page, 'keyboard-5-certificate');
    await tabTo(page.getByRole('button', { name: /^Account of / }), 'Shift+Tab');
    await key('Enter');
    await enter('button', /^Sign out$/);
    await heading(page, 'Sign in');
    expect(await page.evaluate("sessionStorage.getItem('mice')")).toBe(null);
  });

  /** Somebody of the academy, who acts behind the scene. */
  async function member(role: 'assessor' | 'certifier') {
    const backstage = new Backstage((await stage.as(role, 'desktop')).request, stage.url);
    const { memberships } = await backstage.ask<{ memberships: { academyId: string }[] }>('get', '/v1/session');
    return { backstage, base: `/v1/academies/${memberships[0]?.academyId}` };
  }
});
