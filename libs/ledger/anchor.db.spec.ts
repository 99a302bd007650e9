// Is a database that went back in time, or another one in its place, found out before anything is signed on it?
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyDatabase, createTestDatabase, type TestDatabase } from '../../test/database.js';
import { startLedger, type LedgerProcess } from '../../test/ledger-process.js';
import { testConfig } from '../../test/test-config.js';
import { AnchorFolder, type Anchored } from './anchor-folder.js';
import { signCheckpoint } from './core/checkpoint.js';
import { leafHash } from './core/hash.js';
import { noteSigner } from './core/note.js';
import { LedgerKey } from './ledger-key.js';
import { RecoverLedger, type Salvaged } from './recover-ledger.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the anchor folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dermark-anchor-spec-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const config = { ...testConfig({} as TestDatabase), ledgerSeed: new Uint8Array(32).fill(7) };
  const { signer } = new LedgerKey(config);
  const open = () => new AnchorFolder({ ...config, ledgerAnchor: folder }, new LedgerKey(config));
  const headOf = (size: number) => ({ size, root: leafHash(bytes(String(size))) });
  const note = (size: number) => signCheckpoint(headOf(size), signer);
  const move = (anchor: AnchorFolder, from: Anchored | null, size: number) => anchor.move(from, headOf(size), note(size));

  it('remembers the newest checkpoint, and who moved it first', async () => {
    const [one, other] = [open(), open()];
    expect(await one.read()).toBeNull();
    expect(await move(one, null, 1)).toBe(true);
    expect(await move(other, null, 2)).toBe(false);
    const seen = await other.read();
    expect(seen).toMatchObject({ size: 1, root: leafHash(bytes('1')) });
    expect(await move(other, seen, 2)).toBe(true);
    expect(await move(one, seen, 3)).toBe(false);
    expect(await open().read()).toMatchObject({ size: 2 });
  });

  it('is moved by exactly one of many who move it at the same time, a hundred times over', async () => {
    for (let size = 1; size <= 100; size++) {
      const movers = Array.from({ length: 10 }, open);
      const seen = await open().read();
      const moved = await Promise.all(movers.map((mover) => move(mover, seen, size)));
      expect(moved.filter(Boolean)).toHaveLength(1);
      expect(await open().read()).toMatchObject({ size, version: size });
    }
    expect((await readdir(folder)).sort()).toEqual(['checkpoint.100', 'checkpoint.99']);
  });

  it('is not moved back by somebody who slept while others moved it', async () => {
    const sleeper = await open().read();
    for (let size = 1; size <= 5; size++) await move(open(), await open().read(), size);
    expect(await move(open(), sleeper, 1)).toBe(false);
    expect(await open().read()).toMatchObject({ size: 5 });
    expect((await readdir(folder)).sort()).toEqual(['checkpoint.4', 'checkpoint.5']);
  });

  it('refuses what the log did not sign', async () => {
    const stranger = noteSigner(signer.key.name, new Uint8Array(32).fill(8));
    for (const text of ['', 'nonsense', note(1).replace('\n1\n', '\n2\n'), signCheckpoint({ size: 1, root: leafHash(bytes('1')) }, stranger)]) {
      await writeFile(path.join(folder, 'checkpoint.1'), text);
      await expect(open().read()).rejects.toMatchObject({ code: 'ledger-anchor-malformed' });
    }
  });
});

