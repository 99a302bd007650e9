// Can the register bring items from another program, read what is lost before, and take them out again, with a second person in between?
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { BrowserContext, Page } from 'playwright-core';
import { v7 } from 'uuid';
import type { ItemDraft } from '#libs/assessment/core/item-draft.js';
import { writeExchange } from '#libs/assessment/exchange-files.js';
import { writeZip } from '#libs/assessment/write-zip.js';
import { follow, heading, press } from './acts.js';
import { isFaulty, look, violationsOn } from './look.js';
import { openStage, picture, type Locale, type Stage, type Width } from './stage.js';
import { steps } from './steps.js';

const both = (text: string) => ({ en: text, 'pt-PT': `${text} (pt)` });
const draft: ItemDraft = {
  id: 'OWN-1-01', domain: 'M1', type: 'single', level: 'apply', gate: false, difficulty: 0.6, claims: ['C1.01'], stem: both('What does the guideline of the register ask about skin that was treated elsewhere?'),
  options: ['a', 'b', 'c', 'd'].map((id) => ({ id, correct: id === 'b', text: both(`guideline ${id} says so`), rationale: both(`because of ${id}`) })),
}; // prettier-ignore
const gift = `${new TextDecoder().decode(writeExchange('gift', [draft], null).file)}
// [tag:summer]
::Another::[html]Which <b>one</b>?{=this ~%50%that ~none}

::Essay::Write.{}
`;
const given = (text: string, name = 'items.gift') => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

