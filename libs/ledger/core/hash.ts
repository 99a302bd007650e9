// How are leaves and nodes of the tree hashed?
import { sha256 } from '@noble/hashes/sha2.js';

/** Bytes of every hash in the tree. */
export const hashLength = 32;

/** The root of a tree without leaves (RFC 9162 section 2.1.1). */
export const emptyRoot: Uint8Array = sha256(new Uint8Array(0));

/** SHA-256(0x00 ‖ data). The two prefixes keep a leaf from ever passing as a node. */
export function leafHash(data: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + data.length);
  input.set(data, 1);
  return sha256(input);
}

/** SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  const input = new Uint8Array(1 + 2 * hashLength);
  input[0] = 1;
  input.set(left, 1);
  input.set(right, 1 + hashLength);
  return sha256(input);
}

/** The root above a power of two of hashes of equal height. */
export function perfectRoot(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes;
  while (row.length > 1) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < row.length; at += 2) above.push(nodeHash(row[at]!, row[at + 1]!));
    row = above;
  }
  return row[0]!;
}

export const sameBytes = (left: Uint8Array, right: Uint8Array): boolean =>
  left.length === right.length && left.every((byte, at) => byte === right[at]);

/** Hashes one after the other, as tiles are stored and served. */
export function joinHashes(hashes: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(hashes.length * hashLength);
  hashes.forEach((hash, at) => joined.set(hash, at * hashLength));
  return joined;
}

export const splitHashes = (joined: Uint8Array): Uint8Array[] =>
  Array.from({ length: joined.length / hashLength }, (_, at) => joined.subarray(at * hashLength, (at + 1) * hashLength));
