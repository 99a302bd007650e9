// Does an item that is voided afterwards turn a failed exam into a passed one, by two people, with a letter, in the browser?
import type { BrowserContext, Page } from 'playwright-core';
import { v7 } from 'uuid';
import { itemsByStem } from '../../apps/cli/demo/answer-key.js';
import { fill, follow, followLetter, heading, notice, press } from './acts.js';
import { rightAnswer, wrongAnswer } from './answering.js';
import { Backstage } from './backstage.js';
import { isFaulty, look } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

/** So many of 28 points, gates all right, are one too few. */
const wrongAnswers = 6;

describe('an item that turns out to be faulty after the exam', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let [trainee, first, second]: Page[] = [];
  let result: string;
  let faulty: { blueprintId: string; versionId: string; code: string };
  let decided: string;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    // somebody else of the register, with an account of the demonstration
    await stage.plant(async (superuser) => {
      const { rows: [other] } = await superuser.query<{ id: string }>('select person_id as id from email_address where address = $1', [stage.signIns['owner']?.email]);
      await superuser.query("insert into role_grant (id, person_id, role, granted_at) values ($1, $2, 'registrar', now())", [v7(), other?.id]);
    });
    contexts.push(await stage.as('trainee', 'phone'), await stage.as('registrar', 'desktop'), await stage.as('owner', 'desktop'));
    [trainee, first, second] = await Promise.all(contexts.map((context) => context.newPage()));
  }, 180_000);
  afterAll(() => stage.close());

  step('the trainee fails by one point', async () => {
    const items = itemsByStem();
    const wrong: string[] = [];
    const backstage = new Backstage(contexts[0]!.request, stage.url);
    await backstage.study((stem) => (items.has(stem) ? rightAnswer(items.get(stem)!) : []));
    const { enrolmentId } = await backstage.progress();
    const attemptId = await backstage.sit(enrolmentId, 'exam', (stem) => {
      const item = items.get(stem);
      if (!item) return [];
      if (item.gate || item.kind !== 'single' || wrong.length === wrongAnswers) return rightAnswer(item);
      wrong.push(item.code);
      return wrongAnswer(item);
    });
    result = `/attempts/${attemptId}?enrolment=${enrolmentId}`;
    await trainee!.goto(result);
    await heading(trainee!, 'Not passed this time');
    await trainee!.getByText('22 of 28', { exact: true }).waitFor();
    const { rows: [found] } = await stage.plant((superuser) =>
      superuser.query<typeof faulty>('select f.blueprint_id as "blueprintId", v.id as "versionId", i.code from attempt a join form f on f.id = a.form_id join item_version v on v.id = any (f.item_versions) join item i on i.id = v.item_id where a.id = $1 and i.code = $2', [attemptId, wrong[0]]),
    );
    faulty = found!;
  });

  step('the register sees from the item what would change, numbers first, and proposes it', async () => {
    const page = first!;
    await page.goto(`/register/exams/${faulty.blueprintId}/items/${faulty.versionId}`);
    await follow(page, 'Mark exams again');
    await heading(page, `Marking again: ${faulty.code}, version 1`);
    await page.getByRole('radio', { name: 'Another answer is right too' }).check();
    await page.getByRole('group', { name: 'Which answer is right too?' }).waitFor();
    await page.getByRole('radio', { name: 'Everybody who had it gets the point' }).check();
    await press(page, 'Show what would change');
    const row = page.getByRole('table', { name: 'Attempts, one by one' }).getByRole('row').filter({ hasText: 'Passes' });
    await row.getByRole('cell', { name: '22 of 28, not passed' }).waitFor();
    await row.getByRole('cell', { name: '23 of 28, passed' }).waitFor();
    await picture(page, 'rescoring-preview-desktop');
    await page.getByRole('radio', { name: 'It can be understood in more than one way' }).check();
    await fill(page, 'Reason', 'Two of its options say the same in other words.');
    await press(page, 'Propose it');
    await notice(page, 'It waits for somebody else of the register.');
    await page.getByText('You proposed it, so somebody else of the register confirms it.').waitFor();
    expect(await page.getByRole('button', { name: 'Confirm' }).count()).toBe(0);
    decided = new URL(page.url()).pathname;
    await trainee!.reload();
    await heading(trainee!, 'Not passed this time');
  });

  const settings: readonly { width: Width; locale: Locale; colours: 'light' | 'dark' }[] = [
    { width: 'phone', locale: 'pt-PT', colours: 'dark' },
    { width: 'desktop', locale: 'en', colours: 'light' },
  ];
  const looked = async (role: string, addresses: readonly string[], name: string) => {
    const faults = [];
    for (const { width, locale, colours } of settings) {
      const context = await stage.as(role, width, locale);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
      for (const [place, address] of addresses.entries()) {
        const seen = await look(page, address);
        if (isFaulty(seen)) faults.push(seen);
        await picture(page, `${name}-${place}-${width}-${locale}`);
      }
      await context.close();
    }
    return faults;
  };

  step('is fit to be shown while it waits', async () => {
    expect(await looked('owner', ['/register/rescorings', `/register/rescorings?item=${faulty.versionId}`, decided], 'rescoring-waiting')).toEqual([]);
  });

  step('somebody else of the register confirms it', async () => {
    const page = second!;
    await page.goto('/register/exams');
    await follow(page, 'Marking again');
    await follow(page, `${faulty.code}, version 1`);
    await page.getByRole('cell', { name: '22 of 28, not passed' }).waitFor();
    await press(page, 'Confirm');
    await picture(page, 'rescoring-confirm-desktop');
    await press(page.getByRole('dialog'), 'Confirm');
    await notice(page, `${faulty.code} was marked again.`);
    await page.getByText('Carried out', { exact: true }).waitFor();
  });

  step('the letter arrives and leads to a passed exam that says why', async () => {
    const page = trainee!;
    const address = stage.signIns['trainee']?.email ?? '';
    // the outbox takes a moment
    for (let tries = 0; tries < 40; tries += 1) {
      await page.goto('/inbox');
      if (await page.getByRole('article').filter({ hasText: `To ${address}` }).getByText('You have passed your exam: it was marked again').first().isVisible()) break;
      await page.waitForTimeout(250);
    }
    await picture(page, 'rescoring-letter-phone');
    await followLetter(page, address, /\/attempts\//);
    await heading(page, 'Passed');
    await page.getByText('A question of your exam was faulty: it could be understood in more than one way. Everybody who had it has its point.').waitFor();
    await page.getByText(/Until then: 22 of 28 points, not passed\./).waitFor();
    const { requirements } = await new Backstage(contexts[0]!.request, stage.url).progress();
    expect(requirements.find(({ requirement }) => requirement === 'exam')?.completedAt).not.toBeNull();
  });

  step('is fit to be shown once it is done', async () => {
    expect(await looked('registrar', ['/register/rescorings', decided], 'rescoring-done')).toEqual([]);
    expect(await looked('trainee', [result], 'rescoring-result')).toEqual([]);
  });

  step('is not there for anybody else', async () => {
    const context = await stage.as('certifier', 'desktop');
    for (const path of ['/v1/register/rescorings', `/v1/register/rescorings/items/${faulty.versionId}`, `/v1${decided}`]) expect((await context.request.get(path)).status()).toBe(403);
    await context.close();
  });
});
