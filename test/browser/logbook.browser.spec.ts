// Can a trainee write an entry on a phone, and an instructor return and countersign it?
import type { BrowserContext, Page } from 'playwright-core';
import { fill, follow, heading, notice, press } from './acts.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

const telephone = '912 345 678';

describe('a logbook between a phone and the academy', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let trainee: Page;
  let instructor: Page;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    contexts.push(await stage.as('trainee', 'phone'), await stage.as('instructor', 'phone', 'pt-PT'));
    [trainee, instructor] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
  }, 180_000);
  afterAll(() => stage.close());

  const select = (page: Page, name: string, option: string) => page.getByRole('combobox', { name }).selectOption(option);

  step('the trainee sees how much is recorded, and begins an entry', async () => {
    await trainee.goto('/study');
    const region = trainee.getByRole('region', { name: 'Logbook' });
    await region.getByText('3 h 30 min of 40 h of supervised practice recorded').waitFor();
    await region.getByText('1 entry came back with a remark.').waitFor();
    await follow(region, 'Open the logbook');
    await heading(trainee, 'Logbook');
    await follow(trainee, 'Write an entry');
    await heading(trainee, 'Write an entry');
  });

  step('loses nothing in a reload, and is told at once what may not stand there', async () => {
    await trainee.getByRole('radio', { name: 'Live model' }).check();
    await fill(trainee, 'Code of the person', 'model 7');
    await select(trainee, 'Zone of the scalp', 'Crown');
    await select(trainee, 'Kind of work', 'Density');
    await trainee.getByLabel('Minutes worked').fill('55');
    await fill(trainee, 'Needle', '3RL 0.25 mm');
    await fill(trainee, 'Lot of the needle', 'L240117');
    await fill(trainee, 'Pigment', 'Graphite 2');
    await fill(trainee, 'What you did', `About 600 dots. Call ${telephone}.`);
    await trainee.reload();
    await heading(trainee, 'Write an entry');
    await press(trainee, 'Submit');
    await trainee.getByText('This looks like an e-mail address or a telephone number.').waitFor();
    expect(await trainee.getByText('Needed before you submit').count()).toBe(4);
    await picture(trainee, 'logbook-refused');
    await fill(trainee, 'What you did', 'About 600 dots.');
  });

  step('submits it whole, twice as a thumb does, and it stands there once', async () => {
    await fill(trainee, 'Lot or batch of the pigment', 'B-7731');
    await fill(trainee, 'What you noticed', 'Redness.');
    await fill(trainee, 'What you would do differently', 'A break.');
    await select(trainee, 'Who stood beside you?', 'Ivo Sampaio');
    await trainee.getByRole('button', { name: 'Submit' }).dblclick();
    await notice(trainee, 'Submitted: Ivo Sampaio decides on it now.');
    await heading(trainee, 'Logbook');
    const line = trainee.getByRole('listitem').filter({ hasText: 'model 7' });
    await line.getByText('Waits for Ivo Sampaio').waitFor();
    expect(await line.count()).toBe(1);
    await picture(trainee, 'logbook-submitted');
  });

  step('the instructor finds it among what waits, and returns it with a remark', async () => {
    await instructor.goto('/');
    await instructor.goto(await instructor.evaluate<string>("fetch('/v1/session').then((answer) => answer.json()).then(({ memberships }) => '/academies/' + memberships[0].academyId)"));
    const queue = instructor.getByRole('region', { name: /por confirmar nas cadernetas/ });
    await queue.getByText('2', { exact: true }).waitFor();
    await queue.getByRole('link', { name: 'Tiago Valente' }).last().click();
    await instructor.getByText('model 7').waitFor();
    await press(instructor, 'Devolver com uma observação');
    await instructor.getByLabel('O que há a emendar?').fill('Houve sangramento? Onde?');
    await picture(instructor, 'logbook-returning');
    await press(instructor, 'Devolvê-lo');
    await notice(instructor, 'Seguiu de volta com a sua observação.');
  });

  step('the trainee reads the remark, mends it in one tab, and keeps what was typed in another', async () => {
    await trainee.reload();
    const line = trainee.getByRole('listitem').filter({ hasText: 'model 7' });
    await line.getByText('Came back with a remark').waitFor();
    await line.getByRole('link').click();
    await heading(trainee, 'Mend the entry');
    await trainee.getByText('Houve sangramento? Onde?').first().waitFor();
    await fill(trainee, 'What you noticed', 'Redness. No bleeding.');

    const other = await contexts[0]!.newPage();
    await other.goto(trainee.url());
    await heading(other, 'Mend the entry');
    await fill(other, 'What you would do differently', 'A break before the last rows.');
    await press(other, 'Save');
    await heading(other, 'Logbook');
    await other.close();

    await press(trainee, 'Submit');
    await trainee.getByText('This entry has changed elsewhere since you began. What you typed is still here.').waitFor();
    expect(await trainee.getByRole('textbox', { name: 'What you noticed' }).inputValue()).toBe('Redness. No bleeding.');
    await picture(trainee, 'logbook-stale');
    await press(trainee, 'Go on with what I typed');
    await fill(trainee, 'What you would do differently', 'A break before the last rows.');
    await press(trainee, 'Submit');
    await notice(trainee, /^Submitted/);
  });

  step('the instructor countersigns, and nothing is left to be done with it', async () => {
    await instructor.reload();
    await instructor.getByText('Redness. No bleeding.').waitFor();
    await press(instructor, 'Confirmar com a minha assinatura');
    await press(instructor.getByRole('dialog', { name: 'Confirmar este registo de Tiago Valente?' }), 'Confirmar com a minha assinatura');
    await notice(instructor, 'Confirmado.');
    await instructor.getByText(/^Confirmado em /).waitFor();
    expect(await instructor.getByRole('button', { name: 'Devolver com uma observação' }).count()).toBe(0);
    await instructor.getByRole('link', { name: 'Ir para o seguinte' }).waitFor();
    expect(await instructor.evaluate("document.activeElement.textContent")).toContain('Ir para o seguinte');
  });

  step('the trainee takes another one back while the instructor writes about it, and stands at the top of a draft', async () => {
    await follow(instructor, 'Ir para o seguinte');
    await instructor.getByText('client 1').waitFor();
    await press(instructor, 'Devolver com uma observação');
    await instructor.getByLabel('O que há a emendar?').fill('Quantos pontos de teste?');
    await heading(trainee, 'Logbook');
    await trainee.getByRole('listitem').filter({ hasText: 'client 1' }).getByRole('link').click();
    await press(trainee, 'Withdraw');
    await notice(trainee, 'It is a draft again.');
    await heading(trainee, 'Change the draft');
    expect(await trainee.evaluate("[document.activeElement.tagName, scrollY]")).toEqual(['H1', 0]);
    await press(instructor, 'Devolvê-lo');
    await heading(instructor, 'O formando retirou este registo');
    await instructor.getByText('Quantos pontos de teste?').waitFor();
    await picture(instructor, 'logbook-taken-back');
  });

  step('saves with Enter, and submits with nothing but the button', async () => {
    await trainee.getByRole('textbox', { name: 'Lot of the needle' }).press('Enter');
    await notice(trainee, 'Saved.');
    await heading(trainee, 'Logbook');
    const line = trainee.getByRole('listitem').filter({ hasText: 'client 1' });
    await line.getByText('Draft').waitFor();
    await line.getByRole('link').click();
    await heading(trainee, 'Change the draft');
    await press(trainee, 'Submit');
    await heading(trainee, 'Logbook');
  });

  step('the instructor never countersigns what has changed since it was on the screen', async () => {
    await instructor.reload();
    await press(instructor, 'Confirmar com a minha assinatura');
    const dialog = instructor.getByRole('dialog', { name: 'Confirmar este registo de Tiago Valente?' });
    await dialog.getByText('Ao confirmar, passa a contar como formador de Tiago Valente').waitFor();
    await trainee.getByRole('listitem').filter({ hasText: 'client 1' }).getByRole('link').click();
    await press(trainee, 'Withdraw');
    await heading(trainee, 'Change the draft');
    await fill(trainee, 'What you noticed', 'Thin skin, and no bleeding.');
    await press(trainee, 'Submit');
    await heading(trainee, 'Logbook');
    await press(dialog, 'Confirmar com a minha assinatura');
    await instructor.getByText('Este registo mudou desde que o leu.').waitFor();
    await instructor.getByText('Thin skin, and no bleeding.').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    expect(await instructor.getByRole('button', { name: 'Confirmar com a minha assinatura' }).count()).toBe(0);
    await picture(instructor, 'logbook-changed-since');
    await press(instructor, 'Já o li');
    await instructor.getByRole('button', { name: 'Confirmar com a minha assinatura' }).waitFor();
  });

  step('the trainee sees it count, and prints it whole', async () => {
    await trainee.reload();
    await trainee.getByText('4 h 25 min of 40 h of supervised practice recorded').waitFor();
    await trainee.emulateMedia({ media: 'print' });
    const printed = trainee.getByRole('region', { name: /^Entry of / }).filter({ hasText: 'model 7' });
    await printed.getByText('Redness. No bleeding.').waitFor();
    await printed.getByText('Houve sangramento? Onde?').waitFor();
    await trainee.emulateMedia({ media: 'screen' });
    await printed.first().waitFor({ state: 'hidden' });
  });
});