describe('a database', () => {
  const databases: TestDatabase[] = [];
  const processes: LedgerProcess[] = [];
  afterEach(async () => {
    await Promise.all(processes.splice(0).map((ledger) => ledger.close()));
    await Promise.all(databases.splice(0).map((database) => database.drop()));
  });

  const start = async (database: TestDatabase, ledgerAnchor = database.anchorFolder): Promise<LedgerProcess> => {
    const ledger = await startLedger(database, { ledgerAnchor });
    processes.push(ledger);
    return ledger;
  };
  const create = async () => {
    const database = await createTestDatabase();
    databases.push(database);
    return database;
  };
  /** As a backup or a standby has it: everything up to now, and nothing of what comes. */
  const copy = async (database: TestDatabase) => {
    const older = await copyDatabase(database);
    databases.push(older);
    return older;
  };
  const stop = (ledger: LedgerProcess) => {
    processes.splice(processes.indexOf(ledger), 1);
    return ledger.close();
  };
  /** Appends one after the other, and keeps what a receipt keeps. */
  const appendKept = async (ledger: LedgerProcess, leaves: readonly string[]): Promise<Salvaged[]> => {
    const kept: Salvaged[] = [];
    for (const leaf of leaves) {
      const eventId = await ledger.append(leaf);
      const place = await ledger.sequencer.sequenced(eventId, 20_000);
      kept.push({ index: place?.index ?? -1, eventId, leaf: bytes(leaf) });
    }
    return kept;
  };
  /** 250 entries that are in the backup, 20 that are not, across the end of a tile. */
  const loseTheEnd = async () => {
    const primary = await create();
    const first = await start(primary);
    await first.fill(250);
    await stop(first);
    const standby = await copy(primary);
    const second = await start(primary);
    const kept = await appendKept(second, Array.from({ length: 20 }, (_, at) => `lost ${at}`));
    const { note } = await second.reader.head();
    await stop(second);
    return { standby, anchor: primary.anchorFolder, kept, note };
  };

  it('that has all that its anchor has seen goes on, with an empty folder too', async () => {
    const database = await create();
    const ledger = await start(database);
    await ledger.fill(5);
    await stop(ledger);
    await rm(database.anchorFolder, { recursive: true });
    const again = await start(database);
    expect(await again.fill(1)).toEqual([5]);
    const { note } = await again.reader.head();
    const [newest = ''] = (await readdir(database.anchorFolder)).sort().reverse();
    expect(await readFile(path.join(database.anchorFolder, newest), 'utf8')).toBe(note);
  });

  it('that was promoted without its last entries signs nothing, says so, and is still read', async () => {
    const { standby, anchor } = await loseTheEnd();
    const ledger = await start(standby, anchor);
    await expect(ledger.append('too early')).rejects.toMatchObject({ code: 'ledger-behind-anchor', message: expect.stringContaining('seen 270 entries, but this database holds 250') as string });
    expect(await ledger.reader.head()).toMatchObject({ size: 250 });
    expect(await ledger.reader.waiting()).toBe(0);
  });

  it('beside which another primary has gone on is found out before anything more stands in its way', async () => {
    const database = await create();
    const ledger = await start(database);
    await ledger.fill(3);
    // Another primary has gone on from here with entries of its own.
    const { root } = await ledger.reader.head();
    const { signer } = ledger.app.get(LedgerKey);
    const folder = ledger.app.get(AnchorFolder);
    const theirs = { size: 9, root };
    await folder.move(await folder.read(), theirs, signCheckpoint(theirs, signer));
    const eventId = await ledger.append('in the meantime');
    expect(await ledger.sequencer.sequenced(eventId, 500)).toBeNull();
    await expect(ledger.append('another')).rejects.toMatchObject({ code: 'ledger-behind-anchor' });
    expect(await ledger.reader.head()).toMatchObject({ size: 3 });
    // It waits, and takes its place behind what is put back.
    expect(await ledger.reader.waiting()).toBe(1);
    expect(await ledger.recompute.run()).toMatchObject({ size: 3, findings: [] });
  });

  it('with another history of the same length is refused', async () => {
    const database = await create();
    const first = await start(database);
    await first.fill(3);
    await stop(first);
    const fork = await copy(database);
    const second = await start(database);
    await second.append('ours');
    await second.fill(1);
    await stop(second);
    const third = await start(fork, fork.anchorFolder);
    await third.fill(2);
    await stop(third);
    const forked = await start(fork, database.anchorFolder);
    await expect(forked.append('more')).rejects.toMatchObject({ code: 'ledger-differs-from-anchor' });
    expect(await forked.reader.head()).toMatchObject({ size: 5 });
  });

  it('gets its lost entries back from receipts, to the very bytes of the last checkpoint, and goes on', async () => {
    const { standby, anchor, kept, note } = await loseTheEnd();
    const behind = await start(standby, anchor);
    const recover = behind.app.get(RecoverLedger);
    await expect(recover.run(kept.slice(1))).rejects.toMatchObject({ code: 'salvage-incomplete', message: expect.stringContaining(': 250.') as string });
    const altered = kept.map((entry, at) => (at === 7 ? { ...entry, leaf: bytes('another') } : entry));
    await expect(recover.run(altered)).rejects.toMatchObject({ code: 'salvage-differs' });
    const swapped = kept.map((entry, at) => ({ ...(kept[at ^ 1] ?? entry), index: entry.index }));
    await expect(recover.run(swapped)).rejects.toMatchObject({ code: 'salvage-differs' });
    expect(await recover.run([...kept].reverse())).toEqual({ from: 250, to: 270 });
    await expect(recover.run(kept)).rejects.toMatchObject({ code: 'nothing-to-recover' });
    await stop(behind);

    const recovered = await start(standby, anchor);
    expect((await recovered.reader.head()).note).toBe(note);
    expect(await recovered.recompute.run()).toMatchObject({ size: 270, findings: [] });
    // Whoever retries with the event of a lost answer gets the old place.
    const { eventId, index } = kept[3]!;
    await recovered.append('lost 3', eventId);
    expect(await recovered.sequencer.sequenced(eventId, 20_000)).toMatchObject({ index });
    expect((await appendKept(recovered, ['new']))[0]).toMatchObject({ index: 270 });
  });
});
