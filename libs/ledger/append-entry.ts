// How does a leaf enter the log together with what it is about?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { longestLeaf } from './core/entry-bundle.js';
import { sameBytes } from './core/hash.js';
import { leafDiffers, leafMalformed } from './errors.js';
import { LedgerStore } from './ledger.store.js';
import { Sequencer } from './sequencer.js';

/**
 * Puts a leaf into the caller's open transaction: it is in the log if, and only if, that commits. The event's id makes
 * it safe to repeat. Errors: `leaf-malformed`; `leaf-differs` when the event came with other bytes before; `ledger-…`
 * while the ledger refuses to run.
 */
@Injectable()
export class AppendEntry {
  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
    private readonly sequencer: Sequencer,
  ) {}

  async run(eventId: string, leaf: Uint8Array): Promise<void> {
    if (leaf.length === 0 || leaf.length > longestLeaf) throw leafMalformed(leaf.length);
    this.sequencer.demandSound();
    const { isNew, stored } = await this.store.admit(eventId, leaf);
    if (!sameBytes(stored, leaf)) throw leafDiffers(eventId);
    if (isNew) this.db.afterCommit(() => this.sequencer.wake());
  }
}
