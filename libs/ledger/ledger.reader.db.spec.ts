// Is what is told of an entry true of the checkpoint that it is told with, even while the log grows?
import { createTestDatabase, type TestDatabase } from '../../test/database.js';
import { startLedger, type LedgerProcess } from '../../test/ledger-process.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { leafHash } from './core/hash.js';
import { verifyInclusion } from './core/proof.js';

/** Lets something happen between the two readings of the log that have to fit each other, in whatever order they come. */
class InterruptedDatabase extends Database {
  meanwhile: (() => Promise<unknown>) | null = null;
  #readings = 0;

  override async query<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    if (this.meanwhile && /order by size desc limit 1|where event_id = any/.test(sql) && ++this.#readings === 2) await this.meanwhile();
    return super.query<Row>(sql, parameters);
  }
}

describe('entries with their proofs', () => {
  let database: TestDatabase;
  let reading: LedgerProcess;
  let writing: LedgerProcess;
  beforeAll(async () => {
    database = await createTestDatabase();
    [reading, writing] = [await startLedger(database, {}, InterruptedDatabase), await startLedger(database)];
  });
  afterAll(async () => {
    await reading.close();
    await writing.close();
    await database.drop();
  });

  it('are in the checkpoint that they are told with, also when another one is published that very moment', async () => {
    const [known, late] = [await writing.append('known'), newId()];
    await writing.sequencer.sequenced(known, 20_000);
    Object.assign(reading.db, { meanwhile: async () => writing.sequencer.sequenced(await writing.append('late', late), 20_000) });
    const { checkpoint, entries, hashes } = await reading.reader.proven(known, [known, late]);
    for (const { index } of entries.values()) expect(index).toBeLessThan(checkpoint.size);
    const { index, leaf } = entries.get(known) ?? { index: -1, leaf: new Uint8Array(0) };
    expect(verifyInclusion({ index, size: checkpoint.size, hashes: hashes ?? [] }, leafHash(leaf), checkpoint.root)).toMatchObject({ ok: true });
    const after = await reading.reader.proven(late, [late]);
    expect(after.entries.get(late)).toMatchObject({ index: 1 });
    expect(verifyInclusion({ index: 1, size: after.checkpoint.size, hashes: after.hashes ?? [] }, leafHash(new TextEncoder().encode('late')), after.checkpoint.root)).toMatchObject({ ok: true });
  });
});
