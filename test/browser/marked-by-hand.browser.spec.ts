// Does what somebody writes in a quiz reach two people who mark it blind, a third where they differ, and come back as a result by letter?
import type { BrowserContext, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { contentOf, keyOf } from '#libs/assessment/core/item-source.js';
import { modelAnswer, writtenItem } from '../written-items.js';
import { follow, followLetter, heading, press } from './acts.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

const codes = ['P-3-91', 'P-3-92'];
const sources = codes.map((code) => writtenItem(code, { domain: 'M3', lesson: null }));

const watchForMice = `
  for (const type of ['mousedown', 'pointerdown', 'touchstart', 'wheel']) {
    addEventListener(type, () => sessionStorage.setItem('mice', Number(sessionStorage.getItem('mice')) + 1), { capture: true });
  }`;

describe('an answer in one’s own words', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let [trainee, one, two, three]: Page[] = [];
  let backstage: Backstage;
  let attempt: string;
  let enrolmentId: string;
  let academyId: string;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    await stage.plant(async (superuser) => {
      for (const source of sources) {
        const [item, version] = [v7(), v7()];
        await superuser.query("insert into item (id, code, bank, exposed) values ($1, $2, 'practice', true)", [item, source.code]);
        await superuser.query(
          "insert into item_version (id, item_id, version, domain, kind, level, gate, difficulty, content, digest, state, created_at) values ($1, $2, 1, 'M3', 'written', 'analyse', false, 0.5, $3, sha256('x'), 'live', now())",
          [version, item, JSON.stringify(contentOf(source))],
        );
        const key = keyOf(source);
        await superuser.query('insert into item_key (item_version_id, correct, rationales, rubric, lesson, claims, sources) values ($1, $2, $3, $4, null, $5, $6)', [version, [], {}, JSON.stringify(key.rubric), key.claims, key.sources]);
      }
      for (const role of ['instructor', 'certifier']) {
        await superuser.query(
          "insert into role_grant (id, person_id, academy_id, role, granted_at) select $1, g.person_id, g.academy_id, 'assessor', now() from role_grant g join email_address e on e.person_id = g.person_id where e.address = $2 and g.academy_id is not null limit 1",
          [v7(), stage.signIns[role]?.email],
        );
      }
    });
    await stage.askOnly(3, codes);
    contexts.push(await stage.as('trainee', 'phone'), await stage.as('assessor', 'desktop'), await stage.as('instructor', 'desktop'), await stage.as('certifier', 'desktop'));
    await contexts[1]!.addInitScript(watchForMice);
    [trainee, one, two, three] = await Promise.all(contexts.map((context) => context.newPage()));
    backstage = new Backstage(contexts[0]!.request, stage.url);
    const progress = await backstage.progress();
    ({ enrolmentId } = progress);
    for (const { kind, subjectId, completedAt } of progress.requirements) if (kind === 'lesson' && completedAt === null) await backstage.ask('put', `/v1/enrolments/${enrolmentId}/lessons/${subjectId}/completion`);
    academyId = (await new Backstage(contexts[1]!.request, stage.url).ask<{ memberships: { academyId: string }[] }>('get', '/v1/session')).memberships[0]?.academyId ?? '';
  }, 180_000);
  afterAll(() => stage.close());

  const settings: readonly { width: Width; locale: Locale; colours: 'light' | 'dark' }[] = [
    { width: 'phone', locale: 'pt-PT', colours: 'dark' },
    { width: 'desktop', locale: 'en', colours: 'light' },
    { width: 'phone', locale: 'en', colours: 'light' },
  ];
  const looked = async (role: string, addresses: readonly string[], name: string) => {
    const faults = [];
    for (const { width, locale, colours } of settings) {
      const context = await stage.as(role, width, locale);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
      for (const [place, address] of addresses.entries()) {
        const seen = await look(page, address);
        if (isFaulty(seen)) faults.push(seen);
        await picture(page, `${name}-${place}-${width}-${locale}`);
      }
      await context.close();
    }
    return faults;
  };
  const stored = async () => (await backstage.attempt(attempt)).items.map(({ choice }) => choice[0] ?? '');
  const saved = (page: Page) => page.getByRole('status').filter({ hasText: /^Saved$/ }).waitFor();
  const versionOf = async (code: string) => (await stage.plant((superuser) => superuser.query<{ id: string }>('select v.id from item_version v join item i on i.id = v.item_id where i.code = $1', [code]))).rows[0]!.id;
  const sheetOf = async (code: string) => `/academies/${academyId}/marking?item=${await versionOf(code)}`;

  step('is told how it is marked before it is written, counts its letters, and is kept while it is typed', async () => {
    const page = trainee!;
    await page.goto(`/study/${enrolmentId}/start/quiz:M3`);
    await page.getByRole('region', { name: 'How points come about' }).getByText('In your own words').waitFor();
    await press(page, 'Begin the quiz');
    await page.getByRole('heading', { name: 'Question 1 of 2' }).waitFor();
    attempt = /attempts\/([\w-]+)/.exec(page.url())?.[1] ?? '';
    await page.getByText(/^Two people mark it out of 4, .* differ by 1 point at most/).waitFor();
    const field = page.getByRole('textbox', { name: 'Your answer' });
    await field.focus();
    await page.keyboard.type('Pressed hard, red blanches at once...');
    await page.getByText('37 of 400 characters').waitFor();
    await saved(page);
    expect((await stored())[0]).toBe('Pressed hard, red blanches at once...');
    await page.keyboard.type(', brown does not.');
    // what is not sent yet survives the page
    await page.reload();
    await saved(page);
    expect(await field.inputValue()).toBe('Pressed hard, red blanches at once..., brown does not.');
    await field.fill('x'.repeat(380));
    await page.getByText('20 characters left').waitFor();
    await field.fill('y'.repeat(500));
    expect(await field.inputValue()).toHaveLength(400);
    await field.fill('Pressed hard, red blanches at once...,\nbrown does not.');
    await saved(page);
    await picture(page, 'written-1-answer-phone');
  });

  step('is queued while the network is away', async () => {
    const page = trainee!;
    await press(page, 'Next');
    const field = page.getByRole('textbox', { name: 'Your answer' });
    await contexts[0]!.setOffline(true);
    await field.fill('A second text, no network at hand.');
    await page.getByText(/not saved yet|could not be saved/i).first().waitFor();
    await contexts[0]!.setOffline(false);
    await saved(page);
    expect((await stored()).sort()).toEqual(['A second text, no network at hand.', 'Pressed hard, red blanches at once...,\nbrown does not.']);
  });

  step('is fit to be shown while it is written', async () => {
    expect(await looked('trainee', [`/attempts/${attempt}?enrolment=${enrolmentId}`], 'written-2-sitting')).toEqual([]);
  });

  step('is handed in, and has no result yet', async () => {
    const page = trainee!;
    await press(page.getByRole('navigation', { name: 'Questions' }), 'Look over and hand in');
    await page.getByText('Every question is answered.').waitFor();
    await press(page, 'Hand in');
    await heading(page, 'Handed in, and being marked');
    await page.goto('/study');
    await page.getByText('Handed in, and being marked.').waitFor({ state: 'attached' });
    expect(await looked('trainee', [`/attempts/${attempt}?enrolment=${enrolmentId}`, `/study/${enrolmentId}`], 'written-3-waiting')).toEqual([]);
  });

  async function mark(page: Page, points: readonly number[]): Promise<void> {
    for (const [at, given] of points.entries()) await page.getByRole('group').filter({ has: page.getByRole('radio') }).nth(at).getByRole('radio').nth(given).check();
    await press(page, 'Sign and go on');
  }

  step('waits for an assessor, who sees the text and the rubric, no name, and loses no mark that is not signed', async () => {
    const page = one!;
    await page.goto(`/academies/${academyId}`);
    await follow(page, 'To mark');
    await heading(page, 'Answers to mark');
    expect(await looked('assessor', [`/academies/${academyId}/marking`, await sheetOf(codes[0]!)], 'written-4-marking')).toEqual([]);
    await page.goto(await sheetOf(codes[0]!));
    await page.getByText('brown does not.').or(page.getByText('A second text')).first().waitFor();
    const shown = await page.locator('main').innerText();
    for (const name of ['Inês', 'Conceição', attempt, enrolmentId]) expect(shown).not.toContain(name);
    await page.getByRole('group', { name: 'Says why' }).getByRole('radio').first().focus();
    await page.keyboard.press('Space');
    await page.getByText('1 criterion is still open').waitFor();
    await page.reload();
    await page.getByText('1 criterion is still open').waitFor();
    await page.evaluate("sessionStorage.removeItem('mice')");
  });

  step('is marked by the first with the keys alone', async () => {
    const page = one!;
    const groups = page.getByRole('group').filter({ has: page.getByRole('radio') });
    const first = groups.first().getByRole('radio');
    await first.first().focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.getByText('4 of 4 points').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Nothing left to mark here' }).waitFor();
    expect(await page.evaluate("sessionStorage.getItem('mice')")).toBeNull();
    await page.goto(await sheetOf(codes[1]!));
    await mark(page, [2, 1]);
    await page.getByRole('heading', { name: 'Nothing left to mark here' }).waitFor();
    await page.goto(`/academies/${academyId}/marking`);
    await page.getByText('No answer waits for a mark of yours.', { exact: false }).waitFor();
  });

  step('is marked by a second who differs on one, and goes to a third for that one alone', async () => {
    const page = two!;
    await page.goto(await sheetOf(codes[0]!));
    await mark(page, [0, 0]);
    await page.getByRole('heading', { name: 'Nothing left to mark here' }).waitFor();
    await page.goto(await sheetOf(codes[1]!));
    await mark(page, [2, 2]);
    await page.getByRole('heading', { name: 'Nothing left to mark here' }).waitFor();
    await trainee!.goto(`/attempts/${attempt}?enrolment=${enrolmentId}`);
    await heading(trainee!, 'Handed in, and being marked');
    await three!.goto(`/academies/${academyId}/marking`);
    await three!.getByRole('list').getByRole('link', { name: /^P-3-91/ }).waitFor();
    expect(await three!.getByRole('link', { name: /^P-3-92/ }).count()).toBe(0);
    await follow(three!, /^P-3-91/);
    await mark(three!, [2, 1]);
    await three!.getByRole('heading', { name: 'Nothing left to mark here' }).waitFor();
  });

  step('comes back by a letter, with the points by criterion and what a whole answer says', async () => {
    const page = trainee!;
    for (let tries = 0; tries < 100 && (await backstage.ask<{ state: string }>('get', `/v1/attempts/${attempt}`)).state !== 'scored'; tries += 1) await page.waitForTimeout(100);
    await page.waitForTimeout(500);
    await followLetter(page, stage.signIns['trainee']?.email ?? '', /\/attempts\//);
    await heading(page, 'Quiz passed');
    await page.getByText('Two people differed; a third one decided: 3 of 4.').waitFor();
    await page.getByText('Two people marked it; their mean counts: 3.5 of 4.').waitFor();
    expect(await page.getByText(modelAnswer).count()).toBe(2);
    await page.getByText('between “a reason in part” and “the reason”').waitFor();
    expect(await looked('trainee', [`/attempts/${attempt}?enrolment=${enrolmentId}`], 'written-5-result')).toEqual([]);
    expect(await looked('owner', [`/academies/${academyId}/marking`], 'written-6-figures')).toEqual([]);
    expect(await looked('registrar', ['/register/agreement'], 'written-7-register')).toEqual([]);
  });

  step('comes a hundred at a time where more wait, and the rest is asked for at the end', async () => {
    const version = await versionOf(codes[0]!);
    await stage.plant(async (superuser) => {
      await superuser.query('set session_replication_role = replica');
      for (let nth = 1; nth <= 101; nth += 1) await superuser.query("insert into hand_task values ($1, $2, $3, 'en', $4, 4, 1, now())", [v7(), academyId, version, [`answer ${nth}`]]);
    });
    const page = one!;
    await page.goto(await sheetOf(codes[0]!));
    for (let nth = 1; nth <= 100; nth += 1) {
      await page.getByRole('heading', { name: `Answer ${nth} of 100` }).waitFor();
      await press(page, 'Leave for later');
    }
    await page.getByRole('heading', { name: 'Others wait' }).waitFor();
    await picture(page, 'written-9-more-desktop');
    await contexts[1]!.setOffline(true);
    await press(page, 'Go on with the others');
    await page.getByRole('alert').first().waitFor();
    await contexts[1]!.setOffline(false);
    await press(page, 'Go on with the others');
    await page.getByRole('heading', { name: 'Answer 1 of 100' }).waitFor();
  });
});
