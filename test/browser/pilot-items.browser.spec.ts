// Does everybody read that some questions may not count, and does the register see pilots and pairs, on a phone too and in both languages?
import type { BrowserContext } from 'playwright-core';
import { v7 } from 'uuid';
import { fill, follow, heading, notice, press } from './acts.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

describe('pilots and pairs', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let one: { id: string; code: string };
  let other: { id: string; code: string };
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    await stage.plant(async (superuser) => {
      const { rows: [person] } = await superuser.query<{ id: string }>('select person_id as id from email_address where address = $1', [stage.signIns['owner']?.email]);
      await superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), person?.id]);
      await superuser.query(`set session_replication_role = replica; update blueprint set rules = rules || '{"pilot": 3}'; set session_replication_role = origin`);
      const { rows } = await superuser.query<{ id: string; code: string }>("select i.id, i.code from item i join item_version v on v.item_id = i.id where i.bank = 'secure' and v.state = 'live' and v.case_code is null order by i.code limit 3");
      [one, other] = [rows[1]!, rows[2]!];
      // as if two people had approved it to be tried
      await superuser.query(`set session_replication_role = replica; update item_version set state = 'pilot', came_as_pilot = true where item_id = '${rows[0]!.id}'; set session_replication_role = origin`);
    });
    contexts.push(await stage.as('registrar', 'desktop'), await stage.as('owner', 'desktop'));
  }, 180_000);
  afterAll(() => stage.close());

  step('has a pair proposed by one and approved by another, and shows it on both items', async () => {
    const [author, reviewer] = [await contexts[0]!.newPage(), await contexts[1]!.newPage()];
    await author.goto(`/register/bank/${one.id}`);
    await press(author, 'Propose a pair');
    await fill(author.getByRole('dialog'), 'Code of the other item', other.code);
    await fill(author.getByRole('dialog'), 'Why?', 'The one gives the other away.');
    await press(author.getByRole('dialog'), 'Hand in for review');
    await heading(author, `${one.code} and ${other.code}: Never in one form with another`);
    expect(await author.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    await reviewer.goto('/register/bank');
    await follow(reviewer, `${one.code} and ${other.code}: Never in one form with another`);
    await press(reviewer, 'Approve');
    await press(reviewer.getByRole('dialog'), 'Approve');
    await notice(reviewer, `${one.code}: approved.`);
    for (const [own, theirs] of [[one, other], [other, one]] as const) {
      await reviewer.goto(`/register/bank/${own.id}`);
      await reviewer.getByRole('link', { name: theirs.code, exact: true }).waitFor();
      await reviewer.getByText('The one gives the other away.').first().waitFor();
    }
  });

  step('is told to everybody, and fits both widths in both languages', async () => {
    for (const width of ['phone', 'desktop'] as Width[]) {
      for (const locale of ['en', 'pt-PT'] as Locale[]) {
        const register = await stage.as('registrar', width, locale);
        contexts.push(register);
        const page = await register.newPage();
        await page.goto('/pass-mark');
        await page.getByText(locale === 'en' ? 'At most 3 in an exam are tried out.' : 'Em cada exame há no máximo 3 em ensaio.').first().waitFor();
        await picture(page, `pilots-pass-mark-${width}-${locale}`);
        for (const [name, address, text] of [['list', '/register/bank?state=pilot', locale === 'en' ? 'Pilot' : 'Em ensaio'], ['pair', `/register/bank/${one.id}`, other.code]] as const) {
          const seen = await look(page, address);
          await page.getByText(text, { exact: true }).last().waitFor();
          await picture(page, `pilots-${name}-${width}-${locale}`);
          expect(isFaulty(seen) ? seen : null).toBeNull();
        }
        await page.close();
      }
    }
  });
});
