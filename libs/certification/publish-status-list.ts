// How do the status lists follow what happens to certificates?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { dayIn } from '#libs/kernel/calendar.js';
import { systemContext } from '#libs/kernel/context.js';
import { AppendEntry } from '#libs/ledger/append-entry.js';
import { eventIdOf } from '#libs/ledger/core/event-id.js';
import { sameBytes } from '#libs/ledger/core/hash.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Jobs } from '#libs/platform/jobs.js';
import { statusListLeafBytes } from './core/register-leaf.js';
import { bitsAfter, bitsDigest, statusPurposes, type StatusPurpose } from './core/status-bits.js';
import { StatusListsStore } from './status-lists.store.js';

@Injectable()
export class PublishStatusList implements OnModuleInit {
  /** All entries of the ledger before it are in the lists, as far as this process knows. */
  #seen = 0;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly lists: StatusListsStore,
    private readonly ledger: LedgerReader,
    private readonly appendEntry: AppendEntry,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('publish-status-lists', '* * * * *', () => this.all());
  }

  /**
   * Makes both lists again from the published ledger. Only bits that changed make a new version, whose digest goes into
   * the ledger with it: twice does no harm.
   */
  async run(list: string): Promise<void> {
    const { size } = await this.ledger.head();
    await this.db.transaction(systemContext, async () => {
      await this.lists.hold(list);
      const events = await this.lists.events(list, size);
      for (const purpose of statusPurposes) await this.#version(list, purpose, size, bitsDigest(bitsAfter(events, purpose)));
    });
  }

  /** Whatever an event did not bring about: a lost delivery, or an entry that was not in the ledger yet. */
  async all(): Promise<void> {
    const { lists, size } = await this.db.transaction(systemContext, () => this.lists.behind(this.#seen));
    for (const list of lists) await this.run(list);
    this.#seen = size;
  }

  async #version(list: string, purpose: StatusPurpose, size: number, digest: Uint8Array): Promise<void> {
    const newest = await this.lists.newest(list, purpose);
    // Somebody else may have read a newer ledger while this one waited.
    if (newest && (Number(newest.size) >= size || sameBytes(newest.digest, digest))) return;
    const madeAt = this.clock.now();
    const leaf = statusListLeafBytes({ day: dayIn('UTC', madeAt), list, purpose, size, digest });
    const id = eventIdOf(leaf);
    await this.lists.add({ id, list, purpose, size: String(size), digest: Buffer.from(digest), madeAt });
    await this.appendEntry.run(id, leaf);
  }
}
