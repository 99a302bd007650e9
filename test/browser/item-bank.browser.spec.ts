// Does an item come into an exam only after one person of the register wrote it and another approved it, in the browser?
import type { BrowserContext, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { answerKey } from '../../apps/cli/demo/answer-key.js';
import { beginExam, fill, follow, heading, notice, press } from './acts.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

const code = 'OWN-2-01';
const stem = 'Which layer holds the pigment of a dot that lasts?';

describe('the item bank', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let author: Page;
  let reviewer: Page;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    // somebody else of the register, with an account of the demonstration
    await stage.plant(async (superuser) => {
      const { rows: [other] } = await superuser.query<{ id: string }>('select person_id as id from email_address where address = $1', [stage.signIns['owner']?.email]);
      await superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), other?.id]);
    });
    contexts.push(await stage.as('registrar', 'desktop'), await stage.as('owner', 'desktop'));
    [author, reviewer] = [await contexts[0]!.newPage(), await contexts[1]!.newPage()];
  }, 180_000);
  afterAll(() => stage.close());

  step('is found from the register, and an item is begun in it', async () => {
    await author.goto('/register');
    await follow(author, 'Item bank');
    await heading(author, 'Item bank');
    await press(author, 'New item');
    await fill(author.getByRole('dialog'), 'Code', code);
    await press(author.getByRole('dialog'), 'Begin');
    await heading(author, `${code}: New item`);
  });

  step('names what is missing, place by place, and loses nothing', async () => {
    await fill(author, 'What is asked · English', stem);
    await press(author, 'Save and hand in');
    await author.getByText(/^\d+ things must be mended first$/).waitFor();
    await author.getByText('Something must be written here.').first().waitFor();
    await author.getByText('None of its claims is undisputed.').first().waitFor();
    expect(await author.getByRole('textbox', { name: 'What is asked · English' }).inputValue()).toBe(stem);
    await picture(author, 'bank-faults-desktop');
  });

  step('takes the item in both languages, by its fields alone', async () => {
    await fill(author, 'What is asked · Portuguese', 'Que camada guarda o pigmento de um ponto que dura?');
    await author.getByRole('combobox', { name: 'Claims that make the key right' }).selectOption('C1.01');
    for (let n = 1; n <= 4; n += 1) {
      const option = author.getByRole('group', { name: `Option ${n}`, exact: true });
      for (const [name, text] of [['Words · English', `The layer number ${n}`], ['Words · Portuguese', `A camada número ${n}`], ['Rationale · English', `Because of ${n}`], ['Rationale · Portuguese', `Por causa de ${n}`]] as const) await fill(option, name, text);
    }
    await author.getByRole('group', { name: 'Option 2', exact: true }).getByRole('radio', { name: 'Right' }).check();
    await press(author, 'Save the draft');
    await author.getByText('Saved', { exact: true }).waitFor();
    await press(author, 'Save and hand in');
    await notice(author, 'It waits for somebody else of the register.');
    await author.getByText('You wrote it, so somebody else of the register decides.').waitFor();
    expect(await author.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  });

  step('shows it to somebody else, who sends it back with a reason', async () => {
    await reviewer.goto('/register/bank');
    await follow(reviewer, `${code}: New item`);
    await reviewer.getByText('The layer number 2').waitFor();
    await press(reviewer, 'Send back');
    await fill(reviewer.getByRole('dialog'), 'Why?', 'Say "upper layer" in option 2.');
    await press(reviewer.getByRole('dialog'), 'Send back');
    await notice(reviewer, `${code} went back to its author.`);
  });

  step('gives it back to its author, and then to the other, who publishes it', async () => {
    await author.reload();
    await author.getByText('Say "upper layer" in option 2.').waitFor();
    await fill(author.getByRole('group', { name: 'Option 2', exact: true }), 'Words · English', 'The upper layer of the dermis');
    await press(author, 'Save and hand in');
    await notice(author, 'It waits for somebody else of the register.');
    await reviewer.reload();
    await press(reviewer, 'Approve');
    await picture(reviewer, 'bank-approve-desktop');
    await press(reviewer.getByRole('dialog'), 'Approve');
    await notice(reviewer, `${code}: approved.`);
    await reviewer.getByText('Approved', { exact: true }).first().waitFor();
  });

  step('has it in an exam that is drawn then', async () => {
    // so that its domain has no more than a form needs
    await stage.plant(async (superuser) => {
      const { rows: [rules] } = await superuser.query<{ items: number; gates: number }>("select (rules -> 'domains' -> 'M2' ->> 'items')::int as items, (rules -> 'domains' -> 'M2' ->> 'gates')::int as gates from blueprint limit 1");
      await superuser.query(
        `update item_version set state = 'quarantined' where id in (select v.id from item_version v join item i on i.id = v.item_id where i.bank = 'secure' and v.state = 'live' and v.domain = 'M2' and not v.gate and i.code <> $1 order by i.code offset $2)`,
        [code, (rules?.items ?? 0) - (rules?.gates ?? 0) - 1],
      );
    });
    const context = await stage.as('trainee', 'desktop');
    contexts.push(context);
    const backstage = new Backstage(context.request, stage.url);
    await backstage.study(answerKey());
    const page = await context.newPage();
    await page.goto('/study');
    await page.getByRole('link', { name: /^Go on with .*exam/i }).click();
    await beginExam(page);
    await page.getByRole('heading', { name: 'Question 1 of 28' }).waitFor();
    const { items } = await backstage.attempt(/attempts\/([\w-]+)/.exec(page.url())?.[1] ?? '');
    const drawn = items.find((item) => item.stem === stem);
    expect(drawn?.options.map(({ text }) => text).sort()).toEqual(['The layer number 1', 'The layer number 3', 'The layer number 4', 'The upper layer of the dermis']);
    await page.close();
  });

  step('tells versions, key and who looked at it, and takes a change word by word', async () => {
    await follow(reviewer, 'To the item');
    await heading(reviewer, `${code}, version 1`);
    await press(reviewer, 'Show the key');
    await reviewer.getByText(/^version 1: /).first().waitFor();
    await press(reviewer, 'Propose a change');
    await heading(reviewer, `${code}: Change`);
    await fill(reviewer, 'What is asked · English', stem.replace('a dot', 'a small dot'));
    await press(reviewer, 'Save and hand in');
    await notice(reviewer, 'It waits for somebody else of the register.');
    await author.goto(reviewer.url());
    await author.locator('ins', { hasText: 'small' }).waitFor();
    await press(author, 'Approve');
    await press(author.getByRole('dialog'), 'Approve');
    await notice(author, `${code}: approved.`);
    await follow(author, 'To the item');
    await heading(author, `${code}, version 2`);
    await press(author, 'Compare');
    await author.locator('ins', { hasText: 'small' }).waitFor();
    await fill(author, 'Your comment', 'Watch its figures in spring.');
    await press(author, 'Add the comment');
    await author.getByText('Watch its figures in spring.', { exact: true }).waitFor();
    await fill(author, 'New tag', 'spring');
    await press(author, 'Add');
    await author.getByRole('button', { name: 'Remove spring' }).waitFor();
    // an open draft, for the pages below
    await press(author, 'Propose a change');
    await heading(author, `${code}: Change`);
  });

  const settings: readonly { width: Width; locale: Locale; colours: 'light' | 'dark' }[] = [
    { width: 'phone', locale: 'pt-PT', colours: 'dark' },
    { width: 'desktop', locale: 'en', colours: 'light' },
  ];
  for (const { width, locale, colours } of settings) {
    step(`is fit to be shown on a ${width} in ${locale}, ${colours}`, async () => {
      const { rows: [ids] } = await stage.plant((superuser) => superuser.query<{ item: string; draft: string }>("select (select id from item where code = $1) as item, (select id from item_proposal where state = 'draft' limit 1) as draft", [code]));
      const context = await stage.as('registrar', width, locale);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
      const faults = [];
      for (const [place, address] of ['/register/bank', '/register/bank?bank=practice&domain=M2', `/register/bank/${ids?.item}`, `/register/bank/proposals/${ids?.draft}`].entries()) {
        const seen = await look(page, address);
        if (isFaulty(seen)) faults.push(seen);
        await picture(page, `bank-${place}-${width}-${locale}`);
        const below = await page.evaluate<number>('document.documentElement.scrollHeight');
        for (let screen = 1; screen < 4 && screen * 800 < below; screen += 1) {
          await page.evaluate(`window.scrollTo(0, ${screen * 800})`);
          await picture(page, `bank-${place}-${width}-${locale}-${screen}`);
        }
      }
      expect(faults).toEqual([]);
      await context.close();
    });
  }

  step('is not there for anybody else', async () => {
    const context = await stage.as('certifier', 'desktop');
    const page = await context.newPage();
    await page.goto('/register/bank');
    await heading(page, 'There is no page here');
    for (const path of ['/v1/register/items?bank=secure', '/v1/register/item-proposals?state=draft', '/v1/register/item-ground']) expect((await context.request.get(path)).status()).toBe(403);
    await context.close();
  });
});
