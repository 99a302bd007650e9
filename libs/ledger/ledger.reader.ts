// What may others ask about the published log?
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { writeEntryBundle } from './core/entry-bundle.js';
import { emptyRoot } from './core/hash.js';
import { consistencyRanges, inclusionRanges, type ConsistencyProof, type InclusionProof } from './core/proof.js';
import { formatReceipt } from './core/receipt.js';
import { hasTile, tileWidth, type Tile } from './core/tile.js';
import type { TreeHead } from './core/tree.js';
import { notPublished, sizesReversed } from './errors.js';
import { LedgerStore, type StoredCheckpoint } from './ledger.store.js';
import { TileHashes } from './tile-hashes.js';

export interface EntryProof extends InclusionProof {
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  /** The signed checkpoint of this size; null for sizes that lie between two checkpoints. */
  readonly checkpoint: string | null;
}

export interface GrowthProof extends ConsistencyProof {
  readonly fromRoot: Uint8Array;
  readonly toRoot: Uint8Array;
}

/** An entry with its bytes. */
export interface FoundEntry {
  readonly index: number;
  readonly leaf: Uint8Array;
}

/** Entries that a checkpoint covers, and the proof that one of them is in its tree; null where it does not cover that one. */
export interface ProvenEntries {
  readonly checkpoint: StoredCheckpoint;
  /** By the event's id. */
  readonly entries: ReadonlyMap<string, FoundEntry>;
  readonly hashes: readonly Uint8Array[] | null;
}

/** Answers from what a checkpoint covers, and from nothing beyond it. */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
    private readonly hashes: TileHashes,
  ) {}

  /** The newest checkpoint. */
  head(): Promise<StoredCheckpoint> {
    return this.db.transaction(publicContext, async () => {
      const newest = await this.store.newestCheckpoint();
      if (!newest) throw notPublished('The first checkpoint');
      return newest;
    });
  }

  /** Where an event is in the published log; null while it is not. */
  async indexOf(eventId: string): Promise<number | null> {
    const [found] = await this.db.transaction(publicContext, () => this.store.indexesOf([eventId]));
    return found?.index ?? null;
  }

  /** The entries of these events in the newest checkpoint, with the proof of `newest`, which is one of them; 404 `not-published` before the first one. */
  proven(newest: string, eventIds: readonly string[]): Promise<ProvenEntries> {
    return this.db.transaction(publicContext, async () => {
      // In this order: a checkpoint that is read later covers what was found earlier.
      const [found, checkpoint] = await Promise.all([this.store.entriesOf(eventIds), this.store.newestCheckpoint()]);
      if (!checkpoint) throw notPublished('The first checkpoint');
      // Another checkpoint may have come between the two readings.
      const covered = found.filter(({ index }) => index < checkpoint.size);
      const entries = new Map(covered.map(({ eventId, index, leaf }) => [eventId, { index, leaf }]));
      const index = entries.get(newest)?.index;
      return { checkpoint, entries, hashes: index === undefined ? null : await this.hashes.ofRanges(inclusionRanges(index, checkpoint.size), checkpoint.size) };
    });
  }

  /** The leaves of these events by their ids, also of those that wait for their place, which nobody has signed yet. */
  async leaves(eventIds: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    const found = await this.db.transaction(publicContext, () => this.store.leavesOf(eventIds));
    return new Map(found.map(({ eventId, leaf }) => [eventId, leaf]));
  }

  /** The events that entered a digest of this kind, also those that wait for their place. */
  digestEvents(kind: string): Promise<string[]> {
    return this.db.transaction(publicContext, () => this.store.eventsWith(`"kind":"${kind}"`));
  }

  /** That entry `index` is in the log of `size`, or of the newest checkpoint. 404 `not-published`. */
  proof(index: number, size?: number): Promise<EntryProof> {
    return this.db.transaction(publicContext, async () => {
      const [tree] = await Promise.all([this.#published(size), this.hashes.readAhead(index)]);
      if (index >= tree.size) throw notPublished(`Entry ${index} of ${tree.size}`);
      const itself = { start: index, end: index + 1 };
      const [leafHash = emptyRoot, ...hashes] = await this.hashes.ofRanges([itself, ...inclusionRanges(index, tree.size)], tree.size);
      return { index, size: tree.size, leafHash, root: tree.root, hashes, checkpoint: tree.note };
    });
  }

  /** The proof of an entry as somebody keeps it, in `checkpoint` or in the newest one. 404 `not-published`. */
  async receipt(index: number, extra: Uint8Array, checkpoint?: StoredCheckpoint): Promise<string> {
    const { size, note } = checkpoint ?? (await this.head());
    if (index >= size) throw notPublished(`Entry ${index} of ${size}`);
    return formatReceipt({ index, hashes: await this.hashes.ofRanges(inclusionRanges(index, size), size), checkpoint: note, extra });
  }

  /** That the log of `to`, or of the newest checkpoint, begins with the log of `from`. 404 `not-published`, 400 `sizes-reversed`. */
  consistency(from: number, to?: number): Promise<GrowthProof> {
    return this.db.transaction(publicContext, async () => {
      const tree = await this.#published(to);
      if (from > tree.size) throw sizesReversed(from, tree.size);
      const hashes = await this.hashes.ofRanges(consistencyRanges(from, tree.size), tree.size);
      return { from, to: tree.size, fromRoot: await this.#rootAt(from), toRoot: tree.root, hashes };
    });
  }

  /** The bytes of a tile, or of an entries tile. 404 `not-published`. */
  tile(tile: Tile): Promise<Uint8Array> {
    return this.db.transaction(publicContext, async () => {
      const { size } = await this.#published();
      if (!hasTile(size, tile)) throw notPublished('This tile');
      if (tile.level !== 'entries') return this.hashes.of(tile.level, tile.index, tile.width);
      const start = tile.index * tileWidth;
      const entries = await this.store.entries(start, start + tile.width);
      return writeEntryBundle(entries.map(({ leaf }) => leaf));
    });
  }

  /** How many leaves wait for their place. */
  waiting(): Promise<number> {
    return this.db.transaction(publicContext, () => this.store.waiting());
  }

  async #published(size?: number): Promise<TreeHead & { readonly note: string | null }> {
    const newest = await this.store.newestCheckpoint();
    if (!newest || (size ?? 0) > newest.size) throw notPublished(`A log of ${size ?? 'any'} entries`);
    if (size === undefined || size === newest.size) return newest;
    return (await this.store.checkpointAt(size)) ?? { size, root: await this.#rootAt(size), note: null };
  }

  async #rootAt(size: number): Promise<Uint8Array> {
    const [root = emptyRoot] = await this.hashes.ofRanges(size === 0 ? [] : [{ start: 0, end: size }], size);
    return root;
  }
}
