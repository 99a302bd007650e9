// What does somebody who remembers a log conclude from what it serves now?
import { openCheckpoint, type CheckpointFault, type OpenedCheckpoint } from './checkpoint.js';
import { readEntryBundle } from './entry-bundle.js';
import { hashLength, joinHashes, leafHash, sameBytes } from './hash.js';
import type { VerifierKey } from './note.js';
import { faulty, type Outcome } from './outcome.js';
import { tileAt, tilePath, tileWidth, type Tile } from './tile.js';
import { append, partialTiles, rootOf, type HashTile, type RightEdge, type TreeHead } from './tree.js';

export type CheckpointFinding =
  | CheckpointFault
  | 'log-shrank' // fewer entries than were signed before: cut off, or an old checkpoint again
  | 'history-differs'; // what was signed now does not begin with what was signed before

export type MonitorFinding =
  | CheckpointFinding
  | 'entries-missing'
  | 'entries-malformed' // a bundle that is cut off, or with another number of entries
  | 'tile-missing'
  | 'tile-malformed' // not the length that it must have
  | 'tile-differs' // not what its entries, and so the tiles below, give
  | 'root-differs'; // the entries do not give what was signed

export interface Finding<Code extends string> {
  readonly code: Code;
  /** Which checkpoint, tile or entry. */
  readonly at: string;
}

export interface PublishedEntry {
  readonly index: number;
  readonly leaf: Uint8Array;
  readonly leafHash: Uint8Array;
}

/** A signed checkpoint that may follow the one remembered, as far as it can tell alone; the entries tell the rest. */
export function judgeCheckpoint(note: string, key: VerifierKey, remembered: TreeHead): Outcome<CheckpointFinding, OpenedCheckpoint> {
  const opened = openCheckpoint(note, key);
  if (!opened.ok) return opened;
  const { size, root } = opened.value;
  if (size < remembered.size) return faulty('log-shrank');
  if (size === remembered.size && !sameBytes(root, remembered.root)) return faulty('history-differs');
  return opened;
}

/**
 * Goes once through what was added since `remembered`, from left to right, and holds no more of it than the right edge.
 * Entries are what counts: each tile is compared with what they give, and at the end so is the root. So a tile alone that
 * was altered is one finding, and an altered entry is one for each tile above it and one for the root.
 */
export class Monitor {
  readonly findings: Finding<MonitorFinding>[] = [];
  #edge: RightEdge;

  constructor(
    private readonly remembered: RightEdge,
    private readonly head: TreeHead,
  ) {
    this.#edge = remembered;
  }

  /** The tiles of leaf hashes, at most `count`, that are to be taken next; empty at the end. The bundle of their entries has the same place. */
  next(count: number): Tile[] {
    if (this.#edge.size >= this.head.size) return [];
    const first = Math.floor(this.#edge.size / tileWidth);
    return Array.from({ length: count }, (_, at) => tileAt(this.head.size, 0, first + at)).filter((tile) => tile !== null);
  }

  /**
   * Takes the next bundle and its tile, null for what is not served. Answers the entries that are new, and the completed
   * tiles above, to be compared; null when the entries cannot be read: what comes behind them cannot be judged.
   */
  take(bundle: Uint8Array | null, tile: Uint8Array | null): { readonly entries: readonly PublishedEntry[]; readonly above: readonly HashTile[] } | null {
    const [place] = this.next(1);
    if (!place) throw new RangeError('Nothing is left to take.');
    const leaves = this.#leavesOf(bundle, { ...place, level: 'entries' });
    if (!leaves) return null;
    const start = place.index * tileWidth;
    const entries = leaves.map((leaf, at) => ({ index: start + at, leaf, leafHash: leafHash(leaf) }));
    this.compare({ level: 0, index: place.index, hashes: joinHashes(entries.map((entry) => entry.leafHash)) }, tile);
    const known = this.#edge.tails[0] ?? [];
    const rewritten = known.findIndex((hash, at) => !sameBytes(hash, entries[at]!.leafHash));
    if (rewritten >= 0) this.#find('history-differs', `entry ${start + rewritten}`);
    const added = entries.slice(known.length);
    const growth = append(this.#edge, added.map((entry) => entry.leafHash));
    this.#edge = growth.edge;
    return { entries: added, above: growth.tiles.filter(({ level }) => level > 0) };
  }

  /** The partial tiles above the entries, to be compared once all are taken; none when nothing is new, for then they were compared before. */
  partialAbove(): HashTile[] {
    if (this.#edge.size === this.remembered.size) return [];
    return partialTiles(this.#edge).filter(({ level }) => level > 0);
  }

  /** Is a tile that the log serves, or null, the one that the entries give? */
  compare({ level, index, hashes }: HashTile, served: Uint8Array | null): void {
    const width = hashes.length / hashLength;
    const path = tilePath({ level, index, width });
    if (!served) return this.#find('tile-missing', path);
    // In the place of a partial tile the full one will do, which begins with it.
    if (served.length !== hashes.length && served.length !== tileWidth * hashLength) return this.#find('tile-malformed', path);
    if (!sameBytes(served.subarray(0, hashes.length), hashes)) this.#find('tile-differs', path);
  }

  /** The edge to remember, or null when anything was found. */
  conclude(): RightEdge | null {
    const { size, root } = this.head;
    const agrees = this.#edge.size === size && sameBytes(rootOf(this.#edge), root);
    if (!agrees) this.#find(this.remembered.size === 0 ? 'root-differs' : 'history-differs', `checkpoint of ${size}`);
    return this.findings.length === 0 ? this.#edge : null;
  }

  #leavesOf(bundle: Uint8Array | null, place: Tile): readonly Uint8Array[] | null {
    if (!bundle) this.#find('entries-missing', tilePath(place));
    const leaves = bundle ? readEntryBundle(bundle) : null;
    if (!leaves) return null;
    if (leaves.ok && (leaves.value.length === place.width || leaves.value.length === tileWidth)) return leaves.value.slice(0, place.width);
    this.#find('entries-malformed', tilePath(place));
    return null;
  }

  #find(code: MonitorFinding, at: string): void {
    this.findings.push({ code, at });
  }
}
