// Which roots, proofs and tiles are published of trees, small and large?
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { writeEntryBundle } from '#libs/ledger/core/entry-bundle.js';
import { joinHashes, leafHash, perfectRoot } from '#libs/ledger/core/hash.js';
import { consistencyRanges, inclusionRanges } from '#libs/ledger/core/proof.js';
import { rangeHash, type Range } from '#libs/ledger/core/subtree.js';
import { tileAt, tilePath, type Tile } from '#libs/ledger/core/tile.js';
import { append, emptyEdge, partialTiles, rootOf } from '#libs/ledger/core/tree.js';

type Hashes = readonly Uint8Array[];

/** The root of the first `size` leaves. */
export const rootAt = (hashes: Hashes, size: number): Uint8Array => rootOf(append(emptyEdge, hashes.slice(0, size)).edge);

const hashesOf = (hashes: Hashes, ranges: readonly Range[]): Uint8Array[] =>
  ranges.map((range) => rangeHash(range, ({ height, index }) => perfectRoot(hashes.slice(index * 2 ** height, (index + 1) * 2 ** height))));

export const inclusionHashes = (hashes: Hashes, index: number, size: number): Uint8Array[] => hashesOf(hashes, inclusionRanges(index, size));

export const inclusionOf = (hashes: Hashes, index: number, size: number) => ({ index, size, hashes: inclusionHashes(hashes, index, size).map(bytesToHex) });
export const consistencyOf = (hashes: Hashes, from: number, to: number) => ({ from, to, hashes: hashesOf(hashes, consistencyRanges(from, to)).map(bytesToHex) });

/** A tree whose entries follow a rule, with tiles of three levels; of tiles only the SHA-256 is published. */
export function largeTree(size: number, width: number) {
  const entries = Array.from({ length: size }, (_, at) => utf8ToBytes(`entry ${at}`));
  const hashes = entries.map(leafHash);
  const { edge, tiles } = append(emptyEdge, hashes);
  const all = [...tiles, ...partialTiles(edge)];
  const contentOf = ({ level, index, width: wide }: Tile): Uint8Array => {
    const start = index * width;
    if (level === 'entries') return writeEntryBundle(entries.slice(start, start + wide));
    return all.find((tile) => tile.level === level && tile.index === index)?.hashes ?? joinHashes([]);
  };
  const places = [['entries', 0], ['entries', 273], [0, 0], [0, 273], [1, 0], [1, 1], [2, 0]] as const;
  return {
    rule: 'Entry n, counted from 0, is the ASCII text "entry " and n in decimal.',
    size,
    root: bytesToHex(rootOf(edge)),
    tiles: places.map(([level, index]) => {
      const tile = tileAt(size, level, index)!;
      return { path: tilePath(tile), bytes: contentOf(tile).length, sha256: bytesToHex(sha256(contentOf(tile))) };
    }),
    roots: [256, 65_536, 69_999].map((at) => ({ size: at, root: bytesToHex(rootAt(hashes, at)) })),
    inclusion: [0, 255, 256, 65_535, 65_536, 69_999].map((index) => inclusionOf(hashes, index, size)),
    consistency: [1, 256, 65_536, 69_999].map((from) => consistencyOf(hashes, from, size)),
  };
}
