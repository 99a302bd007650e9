// Of which complete subtrees is a stretch of the tree made, and how does its hash come from theirs?
import { nodeHash } from './hash.js';

/** The leaves from `start` up to, but not including, `end`: RFC 9162's D[start:end]. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The complete subtree over the leaves from index × 2^height up to (index + 1) × 2^height. */
export interface Subtree {
  readonly height: number;
  readonly index: number;
}

/** The largest power of two below `size`, where RFC 9162 splits a tree of more than one leaf. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

/** The complete subtrees of a stretch that the RFC's splits lead to, from left to right; each is larger than the next. */
export function subtreesOf({ start, end }: Range): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = start; at < end; ) {
    let height = 0;
    while (at + 2 ** (height + 1) <= end) height++;
    subtrees.push({ height, index: at / 2 ** height });
    at += 2 ** height;
  }
  return subtrees;
}

/** MTH of a stretch: its subtrees' hashes folded from the right. */
export const rangeHash = (range: Range, hashOf: (subtree: Subtree) => Uint8Array): Uint8Array =>
  subtreesOf(range)
    .map(hashOf)
    .reduceRight((right, left) => nodeHash(left, right));
