// What happens to people who mistype, click twice, go back, come too late or to the wrong place?
import type { BrowserContext, Page } from 'playwright-core';
import { acceptInvitation, fill, follow, followLetter, heading, notice, press, signIn } from './acts.js';
import { Backstage } from './backstage.js';
import { openStage, picture, type SignIn, type Stage, type Width } from './stage.js';

interface Cohort {
  readonly id: string;
  readonly name: string;
  readonly trainees: readonly { readonly enrolmentId: string; readonly name: string }[];
}

const patience = 90_000;

describe('somebody who', () => {
  let stage: Stage;
  let open: BrowserContext[] = [];
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterEach(async () => {
    await Promise.all(open.map((context) => context.close()));
    open = [];
  });
  afterAll(() => stage.close());

  const keep = async (coming: Promise<BrowserContext>) => {
    const context = await coming;
    open.push(context);
    return { page: await context.newPage(), backstage: new Backstage(context.request, stage.url) };
  };
  const stranger = (width: Width = 'desktop') => keep(stage.visit(width));
  const as = (role: string, width: Width = 'desktop') => keep(stage.as(role, width));
  const signInOf = (role: string) => stage.signIns[role] as SignIn;
  const academyOf = async (backstage: Backstage) => (await backstage.ask<{ memberships: { academyId: string }[] }>('get', '/v1/session')).memberships[0]?.academyId ?? '';
  const cohortOf = async (backstage: Backstage) => (await backstage.ask<Cohort[]>('get', `/v1/academies/${await academyOf(backstage)}/cohorts`))[0] as Cohort;
  const signInAgain = async (page: Page, role: string) => {
    const again = page.getByRole('dialog', { name: 'Sign in once more' });
    await again.getByLabel(/^Password/).fill(signInOf(role).password);
    await picture(page, `wrong-6-sign-in-once-more-${role}`);
    await press(again, 'Sign in and go back');
    await notice(page, 'Signed in. Nothing is lost');
  };
  const missing = (page: Page) => heading(page, 'There is no page here');

  it('mistypes the password reads a calm sentence and keeps the address', async () => {
    const { page } = await stranger('phone');
    const { email, password } = signInOf('trainee');
    await page.goto('/sign-in');
    await signIn(page, { email, password: 'not what it was, I am afraid' });
    const told = await page.getByRole('alert').innerText();
    expect(told).toBe('The e-mail address or the password is not right. Check both, or set a new password.');
    expect(await page.getByRole('textbox', { name: 'E-mail address' }).inputValue()).toBe(email);
    await picture(page, 'wrong-1-password');
    await page.getByLabel(/^Password/).fill(password);
    await press(page, 'Sign in');
    await heading(page, 'What is still missing for your certificate');
  }, patience);

  it('is sent to the sign-in from another site stays on ours', async () => {
    const { page } = await stranger();
    await page.goto('/sign-in?back=//example.org/');
    await signIn(page, signInOf('trainee'));
    await heading(page, 'What is still missing for your certificate');
    expect(new URL(page.url()).origin).toBe(stage.url);
  }, patience);

  it('opens a link a second time learns that it was used, and where to go', async () => {
    const { backstage } = await as('owner');
    const email = 'nadia@example.org';
    await backstage.ask('post', `/v1/academies/${await academyOf(backstage)}/invitations`, { email, name: 'Nadia Nova', role: 'instructor', locale: 'en' });
    const { page: invited } = await stranger();
    await acceptInvitation(invited, email, 'a link is a door that closes behind one');
    await heading(invited, 'Academia Ponto Fino');
    const { page: later } = await stranger();
    await followLetter(later, email);
    await heading(later, 'This link no longer works');
    await picture(later, 'wrong-2-used-link');
    await follow(later.getByRole('main'), 'Sign in');
    await heading(later, 'Sign in');
  }, patience);

  it('clicks twice on "Enrol" enrols once', async () => {
    const { page, backstage } = await as('instructor');
    const { id } = await cohortOf(backstage);
    await page.goto(`/academies/${await academyOf(backstage)}/cohorts/${id}/enrol`);
    await fill(page, 'Name', 'Dora Duplo');
    await fill(page, 'E-mail address', 'dora@example.org');
    await page.getByRole('button', { name: 'Enrol', exact: true }).dblclick();
    await notice(page, 'Dora Duplo is enrolled');
    // and before the page could have said that it is busy
    await fill(page, 'Name', 'Tomé Tremor');
    await fill(page, 'E-mail address', 'tome@example.org');
    await page.locator('form').evaluate((form: { requestSubmit(): void }) => {
      form.requestSubmit();
      form.requestSubmit();
    });
    await notice(page, 'Tomé Tremor is enrolled');
    await follow(page, 'Autumn cohort');
    await heading(page, 'Autumn cohort');
    for (const name of ['Dora Duplo', 'Tomé Tremor']) {
      await page.getByRole('link', { name }).first().waitFor();
      expect(await page.getByRole('link', { name }).count()).toBe(1);
    }
    for (const address of ['dora@example.org', 'tome@example.org']) {
      await page.goto('/inbox');
      const letters = page.getByRole('article').filter({ hasText: `To ${address}` });
      await letters.first().waitFor();
      expect(await letters.count()).toBe(1);
    }
  }, patience);

  it('clicks twice on "Issue certificate" issues one, and can go back and reload', async () => {
    const { page, backstage } = await as('certifier');
    const academy = await academyOf(backstage);
    await page.goto(`/academies/${academy}`);
    await follow(page.getByRole('region', { name: /to decide$/ }), 'Marta Figueiredo');
    await fill(page, 'Type the legal name to decide', 'Marta Figueiredo');
    await page.getByRole('button', { name: 'Issue certificate' }).dblclick();
    await heading(page, 'The certificate is issued');
    const ofMarta = async () => (await backstage.ask<{ holderName: string }[]>('get', `/v1/academies/${academy}/certificates`)).filter(({ holderName }) => holderName === 'Marta Figueiredo');
    expect(await ofMarta()).toHaveLength(1);
    await page.reload();
    await page.getByText('This enrolment has its certificate').waitFor();
    expect(await page.getByRole('button', { name: 'Issue certificate' }).count()).toBe(0);
    await picture(page, 'wrong-3-decided-already');
    await page.goBack();
    await heading(page, 'Academia Ponto Fino');
    await page.goForward();
    await page.getByText('This enrolment has its certificate').waitFor();
    expect(await ofMarta()).toHaveLength(1);
  }, patience);

  it('goes back and reloads after an application has not applied twice', async () => {
    const { page } = await stranger();
    await page.goto('/academies/apply');
    await fill(page, 'Name of the academy', 'Escola da Volta');
    await fill(page, 'City', 'Faro');
    await fill(page, 'Your name', 'Vasco Volta');
    await fill(page, 'Your e-mail address', 'vasco@example.org');
    await page.getByRole('button', { name: 'Send the application' }).dblclick();
    await heading(page, 'Your application has arrived');
    await page.reload();
    await heading(page, 'Apply as an academy');
    expect(await page.getByRole('textbox', { name: 'Name of the academy' }).inputValue()).toBe('');
    await follow(page, 'Dermark, start page');
    await page.goBack();
    await heading(page, 'Apply as an academy');
    const { page: registrar } = await as('registrar');
    await registrar.goto('/register/academies');
    await registrar.getByRole('heading', { name: 'Escola da Volta' }).waitFor();
    expect(await registrar.getByRole('heading', { name: 'Escola da Volta' }).count()).toBe(1);
  }, patience);

  it('sends a concern twice, reloads its receipt and goes back has reported once', async () => {
    const { page } = await stranger('phone');
    await page.goto(`/check/${stage.sample}/concern`);
    await page.getByRole('radio', { name: 'How somebody behaved' }).check();
    await page.getByLabel(/^What happened\?/).fill('Nobody explained anything to me.');
    await page.getByRole('button', { name: 'Send to the registrar' }).dblclick();
    await heading(page, 'Your report has arrived');
    const reference = await page.getByText(/^C-/).innerText();
    // sends the form again, as browsers do
    await page.reload();
    await heading(page, 'Your report has arrived');
    expect(await page.getByText(/^C-/).innerText()).toBe(reference);
    await page.goBack();
    await heading(page, 'Report a concern');
    const { page: registrar } = await as('registrar');
    await registrar.goto('/register/concerns');
    await registrar.getByText(reference).waitFor();
    expect(await registrar.getByText('Nobody explained anything to me.').count()).toBe(1);
  }, patience);

  it('opens what belongs to others finds no page', async () => {
    const { backstage: owner } = await as('owner');
    const academy = await academyOf(owner);
    const { id: cohort, trainees } = await cohortOf(owner);
    const other = trainees.find(({ name }) => name === 'Nuno Salgueiro')?.enrolmentId;
    const { backstage: nuno } = await as('toAssess');
    const { id: attempt } = await nuno.ask<{ id: string }>('post', `/v1/enrolments/${other}/attempts`, { requirement: 'quiz:M1', locale: 'en' });
    const { backstage: helena } = await as('certified');
    const [certificate] = await helena.ask<{ id: string }[]>('get', '/v1/me/certificates');

    const { page } = await as('trainee', 'phone');
    const nowhere: string[] = [];
    const addresses = [
      `/study/${other}`,
      `/study/${other}/start/quiz:M1`,
      `/attempts/${attempt}`,
      `/my/certificates/${certificate?.id}`,
      `/academies/${academy}`,
      `/academies/${academy}/cohorts/${cohort}`,
      `/academies/${academy}/trainees/${other}`,
      '/register',
      '/register/concerns',
      '/study/nonsense',
      '/lessons/nonsense',
      '/nowhere/at/all',
    ];
    for (const address of addresses) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      if (title !== 'There is no page here') nowhere.push(`${address}: ${title}`);
    }
    expect(nowhere).toEqual([]);
    await missing(page);
    await picture(page, 'wrong-4-no-page');
  }, patience);

  it('is signed out elsewhere comes to the sign-in, and back to where they were going', async () => {
    const { page: here } = await as('trainee', 'phone');
    await here.goto('/study');
    await heading(here, 'What is still missing for your certificate');
    const { page: elsewhere } = await as('trainee');
    await elsewhere.goto('/account');
    await press(elsewhere.getByRole('main'), 'Sign out everywhere');
    await heading(elsewhere, 'Sign in');

    await here.locator('summary').filter({ hasText: 'Module 3' }).click();
    await follow(here, /^Lesson 3\.5/);
    await heading(here, 'Sign in');
    await picture(here, 'wrong-5-signed-out-elsewhere');
    await signIn(here, signInOf('trainee'));
    await here.getByRole('button', { name: 'Mark as read' }).waitFor();
    expect(new URL(here.url()).pathname).toMatch(/^\/lessons\//);
  }, patience);

  it('is signed out elsewhere and presses a button signs in on top of the page, and presses again', async () => {
    const { page: here } = await as('trainee', 'phone');
    const { page: elsewhere } = await as('trainee');
    await here.goto('/study');
    await follow(here, /^Go on with Quiz/);
    await here.getByRole('button', { name: 'Begin the quiz' }).waitFor();
    await elsewhere.goto('/account');
    await press(elsewhere.getByRole('main'), 'Sign out everywhere');
    await heading(elsewhere, 'Sign in');

    await press(here, 'Begin the quiz');
    await signInAgain(here, 'trainee');
    await press(here, 'Begin the quiz');
    await here.getByRole('heading', { name: /^Question 1 of / }).waitFor();
  }, patience);

  it('is signed out elsewhere in the middle of an assessment signs in again and loses no tick', async () => {
    const { page: here } = await as('assessor', 'tablet');
    const { page: elsewhere } = await as('assessor');
    await here.goto('/');
    await follow(here.getByRole('main'), 'Go to your academy');
    await follow(here.getByRole('region', { name: /to assess$/ }), 'Nuno Salgueiro');
    const ticks = here.getByRole('list', { name: 'Steps' }).getByRole('checkbox');
    await ticks.first().waitFor();
    for (const tick of await ticks.all()) await tick.check();
    await elsewhere.goto('/account');
    await press(elsewhere.getByRole('main'), 'Sign out everywhere');
    await heading(elsewhere, 'Sign in');

    await press(here, 'Sign');
    await press(here.getByRole('dialog'), 'Sign: passed');
    // the sheet is signed here, and waits for whoever signed it
    await here.getByText('Kept on this device until you sign in').waitFor();
    await here.reload();
    await follow(here.getByRole('main'), 'Sign in to go on');
    await signIn(here, stage.signIns['assessor']!);
    await here.getByText(/^Signed: Nuno Salgueiro has passed/).waitFor();
  }, patience);
});