describe('items of other programs', () => {
  let stage: Stage;
  const contexts: BrowserContext[] = [];
  let registrar: Page;
  const step = steps(() => contexts);

  beforeAll(async () => {
    stage = await openStage();
    contexts.push(await stage.as('registrar', 'desktop'));
    registrar = await contexts[0]!.newPage();
  }, 180_000);
  afterAll(() => stage.close());

  const bring = async (page: Page, text: string) => {
    await page.locator('input[type=file]').setInputFiles(given(text));
    await press(page, 'Read the file');
  };
  const open = async () => (await stage.plant((superuser) => superuser.query<{ code: string; state: string }>("select code, state from item_proposal where state in ('draft', 'in-review') order by code"))).rows;

  step('are told of before anything comes in', async () => {
    await registrar.goto('/register/exams');
    await follow(registrar, 'Items in and out');
    await heading(registrar, 'Items in and out');
    await bring(registrar, gift);
    await registrar.getByText('2 items can come in.').waitFor();
    await registrar.getByText('1 place of the file is refused.').waitFor();
    await registrar.getByText('There is no kind of item for “Essay”.').waitFor();
    await registrar.getByText(/^Weights of answers: 50%/).waitFor();
    await registrar.getByText(/^Emphasis and other markup: b\./).waitFor();
    await registrar.getByText('Tags: summer').waitFor();
    await registrar.getByText(/^A draft of yours: \d+ faults to mend$/).waitFor();
    expect(await violationsOn(registrar)).toEqual([]);
    await picture(registrar, 'report-desktop-en');
    expect(await open()).toEqual([]);
    expect(await registrar.getByRole('button', { name: 'Bring in 2 items' }).isDisabled()).toBe(true);
  });

  step('come in as proposals once the report is accepted, and do not come in twice', async () => {
    await registrar.getByRole('checkbox', { name: /^I have read/ }).check();
    await press(registrar, 'Bring in 2 items');
    await registrar.getByText('1 waits for somebody else of the register.').waitFor();
    await registrar.getByText('1 is a draft of yours: mend it, then hand it in.').waitFor();
    await picture(registrar, 'done-desktop-en');
    // the other took the code that begins as the fields say, behind the one of the file
    expect(await open()).toEqual([{ code: 'OWN-1-01', state: 'in-review' }, { code: 'OWN-1-02', state: 'draft' }]);
    await registrar.reload();
    await bring(registrar, gift.split('// [tag:summer]')[0]!);
    await registrar.getByText('Nothing in this file can come in.').waitFor();
    await registrar.getByText('There is an item or a proposal OWN-1-01 already.').waitFor();
  });

  step('are in the bank when somebody else has approved them, and not before', async () => {
    const proposal = await stage.plant((superuser) => superuser.query<{ id: string; revision: number; author_id: string }>("select id, revision, author_id from item_proposal where code = 'OWN-1-01'"));
    const { id, revision, author_id: author } = proposal.rows[0]!;
    const approve = async (page: Page) => page.evaluate(async ([address, seen]) => (await fetch(address as string, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ revision: seen }) })).status, [`/v1/register/item-proposals/${id}/approval`, revision] as const);
    expect(await approve(registrar)).toBe(403);
    await stage.plant((superuser) =>
      superuser.query("insert into role_grant (id, person_id, role, granted_at) select $1, m.person_id, 'registrar', now() from role_grant m where m.role = 'certifier' and m.person_id <> $2 limit 1", [v7(), author]),
    );
    contexts.push(await stage.as('certifier', 'desktop'));
    const other = await contexts[1]!.newPage();
    await other.goto('/register');
    expect(await approve(other)).toBe(204);
    const { rows } = await stage.plant((superuser) => superuser.query<{ state: string }>("select v.state from item i join item_version v on v.item_id = i.id where i.code = 'OWN-1-01'"));
    expect(rows).toEqual([{ state: 'live' }]);
  });

  step('go out again with their losses told before', async () => {
    await registrar.reload();
    const format = registrar.getByRole('combobox', { name: 'Format of the file' }).last();
    // a table says everything, but for places in drawings and questions of a case
    await registrar.getByText(/^Not in the file: .*S-1-34/).waitFor();
    await format.selectOption('GIFT (Moodle)');
    await registrar.getByText('Ids of parts: they get new ones').waitFor();
    await registrar.getByText(/^Not in the file: .*S-\d-\d\d/).waitFor();
    await picture(registrar, 'export-desktop-en');
    const [file] = await Promise.all([registrar.waitForEvent('download'), press(registrar, 'Download the file')]);
    expect(file.suggestedFilename()).toBe('dermark-secure.gift');
    expect(await readFile(await file.path(), 'utf8')).toContain('::OWN-1-01 [en]::[html]What does the guideline');
  });

  step('are refused where they are hostile or too large, and nowhere else a file is taken', async () => {
    await registrar.reload();
    await registrar.getByRole('combobox', { name: 'Format of the file' }).first().selectOption('Moodle XML');
    await bring(registrar, '<?xml version="1.0"?>\n<!DOCTYPE quiz [<!ENTITY a "ha">]>\n<quiz>&a;</quiz>');
    await registrar.getByText('This cannot be read: <!DOCTYPE').waitFor();
    await registrar.getByText(/^at 2:\d+$/).waitFor();
    const send = (address: string, bytes: number) => registrar.evaluate(async ([to, size]) => (await fetch(to as string, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(size as number) })).status, [address, bytes] as const);
    expect(await send('/v1/register/item-exchange/report?format=gift&language=en&prefix=OWN-1', 5 * 1024 * 1024)).toBe(413);
    expect(await send('/v1/register/item-proposals', 10)).toBe(415);
    expect(await send('/v1/register/item-exchange/report?format=gift&language=en&prefix=x', 10)).toBe(400);
  });

  const bringPackage = async (page: Page, file: Uint8Array, name = 'items.zip') => {
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(file) });
    await press(page, 'Read the file');
  };

  step('come in from a package of QTI, whose format is seen by its name, and go out as one', async () => {
    await registrar.reload();
    const version2 = writeExchange('qti21', [{ ...draft, id: 'OWN-1-08', stem: both('What does the second guideline of the register ask about skin that healed?') }], null).file;
    const sound = new Map(Object.entries(unzipSync(version2)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
    const essay = '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="e" title="Essay" adaptive="false" timeDependent="false">\n<itemBody><extendedTextInteraction responseIdentifier="RESPONSE"/></itemBody></assessmentItem>';
    const manifest = sound.get('imsmanifest.xml')!.replace('</resources>', '<resource identifier="e" type="imsqti_item_xmlv2p1" href="items/essay.xml"/></resources>');
    await bringPackage(registrar, writeZip(new Map([...sound, ['imsmanifest.xml', manifest], ['items/essay.xml', essay]])));
    await registrar.getByText('1 item can come in.').waitFor();
    expect(await registrar.getByRole('combobox', { name: 'Format of the file' }).first().inputValue()).toBe('qti21');
    await registrar.getByText('There is no kind of item for “extendedTextInteraction”.').waitFor();
    await registrar.getByText(/^at items\/essay\.xml:2:\d+$/).waitFor();
    await registrar.getByText('Comes in as it is.').waitFor();
    expect(await violationsOn(registrar)).toEqual([]);
    await picture(registrar, 'qti-report-desktop-en');
    await registrar.getByRole('checkbox', { name: /^I have read/ }).check();
    await press(registrar, 'Bring in 1 item');
    await registrar.getByText('1 waits for somebody else of the register.').waitFor();
    expect(await open()).toContainEqual({ code: 'OWN-1-08', state: 'in-review' });
    const format = registrar.getByRole('combobox', { name: 'Format of the file' }).last();
    await format.selectOption('QTI 3.0 (package)');
    await registrar.getByText(/^Not in the file: .*S-1-34/).waitFor();
    await picture(registrar, 'qti-export-desktop-en');
    const [file] = await Promise.all([registrar.waitForEvent('download'), press(registrar, 'Download the file')]);
    expect(file.suggestedFilename()).toBe('dermark-secure.qti30.zip');
    const taken = unzipSync(await readFile(await file.path()));
    expect(new TextDecoder().decode(taken['items/OWN-1-01_en.xml'])).toContain('<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"');
  });

  step('do not come in from a package that leads out of itself, or breaks when it is unpacked', async () => {
    await registrar.reload();
    await bringPackage(registrar, writeZip(new Map([['../../imsmanifest.xml', '<manifest/>']])));
    await registrar.getByText('In the package, a name leads out of it, is there twice, or cannot be read: ../../imsmanifest.xml').waitFor();
    const broken = Uint8Array.from(writeExchange('qti30', [draft], null).file);
    broken[60]! ^= 1;
    await bringPackage(registrar, broken);
    await registrar.getByText(/^The package is not what its list of contents says: /).waitFor();
    expect(await registrar.getByRole('button', { name: /^Bring in/ }).count()).toBe(0);
  });

  /** With a file of a name that is long, and one that is refused. */
  const bringPackageAs = async (page: Page): Promise<void> => {
    const name = 'items/questions-of-the-summer-course/hygiene-and-sterilisation/essay-0001.xml';
    const own = new Map(Object.entries(unzipSync(writeExchange('qti30', [{ ...draft, id: 'OWN-1-09' }], null).file)).map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]));
    own.set('imsmanifest.xml', own.get('imsmanifest.xml')!.replace('</resources>', `<resource identifier="e" type="imsqti_item_xmlv2p1" href="${name}"/></resources>`));
    own.set(name, '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" adaptive="true"/>');
    await page.locator('input[type=file]').setInputFiles({ name: 'items.zip', mimeType: 'application/zip', buffer: Buffer.from(writeZip(own)) });
    await page.locator('form button[type=submit]').click();
    await page.getByText('OWN-1-09', { exact: true }).waitFor();
    await page.getByText('OWN-1-09', { exact: true }).scrollIntoViewIfNeeded();
  };

  const settings: readonly { width: Width; locale: Locale; colours: 'light' | 'dark' }[] = [
    { width: 'phone', locale: 'pt-PT', colours: 'dark' },
    { width: 'desktop', locale: 'en', colours: 'light' },
  ];
  for (const { width, locale, colours } of settings) {
    step(`have a page that is fit to be shown on a ${width} in ${locale}, ${colours}`, async () => {
      const context = await stage.as('registrar', width, locale);
      const page = await context.newPage();
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
      const seen = await look(page, '/register/item-exchange');
      await picture(page, `page-${width}-${locale}`);
      expect(isFaulty(seen) ? seen : null).toBeNull();
      await page.locator('input[type=file]').setInputFiles(given(gift));
      await page.locator('form button[type=submit]').click();
      await page.getByRole('checkbox').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      await page.getByRole('checkbox').scrollIntoViewIfNeeded();
      await picture(page, `report-${width}-${locale}`);
      await bringPackageAs(page);
      await picture(page, `qti-report-${width}-${locale}`);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
      await context.close();
    });
  }
});
