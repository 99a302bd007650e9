// How does a test strike a ledger at any step, and see afterwards that the whole log is right?
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { AnchorFolder } from '#libs/ledger/anchor-folder.js';
import { openCheckpoint, signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { rootByDefinition } from '#libs/ledger/core/tree.fixture.js';
import { LedgerKey } from '#libs/ledger/ledger-key.js';
import type { Place } from '#libs/ledger/waiters.js';
import type { Config } from '#libs/platform/config.js';
import { newId } from '#libs/platform/ids.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { startLedger, type LedgerProcess } from './ledger-process.js';
import { startSeveringProxy, type Fault, type SeveringProxy } from './severing-proxy.js';
import { testConfig } from './test-config.js';

/** What somebody was told, kept outside the database. */
interface Acknowledged extends Place {
  readonly eventId: string;
  readonly leaf: string;
}

/** One process on a database behind a proxy that can cut it off, and people who append to it whatever happens. */
export class StruckLedger {
  readonly journal: Acknowledged[] = [];
  readonly #anchor: AnchorFolder;
  readonly #key: LedgerKey;

  private constructor(
    readonly database: TestDatabase,
    private readonly overrides: Partial<Config>,
    private readonly superuser: pg.Client,
    public process: LedgerProcess,
    private proxy: SeveringProxy,
  ) {
    const config = testConfig(database);
    this.#key = new LedgerKey(config);
    this.#anchor = new AnchorFolder(config, this.#key);
  }

  static async open(overrides: Partial<Config> = {}): Promise<StruckLedger> {
    const database = await createTestDatabase();
    const superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    return new StruckLedger(database, overrides, superuser, ...(await begin(database, overrides)));
  }

  async close(): Promise<void> {
    await this.process.close();
    await this.proxy.close();
    await this.superuser.end();
    await this.database.drop();
  }

  /** Has a fault happen once to the process; resolves when it has. */
  strike(fault: Fault): Promise<void> {
    return this.proxy.once(fault);
  }

  /** The process has its database no more: nothing that it does from now on can be seen. */
  cutOff(): void {
    void this.proxy.close();
  }

  /** Another process in the place of the one that was cut off. */
  async succeed(): Promise<void> {
    const [dead, gone] = [this.process, this.proxy];
    [this.process, this.proxy] = await begin(this.database, this.overrides);
    await dead.close();
    await gone.close();
  }

  /** As whoever issues does: the same event again, to whichever process there is, until there is an answer. */
  async acknowledge(leaf: string): Promise<void> {
    const eventId = newId();
    for (;;) {
      const { process } = this;
      const place = await process.append(leaf, eventId).then(() => process.sequencer.sequenced(eventId, 20_000), () => null);
      if (place) return void this.journal.push({ ...place, eventId, leaf });
      await pause(20);
    }
  }

  /** What a process leaves on the disk that is stopped just after it moved the anchor to the committed head, before it knew. */
  async moveAnchorUnheard(): Promise<void> {
    const head = await this.#committedHead();
    const moved = await this.#anchor.move(await this.#anchor.read(), head, signCheckpoint(head, this.#key.signer));
    if (!moved) throw new Error('Somebody else has moved the anchor.');
  }

  /** The whole log, from the rows alone: the same question after every fault. */
  async check(): Promise<void> {
    const { rows: entries } = await this.superuser.query<{ seq: string; event_id: string; leaf: Buffer }>('select seq, event_id, leaf from ledger_entry order by seq');
    const { rows: checkpoints } = await this.superuser.query<{ size: string; note: string }>('select size, note from ledger_checkpoint order by size');
    const { rows: waiting } = await this.superuser.query('select from ledger_intake');
    expect(entries.map(({ seq }) => Number(seq))).toEqual(entries.map((_, index) => index));
    expect(waiting).toEqual([]);

    const hashes = entries.map(({ leaf }) => leafHash(leaf));
    for (const { size, note } of checkpoints) {
      const opened = openCheckpoint(note, this.#key.signer.key);
      expect(opened).toMatchObject({ ok: true, value: { size: Number(size), root: rootByDefinition(hashes.slice(0, Number(size))) } });
    }
    const newest = { size: entries.length, root: rootByDefinition(hashes) };
    expect(checkpoints.at(-1)).toMatchObject({ size: String(newest.size) });
    expect(await this.#anchor.read()).toMatchObject(newest);
    expect(await this.#committedHead()).toEqual({ size: newest.size, root: Buffer.from(newest.root) });
    expect(await this.process.recompute.run()).toMatchObject({ size: newest.size, findings: [] });

    const noteAt = new Map(checkpoints.map(({ size, note }) => [Number(size), note]));
    for (const { eventId, leaf, index, checkpoint } of this.journal) {
      const places = entries.filter(({ event_id }) => event_id === eventId).map((entry) => [Number(entry.seq), entry.leaf.toString()]);
      expect([places, noteAt.get(checkpoint.size)]).toEqual([[[index, leaf]], checkpoint.note]);
    }
  }

  /** Whatever has been signed of it. */
  async #committedHead(): Promise<{ size: number; root: Buffer }> {
    const { rows } = await this.superuser.query<{ size: string; root: Buffer }>('select size, root from ledger_head');
    return { size: Number(rows[0]?.size), root: rows[0]?.root ?? Buffer.alloc(0) };
  }
}

async function begin(database: TestDatabase, overrides: Partial<Config>): Promise<[LedgerProcess, SeveringProxy]> {
  const proxy = await startSeveringProxy(database.appUrl);
  return [await startLedger(database, { ...overrides, databaseUrl: proxy.url }), proxy];
}
