// Is a database that went back in time, or another one in its place, found out before anything is signed on it?
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { newId } from '#libs/platform/ids.js';
import { copyDatabase, createTestDatabase, type TestDatabase } from '../../test/database.js';
import { startLedger, tamper, type LedgerProcess } from '../../test/ledger-process.js';
import { AnchorFolder } from './anchor-folder.js';
import { signCheckpoint } from './core/checkpoint.js';
import { tilePath } from './core/tile.js';
import { LedgerKey } from './ledger-key.js';
import { LogFolder } from './log-folder.js';
import { RecoverLedger } from './recover-ledger.js';
import { salvageCopy, type Salvaged } from './salvage-copy.js';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a database', () => {
  const databases: TestDatabase[] = [];
  const processes: LedgerProcess[] = [];
  const folders: string[] = [];
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
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
      kept.push({ index: place?.index ?? -1, leaf: bytes(leaf) });
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
    const folder = await mkdtemp(path.join(tmpdir(), 'dermark-copies-'));
    folders.push(folder);
    const [whole, short] = [path.join(folder, 'whole'), path.join(folder, 'short')];
    const kept = await appendKept(second, Array.from({ length: 15 }, (_, at) => `lost ${at}`));
    await second.exportLedger.run(short);
    kept.push(...(await appendKept(second, Array.from({ length: 5 }, (_, at) => `lost ${at + 15}`))));
    await second.exportLedger.run(whole);
    const { note } = await second.reader.head();
    await stop(second);
    return { standby, anchor: primary.anchorFolder, kept, note, whole, short };
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
    expect((await appendKept(recovered, ['new']))[0]).toMatchObject({ index: 270 });
  });

  it('gives what waits there the place that was signed, once, under the id that its own rows have', async () => {
    const { standby, anchor, kept } = await loseTheEnd();
    const [waiting, other] = [newId(), newId()];
    await tamper(standby, `insert into ledger_intake (event_id, leaf) values ('${other}', 'never signed'), ('${waiting}', 'lost 3')`);
    const behind = await start(standby, anchor);
    await behind.app.get(RecoverLedger).run(kept);
    await stop(behind);
    const recovered = await start(standby, anchor);
    expect(await recovered.sequencer.sequenced(other, 20_000)).toMatchObject({ index: 270 });
    expect(await recovered.sequencer.sequenced(waiting, 20_000)).toMatchObject({ index: 253 });
    expect(await recovered.reader.waiting()).toBe(0);
    expect(await recovered.recompute.run()).toMatchObject({ size: 271, findings: [] });
  });

  describe('and a copy of the log', () => {
    const copied = (folder: string) => {
      const files = new LogFolder(folder);
      return { read: (name: string) => files.read(name), tile: (tile: Parameters<typeof tilePath>[0]) => files.read(tilePath(tile)) };
    };
    const salvage = async (behind: LedgerProcess, folder: string) => salvageCopy(copied(folder), behind.app.get(LedgerKey).signer.key, (await behind.app.get(RecoverLedger).loss()).kept);
    const flip = async (file: string, at: number) => {
      const whole = await readFile(file);
      whole[at]! ^= 1;
      await writeFile(file, whole);
    };
    const offsetOf = async (file: string, text: string) => (await readFile(file)).indexOf(text);

    it('give the very bytes of the last checkpoint', async () => {
      const { standby, anchor, kept, note, whole } = await loseTheEnd();
      const behind = await start(standby, anchor);
      const { entries, faults } = await salvage(behind, whole);
      expect(faults).toEqual([]);
      expect(entries.map(({ index, leaf }) => [index, Buffer.from(leaf).toString()])).toEqual(kept.map(({ index, leaf }) => [index, Buffer.from(leaf).toString()]));
      expect(await behind.app.get(RecoverLedger).run(entries)).toEqual({ from: 250, to: 270 });
      await stop(behind);
      const recovered = await start(standby, anchor);
      expect((await recovered.reader.head()).note).toBe(note);
      expect(await recovered.recompute.run()).toMatchObject({ size: 270, findings: [] });
    });

    it('that is too short give nothing, until receipts have the rest', async () => {
      const { standby, anchor, kept, short } = await loseTheEnd();
      const behind = await start(standby, anchor);
      const { entries, faults } = await salvage(behind, short);
      expect([entries.length, faults]).toEqual([15, []]);
      await expect(behind.app.get(RecoverLedger).run(entries)).rejects.toMatchObject({ code: 'salvage-incomplete', message: expect.stringContaining(': 265, 266, 267, 268, 269.') as string });
      expect(await behind.app.get(RecoverLedger).run([...kept.slice(14), ...entries])).toEqual({ from: 250, to: 270 });
    });

    it.each([
      { what: 'of an entry', file: 'tile/entries/001.p/14', within: 'lost 9', lost: [259] },
      { what: 'that says how long an entry is', file: 'tile/entries/000', within: 'lost 0', before: 2, lost: [250, 251, 252, 253, 254, 255] },
      { what: 'of its tiles', file: 'tile/0/001.p/14', at: 40, lost: [] as number[] },
      { what: 'of its tiles, which the database has', file: 'tile/0/000', at: 40, lost: [] as number[] },
    ])('of which one byte $what is flipped give everything else', async ({ file, within, before = 0, at, lost }) => {
      const { standby, anchor, kept, whole } = await loseTheEnd();
      const place = path.join(whole, file);
      await flip(place, at ?? (await offsetOf(place, within ?? '')) - before);
      const behind = await start(standby, anchor);
      const { entries, faults } = await salvage(behind, whole);
      expect(faults).toEqual(lost.map((index) => `its entry ${index} is not the one that was signed`));
      expect(entries.map(({ index }) => index)).toEqual(kept.map(({ index }) => index).filter((index) => !lost.includes(index)));
      expect(await behind.app.get(RecoverLedger).run([...entries, ...kept.filter(({ index }) => lost.includes(index))])).toEqual({ from: 250, to: 270 });
    });

    it('of which both an entry and a tile are damaged, or its checkpoint, give nothing', async () => {
      const { standby, anchor, whole, short } = await loseTheEnd();
      await flip(path.join(whole, 'tile/0/001.p/14'), 40);
      await flip(path.join(whole, 'tile/entries/001.p/14'), 5);
      await flip(path.join(short, 'checkpoint'), 60);
      const behind = await start(standby, anchor);
      expect(await salvage(behind, whole)).toEqual({ entries: [], faults: ['neither its tiles nor its entries lead from what the database has to the root that was signed'] });
      expect(await salvage(behind, short)).toMatchObject({ entries: [], faults: [expect.stringMatching(/^its checkpoint is not one of this ledger/)] });
      expect(await salvage(behind, `${whole}-nowhere`)).toMatchObject({ entries: [], faults: [expect.stringMatching(/^its checkpoint is not one of this ledger/)] });
    });

    it('of another history under the same name and key give nothing, nor does one that ends before the loss', async () => {
      const { standby, anchor, whole } = await loseTheEnd();
      const [folder] = folders;
      const other = await create();
      const stranger = await start(other);
      for (const [size, name] of [[249, 'early'], [31, 'other']] as const) {
        await stranger.publish(Array.from({ length: size }, (_, at) => `another ${size} ${at}`));
        await stranger.exportLedger.run(path.join(folder ?? '', name));
      }
      await stop(stranger);
      const behind = await start(standby, anchor);
      expect(await salvage(behind, path.join(folder ?? '', 'other'))).toEqual({ entries: [], faults: ['neither its tiles nor its entries lead from what the database has to the root that was signed'] });
      expect(await salvage(behind, path.join(folder ?? '', 'early'))).toEqual({ entries: [], faults: ['it ends with 249 entries, and the database has 250'] });
      expect((await salvage(behind, whole)).entries).toHaveLength(20);
    });
  });
});
