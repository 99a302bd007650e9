// Can the register look at a form, have a panel set the pass mark, and can everybody read how that was done?
import type { BrowserContext, Page } from 'playwright-core';
import type pg from 'pg';
import { v7 } from 'uuid';
import { fill, follow, heading, notice, press } from './acts.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

const formLength = 28;

/** Five more judges with a word on every item, and what is left of the sheet for the one who sits at the browser: rating all by hand would take an afternoon. */
async function rate(superuser: pg.Client, panelId: string, round: 1 | 2, judges: readonly string[], by: string): Promise<void> {
  for (const [place, judge] of judges.entries()) {
    await superuser.query(
      `insert into standard_rating (panel_id, judge_id, round, position, revision, share, rated_at)
       select $1, $2, $3, position, 1, least(95, 60 + 5 * ((position + $4) % (9 - 2 * $3))), now() from generate_series(0, ${formLength - 1}) position
        where not exists (select from standard_rating r where r.panel_id = $1 and r.judge_id = $2 and r.round = $3 and r.position = position.position)`,
      [panelId, judge, round, place],
    );
    if (judge !== by) await superuser.query('insert into standard_hand_in (panel_id, judge_id, round, handed_in_at) values ($1, $2, $3, now())', [panelId, judge, round]);
  }
}

