// What is the root of a tree, by the letter of its definition?
import { emptyRoot, nodeHash } from './hash.js';
import { splitOf } from './subtree.js';

/** RFC 9162 section 2.1.1, word for word, over leaf hashes: slow, and obviously right. */
export function rootByDefinition(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return emptyRoot;
  if (hashes.length === 1) return hashes[0]!;
  const split = splitOf(hashes.length);
  return nodeHash(rootByDefinition(hashes.slice(0, split)), rootByDefinition(hashes.slice(split)));
}
