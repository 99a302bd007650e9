// Which lost entries does a copy of the log give back, and how does it show that they are the ones that were signed?
import { openCheckpoint } from './core/checkpoint.js';
import { readEntryBundle } from './core/entry-bundle.js';
import { hashLength, leafHash, sameBytes, splitHashes } from './core/hash.js';
import type { VerifierKey } from './core/note.js';
import { tileAt, tileWidth, type Tile } from './core/tile.js';
import { append, rootOf, type RightEdge } from './core/tree.js';

/** A log under the paths of c2sp.org/tlog-tiles, as `ExportLedger` writes it; null for what it does not have. */
export interface CopiedLog {
  read(path: 'checkpoint'): Promise<Uint8Array | null>;
  tile(tile: Tile): Promise<Uint8Array | null>;
}

/** An entry that somebody kept outside the database. */
export interface Salvaged {
  readonly index: number;
  readonly leaf: Uint8Array;
}

export interface SalvagedCopy {
  readonly entries: readonly Salvaged[];
  /** What of the copy could not be used, and why; an operator's sentences. */
  readonly faults: readonly string[];
}

const nothing = (fault: string): SalvagedCopy => ({ entries: [], faults: [fault] });

/**
 * The entries behind `kept`, the tree that the database still has. None is believed: the hashes of the tiles, or else those of the
 * entries themselves, must lead from `kept` to the root in the copy's checkpoint, which `key` signed; and an entry must have its hash.
 */
export async function salvageCopy(copy: CopiedLog, key: VerifierKey, kept: RightEdge): Promise<SalvagedCopy> {
  const note = await copy.read('checkpoint');
  const opened = openCheckpoint(new TextDecoder('utf-8', { ignoreBOM: true }).decode(note ?? new Uint8Array()), key);
  if (!opened.ok) return nothing(`its checkpoint is not one of this ledger (${opened.fault})`);
  const { size, root } = opened.value;
  if (size <= kept.size) return nothing(`it ends with ${size} entries, and the database has ${kept.size}`);

  const leaves: (Uint8Array | null)[] = [];
  const hashes: (Uint8Array | null)[] = [];
  const first = Math.floor(kept.size / tileWidth);
  for (let tile = tileAt(size, 0, first); tile; tile = tileAt(size, 0, tile.index + 1)) {
    leaves.push(...(await leavesIn(copy, tile)));
    hashes.push(...(await hashesIn(copy, tile)));
  }
  const start = first * tileWidth;
  const isSigned = (found: readonly (Uint8Array | null)[]): found is readonly Uint8Array[] => {
    const behind = found.slice(kept.size - start);
    return behind.every((hash) => hash !== null) && sameBytes(rootOf(append(kept, behind).edge), root);
  };
  const signed = [hashes, leaves.map((leaf) => leaf && leafHash(leaf))].find(isSigned);
  if (!signed) return nothing('neither its tiles nor its entries lead from what the database has to the root that was signed');

  const entries: Salvaged[] = [];
  const faults: string[] = [];
  for (let index = kept.size; index < size; index += 1) {
    const leaf = leaves[index - start] ?? null;
    if (leaf && sameBytes(leafHash(leaf), signed[index - start]!)) entries.push({ index, leaf });
    else faults.push(`its entry ${index} is not the one that was signed`);
  }
  return { entries, faults };
}

const none = (width: number): null[] => Array.from({ length: width }, () => null);

/** One for each place of the tile: null for all of a bundle that is missing, cut off, or of another width. */
async function leavesIn(copy: CopiedLog, { index, width }: Tile): Promise<(Uint8Array | null)[]> {
  const bundle = await copy.tile({ level: 'entries', index, width });
  const leaves = bundle && readEntryBundle(bundle);
  return leaves?.ok && leaves.value.length >= width ? leaves.value.slice(0, width) : none(width);
}

async function hashesIn(copy: CopiedLog, tile: Tile): Promise<(Uint8Array | null)[]> {
  const bytes = await copy.tile(tile);
  const hashes = bytes && bytes.length % hashLength === 0 ? splitHashes(bytes) : [];
  return hashes.length >= tile.width ? hashes.slice(0, tile.width) : none(tile.width);
}
