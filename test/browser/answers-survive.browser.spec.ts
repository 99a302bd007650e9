// Do the answers of an exam survive a reload, another device, a stale tab and a killed server, as the page promises?
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { beginExam, heading, press, question } from './acts.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

describe('an answer in an exam', () => {
  let stage: Stage;
  const devices: BrowserContext[] = [];
  let desk: Page;
  let phone: Page;
  let backstage: Backstage;
  let attempt: string;
  const step = steps(() => devices);

  beforeAll(async () => {
    stage = await openStage();
    devices.push(await stage.as('trainee', 'desktop'), await stage.as('trainee', 'phone'));
    const [first, second] = devices as [BrowserContext, BrowserContext];
    backstage = new Backstage(first.request, stage.url);
    await backstage.study(answerKey());
    desk = await first.newPage();
    phone = await second.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ });
  const unsaved = (page: Page) => page.getByRole('alert').filter({ hasText: /^Not saved yet\./ });
  /** What the server has, in the words of the options. */
  const stored = async (number: number, device = 0) => {
    // to the device that holds the exam
    const item = (await new Backstage((devices[device] as BrowserContext).request, stage.url).attempt(attempt)).items[number - 1];
    return item?.options.filter(({ id }) => item.choice.includes(id)).map(({ text }) => text);
  };
  const textOf = async (option: Locator) => (await option.getAttribute('aria-label')) ?? (await option.locator('xpath=..').innerText()).trim();
  /** Chooses the option at a place, counted from 0, and answers its words. */
  const choose = async (page: Page, place: number) => {
    const { options } = await question(page);
    // Not `check`, which looks whether it stays chosen: what came from elsewhere may take it back at once.
    await options.nth(place).click();
    return textOf(options.nth(place));
  };
  const goTo = async (page: Page, number: number) => {
    await press(page.getByRole('navigation', { name: 'Questions' }), new RegExp(`^Question ${number},`));
    await page.getByRole('heading', { name: new RegExp(`^Question ${number} of `) }).waitFor();
  };
  let last = 0;
  /** The next single best answer question that was not asked for yet: one choice stands in for another there. */
  const nextSingle = async (page: Page) => {
    while (last < 28) {
      last += 1;
      await goTo(page, last);
      if ((await question(page)).kind === 'single') return last;
    }
    throw new Error('No question is left that has one best answer.');
  };
  const isChosen = async (page: Page, place: number) => (await question(page)).options.nth(place).isChecked();

  step('is shown as saved when it is, and is there after a reload', async () => {
    await desk.goto('/study');
    await desk.getByRole('link', { name: /^Go on with .*exam/i }).click();
    await beginExam(desk);
    await desk.getByRole('heading', { name: 'Question 1 of 28' }).waitFor();
    attempt = /attempts\/([\w-]+)/.exec(desk.url())?.[1] ?? '';
    for (let count = 1; count <= 2; count += 1) {
      const number = await nextSingle(desk);
      const text = await choose(desk, 0);
      await saved(desk).waitFor();
      expect(await stored(number)).toEqual([text]);
    }
    await desk.reload();
    await desk.getByRole('heading', { name: `Question ${last} of 28` }).waitFor();
    expect(await isChosen(desk, 0)).toBe(true);
    await desk.getByText('2 of 28 answered').waitFor();
  });

  step('is there on another device, which may go on', async () => {
    await phone.goto('/study');
    await phone.getByRole('link', { name: /^Go back to .*exam/i }).click();
    await heading(phone, 'Your exam is open elsewhere');
    await press(phone, 'Go on here');
    await phone.getByText('2 of 28 answered').waitFor();
    await goTo(phone, last);
    expect(await isChosen(phone, 0)).toBe(true);
    const number = await nextSingle(phone);
    const text = await choose(phone, 0);
    await saved(phone).waitFor();
    expect(await stored(number, 1)).toEqual([text]);
    await picture(phone, 'answers-1-other-device');
  });

  step('that was given there is here when the first device goes on', async () => {
    await heading(desk, 'Your exam goes on elsewhere');
    await press(desk, 'Go on here');
    await desk.getByText('3 of 28 answered').waitFor();
  });

  step('given while the server is dead is saved when it is back, and shown as saved only then', async () => {
    const number = await nextSingle(desk);
    const before = await choose(desk, 0);
    await saved(desk).waitFor();
    expect(await stored(number)).toEqual([before]);

    await stage.killServer();
    const given = await choose(desk, 1);
    await unsaved(desk).waitFor();
    expect(await saved(desk).count()).toBe(0);
    await picture(desk, 'answers-3-server-dead');
    // one can go on meanwhile
    const second = await nextSingle(desk);
    const another = await choose(desk, 0);
    await unsaved(desk).waitFor();
    expect(await saved(desk).count()).toBe(0);
    await press(desk.getByRole('navigation', { name: 'Questions' }), 'Look over and hand in');
    expect(await desk.getByRole('button', { name: /^Hand in/ }).isDisabled()).toBe(true);
    await goTo(desk, second);

    await stage.reviveServer();
    await saved(desk).waitFor({ timeout: 45_000 });
    expect(await unsaved(desk).count()).toBe(0);
    expect(await stored(second)).toEqual([another]);
    await goTo(desk, number);
    await saved(desk).waitFor({ timeout: 45_000 });
    expect(await stored(number)).toEqual([given]);
    await picture(desk, 'answers-4-server-back');
  }, 150_000);

  step('that never left the device is sent when the page is opened again', async () => {
    const number = await nextSingle(desk);
    await stage.killServer();
    const given = await choose(desk, 0);
    await unsaved(desk).waitFor();
    const address = desk.url();
    await desk.close();
    await stage.reviveServer();
    desk = (await devices[0]?.newPage()) as Page;
    await desk.goto(address);
    await saved(desk).waitFor();
    expect(await isChosen(desk, 0)).toBe(true);
    expect(await stored(number)).toEqual([given]);
  }, 150_000);

  step('that is newer is not overwritten by a tab that does not know of it', async () => {
    const number = await nextSingle(desk);
    const older = await choose(desk, 0);
    await saved(desk).waitFor();
    // another tab has seen that one, and puts another in its place
    const tab = await (devices[0] as BrowserContext).newPage();
    await tab.goto(desk.url());
    await goTo(tab, number);
    expect(await isChosen(tab, 0)).toBe(true);
    const newer = await choose(tab, 1);
    await saved(tab).waitFor();
    expect(await stored(number)).toEqual([newer]);
    expect(newer).not.toBe(older);

    // the desk still shows the older one; what is chosen there now rests on it
    expect(await isChosen(desk, 0)).toBe(true);
    const blind = await choose(desk, 2);
    await desk.getByText(/^On this device you had chosen differently/).waitFor();
    await desk.getByText(`From here: ${blind}`).waitFor();
    expect(await isChosen(desk, 1)).toBe(true);
    expect(await stored(number)).toEqual([newer]);
    await picture(desk, 'answers-2-stale-tab');

    // who has seen both may decide
    await press(desk, 'Use my answer from here');
    await saved(desk).waitFor();
    expect(await stored(number)).toEqual([blind]);
  });
});
