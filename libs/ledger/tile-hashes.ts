// Where do the hashes of a tile come from, and those of any stretch of the tree?
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { hashLength, joinHashes, nodeHash, perfectRoot, splitHashes } from './core/hash.js';
import { rangeHash, subtreesOf, type Range, type Subtree } from './core/subtree.js';
import { tileAt, tileUnder, tileWidth } from './core/tile.js';
import { nodeAt, nodesLength, nodesOf } from './core/tile-nodes.js';
import type { Growth } from './core/tree.js';
import { headMismatch } from './errors.js';
import { LedgerStore } from './ledger.store.js';

/** Bytes of tiles kept in memory, full ones with their nodes: what proofs anywhere in a million entries are made of. */
const bytesKept = 64 * 2 ** 20;
/** Roots of subtrees in tiles that still grow: all those of 64 tiles. */
const rootsKept = 16_384;
/** Lower tiles that are read and hashed in one go, 2,040 hashes, before others have their turn. */
const stride = 8;

/**
 * Only completed tiles are stored. The others are prefixes, made from the leaf hashes or from the tiles one level
 * below, and remembered: what is in a tile never changes, it only gets longer.
 */
@Injectable()
export class TileHashes {
  /** The hashes of each; those of a full tile with their nodes behind them as soon as a proof has asked for one. */
  readonly #tiles = new LRUCache<string, Uint8Array>({ maxSize: bytesKept, sizeCalculation: ({ length }) => Math.max(length, 1) });
  /** Of complete subtrees, which never change: the proofs of neighbours share nearly all of them. */
  readonly #roots = new LRUCache<string, Uint8Array>({ max: rootsKept });

  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
  ) {}

  /** The first `width` hashes of a tile, one after the other. They must be in the database. */
  async of(level: number, index: number, width: number): Promise<Uint8Array> {
    const place = `${level}/${index}`;
    let hashes = this.#tiles.get(place) ?? new Uint8Array(0);
    if (hashes.length < width * hashLength) hashes = await this.db.transaction(publicContext, () => this.#read(level, index, width, hashes));
    this.#remember(place, hashes);
    return hashes.subarray(0, width * hashLength);
  }

  /** Has the completed tile of an entry at hand, if there is one: asked for beside something else it costs no way of its own. */
  async readAhead(entry: number): Promise<void> {
    const index = Math.floor(entry / tileWidth);
    if ((this.#tiles.get(`0/${index}`)?.length ?? 0) >= tileWidth * hashLength) return;
    const [stored] = await this.db.transaction(publicContext, () => this.store.tiles(0, index, index + 1));
    if (stored) this.#remember(`0/${index}`, stored);
  }

  /** The hash of each stretch of the tree of `size`: what proofs and roots are made of. */
  async ofRanges(ranges: readonly Range[], size: number): Promise<Uint8Array[]> {
    const tiles = new Map<string, Uint8Array>();
    for (const { level, index } of ranges.flatMap(subtreesOf).map(tileUnder)) {
      const place = `${level}/${index}`;
      if (!tiles.has(place)) tiles.set(place, await this.of(level, index, tileAt(size, level, index)?.width ?? 0));
    }
    const hashOf = (subtree: Subtree): Uint8Array => {
      const { level, index, first, count } = tileUnder(subtree);
      const place = `${level}/${index}`;
      const tile = tiles.get(place) ?? new Uint8Array(0);
      if (count === 1) return tile.subarray(first * hashLength, (first + 1) * hashLength);
      return tile.length < tileWidth * hashLength ? this.#rootOver(subtree, hashOf) : nodeAt(this.#withNodes(place, tile), first, count);
    };
    return ranges.map((range) => rangeHash(range, hashOf));
  }

  #withNodes(place: string, tile: Uint8Array): Uint8Array {
    const known = this.#tiles.get(place);
    if (known?.length === nodesLength) return known;
    const nodes = nodesOf(tile);
    this.#tiles.set(place, nodes);
    return nodes;
  }

  #rootOver({ height, index }: Subtree, hashOf: (subtree: Subtree) => Uint8Array): Uint8Array {
    const place = `${height}/${index}`;
    const known = this.#roots.get(place);
    if (known) return known;
    const root = nodeHash(hashOf({ height: height - 1, index: index * 2 }), hashOf({ height: height - 1, index: index * 2 + 1 }));
    this.#roots.set(place, root);
    return root;
  }

  /** What this process has just written need not be read: the proofs of fresh entries are made of nothing else. */
  learn({ edge, tiles }: Growth): void {
    for (const { level, index, hashes } of tiles) this.#remember(`${level}/${index}`, hashes);
    edge.tails.forEach((tail, level) => {
      if (tail.length > 0) this.#remember(`${level}/${Math.floor(edge.size / tileWidth ** (level + 1))}`, joinHashes(tail));
    });
  }

  /** After a doubt about the database: everything is read anew. */
  forget(): void {
    this.#tiles.clear();
    this.#roots.clear();
  }

  async #read(level: number, index: number, width: number, known: Uint8Array): Promise<Uint8Array> {
    const [stored] = await this.store.tiles(level, index, index + 1);
    if (stored) return stored;
    const start = index * tileWidth + known.length / hashLength;
    const end = index * tileWidth + width;
    const added = level === 0 ? await this.store.leafHashes(start, end) : await this.#rootsOfTiles(level - 1, start, end);
    if (added.length !== end - start) throw headMismatch(`${end - start - added.length} of the hashes ${start} to ${end - 1} of level ${level} are not in the database.`);
    return joinHashes([...splitHashes(known), ...added]);
  }

  async #rootsOfTiles(level: number, start: number, end: number): Promise<Uint8Array[]> {
    const roots: Uint8Array[] = [];
    for (let at = start; at < end; at += stride) {
      const tiles = await this.store.tiles(level, at, Math.min(at + stride, end));
      roots.push(...tiles.map((tile) => perfectRoot(splitHashes(tile))));
      await breathe();
    }
    return roots;
  }

  #remember(place: string, hashes: Uint8Array): void {
    if ((this.#tiles.get(place)?.length ?? 0) <= hashes.length) this.#tiles.set(place, hashes);
  }
}
