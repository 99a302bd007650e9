// Does the time that an academy grants reach a candidate's open exam, and does nothing on the candidate's device change it?
import type { BrowserContext, Page } from 'playwright-core';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { answer, beginExam, heading, notice, press, question } from './acts.js';
import { Backstage } from './backstage.js';
import { isFaulty, look, violationsOn } from './look.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

/** This device believes that it is twelve hours later. */
const wrongClock = '{ const real = Date.now.bind(Date); Date.now = () => real() + 43_200_000; }';

describe('a candidate with time of their own', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let candidate: Page;
  let owner: Page;
  let backstage: Backstage;
  let trainee: string;
  let attempt: string;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    contexts.push(await stage.as('trainee', 'desktop'), await stage.as('owner', 'desktop'));
    const [first, second] = contexts as [BrowserContext, BrowserContext];
    backstage = new Backstage(first.request, stage.url);
    await backstage.study(answerKey());
    const { enrolmentId } = await backstage.progress();
    const [{ academyId } = { academyId: '' }] = await backstage.ask<{ academyId: string }[]>('get', '/v1/me/enrolments');
    trainee = `/academies/${academyId}/trainees/${enrolmentId}`;
    await first.addInitScript(wrongClock);
    candidate = await first.newPage();
    owner = await second.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  /** Whole minutes on the clock's face. */
  const face = async (page: Page) => {
    const [seconds = 0, minutes = 0, hours = 0] = ((await page.getByRole('timer').textContent()) ?? '').split(':').reverse().map(Number);
    return Math.round((hours * 3600 + minutes * 60 + seconds) / 60);
  };
  const secondsLeft = async () => {
    const { deadline, now } = await backstage.ask<{ deadline: string; now: string }>('get', `/v1/attempts/${attempt}/time`);
    return (Date.parse(deadline) - Date.parse(now)) / 1000;
  };
  /** Whether the face shows what the server says before and after, to the second; a page that is just being drawn anew is looked at again. */
  const isToTheSecond = async (page: Page) => {
    for (let tries = 0; tries < 10; tries += 1) {
      const before = await secondsLeft();
      const [seconds = 0, minutes = 0, hours = 0] = ((await page.getByRole('timer').textContent()) ?? '').split(':').reverse().map(Number);
      const [shown, after] = [hours * 3600 + minutes * 60 + seconds, await secondsLeft()];
      if (after - 1 <= shown && shown <= before + 1) return true;
      // on a busy machine the page ticks late, and catches up
      await page.waitForTimeout(300);
    }
    return false;
  };
  const endOf = async () => (await backstage.ask<{ deadline: string }>('get', `/v1/attempts/${attempt}/time`)).deadline;
  /** Within the five seconds that are promised, and a little for the page. */
  const soon = { timeout: 8000 };
  const decide = async (time: string | RegExp, minutes: string, largePrint: boolean) => {
    await press(owner, 'Change the accommodation');
    const dialog = owner.getByRole('dialog');
    await dialog.getByRole('radio', { name: time }).check();
    await dialog.getByRole('spinbutton', { name: /^Breaks/ }).fill(minutes);
    await dialog.getByRole('checkbox').setChecked(largePrint);
    expect(await violationsOn(owner)).toEqual([]);
    await picture(owner, `academy-form-${minutes}`);
    await press(dialog, 'Decide');
    await notice(owner, /^The accommodation of .+ is changed\.$/);
  };

  step('is granted half as much again by the academy, which is asked for no reason, and reads it before the exam', async () => {
    await owner.goto(trainee);
    await owner.getByText('The usual time, no breaks.').waitFor();
    await decide(/×1.5/, '0', false);
    await owner.getByText('What was decided (1)').click();
    await owner.getByText(/^Granted by Olga Freitas/).waitFor();
    const faults = await look(owner, trainee);
    expect(isFaulty(faults) ? faults : null).toBeNull();
    await owner.getByRole('heading', { name: 'Accommodation in exams' }).scrollIntoViewIfNeeded();
    await picture(owner, 'academy-page');
    await candidate.goto('/study');
    await candidate.getByRole('link', { name: /^Go on with .*exam/i }).click();
    await candidate.getByText(/^90 minutes instead of 60/).waitFor();
    await picture(candidate, 'before-the-exam');
    await beginExam(candidate, 'Begin the exam: 90 minutes');
    await candidate.getByRole('heading', { name: 'Question 1 of 28' }).waitFor();
    attempt = /attempts\/([\w-]+)/.exec(candidate.url())?.[1] ?? '';
    await candidate.getByRole('timer').waitFor();
    expect(await face(candidate)).toBe(90);
  });

  step('is shown the same time after a reload, and hides it for good', async () => {
    await candidate.reload();
    await candidate.getByRole('timer').waitFor();
    expect(await face(candidate)).toBe(90);
    const end = await endOf();
    // somebody sets the clock of the device while the exam is open: forward, and back
    for (const hours of [12, -24]) {
      await candidate.evaluate(`Date.now = ((before) => () => before() + ${hours * 3_600_000})(Date.now)`);
      await candidate.waitForTimeout(1200);
      expect(await face(candidate)).toBe(90);
      expect(await isToTheSecond(candidate)).toBe(true);
      expect(await endOf()).toBe(end);
    }
    await press(candidate, 'Hide the time');
    expect(await candidate.getByRole('timer').count()).toBe(0);
    await candidate.reload();
    await candidate.getByRole('button', { name: 'Show the time' }).waitFor();
    expect(await candidate.getByRole('timer').count()).toBe(0);
    await picture(candidate, 'exam-time-hidden');
    await press(candidate, 'Show the time');
  });

  step('gets more time and breaks while sitting there, and is told so in passing', async () => {
    expect(await candidate.getByRole('button', { name: /^Take a break/ }).count()).toBe(0);
    await decide(/×2/, '10', true);
    await candidate.getByRole('status').filter({ hasText: /^Your time was changed: (119|120) minutes left\.$/ }).waitFor(soon);
    await picture(candidate, 'exam-time-changed');
    expect(await face(candidate)).toBe(120);
    await candidate.getByRole('button', { name: 'Take a break (10 minutes)' }).waitFor(soon);
  });

  step('has large letters from the next look on, and may do without', async () => {
    await candidate.reload();
    const large = candidate.getByRole('button', { name: 'Large print' });
    await large.waitFor();
    expect(await large.getAttribute('aria-pressed')).toBe('true');
    const faults = await look(candidate, `/attempts/${attempt}`);
    expect(isFaulty(faults) ? faults : null).toBeNull();
    await picture(candidate, 'exam-large-print');
    await large.click();
    await candidate.reload();
    await large.waitFor();
    expect(await large.getAttribute('aria-pressed')).toBe('false');
  });

  step('takes a break, in which nothing is shown or answered, and goes on with what was saved', async () => {
    await answer(candidate);
    await press(candidate, /^Take a break/);
    await candidate.getByRole('heading', { name: 'Take a break?' }).waitFor();
    await picture(candidate, 'break-asked');
    const before = await secondsLeft();
    await press(candidate, 'Begin the break');
    await heading(candidate, 'Break');
    expect(await candidate.getByRole('group').count()).toBe(0);
    expect((await backstage.attempt(attempt)).items).toEqual([]);
    await expect(backstage.ask('put', `/v1/attempts/${attempt}/responses/1`, { choice: [], revision: 0 })).rejects.toThrow('on-break');
    await candidate.waitForTimeout(3000);
    const faults = await look(candidate, `/attempts/${attempt}`);
    expect(isFaulty(faults) ? faults : null).toBeNull();
    await picture(candidate, 'break');
    await press(candidate, 'Go on with the exam');
    await candidate.getByText('1 of 28 answered').waitFor();
    // the clock stood still: what is left now is less only by what was spent before and after the break
    expect(before - (await secondsLeft())).toBeLessThan(3);
    await candidate.getByRole('button', { name: 'Take a break (10 minutes)' }).waitFor();
  });

  step('begins no break over an answer that is not saved: it is sent first, and the page says so where it cannot be', async () => {
    const [own] = contexts as [BrowserContext];
    for (;;) {
      await press(candidate, 'Next');
      const { kind, options } = await question(candidate);
      if (kind !== 'single') continue;
      await own.setOffline(true);
      await options.nth(1).check();
      break;
    }
    const number = Number(/item=(\d+)/.exec(candidate.url())?.[1]);
    await press(candidate, /^Take a break/);
    await press(candidate, 'Begin the break');
    await candidate.getByText(/is not saved yet, so the break has not begun/).waitFor();
    expect(await violationsOn(candidate)).toEqual([]);
    await picture(candidate, 'break-not-begun');
    await own.setOffline(false);
    expect(await backstage.ask('get', `/v1/attempts/${attempt}/time`)).toMatchObject({ breakUntil: null });
    await press(candidate, 'Begin the break');
    await heading(candidate, 'Break');
    await press(candidate, 'Go on with the exam');
    await candidate.getByText('2 of 28 answered').waitFor();
    expect((await backstage.attempt(attempt)).items[number - 1]?.choice).toHaveLength(1);
  });

  step('goes on on a second page that did not know of the break', async () => {
    const other = await (contexts[0] as BrowserContext).newPage();
    await other.goto(`/attempts/${attempt}`);
    await other.getByRole('timer').waitFor();
    await backstage.ask('post', `/v1/attempts/${attempt}/breaks`);
    // only the page that is looked at asks; in a test both are
    await heading(other, 'Break');
    await backstage.ask('post', `/v1/attempts/${attempt}/resumption`);
    await heading(other, 'Theory exam');
    await other.close();
  });

  step('sees the same in Portuguese and on a phone', async () => {
    const phone = await stage.as('trainee', 'phone', 'pt-PT');
    contexts.push(phone);
    const page = await phone.newPage();
    const faults = await look(page, `/attempts/${attempt}`);
    expect(isFaulty(faults) ? faults : null).toBeNull();
    await heading(page, 'O exame está aberto noutro lugar');
    await picture(page, 'exam-elsewhere-phone-pt');
    await press(page, 'Continuar aqui');
    await heading(page, 'Exame teórico');
    await picture(page, 'exam-phone-pt-large');
    await press(page, 'Letra grande');
    await picture(page, 'exam-phone-pt');
    await press(page, /^Fazer uma pausa/);
    await picture(page, 'break-asked-phone-pt');
    await press(page, 'Começar a pausa');
    await heading(page, 'Pausa');
    await picture(page, 'break-phone-pt');
    await press(page, 'Continuar o exame');
    await heading(page, 'Exame teórico');
    const staff = await stage.as('owner', 'phone', 'pt-PT');
    contexts.push(staff);
    const desk = await staff.newPage();
    const found = await look(desk, trainee);
    expect(isFaulty(found) ? found : null).toBeNull();
    await desk.getByRole('heading', { name: 'Adaptação nos exames' }).scrollIntoViewIfNeeded();
    await picture(desk, 'academy-phone-pt');
    await press(desk, 'Alterar a adaptação');
    await picture(desk, 'academy-form-phone-pt');
    await staff.close();
  });

  step('whose accommodation is withdrawn has the usual time at once', async () => {
    // the phone has it
    await candidate.bringToFront();
    await press(candidate, 'Go on here');
    await candidate.getByRole('timer').waitFor();
    await owner.bringToFront();
    // the account speaks Portuguese by now
    await owner.reload();
    await press(owner, 'Retirar');
    await picture(owner, 'academy-withdraw');
    await press(owner, 'Retirar a adaptação');
    await notice(owner, /volta a ter o tempo habitual\.$/);
    await candidate.bringToFront();
    await candidate.getByRole('status').filter({ hasText: /^Your time was changed: (58|59|60) minutes left\.$/ }).waitFor(soon);
    expect(await secondsLeft()).toBeLessThan(3600);
    expect(await candidate.getByRole('button', { name: /^Take a break/ }).count()).toBe(0);
  });
});
