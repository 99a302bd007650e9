// How does the tree grow at its right edge, and what is its root?
import { emptyRoot, joinHashes, nodeHash, perfectRoot } from './hash.js';
import { tileHeight, tileWidth } from './tile.js';

/** How large a tree is and what its root is: all that a checkpoint signs. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

/** What is needed of a tree to append to it, however large it is: about one hash for each binary digit of its size, and its open tiles. */
export interface RightEdge {
  readonly size: number;
  /** At place h the root of the complete subtree of 2^h leaves that waits for its right sibling, or null: the size in binary. */
  readonly peaks: readonly (Uint8Array | null)[];
  /** At place L the hashes of tile level L that no completed tile holds yet: the size in base 256. */
  readonly tails: readonly (readonly Uint8Array[])[];
}

/** A tile and what is in it. */
export interface HashTile {
  readonly level: number;
  readonly index: number;
  /** One after the other, 32 bytes each. */
  readonly hashes: Uint8Array;
}

/** 256 hashes of a level that will never change again. */
export type CompletedTile = HashTile;

export interface Growth {
  readonly edge: RightEdge;
  readonly tiles: readonly CompletedTile[];
}

export const emptyEdge: RightEdge = { size: 0, peaks: [], tails: [] };

/** The edge after `leafHashes`, and the tiles that they completed. The given edge stays as it is: a failed write just forgets the new one. */
export function append(edge: RightEdge, leafHashes: readonly Uint8Array[]): Growth {
  const peaks = [...edge.peaks];
  const tails = edge.tails.map((tail) => [...tail]);
  const tiles: CompletedTile[] = [];
  let size = edge.size;

  const keep = (level: number, hash: Uint8Array): void => {
    const tail = (tails[level] ??= []);
    tail.push(hash);
    if (tail.length < tileWidth) return;
    tiles.push({ level, index: Math.floor(size / tileWidth ** (level + 1)), hashes: joinHashes(tail) });
    tails[level] = [];
  };

  for (const leaf of leafHashes) {
    // Adding one to a binary number: every peak that is met merges and carries.
    let node = leaf;
    let height = 0;
    for (;;) {
      if (height % tileHeight === 0) keep(height / tileHeight, node);
      const left = peaks[height];
      if (!left) break;
      node = nodeHash(left, node);
      peaks[height++] = null;
    }
    peaks[height] = node;
    size++;
  }
  return { edge: { size, peaks, tails }, tiles };
}

/** The root that the edge stands for (RFC 9162 section 2.1.1): the peaks folded from the smallest. */
export const rootOf = ({ peaks }: RightEdge): Uint8Array =>
  peaks.reduce<Uint8Array | null>((root, peak) => (peak && root ? nodeHash(peak, root) : (peak ?? root)), null) ?? emptyRoot;

/** The tiles with 1 to 255 hashes that the log of this size has, from the lowest level. */
export const partialTiles = ({ size, tails }: RightEdge): HashTile[] =>
  tails.flatMap((tail, level) => (tail.length === 0 ? [] : [{ level, index: Math.floor(size / tileWidth ** (level + 1)), hashes: joinHashes(tail) }]));

/** The edge of a tree of which only the open tiles are at hand; each must hold fewer than 256 hashes. */
export function edgeFrom(tails: readonly (readonly Uint8Array[])[]): RightEdge {
  const peaks: (Uint8Array | null)[] = [];
  let size = 0;
  tails.forEach((tail, level) => {
    size += tail.length * tileWidth ** level;
    // A tail of 1101 (binary) hashes holds subtrees of 8, 4 and 1 of them, in this order.
    let start = 0;
    for (let bit = tileHeight - 1; bit >= 0; bit--) {
      const width = 2 ** bit;
      const present = start + width <= tail.length;
      peaks[level * tileHeight + bit] = present ? perfectRoot(tail.slice(start, start + width)) : null;
      if (present) start += width;
    }
  });
  return { size, peaks, tails };
}
