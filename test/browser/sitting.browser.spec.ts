// Can a candidate with more time, by keyboard alone, sit an exam under supervision through a lost network and a change of device?
import type { BrowserContext, Page } from 'playwright-core';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { fill, follow, heading, notice, press, question } from './acts.js';
import { keys } from './answering.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

/** Long enough for saves to fail several times; with NETWORK_CUT_SECONDS=120 for two minutes. */
const cutMilliseconds = 1000 * Number(process.env['NETWORK_CUT_SECONDS'] ?? 20);

describe('an exam under supervision', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let candidate: Page;
  let invigilator: Page;
  let owner: Page;
  let phone: Page;
  let backstage: Backstage;
  let office: string;
  let enrolmentId: string;
  let attempt: string;
  let lesson: string;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    contexts.push(await stage.as('trainee', 'desktop'), await stage.as('assessor', 'tablet'), await stage.as('owner', 'desktop'), await stage.as('trainee', 'phone'));
    const [first, second, third, fourth] = contexts as [BrowserContext, BrowserContext, BrowserContext, BrowserContext];
    backstage = new Backstage(first.request, stage.url);
    await backstage.study(answerKey());
    const progress = await backstage.progress();
    enrolmentId = progress.enrolmentId;
    lesson = progress.requirements.find(({ kind }) => kind === 'lesson')?.subjectId ?? '';
    const [{ academyId } = { academyId: '' }] = await backstage.ask<{ academyId: string }[]>('get', '/v1/me/enrolments');
    office = `/academies/${academyId}`;
    await new Backstage(third.request, stage.url).ask('post', `/v1${office}/enrolments/${enrolmentId}/accommodations`, { timeFactor: 1.5, breakMinutes: 0, largePrint: false, until: null, revision: 0 });
    [candidate, invigilator, owner, phone] = await Promise.all([first.newPage(), second.newPage(), third.newPage(), fourth.newPage()]);
  }, 180_000);
  afterAll(() => stage.close());

  const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ });
  const unsaved = (page: Page) => page.getByRole('alert').filter({ hasText: /^Not saved yet\./ });
  const code = async () => (await invigilator.getByText(/^\d{6}$/).textContent()) ?? '';
  const items = async () => (await backstage.attempt(attempt)).items;
  const addressOf = (page: Page) => page.url().slice(stage.url.length);
  const soon = { timeout: 15_000 };
  const noFaults = async (page: Page, address: string) => {
    const faults = await look(page, address);
    expect(isFaulty(faults) ? faults : null).toBeNull();
  };
  /** By the keys: the next question that takes one choice, and its option at a place. */
  const answerNextSingle = async (place: number): Promise<number> => {
    for (;;) {
      await keys(candidate).press(candidate.getByRole('button', { name: 'Next', exact: true }));
      const { kind, options } = await question(candidate);
      if (kind !== 'single') continue;
      await keys(candidate).tick(options.nth(place));
      return Number(/item=(\d+)/.exec(candidate.url())?.[1]);
    }
  };

  step('is announced by the academy, for one candidate and an invigilator who taught nobody', async () => {
    await owner.goto(office);
    await follow(owner, 'Sittings');
    await heading(owner, 'Sittings');
    await press(owner, 'Announce a sitting');
    const now = new Date(Date.now() - 60_000);
    const time = (date: Date) => `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
    await owner.getByLabel('Day').fill(`${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`);
    await owner.getByLabel('Begins at').fill(time(now));
    await owner.getByLabel('Exams may begin until').fill(now.getHours() < 22 ? time(new Date(now.getTime() + 7_200_000)) : '23:59');
    await fill(owner, 'Room and address, or where you meet online', 'Rua do Almada 12, sala 2');
    const { name } = await new Backstage((contexts[1] as BrowserContext).request, stage.url).ask<{ name: string }>('get', '/v1/session');
    await owner.getByLabel('Invigilator').selectOption({ label: name });
    await press(owner, 'Announce');
    await owner.getByText('Tick at least one candidate.').waitFor();
    const me = await backstage.ask<{ person: { name: string } }>('get', `/v1/enrolments/${enrolmentId}`);
    await owner.getByRole('checkbox', { name: me.person.name, exact: true }).check();
    await picture(owner, 'sitting-1-announce');
    await press(owner, 'Announce');
    await notice(owner, /^The sitting is announced\./);
    await picture(owner, 'sitting-2-list');
    await noFaults(owner, `${office}/sittings`);
  });

  step('waits for the check-in, which the invigilator gives after a look at the document', async () => {
    await candidate.goto(`/study/${enrolmentId}/start/exam`);
    await candidate.getByText(/^Show your identity document to the invigilator\./).waitFor();
    expect(await candidate.getByRole('button', { name: /^Begin the exam/ }).count()).toBe(0);
    await noFaults(candidate, `/study/${enrolmentId}/start/exam`);
    await picture(candidate, 'sitting-3-not-checked-in');
    await invigilator.goto(`${office}/sittings`);
    await invigilator.getByRole('link', { name: /\d to \d/ }).first().click();
    await heading(invigilator, /^Sitting on /);
    await invigilator.getByText('Not checked in').waitFor();
    await picture(invigilator, 'sitting-4-invigilator');
    await press(invigilator, /check in$/);
    await invigilator.getByText(/^Checked in .* Not begun$/).waitFor();
    await candidate.getByText(/^You are checked in\./).waitFor(soon);
  });

  step('begins with the pledge and the code of the minute, by keyboard, in one and a half times the time', async () => {
    const hand = keys(candidate);
    await hand.tick(candidate.getByRole('checkbox', { name: /^I accept this/ }));
    await hand.type(candidate.getByRole('textbox', { name: 'Code of the minute' }), await code());
    await picture(candidate, 'sitting-5-pledge-and-code');
    await hand.press(candidate.getByRole('button', { name: 'Begin the exam: 90 minutes' }));
    await candidate.getByRole('heading', { name: 'Question 1 of 28' }).waitFor();
    attempt = /attempts\/([\w-]+)/.exec(candidate.url())?.[1] ?? '';
    const number = await answerNextSingle(0);
    await saved(candidate).waitFor();
    expect((await items())[number - 1]?.choice).toHaveLength(1);
    await invigilator.getByText(/1 of 28 answered/).waitFor(soon);
    await invigilator.getByText('Connected').waitFor(soon);
  });

  step('keeps what is answered while the network is away, and saves it when it is back', async () => {
    await (contexts[0] as BrowserContext).setOffline(true);
    const number = await answerNextSingle(1);
    await unsaved(candidate).waitFor();
    await candidate.waitForTimeout(cutMilliseconds);
    expect(await saved(candidate).count()).toBe(0);
    await picture(candidate, 'sitting-6-network-away');
    await (contexts[0] as BrowserContext).setOffline(false);
    await saved(candidate).waitFor({ timeout: 45_000 });
    expect((await items())[number - 1]?.choice).toHaveLength(1);
  }, 130_000 + cutMilliseconds);

  step('has closed lessons, which lead back to it', async () => {
    await noFaults(phone, `/lessons/${lesson}`);
    await heading(phone, 'Closed while your exam is open');
    await picture(phone, 'sitting-7-closed-phone');
    await phone.getByRole('link', { name: 'Back to the exam' }).click();
    await heading(phone, 'Your exam is open elsewhere');
  });

  let queued: number;
  step('goes on on another device with the code, and the first one says so and shows what it could not save', async () => {
    await (contexts[0] as BrowserContext).setOffline(true);
    queued = await answerNextSingle(0);
    await unsaved(candidate).waitFor();
    await noFaults(phone, `/attempts/${attempt}?enrolment=${enrolmentId}`);
    await picture(phone, 'sitting-8-elsewhere-phone');
    await fill(phone, 'Code of the minute', await code());
    await press(phone, 'Go on here');
    await phone.getByText('2 of 28 answered').waitFor();
    await (contexts[0] as BrowserContext).setOffline(false);
    await heading(candidate, 'Your exam goes on elsewhere');
    await candidate.getByText('1 answer from here was not saved').waitFor();
    await candidate.getByText(new RegExp(`^Question ${queued}: `)).waitFor();
    await picture(candidate, 'sitting-9-taken-over');
    const there = await new Backstage((contexts[3] as BrowserContext).request, stage.url).attempt(attempt);
    expect(there.items[queued - 1]).toMatchObject({ choice: [], revision: 0 });
    await invigilator.getByText(/Changed the device once/).waitFor(soon);
    await noFaults(candidate, `/attempts/${attempt}?enrolment=${enrolmentId}`);
  }, 150_000);

  step('comes back to the first device, where what was not saved stands beside its question and counts only when it is chosen again', async () => {
    const hand = keys(candidate);
    await hand.type(candidate.getByRole('textbox', { name: 'Code of the minute' }), await code());
    await hand.press(candidate.getByRole('button', { name: 'Go on here' }));
    await candidate.getByText('2 of 28 answered').waitFor();
    await candidate.goto(`/attempts/${attempt}?enrolment=${enrolmentId}&item=${queued}`);
    await candidate.getByText(/^On this device you had chosen differently/).waitFor();
    expect((await items())[queued - 1]).toMatchObject({ choice: [] });
    await picture(candidate, 'sitting-10-left-here');
    await hand.press(candidate.getByRole('button', { name: 'Use my answer from here' }));
    await saved(candidate).waitFor();
    expect((await items())[queued - 1]?.choice).toHaveLength(1);
    await heading(phone, 'Your exam goes on elsewhere');
  });

  step('is handed in, seen to be handed in, and told of in bands with the lessons that help', async () => {
    const hand = keys(candidate);
    await candidate.goto(`/attempts/${attempt}?enrolment=${enrolmentId}&item=end`);
    await hand.press(candidate.getByRole('button', { name: /^Hand in/ }));
    await heading(candidate, 'Not passed this time');
    await candidate.getByText('Work on this').first().waitFor();
    await hand.press(candidate.getByText('Lessons of module 1'));
    await candidate.getByRole('link', { name: /^1\.\d/ }).first().waitFor();
    await picture(candidate, 'sitting-11-bands');
    await noFaults(candidate, `/attempts/${attempt}?enrolment=${enrolmentId}`);
    await invigilator.getByText(/Handed in/).waitFor(soon);
    await fill(invigilator, 'What happened?', 'A rede falhou duas vezes.');
    await press(invigilator, 'Write it down');
    await invigilator.getByRole('listitem').filter({ hasText: 'A rede falhou duas vezes.' }).waitFor();
    await picture(invigilator, 'sitting-12-invigilator');
    await noFaults(invigilator, addressOf(invigilator));
  });

  step('has its code go from a screen that hears nothing of the server, and come back', async () => {
    const context = contexts[1] as BrowserContext;
    const screen = await context.newPage();
    await screen.clock.install();
    await screen.goto(addressOf(invigilator));
    await screen.getByText(/^\d{6}$/).waitFor();
    await context.setOffline(true);
    await screen.clock.fastForward(80_000);
    await screen.getByText(/^The code has changed, and this page cannot reach the server\./).waitFor();
    expect(await screen.getByText(/^\d{6}$/).count()).toBe(0);
    await picture(screen, 'sitting-12a-code-gone');
    await context.setOffline(false);
    await screen.clock.fastForward(10_000);
    await screen.getByText(/^\d{6}$/).waitFor(soon);
    await screen.close();
  });

  step('is given to one more invigilator by whoever plans it, and the page says who came and by whom', async () => {
    await owner.goto(`${office}/sittings`);
    await owner.getByRole('link', { name: /\d to \d/ }).first().click();
    await heading(owner, /^Sitting on /);
    await owner.getByText('The code is shown to whoever invigilates, and to nobody else.').waitFor();
    await owner.getByLabel('Who comes').selectOption({ index: 1 });
    await press(owner, 'Name this person');
    await notice(owner, /^One more person invigilates\./);
    await owner.getByRole('listitem').filter({ hasText: /Came · decided by/ }).nth(1).waitFor();
    await picture(owner, 'sitting-12b-invigilators');
    await noFaults(owner, addressOf(owner));
  });

  step('says the same in Portuguese, and on a phone', async () => {
    const planning = await stage.as('owner', 'phone', 'pt-PT');
    contexts.push(planning);
    const planner = await planning.newPage();
    await noFaults(planner, addressOf(invigilator));
    await planner.getByText('Quem vigia').first().waitFor();
    await picture(planner, 'sitting-12c-invigilators-phone-pt');
    const [staff, trainee] = [await stage.as('assessor', 'phone', 'pt-PT'), await stage.as('trainee', 'phone', 'pt-PT')];
    contexts.push(staff, trainee);
    const [desk, own] = [await staff.newPage(), await trainee.newPage()];
    await noFaults(desk, `${office}/sittings`);
    await picture(desk, 'sitting-13-list-phone-pt');
    await noFaults(desk, addressOf(invigilator));
    await picture(desk, 'sitting-14-invigilator-phone-pt');
    await noFaults(own, `/attempts/${attempt}?enrolment=${enrolmentId}`);
    await picture(own, 'sitting-15-bands-phone-pt');
  });

  step('has the one who came first go, and the other stay', async () => {
    const who = owner.getByLabel('Who comes');
    const there = (await who.locator('option').allTextContents()).filter((text) => text.endsWith(', who is there'));
    await who.selectOption({ label: there[1] ?? '' });
    await owner.getByLabel('Beside or in place of somebody').selectOption({ index: 1 });
    await picture(owner, 'sitting-12d-one-goes');
    await press(owner, 'Name this person');
    await notice(owner, 'One person less invigilates.');
    await owner.getByText(/^Left · /).waitFor();
    await invigilator.getByText('The code is shown to whoever invigilates, and to nobody else.').waitFor(soon);
  });
});
