// What do the operator's commands do, and what do they say about a mistake?
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { writeZip } from '#libs/assessment/write-zip.js';
import { createTestDatabase, type TestDatabase } from './database.js';

const root = path.resolve(import.meta.dirname, '..');

describe('dermark', () => {
  let database: TestDatabase;
  let environment: NodeJS.ProcessEnv;

  beforeAll(async () => {
    database = await createTestDatabase();
    environment = {
      PATH: process.env['PATH'],
      DATABASE_URL: database.appUrl,
      DATABASE_OWNER_URL: database.ownerUrl,
      DATABASE_PUBLIC_URL: database.publicUrl,
      PUBLIC_URL: 'https://register.example',
      SESSION_SECRET: 'a secret for tests that has more than 32 characters',
      LEDGER_SEED: Buffer.alloc(32, 5).toString('base64'),
      CREDENTIAL_KEY_SECRET: Buffer.alloc(32, 6).toString('base64'),
      LEDGER_ORIGIN: 'commands.dermark.example/ledger',
      LEDGER_ANCHOR: database.anchorFolder,
      SMTP_URL: 'smtp://127.0.0.1:1',
    };
  });
  afterAll(() => database.drop());

  const run = (words: readonly string[], more: NodeJS.ProcessEnv = {}) =>
    new Promise<{ code: number; out: string; errors: string }>((resolve) => {
      execFile(process.execPath, [path.join(root, 'dist/apps/cli/main.js'), ...words], { cwd: root, env: { ...environment, ...more } }, (error, out, errors) =>
        resolve({ code: error ? Number(error.code) : 0, out, errors }),
      );
    });

  it('says how it is used when it does not know the command', async () => {
    const { code, errors } = await run(['fly']);
    expect(code).toBe(2);
    expect(errors).toContain('dermark registrar create --email <address> --name <name>');
    expect(await run(['ledger', 'export'])).toMatchObject({ code: 2, errors });
    expect(await run(['seed', '--fast'])).toMatchObject({ code: 2, errors: expect.stringContaining("Unknown option '--fast'") as string });
  });

  it('migrates once, and says so', async () => {
    expect(await run(['migrate'])).toEqual({ code: 0, out: 'The schema is up to date.\n', errors: '' });
    expect(await run(['migrate'], { DATABASE_URL: 'nowhere' })).toMatchObject({ code: 1, errors: 'DATABASE_URL must be a URL: postgres://user:password@host/database.\n' });
    expect(await run(['migrate'], { DATABASE_OWNER_URL: '' })).toMatchObject({ code: 1, errors: expect.stringContaining('DATABASE_OWNER_URL is missing') as string });
  });

  it('publishes the programme once', async () => {
    expect((await run(['seed'])).out).toBe('The programme is published.\n');
    expect((await run(['seed'])).out).toBe('The programme was published already.\n');
  });

  it('says what a folder of content holds, and names what is wrong with one', async () => {
    const sound = await run(['content', 'check', 'libs/curriculum/content'], { DATABASE_URL: '' });
    expect(sound).toMatchObject({ code: 0, errors: '', out: expect.stringMatching(/lessons: 37[\s\S]*problems: 0\n$/) as string });
    expect(await run(['content', 'check', 'docs'])).toMatchObject({ code: 1, out: '', errors: expect.stringMatching(/sources\.json: the file is missing[\s\S]*problems: \d+\n$/) as string });
  });

  it('withdraws a statement once, with a reason, and says what stood on it', async () => {
    const { code, out } = await run(['claim', 'retire', 'C2.15', '--reason', 'A larger study found otherwise.']);
    expect(code).toBe(0);
    expect(out).toMatch(/C2\.15 is withdrawn[\s\S]*lessons that cite it: [\s\S]*2\.2[\s\S]*items in quarantine[^:]*: P-2-/);
    expect(await run(['claim', 'retire', 'C2.15', '--reason', 'again'])).toMatchObject({ code: 1, errors: 'C2.15 has been retired already.\n' });
    expect(await run(['claim', 'retire', 'C2.15'])).toMatchObject({ code: 2, errors: expect.stringContaining('Say why') as string });
    expect(await run(['claim', 'retire', 'S08', '--reason', 'a source'])).toMatchObject({ code: 2, errors: expect.stringContaining('an id such as C2.17') as string });
  });

  it('reports what would come of a file of another program, by line and column, and brings nothing in', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dermark-exchange-'));
    const file = path.join(folder, 'items.gift');
    try {
      await writeFile(file, '::A::[html]Which <b>one</b>?{=this ~%50%that}\n\n::B::Write.{}\n');
      const report = ['items', 'import', file, '--format', 'gift', '--prefix', 'OWN-9'];
      const { code, out } = await run([...report, '--dry-run']);
      expect(code).toBe(0);
      expect(out).toMatch(/^OWN-9-01 single en at 1:1: a draft with \d+ faults\n[^]*  1:1 lost: markup \(b\)\n  1:1 lost: weights \(50%\)\n[^]*Refused:\n  3:1 refused: kind-unknown \(Essay\)\n1 items, 1 refused\. Report [0-9a-f]{64}\n$/);
      expect((await run([...report, '--dry-run'])).out).toBe(out);
      expect(await run(report)).toMatchObject({ code: 2, errors: expect.stringContaining('second person') as string });
      expect(await run(['items', 'import', file, '--format', 'docx', '--dry-run'])).toMatchObject({ code: 2, errors: expect.stringContaining('gift, aiken, moodle, csv, qti21, qti30') as string });
      const exported = path.join(folder, 'items.zip');
      await writeFile(exported, writeZip(new Map([['imsmanifest.xml', '<manifest><resources><resource type="imsqti_item_xmlv2p1" href="x.xml"/></resources></manifest>'], ['x.xml', '<essay xmlns="urn:x"/>']])));
      for (const version of ['qti21', 'qti30']) expect(await run(['items', 'import', exported, '--format', version, '--dry-run'])).toMatchObject({ code: 1, errors: expect.stringMatching(/^Refused:\n {2}x\.xml:1:\d+ refused: syntax \(<essay> urn:x\)\n0 items, 1 refused\./) as string });
      await writeFile(file, 'a\0b');
      expect(await run([...report, '--dry-run'])).toMatchObject({ code: 1, errors: expect.stringContaining('1:2 refused: text-unfit (U+0000)') as string });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('brings in exam items of one’s own, all or none', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dermark-items-'));
    try {
      const [specimen] = JSON.parse(await readFile(path.join(root, 'libs/curriculum/content/items/secure/1-skin-physiology.json'), 'utf8')) as Record<string, unknown>[];
      const file = path.join(folder, 'own.json');
      await writeFile(file, JSON.stringify([{ ...specimen, id: 'OWN-1-01' }]));
      expect(await run(['items', 'import', file])).toMatchObject({ code: 0, out: expect.stringMatching(/^1 items are new, 0 changed, 0 as they were/) as string });
      await writeFile(file, JSON.stringify([{ ...specimen, id: 'OWN-1-02' }, specimen]));
      expect(await run(['items', 'import', file])).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('S-1-01: the id must look like OWN-1-01') as string });
      await writeFile(file, '{');
      expect(await run(['items', 'import', file])).toMatchObject({ code: 1, errors: expect.stringContaining('is not JSON') as string });
      expect(await run(['items', 'import', path.join(folder, 'nothing')])).toMatchObject({ code: 3, errors: expect.stringContaining('cannot be read') as string });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('refuses demonstration people in a real installation', async () => {
    for (const words of [['seed', '--demo'], ['demonstration']]) expect(await run(words)).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('embedded mode only') as string });
  });

  it('makes a registrar who chooses the password under a link', async () => {
    const words = ['registrar', 'create', '--email', 'rosa@example.org', '--name', 'Rosa Registo'];
    expect((await run(words)).out).toMatch(/^rosa@example\.org is a registrar now\.\nThe password is chosen here, once: https:\/\/register\.example\/links\/\S+\n$/);
    expect((await run(words)).out).toMatch(/^rosa@example\.org was a registrar already\.\n/);
    expect(await run(['registrar', 'create', '--email', 'rosa'])).toMatchObject({ code: 1, errors: 'Say whose address it is: --email you@example.org\n' });
    expect(await run(['registrar', 'create', '--email', 'rosa@example.org'])).toMatchObject({ code: 1, errors: 'Say the name: --name "Your Name"\n' });
  });

  it('names every fault of the configuration at once', async () => {
    const { code, errors } = await run(['seed'], { PORT: 'x', SESSION_SECRET: 'short', LEDGER_SEED: 'short' });
    expect(code).toBe(1);
    expect(errors).toContain('The configuration has 3 faults:');
  });

  it('exports the ledger into a folder, which anybody can audit without a database', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'command-'));
    expect((await run(['ledger', 'export', folder])).out).toMatch(/^0 entries, 0 new tiles, 0 files kept; root \S+\n$/);
    expect(await readFile(path.join(folder, 'key'), 'utf8')).toMatch(/^commands\.dermark\.example\/ledger\+/);
    const state = path.join(folder, 'state');
    const auditing = (...words: string[]) => run(['audit', ...words], { DATABASE_URL: '', SESSION_SECRET: '' });
    expect(await auditing(folder, '--state', state)).toMatchObject({ code: 0, out: expect.stringMatching(/trusted[^]*\n0 entries give the root that was signed/) as string, errors: '' });
    await writeFile(path.join(folder, 'checkpoint'), 'nothing\n');
    expect(await auditing(folder, '--state', state)).toMatchObject({ code: 1, errors: 'The log is not what it must be:\nnote-malformed checkpoint\n' });
    expect(await auditing(folder)).toMatchObject({ code: 2, errors: 'Say where to remember the log: --state <file>\n' });
    expect(await auditing()).toMatchObject({ code: 2, errors: expect.stringContaining('dermark audit URL --state <file>') as string });
    await rm(folder, { recursive: true });
    expect(await auditing(folder, '--state', state)).toMatchObject({ code: 3, errors: 'Nothing was proven: the log serves no key; give it with --key\n' });
    expect(await run(['ledger', 'export', path.join(root, 'docs')])).toEqual({ code: 1, out: '', errors: 'The export stops: the folder is not empty, and holds no log.\n' });
  });

  it('recomputes the ledger, and says what is not as it was signed', async () => {
    expect((await run(['ledger', 'recompute'])).out).toMatch(/^0 entries, 0 tiles and \d checkpoints? agree; root \S+\n$/);
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    await superuser.query("insert into ledger_entry (seq, event_id, leaf, leaf_hash) values (0, gen_random_uuid(), '\\x00', decode(repeat('00', 32), 'hex'))");
    await superuser.end();
    expect(await run(['ledger', 'recompute'])).toMatchObject({ code: 1, out: '', errors: 'The ledger is not what was signed:\nstray-row beyond 0\n' });
  });
});
