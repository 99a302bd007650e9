// Does the database still have everything that was signed, as somebody outside of it remembers?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AnchorFolder, type Anchored } from './anchor-folder.js';
import { emptyRoot, sameBytes } from './core/hash.js';
import type { TreeHead } from './core/tree.js';
import { anchorAhead, anchorDiffers } from './errors.js';
import { LedgerStore } from './ledger.store.js';
import { TileHashes } from './tile-hashes.js';

/**
 * A database that was restored from a backup, or a standby that was promoted without the last entries, is sound in
 * itself: nothing inside of it shows what it has lost. So every head is compared with the anchor before it is released.
 */
@Injectable()
export class HoldToAnchor {
  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
    private readonly anchor: AnchorFolder,
    private readonly hashes: TileHashes,
  ) {}

  /**
   * Has the anchor remember a committed head, `note` being its checkpoint. Refuses with `ledger-behind-anchor` when the
   * anchor has seen more than the database has, and with `ledger-differs-from-anchor` when it has seen something else.
   */
  async run(committed: TreeHead, note: string): Promise<void> {
    for (;;) {
      const seen = await this.check(committed);
      // Another process of this database may have gone further already.
      if (seen && seen.size >= committed.size) return;
      if (await this.anchor.move(seen, committed, note)) return;
    }
  }

  /** What the anchor has seen, if the database holds all of it. Refuses as `run` does. */
  async check(committed: TreeHead): Promise<Anchored | null> {
    const seen = await this.anchor.read();
    if (seen) await this.demandKept(seen, committed);
    return seen;
  }

  /** That the database holds all that somebody has `seen`, in a checkpoint which we signed. Refuses as `run` does. */
  async demandKept(seen: TreeHead, committed: TreeHead): Promise<void> {
    const { size, root } = seen.size > committed.size ? await this.#headNow() : committed;
    if (seen.size > size) throw anchorAhead(seen.size, size);
    const [rootThen = emptyRoot] = seen.size === size ? [root] : await this.hashes.ofRanges(seen.size === 0 ? [] : [{ start: 0, end: seen.size }], size);
    if (!sameBytes(rootThen, seen.root)) throw anchorDiffers(seen.size);
  }

  async #headNow(): Promise<TreeHead> {
    return (await this.db.transaction(systemContext, () => this.store.state())).head;
  }
}
