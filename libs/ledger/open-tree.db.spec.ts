// Does the ledger refuse to run on anything but the log that it signed?
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { startLedger, tamper, type LedgerProcess } from '../../test/ledger-process.js';
import { PublishCheckpoint } from './publish-checkpoint.js';

const tables = ['ledger_entry', 'ledger_tile', 'ledger_checkpoint', 'ledger_head'];
let database: TestDatabase;

/** Two completed tiles and 88 entries beside them; signed at 0, 300, 513 and 600. Every test gets it back untouched. */
beforeAll(async () => {
  database = await createTestDatabase();
  await withLedger(async (ledger) => {
    for (const count of [300, 213, 87]) await ledger.fill(count);
  });
  await tamper(database, 'create schema kept', ...tables.map((table) => `create table kept.${table} as table ${table}`));
});
afterEach(async () => {
  await tamper(database, 'delete from ledger_intake', ...tables.flatMap((table) => [`delete from ${table}`, `insert into ${table} table kept.${table}`]));
  await rm(database.anchorFolder, { recursive: true, force: true });
});
afterAll(() => database.drop());

async function withLedger<T>(work: (ledger: LedgerProcess) => Promise<T>): Promise<T> {
  const ledger = await startLedger(database);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

const alterations: [string, string, string, RegExp][] = [
  ['a changed entry', `update ledger_entry set leaf = leaf || 'x' where seq = 599`, 'ledger-head-mismatch', /head mismatch: entry 599 is not the one that was hashed/],
  ['a changed entry with its hash', `update ledger_entry set leaf = 'x', leaf_hash = sha256('\\x0078') where seq = 512`, 'ledger-head-mismatch', /head mismatch/],
  ['two exchanged entries', `update ledger_entry set seq = 9999 where seq = 598; update ledger_entry set seq = 598 where seq = 599; update ledger_entry set seq = 599 where seq = 9999`, 'ledger-head-mismatch', /head mismatch/],
  ['a missing entry', 'delete from ledger_entry where seq = 550', 'ledger-head-mismatch', /head mismatch: 1 of the entries 512 to 599 are missing/],
  ['a changed tile', `update ledger_tile set hashes = overlay(hashes placing '\\x00' from 100) where level = 0 and tile = 1`, 'ledger-head-mismatch', /head mismatch/],
  ['a missing tile', 'delete from ledger_tile where level = 0 and tile = 0', 'ledger-head-mismatch', /head mismatch: 1 of the hashes 0 to 1 of level 1 are not in the database/],
  ['a changed head', `update ledger_head set root = sha256('x')`, 'ledger-head-mismatch', /head mismatch/],
  ['a head that went back', `update ledger_head set size = 513, root = (select root from ledger_checkpoint where size = 513)`, 'ledger-checkpoint-mismatch', /a checkpoint of 600 entries was signed, but the head has 513/],
  ['a checkpoint with another root', `update ledger_checkpoint set root = sha256('x') where size = 600`, 'ledger-checkpoint-mismatch', /checkpoint mismatch/],
  ['a checkpoint with another signature', `update ledger_checkpoint set note = replace(note, 'test.dermark', 'best.dermark') where size = 600`, 'ledger-checkpoint-mismatch', /signature-missing/],
];

describe('the ledger refuses to start', () => {
  it.each(alterations)('on %s', async (_, statement, code, why) => {
    await tamper(database, ...statement.split('; '));
    await expect(startLedger(database)).rejects.toMatchObject({ code, message: expect.stringMatching(why) as string });
  });

  it('on a log that lost entries after signing them, as a restored backup has', async () => {
    await tamper(
      database,
      'delete from ledger_entry where seq >= 513',
      'update ledger_head set size = 513, root = (select root from ledger_checkpoint where size = 513)',
    );
    await expect(startLedger(database)).rejects.toMatchObject({ code: 'ledger-checkpoint-mismatch' });
  });

  it('when the newest checkpoint is of an earlier size and does not fit the tree', async () => {
    await tamper(database, 'delete from ledger_checkpoint where size = 600', `update ledger_checkpoint set root = sha256('x') where size = 513`);
    await expect(startLedger(database)).rejects.toMatchObject({ code: 'ledger-checkpoint-mismatch' });
  });

  it('under another origin or with another key than the log began with', async () => {
    await expect(startLedger(database, { ledgerOrigin: 'other.example/ledger' })).rejects.toMatchObject({
      code: 'ledger-identity-differs',
      message: expect.stringContaining('the log with the origin test.dermark.example/ledger, but the configuration says other.example/ledger') as string,
    });
    await expect(startLedger(database, { ledgerSeed: new Uint8Array(32).fill(8) })).rejects.toMatchObject({ code: 'ledger-identity-differs' });
    await withLedger(async (ledger) => expect(await ledger.reader.head()).toMatchObject({ size: 600 }));
  });
});

describe('the ledger stops', () => {
  it('appending and signing when its head is changed under it, and says so to whoever appends', async () => {
    await withLedger(async (ledger) => {
      await tamper(database, `update ledger_head set root = sha256('x')`);
      const eventId = await ledger.append('one more');
      expect(await ledger.sequencer.sequenced(eventId, 20_000)).toBeNull();
      await expect(ledger.append('another')).rejects.toMatchObject({ kind: 'unavailable', code: 'ledger-head-mismatch' });
      expect(await ledger.reader.head()).toMatchObject({ size: 600 });
      expect((await ledger.recompute.run()).findings).toEqual([{ code: 'head-differs', at: 'head of 600' }]);
    });
  });
});

describe('a checkpoint', () => {
  it('is signed anew as often as one likes, but never for a second root of the same size', async () => {
    await withLedger(async (ledger) => {
      const publish = ledger.app.get(PublishCheckpoint);
      const { size, root, note } = await ledger.reader.head();
      await publish.run({ size, root });
      await expect(publish.run({ size, root: new Uint8Array(32) })).rejects.toMatchObject({ code: 'ledger-differs-from-anchor' });
      await rm(database.anchorFolder, { recursive: true });
      await expect(publish.run({ size, root: new Uint8Array(32) })).rejects.toMatchObject({ code: 'ledger-checkpoint-mismatch' });
      expect(await ledger.reader.head()).toMatchObject({ size, note });
    });
  });
});

describe('recomputing the whole ledger', () => {
  const hidden: [string, string, object][] = [
    ['a changed entry under a completed tile', `update ledger_entry set leaf = leaf || 'x' where seq = 17`, { code: 'entry-differs', at: 'entry 17' }],
    ['an old checkpoint with another root', `update ledger_checkpoint set root = sha256('x') where size = 300`, { code: 'checkpoint-differs', at: 'checkpoint of 300' }],
    ['an old checkpoint with another signature', `update ledger_checkpoint set note = replace(note, 'test', 'best') where size = 300`, { code: 'checkpoint-differs', at: 'checkpoint of 300' }],
  ];
  it.each(hidden)('finds %s', async (_, statement, finding) => {
    await tamper(database, statement);
    await withLedger(async (ledger) => expect((await ledger.recompute.run()).findings).toContainEqual(finding));
  });

  it('finds entries that nobody sequenced', async () => {
    await withLedger(async (ledger) => {
      await tamper(database, `insert into ledger_entry (seq, event_id, leaf, leaf_hash) values (700, gen_random_uuid(), 'x', sha256('x'))`);
      expect((await ledger.recompute.run()).findings).toEqual([{ code: 'stray-row', at: 'beyond 600' }]);
    });
  });

  it('finds nothing in an untouched log', async () => {
    await withLedger(async (ledger) => expect(await ledger.recompute.run()).toMatchObject({ size: 600, tiles: 2, findings: [] }));
  });
});

describe('the application\'s database role', () => {
  it('can change or remove neither entries nor tiles nor checkpoints nor the identity, and cannot take the head back', async () => {
    const app = new pg.Client({ connectionString: database.appUrl });
    await app.connect();
    const denied = [
      `update ledger_entry set leaf = 'x'`,
      'delete from ledger_entry',
      'truncate ledger_entry',
      `update ledger_tile set hashes = hashes`,
      'delete from ledger_tile',
      `update ledger_checkpoint set note = 'x'`,
      'delete from ledger_checkpoint',
      `update ledger_identity set origin = 'x'`,
      'delete from ledger_identity',
      'delete from ledger_head',
      `update ledger_intake set leaf = 'x'`,
    ];
    const outcomes = await Promise.all(denied.map((statement) => app.query(statement).then(() => 'done', (error: pg.DatabaseError) => error.code)));
    const backwards = await app.query('update ledger_head set size = 1').then(() => 'done', (error: pg.DatabaseError) => error.constraint);
    await app.end();
    expect(outcomes).toEqual(denied.map(() => '42501'));
    expect(backwards).toBe('ledger_head_only_grows');
  });

  it('is not alone: the owner of the tables is refused too', async () => {
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const refused = [`update ledger_entry set leaf = 'x'`, 'delete from ledger_tile', 'delete from ledger_checkpoint', 'delete from ledger_head'];
    const rules = await Promise.all(refused.map((statement) => owner.query(statement).then(() => 'done', (error: pg.DatabaseError) => error.constraint)));
    await owner.end();
    expect(rules).toEqual(['ledger_entry_is_insert_only', 'ledger_tile_is_insert_only', 'ledger_checkpoint_is_insert_only', 'ledger_head_is_insert_only']);
  });
});
