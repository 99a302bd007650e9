// Does every stored byte still give every root that was ever signed?
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { openCheckpoint } from './core/checkpoint.js';
import { leafHash, sameBytes } from './core/hash.js';
import { append, emptyEdge, rootOf, type CompletedTile, type RightEdge, type TreeHead } from './core/tree.js';
import { LedgerKey } from './ledger-key.js';
import { LedgerStore, type StoredCheckpoint } from './ledger.store.js';

export interface LedgerFinding {
  readonly code: 'entry-missing' | 'entry-differs' | 'tile-differs' | 'checkpoint-differs' | 'head-differs' | 'stray-row';
  /** Which entry, tile, checkpoint or head. */
  readonly at: string;
}

export interface LedgerRecomputation extends TreeHead {
  readonly checkpoints: number;
  readonly tiles: number;
  /** Empty when all is well. Past the first hundred nothing more is looked at. */
  readonly findings: readonly LedgerFinding[];
}

const sliceSize = 1000;
const mostFindings = 100;

/** Reads the whole log up to the head, from its first byte: for auditors, and after every scenario of a test. Changes nothing. */
@Injectable()
export class RecomputeLedger {
  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
    private readonly key: LedgerKey,
  ) {}

  async run(): Promise<LedgerRecomputation> {
    const { head } = await this.db.transaction(systemContext, () => this.store.state());
    const findings: LedgerFinding[] = [];
    let edge = emptyEdge;
    const seen = { checkpoints: await this.#compareCheckpoints(-1, edge, [], findings), tiles: 0 };
    while (edge.size < head.size && findings.length < mostFindings) {
      const leaves = await this.#leafHashes(edge.size, Math.min(edge.size + sliceSize, head.size), findings);
      if (leaves.length === 0) break;
      seen.checkpoints += await this.#compareCheckpoints(edge.size, edge, leaves, findings);
      const growth = append(edge, leaves);
      await this.#compareTiles(growth.tiles, findings);
      seen.tiles += growth.tiles.length;
      edge = growth.edge;
      await breathe();
    }
    const root = rootOf(edge);
    if (edge.size !== head.size || !sameBytes(root, head.root)) findings.push({ code: 'head-differs', at: `head of ${head.size}` });
    await this.#look(async () => {
      // What a sequencer appended in the meantime is no stray: only what lies beyond the head of now.
      const { head: now } = await this.store.state();
      if (await this.store.hasStrays(now.size)) findings.push({ code: 'stray-row', at: `beyond ${now.size}` });
    });
    return { size: edge.size, root, ...seen, findings };
  }

  async #leafHashes(start: number, end: number, findings: LedgerFinding[]): Promise<Uint8Array[]> {
    const entries = await this.#look(() => this.store.entries(start, end));
    if (entries.length !== end - start) findings.push({ code: 'entry-missing', at: `entries ${start} to ${end - 1}` });
    return entries.map((entry, at) => {
      const hash = leafHash(entry.leaf);
      if (!sameBytes(hash, entry.leafHash)) findings.push({ code: 'entry-differs', at: `entry ${start + at}` });
      return hash;
    });
  }

  async #compareTiles(tiles: readonly CompletedTile[], findings: LedgerFinding[]): Promise<void> {
    for (const { level, index, hashes } of tiles) {
      const [stored] = await this.#look(() => this.store.tiles(level, index, index + 1));
      if (!stored || !sameBytes(stored, hashes)) findings.push({ code: 'tile-differs', at: `tile ${level}/${index}` });
    }
  }

  /** Those that end within the slice of leaves behind `edge`; answers how many there are. */
  async #compareCheckpoints(after: number, edge: RightEdge, leaves: readonly Uint8Array[], findings: LedgerFinding[]): Promise<number> {
    const checkpoints = await this.#look(() => this.store.checkpoints(after, edge.size + leaves.length));
    let then = edge;
    for (const checkpoint of checkpoints) {
      then = append(then, leaves.slice(then.size - edge.size, checkpoint.size - edge.size)).edge;
      if (!this.#isOurs(checkpoint, rootOf(then))) findings.push({ code: 'checkpoint-differs', at: `checkpoint of ${checkpoint.size}` });
      await breathe();
    }
    return checkpoints.length;
  }

  #isOurs({ size, root, note }: StoredCheckpoint, rootThen: Uint8Array): boolean {
    const opened = openCheckpoint(note, this.key.signer.key);
    return opened.ok && opened.value.size === size && sameBytes(opened.value.root, root) && sameBytes(root, rootThen);
  }

  #look<T>(work: () => Promise<T>): Promise<T> {
    return this.db.transaction(systemContext, work);
  }
}
