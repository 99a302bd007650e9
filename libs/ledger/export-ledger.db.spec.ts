// Is an exported folder the published log, whatever happened on the way, and is no other folder touched?
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { startLedger, tamper, type LedgerProcess } from '../../test/ledger-process.js';

let database: TestDatabase;
let ledger: LedgerProcess;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await startLedger(database);
  folder = await mkdtemp(path.join(tmpdir(), 'export-'));
});
afterEach(async () => {
  await ledger.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function filesOf(place = folder): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.relative(place, path.join(entry.parentPath, entry.name))).toSorted();
}

/** Every file with what is in it, to see that nothing changed. */
const contentsOf = async (place = folder) => Promise.all((await filesOf(place)).map(async (file) => [file, (await readFile(path.join(place, file))).toString('hex')]));

async function expectServedAlike(): Promise<void> {
  for (const file of await filesOf()) {
    const answer = await ledger.app.inject({ method: 'GET', url: `/ledger/${file}` });
    expect([file, answer.statusCode, answer.rawPayload.equals(await readFile(path.join(folder, file)))]).toEqual([file, 200, true]);
  }
}

const refusal = (detail: RegExp) => ({ kind: 'conflict', code: 'export-refused', message: expect.stringMatching(detail) as string });

describe('the exported folder', () => {
  it('of an empty log has its key and its checkpoint', async () => {
    expect(await ledger.exportLedger.run(folder)).toMatchObject({ size: 0, written: 0, kept: 0 });
    expect(await filesOf()).toEqual(['checkpoint', 'key']);
    await expectServedAlike();
  });

  it('answers every path as the routes do', async () => {
    for (const count of [3, 597]) await ledger.fill(count);
    expect(await ledger.exportLedger.run(path.join(folder, '.'))).toMatchObject({ size: 600, written: 7, kept: 0 });
    expect(await filesOf()).toEqual([
      'checkpoint', 'key', 'tile/0/000', 'tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2', 'tile/entries/000', 'tile/entries/001', 'tile/entries/002.p/88',
    ]);
    await expectServedAlike();
  });

  it('is left alone where it is right, and grows with the log', async () => {
    await ledger.fill(500);
    await ledger.exportLedger.run(folder);
    expect(await ledger.exportLedger.run(folder)).toMatchObject({ size: 500, written: 0, kept: 5 });
    await ledger.fill(200);
    // two full tiles with their entries are new, and three partial ones
    expect(await ledger.exportLedger.run(folder)).toMatchObject({ size: 700, written: 5, kept: 2 });
    await expectServedAlike();
  });

  it('is finished by the next export when a write failed in the middle, and has no checkpoint before', async () => {
    await ledger.fill(600);
    // a folder in the place of a file: it can be neither read nor replaced
    await mkdir(path.join(folder, 'tile/0/001/in-the-way'), { recursive: true });
    await writeFile(path.join(folder, 'key'), (await ledger.app.inject({ method: 'GET', url: '/ledger/key' })).body);
    await expect(ledger.exportLedger.run(folder)).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(await filesOf()).toEqual(['key', 'tile/0/000', 'tile/0/001.unfinished', 'tile/entries/000', 'tile/entries/001']);
    await rm(path.join(folder, 'tile/0/001'), { recursive: true });
    expect(await ledger.exportLedger.run(folder)).toMatchObject({ written: 4, kept: 3 });
    await expectServedAlike();
  });

  it.each(['tile/0/000', 'tile/1/000.p/2', 'tile/entries/001', 'tile/entries/002.p/88'])('has %s replaced when it is damaged', async (file) => {
    await ledger.fill(600);
    await ledger.exportLedger.run(folder);
    const damaged = await readFile(path.join(folder, file));
    damaged[damaged.length - 1]! ^= 1;
    await writeFile(path.join(folder, file), damaged);
    expect(await ledger.exportLedger.run(folder)).toMatchObject({ written: 1, kept: 6 });
    await expectServedAlike();
  });
});

describe('an export is refused, and changes nothing,', () => {
  async function expectRefused(detail: RegExp, place = folder): Promise<void> {
    const before = await contentsOf(place);
    await expect(ledger.exportLedger.run(place)).rejects.toMatchObject(refusal(detail));
    expect(await contentsOf(place)).toEqual(before);
  }

  /** The log of another installation, exported to the folder. */
  async function exportOther(overrides: Parameters<typeof startLedger>[1], count: number): Promise<void> {
    const elsewhere = await createTestDatabase();
    const other = await startLedger(elsewhere, overrides);
    await other.fill(count);
    await other.append('this one only');
    await other.fill(1);
    await other.exportLedger.run(folder);
    await other.close();
    await elsewhere.drop();
  }

  it('into a folder of something else', async () => {
    await writeFile(path.join(folder, 'thesis.txt'), 'years of work');
    await expectRefused(/not empty, and holds no log/);
  });

  it('into a folder of a log with another key or another origin', async () => {
    await ledger.fill(5);
    await exportOther({ ledgerSeed: new Uint8Array(32).fill(8) }, 1);
    await expectRefused(/its key differs/);
    await rm(path.join(folder, 'key'));
    await expectRefused(/not of this log \(signature-missing\)/);
    await rm(folder, { recursive: true });
    await exportOther({ ledgerOrigin: 'other.example/ledger' }, 1);
    await expectRefused(/its key differs/);
  });

  it('into a folder with a newer checkpoint, or one of another history', async () => {
    await ledger.fill(2);
    await exportOther({}, 8);
    await expectRefused(/newer checkpoint, of 10 entries; this log has 2/);
    await ledger.fill(20);
    await expectRefused(/another history/);
  });

  it('when the database does not give what was signed', async () => {
    await ledger.fill(300);
    await ledger.exportLedger.run(folder);
    await ledger.close();
    ledger = await startLedger(database);
    await tamper(database, "update ledger_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0");
    await expectRefused(/stored hashes of 300 entries do not give the root/);
  });

  it('when an entry is not what was hashed: the folder keeps the checkpoint that it had', async () => {
    await ledger.fill(300);
    await ledger.exportLedger.run(folder);
    await tamper(database, "update ledger_entry set leaf = 'forged' where seq = 7");
    // what was exported before the forgery is right, and stays
    expect(await ledger.exportLedger.run(folder)).toMatchObject({ written: 0 });
    await rm(path.join(folder, 'tile/entries/000'));
    const before = await contentsOf();
    await expect(ledger.exportLedger.run(folder)).rejects.toMatchObject(refusal(/stored entries of tile\/entries\/000/));
    expect(await contentsOf()).toEqual(before);
  });
});
