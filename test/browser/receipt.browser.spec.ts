// Does a candidate get a receipt of an exam that a browser proves by itself, and have the result looked at again, in the browser?
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { tmpdir } from 'node:os';
import type { BrowserContext, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { parseReceipt } from '#libs/ledger/core/receipt.js';
import { itemsByStem } from '../../apps/cli/demo/answer-key.js';
import { fill, followLetter, heading, notice, press } from './acts.js';
import { rightAnswer, wrongAnswer } from './answering.js';
import { Backstage } from './backstage.js';
import { isFaulty, look, violationsOn } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

const reason = 'The fire alarm rang while I answered question 3, and I lost ten minutes.';
const reasons = 'The invigilator has noted the alarm as well. You lost time through no fault of yours.';

describe('what an exam leaves behind', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let [trainee, registrar]: Page[] = [];
  let result: string;
  let attemptId: string;
  let appeal: string;
  let file: string;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    // somebody of the register with a role at the academy: such a one does not hear its candidates
    await stage.plant(async (superuser) => {
      const { rows: [tied] } = await superuser.query<{ id: string }>('select person_id as id from email_address where address = $1', [stage.signIns['owner']?.email]);
      await superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), tied?.id]);
    });
    contexts.push(await stage.as('trainee', 'phone'), await stage.as('registrar', 'desktop'));
    [trainee, registrar] = await Promise.all(contexts.map((context) => context.newPage()));
  }, 180_000);
  afterAll(() => stage.close());

  const settings: readonly { width: Width; locale: Locale; colours: 'light' | 'dark' }[] = [
    { width: 'phone', locale: 'pt-PT', colours: 'dark' },
    { width: 'desktop', locale: 'en', colours: 'light' },
  ];
  const looked = async (role: string, addresses: readonly string[], name: string, act: (page: Page, locale: Locale) => Promise<void> = async () => undefined) => {
    const faults = [];
    for (const { width, locale, colours } of settings) {
      const context = await stage.as(role, width, locale);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
      for (const [place, address] of addresses.entries()) {
        const seen = await look(page, address);
        if (isFaulty(seen)) faults.push(seen);
        await act(page, locale);
        expect((await violationsOn(page)).map(({ id, nodes }) => [id, nodes.map(({ target }) => target)])).toEqual([]);
        await picture(page, `${name}-${place}-${width}-${locale}`);
      }
      await context.close();
    }
    return faults;
  };

  step('a candidate fails, and finds the receipt beside the result once the ledger has it', async () => {
    const items = itemsByStem();
    const backstage = new Backstage(contexts[0]!.request, stage.url);
    await backstage.study((stem) => (items.has(stem) ? rightAnswer(items.get(stem)!) : []));
    const { enrolmentId } = await backstage.progress();
    attemptId = await backstage.sit(enrolmentId, 'exam', (stem) => (items.has(stem) ? wrongAnswer(items.get(stem)!) : []));
    result = `/attempts/${attemptId}?enrolment=${enrolmentId}`;
    await trainee!.goto(result);
    await heading(trainee!, 'Not passed this time');
    const link = trainee!.getByRole('link', { name: 'Receipt (file)' });
    await link.waitFor();
    const [download] = await Promise.all([trainee!.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(`dermark-exam-${attemptId}-1.tlog-proof`);
    file = path.join(tmpdir(), `${attemptId}.tlog-proof`);
    await download.saveAs(file);
    const receipt = parseReceipt(await readFile(file, 'utf8'));
    expect(receipt.ok && new TextDecoder().decode(receipt.value.extra ?? undefined)).toContain(attemptId);
  });

  step('anybody’s browser proves it without the server, and says what was changed where it was', async () => {
    const context = await stage.visit('desktop');
    const page = await context.newPage();
    const sent: string[] = [];
    page.on('request', (request) => void sent.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto('/receipts', { waitUntil: 'networkidle' });
    sent.length = 0;
    await page.getByLabel(/^Receipt/).setInputFiles(file);
    await page.getByText('Everything in it is as it was sealed').waitFor();
    await page.getByText(/of 28 points, .* not passed/).waitFor();
    expect(sent.filter((each) => !each.includes('/assets/'))).toEqual(['GET /ledger/key']);
    const text = await readFile(file, 'utf8');
    const extra = /\nextra (\S+)\n/.exec(text)?.[1] ?? '';
    const told = Buffer.from(extra, 'base64').toString('utf8');
    const forged = Buffer.from(told.replace('\\"passed\\":false', '\\"passed\\":true')).toString('base64');
    const altered = `${file}.altered`;
    await writeFile(altered, text.replace(extra, forged));
    await page.getByLabel(/^Receipt/).setInputFiles(altered);
    await page.getByText('This receipt does not hold').waitFor();
    await page.getByText('transcript-differs').waitFor();
    await context.close();
  });

  step('the page that proves is fit to be shown, in both languages', async () => {
    const faults = await looked('trainee', ['/receipts'], 'receipt-proven', async (page) => {
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByText(/Everything in it is as it was sealed|Tudo está como foi selado/).waitFor();
    });
    expect(faults).toEqual([]);
  });

  step('the candidate asks that it be looked at again, and gets a letter', async () => {
    const page = trainee!;
    await press(page, 'Ask for it');
    await fill(page, 'What do you think went wrong?', reason);
    await picture(page, 'appeal-ask-phone');
    await press(page, 'Send');
    await notice(page, 'Your request has come. You get a letter that confirms it.');
    await page.getByText('You asked that your result be looked at again').waitFor();
    await letterArrives(page, 'You asked that your exam be looked at again');
  });

  async function letterArrives(page: Page, subject: string): Promise<void> {
    const address = stage.signIns['trainee']?.email ?? '';
    for (let tries = 0; tries < 40; tries += 1) {
      await page.goto('/inbox');
      if (await page.getByRole('article').filter({ hasText: `To ${address}` }).getByText(subject).first().isVisible()) return;
      await page.waitForTimeout(250);
    }
    throw new Error(`There is no letter "${subject}".`);
  }

  step('who has a role at the academy does not hear it', async () => {
    const context = await stage.as('owner', 'desktop');
    const page = await context.newPage();
    await page.goto('/register/rescorings?appeal=all');
    await page.getByRole('link', { name: /^Appeal of/ }).click();
    await page.getByText('You have a tie to the candidate').waitFor();
    expect(await page.getByRole('button', { name: 'Open the replay' }).count()).toBe(0);
    appeal = new URL(page.url()).searchParams.get('appeal') ?? '';
    expect((await context.request.post(`/v1/register/appeals/${appeal}/replay`, { headers: { origin: stage.url } })).status()).toBe(403);
    await context.close();
  });

  step('the register sees the attempt as it was, goes through it by keyboard, and decides', async () => {
    const page = registrar!;
    await page.goto(`/register/rescorings?appeal=${appeal}`);
    await page.getByText(reason).waitFor();
    await press(page, 'Open the replay');
    await page.getByText('answers, times and result are what the ledger holds').waitFor();
    await page.getByText('comes out again from its seed, item by item').waitFor();
    const question = (number: number) => page.getByRole('heading', { name: `Question ${number} of 28` });
    await question(1).focus();
    await page.keyboard.press('ArrowRight');
    await question(2).waitFor();
    await page.keyboard.press('ArrowRight');
    await question(3).waitFor();
    await page.keyboard.press('ArrowLeft');
    await question(2).waitFor();
    await page.getByText('Accepted the words before the exam').waitFor();
    await picture(page, 'appeal-replay-desktop');
    await page.getByRole('radio', { name: /The attempt is set aside/ }).check();
    await fill(page, 'Reasons', reasons);
    await press(page, 'Decide');
    await notice(page, 'Decided. The candidate gets a letter.');
    await page.getByText('Attempt set aside', { exact: true }).waitFor();
  });

  step('the candidate reads why, sees who looked, keeps the receipt, and may begin anew at once', async () => {
    const page = trainee!;
    await letterArrives(page, 'Your exam was looked at again: the attempt does not count');
    await picture(page, 'appeal-letter-phone');
    await followLetter(page, stage.signIns['trainee']?.email ?? '', /\/attempts\//);
    await heading(page, 'This attempt does not count');
    await page.getByText(reasons).waitFor();
    await page.getByText(/^Looked at by the register on/).waitFor();
    await page.getByRole('link', { name: 'Receipt (file)' }).waitFor();
    const backstage = new Backstage(contexts[0]!.request, stage.url);
    const { enrolmentId } = await backstage.progress();
    expect(await backstage.ask('post', `/v1/enrolments/${enrolmentId}/attempts`, { requirement: 'exam', locale: 'en', pledge: 1 })).toMatchObject({ state: 'in-progress' });
  });

  step('all of it is fit to be shown', async () => {
    expect(await looked('registrar', ['/register/rescorings', '/register/rescorings?appeal=all'], 'appeals')).toEqual([]);
    const opened = await looked('registrar', [`/register/rescorings?appeal=${appeal}`], 'appeal-replay', async (page, locale) => {
      await press(page, locale === 'en' ? 'Open the replay' : 'Abrir a tentativa');
      await page.getByRole('heading', { name: locale === 'en' ? 'What happened, in order' : 'O que aconteceu, por ordem' }).waitFor();
    });
    expect(opened).toEqual([]);
    expect(await looked('trainee', [result], 'receipt-result')).toEqual([]);
  });
});
