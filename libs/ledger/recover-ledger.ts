// How does a ledger that was signed come back into a database that has lost its end?
import { Injectable } from '@nestjs/common';
import { AnchorFolder } from './anchor-folder.js';
import { leafHash, sameBytes } from './core/hash.js';
import { append, rootOf } from './core/tree.js';
import { nothingToRecover, salvageDiffers, salvageIncomplete } from './errors.js';
import { LedgerStore, type HashedLeaf } from './ledger.store.js';
import { OpenTree } from './open-tree.js';

/** An entry that somebody kept outside the database. */
export interface Salvaged {
  readonly index: number;
  readonly eventId: string;
  readonly leaf: Uint8Array;
}

export interface Recovery {
  /** How many entries the database had, and has now. */
  readonly from: number;
  readonly to: number;
}

/**
 * Puts the missing entries back in their old order, all or none: only when they give the very root that the anchor has
 * seen. The checkpoint is signed at the next start, with the same bytes as before.
 */
@Injectable()
export class RecoverLedger {
  constructor(
    private readonly store: LedgerStore,
    private readonly openTree: OpenTree,
    private readonly anchor: AnchorFolder,
  ) {}

  /** Errors: `nothing-to-recover`, `salvage-incomplete` with the indices that are missing, `salvage-differs`; `ledger-…` when what is left is not sound. */
  async run(salvaged: readonly Salvaged[]): Promise<Recovery> {
    const edge = await this.openTree.run();
    const seen = await this.anchor.read();
    if (!seen || seen.size <= edge.size) throw nothingToRecover(edge.size);

    const byIndex = new Map(salvaged.map((entry) => [entry.index, entry]));
    const wanted = Array.from({ length: seen.size - edge.size }, (_, at) => edge.size + at);
    const missing = wanted.filter((index) => !byIndex.has(index));
    if (missing.length > 0) throw salvageIncomplete(missing);

    const leaves = wanted.map((index): HashedLeaf => {
      const { eventId, leaf } = byIndex.get(index)!;
      return { eventId, leaf, leafHash: leafHash(leaf) };
    });
    const { edge: grown, tiles } = append(edge, leaves.map((leaf) => leaf.leafHash));
    if (!sameBytes(rootOf(grown), seen.root)) throw salvageDiffers(seen.size);
    // The compare-and-swap of the head, as in every flush: a server that is still running cannot come in between.
    const before = { size: edge.size, root: rootOf(edge) };
    if (!(await this.store.grow(before, { size: grown.size, root: seen.root }, leaves, tiles))) throw salvageDiffers(seen.size);
    return { from: edge.size, to: grown.size };
  }
}
