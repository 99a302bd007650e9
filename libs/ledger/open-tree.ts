// Is what the database holds the tree that was signed, so that it may go on?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { openCheckpoint } from './core/checkpoint.js';
import { emptyRoot, leafHash, sameBytes, splitHashes } from './core/hash.js';
import { tileCounts, tileWidth } from './core/tile.js';
import { edgeFrom, rootOf, type RightEdge, type TreeHead } from './core/tree.js';
import { checkpointMismatch, headMismatch, identityDiffers } from './errors.js';
import { LedgerKey } from './ledger-key.js';
import { LedgerStore, type StoredCheckpoint } from './ledger.store.js';
import { TileHashes } from './tile-hashes.js';

/**
 * Recomputes the root from tiles and entries, and refuses (`ledger-…`) when origin or key are not those the log began
 * with, when the root is not the head's, or when the newest checkpoint does not fit. The work is bounded, whatever the
 * size: at most 255 entries and 255 tiles of each level. `RecomputeLedger` looks at everything.
 */
@Injectable()
export class OpenTree {
  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
    private readonly hashes: TileHashes,
    private readonly key: LedgerKey,
  ) {}

  async run(): Promise<RightEdge> {
    const { head, checkpoint } = await this.db.transaction(systemContext, async () => {
      await this.#demandIdentity();
      return this.store.state();
    });
    const edge = edgeFrom(await this.#openTiles(head.size));
    if (!sameBytes(rootOf(edge), head.root)) throw headMismatch(`the entries and tiles of the ${head.size} entries do not have the root that the head has.`);
    if (checkpoint) await this.#demandFit(checkpoint, head);
    return edge;
  }

  async #demandIdentity(): Promise<void> {
    const stored = await this.store.identity(this.key.origin, this.key.verifierKey);
    if (stored.origin !== this.key.origin) throw identityDiffers('origin', stored.origin, this.key.origin);
    if (stored.verifierKey !== this.key.verifierKey) throw identityDiffers('key', stored.verifierKey, this.key.verifierKey);
  }

  async #openTiles(size: number): Promise<Uint8Array[][]> {
    const tails: Uint8Array[][] = [];
    for (const { level, full, partial } of tileCounts(size)) {
      tails.push(level === 0 ? await this.#lastLeaves(full * tileWidth, size) : splitHashes(await this.hashes.of(level, full, partial)));
    }
    return tails;
  }

  /** The leaves themselves are hashed: a changed byte must show before anything is signed above it. */
  async #lastLeaves(start: number, size: number): Promise<Uint8Array[]> {
    const entries = await this.db.transaction(systemContext, () => this.store.entries(start, size));
    if (entries.length !== size - start) throw headMismatch(`${size - start - entries.length} of the entries ${start} to ${size - 1} are missing.`);
    return entries.map((entry, at) => {
      const hash = leafHash(entry.leaf);
      if (!sameBytes(hash, entry.leafHash)) throw headMismatch(`entry ${start + at} is not the one that was hashed.`);
      return hash;
    });
  }

  /** A log that lost entries after signing them, as a restored backup has, must not sign others in their place. */
  async #demandFit({ size, root, note }: StoredCheckpoint, head: TreeHead): Promise<void> {
    if (size > head.size) throw checkpointMismatch(`a checkpoint of ${size} entries was signed, but the head has ${head.size}.`);
    const [rootThen = emptyRoot] = size === head.size ? [head.root] : await this.hashes.ofRanges(size === 0 ? [] : [{ start: 0, end: size }], size);
    const opened = openCheckpoint(note, this.key.signer.key);
    const fits = opened.ok && opened.value.size === size && sameBytes(opened.value.root, root) && sameBytes(root, rootThen);
    if (!fits) throw checkpointMismatch(`the checkpoint of ${size} entries is not one of this tree${opened.ok ? '' : ` (${opened.fault})`}.`);
  }
}
