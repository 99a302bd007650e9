// Is an entry in the tree, and does a newer tree hold all of an older one?
import { emptyRoot, hashLength, nodeHash, sameBytes } from './hash.js';
import { faulty, sound, type Outcome } from './outcome.js';
import { splitOf, type Range } from './subtree.js';
import type { TreeHead } from './tree.js';

export interface InclusionProof {
  readonly index: number;
  readonly size: number;
  /** From the leaf's sibling up to a child of the root. */
  readonly hashes: readonly Uint8Array[];
}

export interface ConsistencyProof {
  readonly from: number;
  readonly to: number;
  readonly hashes: readonly Uint8Array[];
}

/** What can be wrong with a proof. */
export type ProofFault =
  | 'size-malformed' // a size or an index is no whole number that can be counted on
  | 'hash-malformed' // a hash does not have 32 bytes
  | 'index-outside-tree'
  | 'sizes-reversed' // the older tree is the larger one
  | 'proof-length-wrong' // too few or too many hashes for these sizes
  | 'old-root-differs'
  | 'root-differs';

/** Whose hashes prove that leaf `index` is in the tree of `size`, in the order of the proof: RFC 9162 section 2.1.3.1. */
export function inclusionRanges(index: number, size: number): Range[] {
  const siblings: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      siblings.push({ start: middle, end });
      end = middle;
    } else {
      siblings.push({ start, end: middle });
      start = middle;
    }
  }
  return siblings.reverse();
}

/** Whose hashes prove that the tree of size `to` begins with the tree of size `from`: RFC 9162 section 2.1.4.1. */
export function consistencyRanges(from: number, to: number): Range[] {
  if (from === 0) return [];
  const siblings: Range[] = [];
  let start = 0;
  let end = to;
  while (from < end) {
    const middle = start + splitOf(end - start);
    if (from <= middle) {
      siblings.push({ start: middle, end });
      end = middle;
    } else {
      siblings.push({ start, end: middle });
      start = middle;
    }
  }
  // A stretch that begins at 0 is the whole older tree: its hash is its root, which the verifier has.
  if (start > 0) siblings.push({ start, end });
  return siblings.reverse();
}

/** RFC 9162 section 2.1.3.2. Faults: `size-malformed`, `hash-malformed`, `index-outside-tree`, `proof-length-wrong`, `root-differs`. */
export function verifyInclusion(proof: InclusionProof, leaf: Uint8Array, root: Uint8Array): Outcome<ProofFault, TreeHead> {
  const { index, size, hashes } = proof;
  if (!isCount(index) || !isCount(size)) return faulty('size-malformed');
  if (![leaf, root, ...hashes].every(isHash)) return faulty('hash-malformed');
  if (index >= size) return faulty('index-outside-tree');

  const climb = new Climb(index, size - 1);
  let hash = leaf;
  for (const sibling of hashes) {
    if (climb.atTop) return faulty('proof-length-wrong');
    hash = climb.step() === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  }
  if (!climb.atTop) return faulty('proof-length-wrong');
  return sameBytes(hash, root) ? sound({ size, root }) : faulty('root-differs');
}

/** RFC 9162 section 2.1.4.2. Faults: `size-malformed`, `hash-malformed`, `sizes-reversed`, `proof-length-wrong`, `old-root-differs`, `root-differs`. */
export function verifyConsistency(proof: ConsistencyProof, oldRoot: Uint8Array, newRoot: Uint8Array): Outcome<ProofFault, TreeHead> {
  const { from, to, hashes } = proof;
  if (!isCount(from) || !isCount(to)) return faulty('size-malformed');
  if (![oldRoot, newRoot, ...hashes].every(isHash)) return faulty('hash-malformed');
  if (from > to) return faulty('sizes-reversed');
  const proven = sound({ size: to, root: newRoot });
  if (from === 0 || from === to) {
    if (hashes.length > 0) return faulty('proof-length-wrong');
    if (from === 0 && !sameBytes(oldRoot, emptyRoot)) return faulty('old-root-differs');
    return from < to || sameBytes(oldRoot, newRoot) ? proven : faulty('root-differs');
  }

  const climb = new Climb(from - 1, to - 1);
  climb.skipRightChildren();
  // An older tree that is a complete subtree of the newer one needs no hash of its own in the proof.
  const [first, ...siblings] = isPowerOfTwo(from) ? [oldRoot, ...hashes] : hashes;
  if (!first) return faulty('proof-length-wrong');
  let before = first;
  let after = first;
  for (const sibling of siblings) {
    if (climb.atTop) return faulty('proof-length-wrong');
    if (climb.step() === 'left') {
      before = nodeHash(sibling, before);
      after = nodeHash(sibling, after);
    } else {
      after = nodeHash(after, sibling);
    }
  }
  if (!climb.atTop) return faulty('proof-length-wrong');
  if (!sameBytes(before, oldRoot)) return faulty('old-root-differs');
  return sameBytes(after, newRoot) ? proven : faulty('root-differs');
}

/** The RFC's fn and sn: a node and the last node of its row, on their way up. Divided, not shifted: indices outgrow 32 bits. */
class Climb {
  constructor(
    private node: number,
    private last: number,
  ) {}

  get atTop(): boolean {
    return this.last === 0;
  }

  /** Goes one row up; says on which side of the node its sibling stands. A last node without a sibling first rises until it has one. */
  step(): 'left' | 'right' {
    const side = this.node % 2 === 1 || this.node === this.last ? 'left' : 'right';
    if (side === 'left') while (this.node % 2 === 0 && this.node > 0) this.rise();
    this.rise();
    return side;
  }

  skipRightChildren(): void {
    while (this.node % 2 === 1) this.rise();
  }

  private rise(): void {
    this.node = Math.floor(this.node / 2);
    this.last = Math.floor(this.last / 2);
  }
}

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isHash = (value: Uint8Array): boolean => value.length === hashLength;
const isPowerOfTwo = (value: number): boolean => splitOf(value + 1) === value;
