// Can a holder take the own data along, and have the own details removed, on a phone and in Portuguese?
import { readFile } from 'node:fs/promises';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Locale, type SignIn, type Stage, type Width } from './stage.js';

const patience = 120_000;

describe('a holder on the account page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 180_000);
  afterAll(() => stage.close());

  const words = {
    en: { download: 'Download my data', remove: 'Remove my details', title: 'Remove my details?', differs: 'This is not the address of your account.', confirm: 'Remove for good', done: 'Your details are removed.', erased: 'Details removed at the holder’s request', notNow: 'Your details cannot be removed just now' },
    'pt-PT': { download: 'Descarregar os meus dados', remove: 'Remover os meus dados', title: 'Remover os meus dados?', differs: 'Este não é o endereço da sua conta.', confirm: 'Remover para sempre', done: 'Os seus dados foram removidos.', erased: 'Dados removidos a pedido do titular', notNow: 'De momento, os seus dados não podem ser removidos' },
  } as const;

  it.each<[Width, Locale, RegExp]>([['phone', 'en', /shared by everybody who tries it/], ['desktop', 'pt-PT', /partilhada por todos os que a experimentam/]])(
    'of the demonstration reads that it stays, on a %s in %s',
    async (width, locale, why) => {
      const context = await stage.as('registrar', width, locale);
      const page = await context.newPage();
      await page.goto(`${stage.url}/account`);
      await page.getByRole('button', { name: words[locale].remove }).click();
      await page.getByText(why).waitFor();
      await page.getByText(locale === 'en' ? /You are the only registrar/ : /É o único conservador do registo/).waitFor();
      await page.getByText(words[locale].notNow).scrollIntoViewIfNeeded();
      await picture(page, `your-data-registrar-${width}`);
      await context.close();
    },
    patience,
  );

  it('who is the last owner of an academy reads what stands in the way, before deciding anything', async () => {
    const context = await stage.as('owner', 'desktop', 'en');
    const page = await context.newPage();
    await page.goto(`${stage.url}/account`);
    await page.getByRole('button', { name: words.en.remove }).click();
    await page.getByText(words.en.notNow).waitFor();
    await page.getByText(/You are the only owner of/).waitFor();
    await page.getByText(words.en.notNow).scrollIntoViewIfNeeded();
    await picture(page, 'your-data-owner');
    await context.close();
  }, patience);

  it.each<[Width, Locale]>([['phone', 'pt-PT'], ['desktop', 'en']])('takes everything along and goes, on a %s in %s', async (width, locale) => {
    const say = words[locale];
    const role = locale === 'en' ? 'trainee' : 'certified';
    await stage.makeOwn(role);
    const context = await stage.as(role, width, locale);
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme: width === 'phone' ? 'dark' : 'light', reducedMotion: 'reduce' });
    const seen = await look(page, '/account');
    expect({ seen, faulty: isFaulty(seen) }).toMatchObject({ faulty: false });
    const certificates = (await (await context.request.get(`${stage.url}/v1/me/certificates`)).json()) as { number: string }[];
    expect(certificates).toHaveLength(role === 'certified' ? 1 : 0);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: say.download }).click()]);
    const exported = JSON.parse(await readFile(await file.path(), 'utf8')) as { format: string; held: { identity: { emailAddresses: { address: string }[] } } };
    const { email } = stage.signIns[role] as SignIn;
    expect(exported).toMatchObject({ format: 'dermark/personal-data/v1', held: { identity: { emailAddresses: [{ address: email }] } } });
    await picture(page, `your-data-${width}`);

    await page.getByRole('button', { name: say.remove, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: say.title });
    await dialog.getByRole('textbox').fill('somebody@example.org');
    await dialog.getByRole('button', { name: say.confirm }).click();
    await dialog.getByText(say.differs).waitFor();
    await picture(page, `your-data-${width}-dialog`);
    await dialog.getByRole('textbox').fill(email);
    await dialog.getByRole('button', { name: say.confirm }).click();
    await page.getByText(say.done).waitFor();
    await picture(page, `your-data-${width}-done`);
    expect((await context.request.get(`${stage.url}/v1/session`)).status()).toBe(401);
    for (const { number } of certificates) {
      await page.goto(`${stage.url}/check/${number}`);
      await page.getByText(say.erased).first().waitFor();
      await picture(page, `your-data-${width}-check`);
    }
    await context.close();
  }, patience);

  describe('who writes to the registrar instead', () => {
    const sayings = {
      en: { action: 'Remove the details', notNow: 'The details cannot be removed just now', order: /^An order stands on certificate/, title: 'Remove the details of Rui', another: /^This is the address of somebody else/, confirm: 'Remove for good', removed: 'The details are removed.' },
      'pt-PT': { action: 'Remover os dados', notNow: 'De momento, os dados não podem ser removidos', order: /^Vigora uma medida sobre o certificado/, title: 'Remover os dados de Rui', another: /^Este endereço é de outra pessoa/, confirm: 'Remover para sempre', removed: 'Os dados foram removidos.' },
    } as const;
    /** The registrar, before the certificate of somebody who is suspended. */
    const found = async (width: Width, locale: Locale) => {
      const holder = await stage.as('suspended', width, locale);
      const [certificate] = (await (await holder.request.get(`${stage.url}/v1/me/certificates`)).json()) as { id: string; number: string }[];
      await holder.close();
      if (!certificate) throw new Error('The demonstration has nobody who is suspended.');
      const context = await stage.as('registrar', width, locale);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: width === 'phone' ? 'dark' : 'light', reducedMotion: 'reduce' });
      const seen = await look(page, `/register/certificates?number=${certificate.number}`);
      expect({ seen, faulty: isFaulty(seen) }).toMatchObject({ faulty: false });
      return { certificate, context, page };
    };

    it.each<[Width, Locale]>([['desktop', 'en'], ['phone', 'pt-PT']])('is refused with the reason while an order stands, on a %s in %s', async (width, locale) => {
      const { context, page } = await found(width, locale);
      await page.getByRole('button', { name: sayings[locale].action, exact: true }).click();
      await page.getByText(sayings[locale].notNow).waitFor();
      await page.getByText(sayings[locale].order).scrollIntoViewIfNeeded();
      await picture(page, `erasure-refused-${width}`);
      await context.close();
    }, patience);

    it('goes once it is lifted, in nobody else’s place', async () => {
      const say = sayings['pt-PT'];
      const { certificate, context, page } = await found('phone', 'pt-PT');
      const lifted = await context.request.post(`${stage.url}/v1/register/certificates/${certificate.id}/reinstatement`, { data: { reason: 'resolved' }, headers: { origin: stage.url, 'idempotency-key': 'lifted-before-the-details-go' } });
      expect(lifted.ok()).toBe(true);
      await stage.makeOwn('suspended');
      await page.reload();
      await page.getByRole('button', { name: say.action, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: say.title });
      await picture(page, 'erasure-dialog-phone');
      await dialog.getByRole('textbox').fill(stage.signIns['registrar']?.email ?? '');
      await dialog.getByRole('button', { name: say.confirm }).click();
      await dialog.getByText(say.another).waitFor();
      await dialog.getByText(say.another).scrollIntoViewIfNeeded();
      await picture(page, 'erasure-another-phone');
      await dialog.getByRole('textbox').fill(stage.signIns['suspended']?.email ?? '');
      await dialog.getByRole('button', { name: say.confirm }).click();
      await page.getByText(say.removed).waitFor();
      await page.getByRole('button', { name: say.action, exact: true }).waitFor({ state: 'detached' });
      await page.goto(`${stage.url}/check/${certificate.number}`);
      await page.getByText(words['pt-PT'].erased).first().waitFor();
      await context.close();
    }, patience);
  });
});
