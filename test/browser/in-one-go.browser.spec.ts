// Does a certifier get through many decisions on a phone, and find them again later?
import type { BrowserContext, Page } from 'playwright-core';
import { Backstage } from './backstage.js';
import { heading, press } from './acts.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Stage } from './stage.js';
import { steps } from './steps.js';

describe('deciding in one go', () => {
  let stage: Stage;
  let context: BrowserContext;
  let page: Page;
  let academy: string;
  const contexts: BrowserContext[] = [];
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    context = await stage.as('certifier', 'phone');
    contexts.push(context);
    page = await context.newPage();
    const { memberships } = await new Backstage(context.request, stage.url).ask<{ memberships: { academyId: string }[] }>('get', '/v1/session');
    academy = memberships[0]?.academyId ?? '';
  }, 180_000);
  afterAll(async () => {
    await context.close();
    await stage.close();
  });

  step('the certifier reads on what the decision rests, and nothing is ticked yet', async () => {
    await page.goto(`/academies/${academy}/batches/new`);
    await heading(page, 'Decide on several trainees');
    await page.getByText('28 of 28 points').first().waitFor();
    expect(await page.getByRole('checkbox', { name: 'Marta Figueiredo' }).isChecked()).toBe(false);
    await page.getByText('0 trainees are ticked').waitFor();
    await picture(page, 'in-one-go-1-review');
  });

  step('a count that is not what is ticked is not sent', async () => {
    await page.getByRole('checkbox', { name: 'Marta Figueiredo' }).check();
    await page.getByText('1 trainee is ticked').waitFor();
    await page.getByRole('textbox', { name: 'Type how many certificates that makes' }).fill('2');
    await press(page, 'Issue the certificates');
    await page.getByText('This is not the number that is ticked.').waitFor();
  });

  step('what was ticked and typed outlives a reload', async () => {
    await page.reload();
    await page.getByText('1 trainee is ticked').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Marta Figueiredo' }).isChecked()).toBe(true);
  });

  step('the certificates are issued while somebody looks on', async () => {
    await page.getByRole('textbox', { name: 'Type how many certificates that makes' }).fill('1');
    await press(page, 'Issue the certificates');
    await page.waitForURL(/\/batches\/[0-9a-f-]{36}$/);
    await page.getByText('The certificate is issued').waitFor();
    await page.getByRole('link', { name: 'Receipt of Marta Figueiredo' }).waitFor();
    await page.getByRole('link', { name: 'Download the receipt' }).waitFor();
    await picture(page, 'in-one-go-2-issued');
  });

  step('the result is still at its address later, and leads to the certificate and all receipts', async () => {
    await page.reload();
    await page.getByText('The certificate is issued').waitFor();
    const receipts = await page.getByRole('link', { name: 'Download the receipt' }).getAttribute('href');
    expect((await context.request.get(receipts ?? '')).headers()['content-type']).toBe('application/zip');
    await page.getByRole('link', { name: 'Marta Figueiredo', exact: true }).click();
    await heading(page, 'Marta Figueiredo');
  });

  step('its page is fit to be shown, also in Portuguese and by night', async () => {
    const [batch] = await new Backstage(context.request, stage.url).ask<{ id: string }[]>('get', `/v1/academies/${academy}/certificate-batches`);
    for (const [width, locale, colorScheme] of [['phone', 'pt-PT', 'dark'], ['desktop', 'en', 'light']] as const) {
      const looking = await stage.as('certifier', width, locale);
      contexts.push(looking);
      const other = await looking.newPage();
      await other.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const faults = [await look(other, `/academies/${academy}/batches/${batch?.id}`), await look(other, `/academies/${academy}/batches/new`)];
      expect(faults.filter(isFaulty)).toEqual([]);
      await looking.close();
    }
  });
});
