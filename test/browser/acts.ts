// What do people do on the pages, in words of the domain?
import type { Locator, Page } from 'playwright-core';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { itemsByStem } from '../../apps/cli/demo/answer-key.js';
import { asked, give, pointer, rightAnswer, type Hand } from './answering.js';
import type { SignIn } from './stage.js';

const items = itemsByStem();

/** Resolves once the page's heading says so. */
export const heading = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor();

/** A line in passing, at the foot of the page. */
export const notice = (page: Page, text: string | RegExp): Promise<void> => page.getByRole('status').filter({ hasText: text }).waitFor();

export const press = (within: Page | Locator, name: string | RegExp): Promise<void> => within.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).click();

/** Accepts what is accepted before an exam, and begins. */
export async function beginExam(page: Page, name: string | RegExp = /^Begin the exam: /): Promise<void> {
  await page.getByRole('checkbox', { name: /^I accept this/ }).check();
  await press(page, name);
}

export const follow = (within: Page | Locator, name: string | RegExp): Promise<void> => within.getByRole('link', { name, ...(typeof name === 'string' && { exact: true }) }).click();

export const fill = (within: Page | Locator, name: string, text: string): Promise<void> => within.getByRole('textbox', { name, exact: true }).fill(text);

export async function signIn(page: Page, { email, password }: SignIn): Promise<void> {
  await fill(page, 'E-mail address', email);
  await page.getByLabel(/^Password/).fill(password);
  await press(page, 'Sign in');
}

/** Opens the newest letter of the demonstration's inbox to an address, and follows the link in it. */
export async function followLetter(page: Page, address: string, link: RegExp = /\/links\//): Promise<void> {
  await page.goto('/');
  await follow(page, 'Read the letters');
  await page.getByRole('article').filter({ hasText: `To ${address}` }).getByRole('link', { name: link }).first().click();
}

export async function choosePassword(page: Page, password: string): Promise<void> {
  await page.getByLabel(/^New password/).fill(password);
  await press(page, 'Accept and go on');
  // the frame knows who is here now
  await page.getByRole('button', { name: /^Account of / }).waitFor();
}

/** Chooses a first password under the link of an invitation. */
export async function acceptInvitation(page: Page, address: string, password: string): Promise<void> {
  await followLetter(page, address);
  await heading(page, /^Welcome, /);
  await choosePassword(page, password);
}

/** Reads the question on the screen; `options` of one that chooses among them. */
export async function question(page: Page): Promise<{ readonly item: ItemSource; readonly options: Locator; readonly kind: ItemSource['kind'] }> {
  const item = await asked(page, items);
  const options = page.getByRole('group').getByRole(item.kind === 'multiple' ? 'checkbox' : 'radio');
  return { item, options, kind: item.kind };
}

/** Answers the question on the screen rightly, and waits until the answer is safe. */
export async function answer(page: Page, hand: Hand = pointer): Promise<void> {
  const { item } = await question(page);
  await give(page, item, rightAnswer(item), hand);
  await page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
}

/** Answers everything, from the first question to the result. */
export async function sit(page: Page): Promise<void> {
  const first = page.getByRole('heading', { name: /^Question 1 of / });
  const total = Number(/(\d+)$/.exec((await first.textContent()) ?? '')?.[1]);
  for (let number = 1; number <= total; number += 1) {
    await page.getByRole('heading', { name: `Question ${number} of ${total}`, exact: true }).waitFor();
    await answer(page);
    if (number < total) await press(page, 'Next');
  }
  await press(page.getByRole('navigation', { name: 'Questions' }), 'Look over and hand in');
  await page.getByText('Every question is answered.').waitFor();
  await press(page, 'Hand in');
}
