// How does the whole published log become files that anybody can serve and keep?
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { openCheckpoint } from './core/checkpoint.js';
import { readEntryBundle } from './core/entry-bundle.js';
import { hashLength, joinHashes, leafHash, sameBytes, splitHashes } from './core/hash.js';
import { verifyConsistency } from './core/proof.js';
import { tileAt, tilePath, type Tile } from './core/tile.js';
import { append, emptyEdge, partialTiles, rootOf, type HashTile, type TreeHead } from './core/tree.js';
import { exportRefused } from './errors.js';
import { LedgerKey } from './ledger-key.js';
import { LedgerReader } from './ledger.reader.js';
import type { StoredCheckpoint } from './ledger.store.js';
import { LogFolder } from './log-folder.js';

export interface LedgerExport extends TreeHead {
  /** Tiles and entry bundles that were not there, or not as they must be. */
  readonly written: number;
  /** Those that were there already, byte for byte. */
  readonly kept: number;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Writes the newest checkpoint, the key, and every tile and entry bundle of a log of that size; the checkpoint comes
 * last, so that nobody reads one whose tiles are missing. May be broken off and repeated at any time, and trusts nothing
 * that it finds: files of an earlier export are read and hashed again, and one that is wrong is replaced. A tile at a
 * time is held in memory.
 */
@Injectable()
export class ExportLedger {
  constructor(
    private readonly reader: LedgerReader,
    private readonly key: LedgerKey,
  ) {}

  /**
   * Errors: `export-refused`, with nothing changed, when the folder holds something else, another log, or a checkpoint
   * that is newer or of another history; with the folder's checkpoint left as it was, when what is stored does not give
   * what was signed.
   */
  async run(folderPath: string): Promise<LedgerExport> {
    const folder = new LogFolder(folderPath);
    const head = await this.reader.head();
    await this.#demandExtension(folder, head);
    // Once without writing: what was exported well before is not to be replaced by what a damaged database holds.
    await this.#climb(head, () => Promise.resolve());
    await folder.write('key', utf8(this.#keyText));
    let [written, kept] = [0, 0];
    await this.#climb(head, async (tile) => {
      const bundle = tile.level === 0 ? [await this.#exportEntries(folder, tile)] : [];
      for (const isNew of [...bundle, await exportTile(folder, tile)]) {
        if (isNew) written++;
        else kept++;
      }
    });
    await folder.write('checkpoint', utf8(head.note));
    return { size: head.size, root: head.root, written, kept };
  }

  /** As `GET /ledger/key` answers. */
  get #keyText(): string {
    return `${this.key.verifierKey}\n`;
  }

  /** What the folder holds must be the beginning of this log, or nothing. */
  async #demandExtension(folder: LogFolder, head: StoredCheckpoint): Promise<void> {
    const [key, note] = await Promise.all([folder.read('key'), folder.read('checkpoint')]);
    if (!key && !note && !(await folder.isEmpty())) throw exportRefused('the folder is not empty, and holds no log.');
    if (key && !sameBytes(key, utf8(this.#keyText))) throw exportRefused('the folder holds another log: its key differs.');
    if (!note) return;
    const opened = openCheckpoint(new TextDecoder().decode(note), this.key.signer.key);
    if (!opened.ok) throw exportRefused(`the folder holds a checkpoint that is not of this log (${opened.fault}).`);
    const { size, root } = opened.value;
    if (size > head.size) throw exportRefused(`the folder holds a newer checkpoint, of ${size} entries; this log has ${head.size}.`);
    const proof = await this.reader.consistency(size, head.size);
    if (!verifyConsistency(proof, root, head.root).ok) throw exportRefused(`the folder holds another history: its root of ${size} entries is not the one of this log.`);
  }

  /** Visits every tile of hashes that a log of this head has, each before those above it. `export-refused` when they do not give its root. */
  async #climb({ size, root }: TreeHead, visit: (tile: HashTile) => Promise<void>): Promise<void> {
    let edge = emptyEdge;
    for (let tile = tileAt(size, 0, 0); tile; tile = tileAt(size, 0, tile.index + 1)) {
      const growth = append(edge, splitHashes(await this.reader.tile(tile)));
      for (const completed of growth.tiles) await visit(completed);
      edge = growth.edge;
      await breathe();
    }
    for (const partial of partialTiles(edge)) await visit(partial);
    if (!sameBytes(rootOf(edge), root)) throw exportRefused(`the stored hashes of ${size} entries do not give the root that was signed. "dermark ledger recompute" says where.`);
  }

  /** The entries below a tile of leaf hashes; true when they were written. */
  async #exportEntries(folder: LogFolder, hashed: HashTile): Promise<boolean> {
    const bundle = { ...tileOf(hashed), level: 'entries' } as const;
    const there = await folder.read(tilePath(bundle));
    if (there && isHashedAs(there, hashed)) return false;
    const stored = await this.reader.tile(bundle);
    if (!isHashedAs(stored, hashed)) throw exportRefused(`the stored entries of ${tilePath(bundle)} are not those that were hashed. "dermark ledger recompute" says which.`);
    await folder.write(tilePath(bundle), stored);
    return true;
  }
}

/** True when it was written. */
async function exportTile(folder: LogFolder, tile: HashTile): Promise<boolean> {
  const there = await folder.read(tilePath(tileOf(tile)));
  if (there && sameBytes(there, tile.hashes)) return false;
  await folder.write(tilePath(tileOf(tile)), tile.hashes);
  return true;
}

const tileOf = ({ level, index, hashes }: HashTile): Tile => ({ level, index, width: hashes.length / hashLength });

function isHashedAs(bundle: Uint8Array, { hashes }: HashTile): boolean {
  const leaves = readEntryBundle(bundle);
  return leaves.ok && sameBytes(joinHashes(leaves.value.map(leafHash)), hashes);
}