describe('the pass mark of an exam', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let registrar: Page;
  let judge: Page;
  let blueprintId: string;
  let panelId: string;
  let judges: string[];
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    contexts.push(await stage.as('registrar', 'desktop'), await stage.as('assessor', 'phone'));
    [registrar, judge] = [await contexts[0]!.newPage(), await contexts[1]!.newPage()];
    blueprintId = await stage.plant(async (superuser) => (await superuser.query<{ id: string }>('select id from blueprint limit 1')).rows[0]!.id);
  }, 180_000);
  afterAll(() => stage.close());

  const email = () => stage.signIns['assessor']!.email;
  const plantRatings = (round: 1 | 2) => stage.plant((superuser) => rate(superuser, panelId, round, judges, judges[0]!));

  step('says to everybody that no panel has met', async () => {
    const context = await stage.visit('phone');
    const page = await context.newPage();
    await page.goto('/');
    await follow(page, 'How the pass mark was set');
    await heading(page, 'How the pass mark was set');
    await page.getByText('This pass mark is provisional').waitFor();
    await page.getByText('23 of 28 points').waitFor();
    await context.close();
  });

  step('goes with forms that the register can look at, plainly marked, another each time', async () => {
    await registrar.goto('/register/exams');
    await follow(registrar, 'Look at a form');
    await heading(registrar, 'A form of smp-theory, version 1');
    await registrar.getByText('This form was drawn from a seed that is thrown away.').waitFor();
    const codes = () => registrar.getByRole('table', { name: 'The form' }).getByRole('rowheader').allTextContents();
    const first = await codes();
    expect(new Set(first).size).toBe(formLength);
    await press(registrar, 'Draw another');
    for (let tries = 0; tries < 100 && (await codes()).join() === first.join(); tries += 1) await registrar.waitForTimeout(50);
    expect((await codes()).join()).not.toBe(first.join());
    expect(await registrar.getByRole('table', { name: 'What the bank holds' }).getByRole('row').count()).toBe(1 + 13);
  });

  step('is set by a panel that the register calls together', async () => {
    await registrar.goto('/register/exams');
    await follow(registrar, 'Pass mark');
    await heading(registrar, 'Pass mark of smp-theory, version 1');
    await fill(registrar, 'Name of the panel', 'Spring panel');
    await press(registrar, 'Open a panel');
    await heading(registrar, 'Spring panel');
    panelId = new URL(registrar.url()).pathname.split('/').at(-1)!;
    await fill(registrar, 'E-mail address of the judge’s account', stage.signIns['instructor']!.email);
    await press(registrar, 'Invite');
    await registrar.getByText('Nobody with this address can judge').waitFor();
    await fill(registrar, 'E-mail address of the judge’s account', email());
    await press(registrar, 'Invite');
    await notice(registrar, 'Invited.');
    judges = await stage.plant(async (superuser) => {
      const { rows: [own] } = await superuser.query<{ id: string }>('select judge_id as id from standard_judge where panel_id = $1', [panelId]);
      const others = Array.from({ length: 5 }, () => v7());
      for (const other of others) {
        await superuser.query("insert into person (id, display_name, locale, created_at) values ($1, 'Juiz', 'pt-PT', now())", [other]);
        await superuser.query('insert into standard_judge (panel_id, judge_id, invited_by, invited_at) values ($1, $2, $2, now())', [panelId, other]);
      }
      return [own!.id, ...others];
    });
  });

  step('is judged item by item: the right answer comes after the own estimate', async () => {
    await judge.goto(`/panels/${panelId}`);
    await heading(judge, 'Sheet of Spring panel');
    await judge.getByText('You see what is right once you have rated.').waitFor();
    await judge.getByRole('combobox', { name: 'Of 100 who are only just competent, right:' }).selectOption('65');
    await press(judge, 'Keep rating');
    await judge.getByRole('heading', { name: 'What is right' }).waitFor();
    await judge.getByText('1 of 28 rated').waitFor();
    await plantRatings(1);
    await judge.reload();
    await judge.getByText('28 of 28 rated').waitFor();
    expect(await judge.getByText('How all rated', { exact: true }).count()).toBe(0);
    await press(judge, 'Hand in this round');
    await press(judge.getByRole('dialog'), 'Hand in this round');
    await judge.getByText('You handed in. When all have, the discussion begins.').waitFor();
  });

  const take = async (name: string): Promise<void> => {
    await registrar.goto(`/register/exams/${blueprintId}/${panelId}`);
    await press(registrar, name);
    await press(registrar.getByRole('dialog'), name);
    await notice(registrar, 'Done.');
  };

  step('is talked about without names, rated again, and frozen', async () => {
    await take('End the first round');
    await judge.reload();
    await judge.getByText('How all rated', { exact: true }).waitFor();
    await fill(judge, 'Write a remark', 'The second option sounds right to beginners.');
    await press(judge, 'Send');
    await judge.getByText('The second option sounds right to beginners. (yours)').waitFor();
    await take('Open the second round');
    await plantRatings(2);
    await judge.reload();
    await press(judge, 'Hand in this round');
    await press(judge.getByRole('dialog'), 'Hand in this round');
    await judge.getByText('Nothing is rated now.').waitFor();
    await take('End the second round');
    await press(registrar, 'Freeze as the pass mark');
    const dialog = registrar.getByRole('dialog');
    await dialog.getByText('Only somebody who neither led the panel nor judged in it may move the line.').waitFor();
    await press(dialog, 'Freeze as the pass mark');
    await registrar.getByText('Frozen', { exact: true }).waitFor();
  });

  step('is told to everybody with its error, and exams are passed by it', async () => {
    const context = await stage.visit('desktop');
    const page = await context.newPage();
    await page.goto('/pass-mark');
    await page.getByText('What the panel did').waitFor();
    await page.getByText(/points, standard error \d/).waitFor();
    await page.getByText(/^23 points\. Set by the authors, no panel has met/).waitFor();
    const { passPoints } = ((await (await context.request.get('/v1/pass-marks')).json()) as { standard: { passPoints: number } }[])[0]!.standard;
    expect(passPoints).not.toBe(23);
    await page.getByText(`${passPoints} of 28 points`).waitFor();
    const listed = (await (await contexts[0]!.request.get('/v1/register/exam-statistics')).json()) as { passPoints: number }[];
    expect(listed[0]!.passPoints).toBe(passPoints);
    await context.close();
  });

  const settings: readonly { width: Width; locale: Locale; colours: 'light' | 'dark' }[] = [
    { width: 'phone', locale: 'pt-PT', colours: 'dark' },
    { width: 'desktop', locale: 'en', colours: 'light' },
  ];
  for (const { width, locale, colours } of settings) {
    step(`is fit to be shown on a ${width} in ${locale}, ${colours}`, async () => {
      const exams = `/register/exams/${blueprintId}`;
      const faults = [];
      for (const [who, addresses] of [['registrar', ['/register/exams', `${exams}/form`, `${exams}/standards`, `${exams}/${panelId}`]], ['assessor', [`/panels/${panelId}`]], ['nobody', ['/pass-mark']]] as const) {
        const context = who === 'nobody' ? await stage.visit(width, locale) : await stage.as(who, width, locale);
        const page = await context.newPage();
        await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
        for (const [place, address] of addresses.entries()) {
          const seen = await look(page, address);
          if (isFaulty(seen)) faults.push(seen);
          await picture(page, `standards-${who}-${place}-${width}-${locale}`);
          await page.evaluate('window.scrollTo(0, 800)');
          await picture(page, `standards-${who}-${place}-${width}-${locale}-1`);
        }
        await context.close();
      }
      expect(faults).toEqual([]);
    });
  }

  step('is nobody else’s business before it is frozen', async () => {
    for (const role of ['owner', 'instructor', 'trainee']) {
      const context = await stage.as(role, 'desktop');
      expect((await context.request.get(`/v1/standard-panels/${panelId}/sheet`)).status()).toBe(404);
      for (const path of [`/v1/register/exams/${blueprintId}/form-preview`, `/v1/register/exams/${blueprintId}/standards`, `/v1/register/standard-panels/${panelId}`]) expect((await context.request.get(path)).status()).toBe(403);
      await context.close();
    }
  });
});
