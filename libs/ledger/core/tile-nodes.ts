// Where are the nodes above the hashes of a full tile?
import { hashLength, nodeHash } from './hash.js';
import { tileHeight, tileWidth } from './tile.js';

/** Bytes of a full tile together with the 255 nodes above its hashes. */
export const nodesLength = (2 * tileWidth - 1) * hashLength;

/** Row after row, the tile's own hashes first, its root last. `hashes`: the 256 of a full tile, one after the other. */
export function nodesOf(hashes: Uint8Array): Uint8Array {
  const nodes = new Uint8Array(nodesLength);
  nodes.set(hashes.subarray(0, tileWidth * hashLength));
  let filled = tileWidth;
  for (let below = 0; filled < 2 * tileWidth - 1; below += 2) nodes.set(nodeHash(hashAt(nodes, below), hashAt(nodes, below + 1)), filled++ * hashLength);
  return nodes;
}

/** The root over `count` hashes of the tile from `first` on; `count` is a power of two that divides `first`. */
export function nodeAt(nodes: Uint8Array, first: number, count: number): Uint8Array {
  let row = 0;
  for (let height = 0; height < tileHeight && 2 ** height < count; height++) row += tileWidth / 2 ** height;
  return hashAt(nodes, row + first / count);
}

const hashAt = (nodes: Uint8Array, place: number): Uint8Array => nodes.subarray(place * hashLength, (place + 1) * hashLength);
