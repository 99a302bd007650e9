// Where do the hashes of a tile come from, and those of any stretch of the tree?
import { setImmediate as breathe } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { hashLength, joinHashes, perfectRoot, splitHashes } from './core/hash.js';
import { rangeHash, subtreesOf, type Range, type Subtree } from './core/subtree.js';
import { tileAt, tileUnder, tileWidth } from './core/tile.js';
import type { Growth } from './core/tree.js';
import { headMismatch } from './errors.js';
import { LedgerStore } from './ledger.store.js';

/** Tiles kept in memory: at 8 KB each, at most 4 MB. */
const cacheSize = 512;
/** Lower tiles that are read and hashed in one go, 2,040 hashes, before others have their turn. */
const stride = 8;

/**
 * Only completed tiles are stored. The others are prefixes, made from the leaf hashes or from the tiles one level
 * below, and remembered: what is in a tile never changes, it only gets longer.
 */
@Injectable()
export class TileHashes {
  /** By place, the least recently used first. */
  readonly #known = new Map<string, Uint8Array>();

  constructor(
    private readonly db: Database,
    private readonly store: LedgerStore,
  ) {}

  /** The first `width` hashes of a tile, one after the other. They must be in the database. */
  async of(level: number, index: number, width: number): Promise<Uint8Array> {
    const place = `${level}/${index}`;
    let hashes = this.#known.get(place) ?? new Uint8Array(0);
    if (hashes.length < width * hashLength) hashes = await this.db.transaction(publicContext, () => this.#read(level, index, width, hashes));
    this.#remember(place, hashes);
    return hashes.subarray(0, width * hashLength);
  }

  /** Has the completed tile of an entry at hand, if there is one: asked for beside something else it costs no way of its own. */
  async readAhead(entry: number): Promise<void> {
    const index = Math.floor(entry / tileWidth);
    if (this.#known.get(`0/${index}`)?.length === tileWidth * hashLength) return;
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
      const tile = tiles.get(`${level}/${index}`) ?? new Uint8Array(0);
      return perfectRoot(splitHashes(tile.subarray(first * hashLength, (first + count) * hashLength)));
    };
    return ranges.map((range) => rangeHash(range, hashOf));
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
    this.#known.clear();
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
    const longer = (this.#known.get(place)?.length ?? 0) > hashes.length;
    const kept = longer ? this.#known.get(place)! : hashes;
    this.#known.delete(place);
    this.#known.set(place, kept);
    const [oldest] = this.#known.keys();
    if (this.#known.size > cacheSize && oldest !== undefined) this.#known.delete(oldest);
  }
}
