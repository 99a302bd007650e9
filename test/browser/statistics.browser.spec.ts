// Can the registrar read how an exam did, look at what is odd, and empty the queue?
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type pg from 'pg';
import { v7 } from 'uuid';
import { chance, plantSittings, type PlantedSitting } from '../planted-sittings.js';
import { fill, follow, heading, notice, press } from './acts.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

interface BankItem {
  readonly id: string;
  readonly code: string;
  readonly correct: readonly string[];
  readonly options: readonly string[];
}

const formLength = 28;
const candidates = 900;

/** Of forty items, so that each has enough candidates in both languages. The first item is wrong in its key, the second harder in Portuguese; the others are as items are. */
function sittings(bank: readonly BankItem[]): PlantedSitting[] {
  const random = chance(11);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const hard = new Map(bank.map(({ id }) => [id, -1.2 + 0.8 * normal()]));
  const sitting = (index: number): PlantedSitting => {
    const ability = 0.8 * normal();
    const locale: Locale = index % 5 < 2 ? 'pt-PT' : 'en';
    const drawn = bank.map((item) => ({ item, order: random() })).sort((left, right) => left.order - right.order).slice(0, formLength);
    let points = 0;
    const items = drawn.map(({ item: { id, correct, options } }) => {
      const wrong = options.filter((option) => !correct.includes(option));
      const difficulty = (hard.get(id) ?? 0) + (id === bank[1]?.id && locale === 'pt-PT' ? 2 : 0);
      const knows = random() < 1 / (1 + Math.exp(-2 * (ability - difficulty)));
      const isRight = id === bank[0]?.id ? !knows && random() < 0.6 : knows;
      if (isRight) points += 1;
      const choice = isRight ? correct : [(id === bank[0]?.id && knows ? wrong[0] : wrong[Math.floor(random() * wrong.length)]) ?? 'a'];
      return { versionId: id, saves: random() < 0.02 ? [] : [{ choice: [...choice].sort(), after: 12 + Math.floor(random() * 70) }] };
    });
    return { personId: v7(), locale, state: 'scored', startedAt: new Date(Date.UTC(2026, 0, 1, 8, index)), passed: points >= 23, items };
  };
  return Array.from({ length: candidates }, (_, index) => sitting(index));
}

async function plant(superuser: pg.Client): Promise<readonly BankItem[]> {
  const { rows: bank } = await superuser.query<BankItem>(
    `select v.id, i.code, k.correct, array(select o ->> 'id' from jsonb_array_elements(v.content -> 'options') o) as options
       from item_version v join item i on i.id = v.item_id join item_key k on k.item_version_id = v.id where i.bank = 'secure' and v.kind = 'single' and v.state = 'live' order by i.code limit 40`,
  );
  const { rows: [place] } = await superuser.query<{ blueprint: string; academy: string }>('select (select id from blueprint limit 1) as blueprint, (select id from academy limit 1) as academy');
  await plantSittings(superuser, { blueprintId: place?.blueprint ?? '', academyId: place?.academy ?? '', sittings: sittings(bank) });
  return bank;
}

