// Can seven people go the whole way through the pages, from an academy's application to a client's check?
import type { BrowserContext, Page } from 'playwright-core';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { acceptInvitation, beginExam, choosePassword, fill, follow, followLetter, heading, notice, press, sit } from './acts.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

const password = 'seven calm people walk to the register';
const legalName = 'Inês Maria da Conceição Magalhães';

const people = { registrar: 'desktop', owner: 'desktop', instructor: 'desktop', assessor: 'tablet', certifier: 'desktop', trainee: 'phone', client: 'phone' } as const satisfies Record<string, Width>;
type Name = keyof typeof people;

describe('from an application to a check, through the pages', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  const pages = {} as Record<Name, Page>;
  let number: string;
  let academy: string;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage('empty');
    for (const [name, width] of Object.entries(people)) {
      const context = await stage.visit(width);
      contexts.push(context);
      pages[name as Name] = await context.newPage();
    }
  }, 180_000);
  afterAll(() => stage.close());

  step('an academy applies', async () => {
    const page = pages.owner;
    await page.goto('/');
    await picture(page, 'journey-01-start-desktop');
    await follow(page, 'Apply as an academy');
    await heading(page, 'Apply as an academy');
    await fill(page, 'Name of the academy', 'Academia do Ponto');
    await fill(page, 'City', 'Porto');
    await page.getByRole('combobox', { name: 'Country' }).selectOption('Portugal');
    await fill(page, 'Your name', 'Olívia Ordem');
    await fill(page, 'Your e-mail address', 'owner@example.org');
    await picture(page, 'journey-02-application');
    await press(page, 'Send the application');
    await heading(page, 'Your application has arrived');
  });

  step('the registrar chooses a password and admits it', async () => {
    const page = pages.registrar;
    await page.goto(stage.registrarLink);
    await heading(page, 'Welcome, Rosa Registo');
    await choosePassword(page, password);
    await heading(page, 'Register');
    await picture(page, 'journey-03-register');
    await follow(page, 'Academia do Ponto');
    await press(page, 'Admit: Academia do Ponto');
    const dialog = page.getByRole('dialog', { name: 'Admit Academia do Ponto?' });
    await dialog.getByText('Olívia Ordem becomes its owner').waitFor();
    await picture(page, 'journey-04-admission');
    await press(dialog, 'Admit the academy');
    await notice(page, 'Academia do Ponto is admitted');
  });

  step('the owner sets a password from the letter and invites three people', async () => {
    const page = pages.owner;
    await acceptInvitation(page, 'owner@example.org', password);
    await heading(page, 'Academia do Ponto');
    academy = new URL(page.url()).pathname;
    await picture(page, 'journey-05-new-academy');
    await follow(page.getByRole('navigation', { name: 'Academia do Ponto: pages' }), 'People');
    for (const [role, name] of [['instructor', 'Ivo Instrui'], ['assessor', 'Alda Avalia'], ['certifier', 'César Certifica']] as const) {
      await follow(page, 'Invite somebody');
      await fill(page, 'Name', name);
      await fill(page, 'E-mail address', `${role}@example.org`);
      await page.getByRole('radio', { name: new RegExp(`^${role}:`, 'i') }).check();
      await press(page, 'Send the invitation');
      await heading(page, 'People');
      await page.getByText(`${role}@example.org`).first().waitFor();
    }
    await picture(page, 'journey-06-people');
  });

  step('the three accept', async () => {
    for (const role of ['instructor', 'assessor', 'certifier'] as const) {
      await acceptInvitation(pages[role], `${role}@example.org`, password);
      await heading(pages[role], 'Academia do Ponto');
    }
    await picture(pages.certifier, 'journey-07-nothing-to-decide');
  });

  step('the owner opens a cohort with its instructor', async () => {
    const page = pages.owner;
    await page.reload();
    await follow(page.getByRole('navigation', { name: 'Academia do Ponto: pages' }), 'Overview');
    await follow(page, 'Create the first cohort');
    await fill(page, 'Name', 'Autumn');
    await press(page, 'Create the cohort');
    await heading(page, 'Autumn');
    await press(page, 'Add an instructor');
    const dialog = page.getByRole('dialog', { name: 'Add an instructor to Autumn' });
    await dialog.getByRole('combobox', { name: 'Instructor' }).selectOption('Ivo Instrui');
    await picture(page, 'journey-08-instructor');
    await press(dialog, 'Add as instructor');
    await notice(page, 'Ivo Instrui teaches this cohort now.');
  });

  step('the instructor enrols a trainee', async () => {
    const page = pages.instructor;
    await page.reload();
    await follow(page, 'Enrol trainees in Autumn');
    await fill(page, 'Name', 'Inês Conceição');
    await fill(page, 'E-mail address', 'trainee@example.org');
    await picture(page, 'journey-09-enrolment');
    await press(page, 'Enrol');
    await notice(page, 'Inês Conceição is enrolled');
  });

  step('the trainee reads the lessons and passes the quizzes and the exam, on a phone', async () => {
    const page = pages.trainee;
    const known = answerKey();
    await acceptInvitation(page, 'trainee@example.org', password);
    await heading(page, 'What is still missing for your certificate');
    await picture(page, 'journey-10-study');
    const goOn = page.getByRole('link', { name: /^Go on with / });
    const way: string[] = [];
    // each step leads to the next one: the first module on the screen, the others quickly, the exam on the screen again
    for (let count = 0; count < 12; count += 1) {
      if (way.at(-1) === 'quiz') await new Backstage(page.context().request, stage.url).study(known).then(() => page.reload());
      const next = ((await goOn.textContent()) ?? '').trim();
      await goOn.click();
      if (next.startsWith('Go on with Lesson')) {
        way.push('lesson');
        await press(page, 'Mark as read');
        await page.getByText(/^Read on /).waitFor();
        if (way.length === 1) await picture(page, 'journey-11-lesson-read');
      } else {
        const isExam = /exam/i.test(next);
        way.push(isExam ? 'exam' : 'quiz');
        await (isExam ? beginExam(page) : press(page, 'Begin the quiz'));
        await sit(page);
        await heading(page, isExam ? 'Passed' : 'Quiz passed');
        await page.getByRole('heading', { name: isExam ? 'By module' : 'Question by question' }).waitFor();
        await picture(page, isExam ? 'journey-13-exam-passed' : 'journey-12-quiz-passed');
        await follow(page, 'To the overview');
        if (isExam) break;
      }
    }
    expect(way).toEqual(['lesson', 'lesson', 'lesson', 'lesson', 'lesson', 'quiz', 'exam']);
    await page.getByText(/^Everything you do alone is done/).waitFor();
    await picture(page, 'journey-14-with-the-assessor');
  }, 300_000);

  step('the assessor signs every station on a tablet', async () => {
    const page = pages.assessor;
    await page.reload();
    await follow(page.getByRole('region', { name: /to assess$/ }), 'Inês Conceição');
    const ticks = page.getByRole('list', { name: 'Steps' }).getByRole('checkbox');
    for (let count = 1; count <= 7; count += 1) {
      await ticks.first().waitFor();
      const title = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
      for (const tick of await ticks.all()) await tick.check();
      if (count === 1) await picture(page, 'journey-15-station-tablet');
      await press(page, 'Sign');
      await press(page.getByRole('dialog', { name: `${title}: Inês Conceição` }), 'Sign: passed');
      await page.getByText(`Signed: Inês Conceição has passed “${title}”`).waitFor();
      if (count === 1) await picture(page, 'journey-16-signed-tablet');
      if (count === 7) break;
      await follow(page, /^Next: /);
      await page.getByRole('heading', { level: 1, name: title }).waitFor({ state: 'detached' });
    }
    await follow(page, 'Back to the academy');
    await heading(page, 'Academia do Ponto');
  }, 180_000);

  step('a member compares the legal name with a document, and the trainee confirms it', async () => {
    const assessor = pages.assessor;
    await follow(assessor.getByRole('table', { name: 'Trainees of Autumn' }), 'Inês Conceição');
    await follow(assessor, 'Check the name');
    await fill(assessor, 'Legal name, as in the document', legalName);
    await assessor.getByRole('radio', { name: 'Identity card' }).check();
    await picture(assessor, 'journey-17-name-check-tablet');
    await press(assessor, 'I have compared it: record the check');
    await notice(assessor, 'Recorded.');

    const { trainee } = pages;
    await trainee.reload();
    await trainee.getByText(legalName, { exact: true }).waitFor();
    await picture(trainee, 'journey-18-name-to-confirm');
    await press(trainee, 'Yes, this is my name');
    await notice(trainee, 'Your name is confirmed.');
    await heading(trainee, 'Your part is done');
  });

  step('the certifier decides with the name typed out', async () => {
    const page = pages.certifier;
    await page.reload();
    await follow(page.getByRole('region', { name: /to decide$/ }), 'Inês Conceição');
    await heading(page, 'Decision on Inês Conceição');
    await page.getByText('You neither taught nor assessed this trainee').waitFor();
    await picture(page, 'journey-19-decision');
    await fill(page, 'Type the legal name to decide', 'Inês Conceição');
    await press(page, 'Issue certificate');
    await page.getByText('This is not the name above.').waitFor();
    await fill(page, 'Type the legal name to decide', legalName);
    await press(page, 'Issue certificate');
    await heading(page, 'The certificate is issued');
    await page.getByText(/^Entry /).waitFor();
    await picture(page, 'journey-20-issued');
  });

  step('the holder follows the letter to the certificate and its paper', async () => {
    const page = pages.trainee;
    await followLetter(page, 'trainee@example.org', /\/my\/certificates\//);
    await page.getByText(legalName, { exact: true }).waitFor();
    await picture(page, 'journey-21-certificate');
    const paper = await page.getByRole('link', { name: 'PDF in Portuguese' }).getAttribute('href');
    const answer = await page.context().request.get(paper ?? '');
    expect(answer.headers()['content-type']).toBe('application/pdf');
    number = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){2}/.exec(await page.locator('main').innerText())?.[0] ?? '';
    expect(number).not.toBe('');
  });

  step('a client checks the number without an account, also without scripts', async () => {
    const page = pages.client;
    await page.goto('/');
    await picture(page, 'journey-22-start-phone');
    await follow(page.getByRole('main'), 'Check a certificate');
    await fill(page, 'Certificate number', number.toLowerCase().replaceAll('-', ' '));
    await press(page, 'Check');
    await heading(page, 'In force today');
    await page.getByText(legalName).first().waitFor();
    await picture(page, 'journey-23-in-force');
    expect(await page.context().cookies()).toEqual([]);

    const plain = await stage.visit('phone', 'pt-PT', { javaScriptEnabled: false });
    contexts.push(plain);
    const unscripted = await plain.newPage();
    await unscripted.goto('/check');
    await unscripted.getByRole('textbox').fill(number);
    await unscripted.getByRole('button').click();
    await unscripted.getByText(legalName).first().waitFor();
    await picture(unscripted, 'journey-24-in-force-without-scripts');
    await plain.close();
    contexts.pop();
  });

  step('the academy suspends and reinstates, and the check follows', async () => {
    const page = pages.certifier;
    await follow(page, 'All certificates');
    await follow(page, legalName);
    await press(page, 'Suspend');
    const suspension = page.getByRole('dialog', { name: `Suspend the certificate of ${legalName}` });
    await suspension.getByRole('combobox', { name: 'Reason' }).selectOption('Something is being looked into');
    await picture(page, 'journey-25-suspension');
    await press(suspension, 'Suspend the certificate');
    await notice(page, 'is suspended');

    await pages.client.reload();
    await heading(pages.client, /^Suspended/);
    await picture(pages.client, 'journey-26-suspended');
    await pages.trainee.reload();
    await pages.trainee.getByText(/^Your certificate is suspended/).waitFor();

    await press(page, 'Lift the suspension');
    const lifting = page.getByRole('dialog', { name: `Lift the suspension of ${legalName}` });
    await lifting.getByRole('radio', { name: 'What led to it is resolved' }).check();
    await press(lifting, 'Lift the suspension');
    await notice(page, 'is in force again');
    await picture(page, 'journey-27-reinstated');

    await pages.client.reload();
    await heading(pages.client, 'In force today');
  });

  step('the client reports a concern, which only the registrar reads', async () => {
    const { client, registrar, owner } = pages;
    await follow(client, 'Report a concern');
    await heading(client, 'Report a concern');
    await client.getByRole('radio', { name: 'Hygiene' }).check();
    await client.getByLabel(/^What happened\?/).fill('No gloves were worn at all, on the third of May.');
    await picture(client, 'journey-28-concern');
    await press(client, 'Send to the registrar');
    await heading(client, 'Your report has arrived');
    await picture(client, 'journey-29-concern-arrived');

    await follow(registrar.getByRole('navigation', { name: 'Register: pages' }), 'Concerns');
    await registrar.getByText('No gloves were worn at all, on the third of May.').waitFor();
    await registrar.getByRole('link', { name: number }).waitFor();
    await press(registrar, /^Begin the review: /);
    await notice(registrar, 'In review');
    await picture(registrar, 'journey-30-concern-at-the-registrar');

    await owner.goto('/register/concerns');
    await heading(owner, 'There is no page here');
    await owner.goto(academy);
    await heading(owner, 'Academia do Ponto');
    await picture(owner, 'journey-31-academy-at-the-end');
  });
});
