// How does a committed tree become a signed, public one?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { signCheckpoint } from './core/checkpoint.js';
import { sameBytes } from './core/hash.js';
import type { TreeHead } from './core/tree.js';
import { checkpointMismatch } from './errors.js';
import { HoldToAnchor } from './hold-to-anchor.js';
import { LedgerKey } from './ledger-key.js';
import { LedgerStore, type StoredCheckpoint } from './ledger.store.js';
import { Witnesses } from './witnesses.js';

/**
 * Signs a head that is committed, never one that might still be rolled back, has the anchor see it, and stores the checkpoint. Any process may
 * do so for the same head: the signature is the same, and the first one stays. Refuses with `ledger-checkpoint-mismatch`
 * when another root of this size was signed before, and as `HoldToAnchor` does.
 */
@Injectable()
export class PublishCheckpoint {
  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
    private readonly clock: Clock,
    private readonly key: LedgerKey,
    private readonly holdToAnchor: HoldToAnchor,
    private readonly witnesses: Witnesses,
  ) {}

  async run(committed: TreeHead): Promise<StoredCheckpoint> {
    const { size, root } = committed;
    const checkpoint = { size, root, note: signCheckpoint({ size, root }, this.key.signer), signedAt: this.clock.now() };
    // Before anybody sees it: what was released and then lost must be missed.
    await this.holdToAnchor.run(committed, checkpoint.note);
    if (!this.witnesses.areAsked) return this.#keep(checkpoint);
    const earlier = await this.#earlier(size);
    if (earlier && sameBytes(earlier.root, root)) return earlier;
    return this.#keep({ ...checkpoint, note: await this.witnesses.cosigned(committed, checkpoint.note) });
  }

  /** The one that is kept: this one, or the same one from before. */
  async #keep(checkpoint: StoredCheckpoint): Promise<StoredCheckpoint> {
    const { size, root } = checkpoint;
    if (await this.store.keepCheckpoint(checkpoint)) return checkpoint;
    const earlier = await this.#earlier(size);
    if (!earlier || !sameBytes(earlier.root, root)) throw checkpointMismatch(`another root of ${size} entries was signed before.`);
    return earlier;
  }

  #earlier(size: number): Promise<StoredCheckpoint | null> {
    return this.db.transaction(systemContext, () => this.store.checkpointAt(size));
  }
}