describe('the figures of an exam', () => {
  let stage: Stage;
  let bank: readonly BankItem[];
  const contexts: BrowserContext[] = [];
  let registrar: Page;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    bank = await stage.plant(plant);
    contexts.push(await stage.as('registrar', 'desktop'));
    registrar = await contexts[0]!.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const addresses = async (): Promise<readonly string[]> => {
    const { rows: [row] } = await stage.plant((superuser) => superuser.query<{ id: string }>('select id from blueprint limit 1'));
    const exam = `/register/exams/${row?.id}`;
    return ['/register/exams', exam, `${exam}?items=waiting`, ...bank.slice(0, 2).map(({ id }) => `${exam}/items/${id}`)];
  };

  step('are found from the register, with what is odd first', async () => {
    await registrar.goto('/register');
    await follow(registrar, 'Exams');
    await heading(registrar, 'Exams');
    await follow(registrar, /^smp-theory/);
    await heading(registrar, 'smp-theory, version 1');
    await registrar.getByText(/^90\d: \d+ in English, \d+ in Portuguese$/).waitFor();
    await registrar.getByText(/Candidates by points\. Mean \d/).waitFor();
    const first = registrar.getByRole('listitem').filter({ hasText: bank[0]!.code });
    await first.getByText('Key may be wrong').waitFor();
    await first.getByText('Waits for a review').waitFor();
    await registrar.locator('summary').filter({ hasText: 'The same as a table' }).click();
    expect(await registrar.getByRole('table', { name: 'The same as a table' }).getByRole('row').count()).toBe(formLength + 2);
  });

  step('come as a report and as a data set with the hash that is shown', async () => {
    const shown = await registrar.locator('code').last().textContent();
    const [file] = await Promise.all([registrar.waitForEvent('download'), follow(registrar, 'Data set (JSON)')]);
    expect(createHash('sha256').update(await readFile(await file.path())).digest('hex')).toBe(shown);
    const [report] = await Promise.all([registrar.waitForEvent('download'), follow(registrar, 'Technical report (PDF)')]);
    expect((await readFile(await report.path())).subarray(0, 5).toString()).toBe('%PDF-');
    expect(report.suggestedFilename()).toBe('smp-theory-1-report-en.pdf');
    if (process.env['SCREENSHOTS']) await report.saveAs(`${process.env['SCREENSHOTS']}/report.pdf`);
  });

  step('lead to an item whose key may be wrong, which is put into quarantine and waits no more', async () => {
    await registrar.getByRole('combobox', { name: 'Show' }).selectOption('Waiting for a review');
    await registrar.waitForURL(/items=waiting/);
    const waiting = await registrar.getByText(/^\d+ items\. \d+ items wait for a review\.$/).textContent();
    await follow(registrar, new RegExp(`^${bank[0]!.code}`));
    await heading(registrar, new RegExp(`^${bank[0]!.code}`));
    await registrar.getByText(/rather than the key/).waitFor();
    await press(registrar, 'Put into quarantine');
    const dialog = registrar.getByRole('dialog');
    await fill(dialog, 'What did you find?', 'The second option is right since the guideline changed.');
    await press(dialog, 'Put into quarantine');
    await notice(registrar, `${bank[0]!.code} is in quarantine.`);
    await registrar.getByText('The second option is right since the guideline changed.').waitFor();
    await registrar.getByText('In quarantine', { exact: true }).waitFor();
    expect(await registrar.getByRole('button', { name: 'Put into quarantine' }).count()).toBe(0);
    await follow(registrar, /: all items$/);
    await registrar.getByRole('combobox', { name: 'Show' }).selectOption('Waiting for a review');
    const left = Number(/^(\d+)/.exec(waiting ?? '')?.[1]) - 1;
    await registrar.getByText(`${left} items. ${left} items wait for a review.`).waitFor();
  });

  step('let an item stay with a note, and it leaves the queue', async () => {
    await follow(registrar, new RegExp(`^${bank[1]!.code}`));
    await registrar.getByText('Differs between languages').first().waitFor();
    await press(registrar, 'It may stay');
    const dialog = registrar.getByRole('dialog');
    await fill(dialog, 'What did you find?', 'The Portuguese stem has a double negation; mended in the next version.');
    await press(dialog, 'Keep the item');
    await notice(registrar, `${bank[1]!.code} stays.`);
    await registrar.getByText('It was looked at, and the figures have not changed since.').waitFor();
    expect(await registrar.getByRole('button', { name: 'It may stay' }).count()).toBe(0);
  });

  const settings: readonly { width: Width; locale: Locale; colours: 'light' | 'dark' }[] = [
    { width: 'phone', locale: 'pt-PT', colours: 'dark' },
    { width: 'desktop', locale: 'en', colours: 'light' },
  ];
  for (const { width, locale, colours } of settings) {
    step(`are fit to be shown on a ${width} in ${locale}, ${colours}`, async () => {
      const context = await stage.as('registrar', width, locale);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
      const faults = [];
      for (const [place, address] of (await addresses()).entries()) {
        const seen = await look(page, address);
        if (isFaulty(seen)) faults.push(seen);
        await picture(page, `statistics-${place}-${width}-${locale}`);
        const below = await page.evaluate<number>('document.documentElement.scrollHeight');
        for (let screen = 1; screen < 3 && screen * 800 < below; screen += 1) {
          await page.evaluate(`window.scrollTo(0, ${screen * 800})`);
          await picture(page, `statistics-${place}-${width}-${locale}-${screen}`);
        }
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  }

  step('are not there for anybody else', async () => {
    const exam = (await addresses())[1]!;
    for (const role of ['owner', 'certifier', 'trainee']) {
      const context = await stage.as(role, 'desktop');
      const page = await context.newPage();
      await page.goto(exam);
      await heading(page, 'There is no page here');
      const api = exam.replace('/register/exams', '/v1/register/exam-statistics');
      for (const path of [api, `${api}/report`, `${api}/dataset`, `${api}/items/${bank[0]!.id}`, '/v1/register/exam-statistics']) expect((await context.request.get(path)).status()).toBe(403);
      await context.close();
    }
  });
});
