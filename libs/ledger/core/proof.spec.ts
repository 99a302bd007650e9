// Does every proof that is made hold, and does no altered one?
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import { emptyRoot, leafHash, nodeHash } from './hash.js';
import type { Outcome } from './outcome.js';
import { consistencyRanges, inclusionRanges, verifyConsistency, verifyInclusion, type ProofFault } from './proof.js';
import { rangeHash, splitOf, type Range, type Subtree } from './subtree.js';

const largest = 260;
const leaves = Array.from({ length: largest }, (_, index) => leafHash(Uint8Array.of(index >> 8, index)));

/** Roots by RFC 9162's definition, each computed once. */
const known = new Map<string, Uint8Array>();
function rootOfRange({ start, end }: Range): Uint8Array {
  if (start === end) return emptyRoot;
  if (end - start === 1) return leaves[start]!;
  const name = `${start}-${end}`;
  const middle = start + splitOf(end - start);
  const root = known.get(name) ?? nodeHash(rootOfRange({ start, end: middle }), rootOfRange({ start: middle, end }));
  known.set(name, root);
  return root;
}
const rootAt = (size: number) => rootOfRange({ start: 0, end: size });
const hashOf = ({ height, index }: Subtree) => rootOfRange({ start: index * 2 ** height, end: (index + 1) * 2 ** height });
const inclusion = (index: number, size: number) => ({ index, size, hashes: inclusionRanges(index, size).map((range) => rangeHash(range, hashOf)) });
const consistency = (from: number, to: number) => ({ from, to, hashes: consistencyRanges(from, to).map((range) => rangeHash(range, hashOf)) });

const faultOf = (outcome: Outcome<ProofFault, unknown>): ProofFault | null => (outcome.ok ? null : outcome.fault);
const flipped = (bytes: Uint8Array, bit: number) => bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
const withFlippedHash = <Proof extends { hashes: readonly Uint8Array[] }>(proof: Proof, which: number, bit: number): Proof => ({
  ...proof,
  hashes: proof.hashes.map((hash, at) => (at === which ? flipped(hash, bit) : hash)),
});

describe('a proof of inclusion', () => {
  it(`holds for every entry of every tree of up to ${largest} entries, and not after a flipped bit`, () => {
    const refused: string[] = [];
    const escaped: string[] = [];
    let made = 0;
    for (let size = 1; size <= largest; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusion(index, size);
        const bit = (index * 31 + size) % 256;
        if (!verifyInclusion(proof, leaves[index]!, rootAt(size)).ok) refused.push(`${index} of ${size}`);
        const which = (index + size) % proof.hashes.length;
        const fault = faultOf(verifyInclusion(withFlippedHash(proof, which, bit), leaves[index]!, rootAt(size)));
        if (size > 1 && fault !== 'root-differs') escaped.push(`${index} of ${size}, hash ${which}: ${fault}`);
        made++;
      }
    }
    expect({ made, refused, escaped }).toEqual({ made: (largest * (largest + 1)) / 2, refused: [], escaped: [] });
  });

  it('does not hold after any flipped bit of leaf, root or proof, in trees of every shape', () => {
    for (const [index, size] of [[0, 1], [6, 7], [5, 8], [12, 13], [64, 65], [77, 130]] as const) {
      const proof = inclusion(index, size);
      const leaf = leaves[index]!;
      for (let bit = 0; bit < 256; bit++) {
        const faults = [
          verifyInclusion(proof, flipped(leaf, bit), rootAt(size)),
          verifyInclusion(proof, leaf, flipped(rootAt(size), bit)),
          ...proof.hashes.map((_, which) => verifyInclusion(withFlippedHash(proof, which, bit), leaf, rootAt(size))),
        ].map(faultOf);
        expect(new Set(faults)).toEqual(new Set(['root-differs']));
      }
    }
  });

  it('holds for no other index, and for no size of another shape', () => {
    for (let size = 2; size <= 20; size++) {
      for (let index = 0; index < size; index++) {
        const proof = inclusion(index, size);
        for (let other = 0; other < size; other++) {
          if (other !== index) expect(verifyInclusion({ ...proof, index: other }, leaves[index]!, rootAt(size)).ok).toBe(false);
        }
        expect(faultOf(verifyInclusion({ ...proof, size: index }, leaves[index]!, rootAt(size)))).toBe('index-outside-tree');
      }
    }
  });

  it('is refused with a hash too few, too many, or of another length', () => {
    const proof = inclusion(4, 9);
    const leaf = leaves[4]!;
    const root = rootAt(9);
    expect(faultOf(verifyInclusion({ ...proof, hashes: proof.hashes.slice(1) }, leaf, root))).toBe('proof-length-wrong');
    expect(faultOf(verifyInclusion({ ...proof, hashes: [...proof.hashes, leaf] }, leaf, root))).toBe('proof-length-wrong');
    expect(faultOf(verifyInclusion({ ...proof, hashes: [...proof.hashes.slice(1), leaf.subarray(1)] }, leaf, root))).toBe('hash-malformed');
    expect(faultOf(verifyInclusion(proof, leaf.subarray(1), root))).toBe('hash-malformed');
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 60]) {
      expect(faultOf(verifyInclusion({ ...proof, index: wrong }, leaf, root))).toBe('size-malformed');
      expect(faultOf(verifyInclusion({ ...proof, size: wrong }, leaf, root))).toBe('size-malformed');
    }
  });

  it('counts on beyond 32 bits', () => {
    const size = 2 ** 40 + 5;
    const ranges = inclusionRanges(2 ** 40 + 4, size);
    expect(ranges).toEqual([{ start: 2 ** 40, end: 2 ** 40 + 4 }, { start: 0, end: 2 ** 40 }]);
    const [right, left] = [leafHash(Uint8Array.of(1)), leafHash(Uint8Array.of(2))];
    const leaf = leaves[0]!;
    const root = nodeHash(left, nodeHash(right, leaf));
    expect(verifyInclusion({ index: 2 ** 40 + 4, size, hashes: [right, left] }, leaf, root).ok).toBe(true);
  });
});

describe('a proof of consistency', () => {
  it(`holds between any two trees of up to ${largest} entries, and not after a flipped bit`, () => {
    const refused: string[] = [];
    const escaped: string[] = [];
    let made = 0;
    for (let to = 0; to <= largest; to++) {
      for (let from = 0; from <= to; from++) {
        const proof = consistency(from, to);
        const bit = (from * 31 + to) % 256;
        if (!verifyConsistency(proof, rootAt(from), rootAt(to)).ok) refused.push(`${from} to ${to}`);
        const which = (from + to) % proof.hashes.length;
        const fault = faultOf(verifyConsistency(withFlippedHash(proof, which, bit), rootAt(from), rootAt(to)));
        if (proof.hashes.length > 0 && !fault?.endsWith('differs')) escaped.push(`${from} to ${to}, hash ${which}: ${fault}`);
        made++;
      }
    }
    expect({ made, refused, escaped }).toEqual({ made: ((largest + 1) * (largest + 2)) / 2, refused: [], escaped: [] });
  });

  it('does not hold after any flipped bit of either root or the proof, in trees of every shape', () => {
    for (const [from, to] of [[0, 5], [3, 3], [4, 8], [6, 8], [7, 13], [64, 65], [77, 130]] as const) {
      const proof = consistency(from, to);
      for (let bit = 0; bit < 256; bit++) {
        expect(faultOf(verifyConsistency(proof, flipped(rootAt(from), bit), rootAt(to)))).toMatch(/differs$/);
        if (from > 0) expect(faultOf(verifyConsistency(proof, rootAt(from), flipped(rootAt(to), bit)))).toBe('root-differs');
        proof.hashes.forEach((_, which) => expect(faultOf(verifyConsistency(withFlippedHash(proof, which, bit), rootAt(from), rootAt(to)))).toMatch(/differs$/));
      }
    }
  });

  it('does not hold for a tree in which an old entry was exchanged', () => {
    const forged = leaves.map((leaf, index) => (index === 2 ? leafHash(Uint8Array.of(200)) : leaf));
    const left = nodeHash(nodeHash(forged[0]!, forged[1]!), nodeHash(forged[2]!, forged[3]!));
    const forgedRoot = nodeHash(left, nodeHash(forged[4]!, forged[5]!));
    const proof = { from: 4, to: 6, hashes: [nodeHash(forged[4]!, forged[5]!)] };
    expect(faultOf(verifyConsistency(proof, rootAt(4), forgedRoot))).toBe('root-differs');
    expect(faultOf(verifyConsistency(proof, left, forgedRoot))).toBeNull();
  });

  it('is refused with sizes reversed, a hash too few, too many, or of another length', () => {
    const proof = consistency(6, 9);
    const roots = [rootAt(6), rootAt(9)] as const;
    expect(faultOf(verifyConsistency({ ...proof, from: 9, to: 6 }, ...roots))).toBe('sizes-reversed');
    expect(faultOf(verifyConsistency({ ...proof, hashes: [] }, ...roots))).toBe('proof-length-wrong');
    expect(faultOf(verifyConsistency({ ...proof, hashes: proof.hashes.slice(0, -1) }, ...roots))).toBe('proof-length-wrong');
    expect(faultOf(verifyConsistency({ ...proof, hashes: [...proof.hashes, roots[0]] }, ...roots))).toBe('proof-length-wrong');
    expect(faultOf(verifyConsistency({ ...proof, hashes: [roots[0].subarray(1)] }, ...roots))).toBe('hash-malformed');
    expect(faultOf(verifyConsistency({ from: 0, to: 6, hashes: [roots[0]] }, emptyRoot, roots[0]))).toBe('proof-length-wrong');
    expect(faultOf(verifyConsistency({ from: 6, to: 6, hashes: [roots[0]] }, roots[0], roots[0]))).toBe('proof-length-wrong');
    expect(faultOf(verifyConsistency({ ...proof, to: 1.5 }, ...roots))).toBe('size-malformed');
  });
});

describe('the proofs of the Certificate Transparency reference implementation', () => {
  const reference = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(hexToBytes(hex)));
  const hashInReference = ({ height, index }: Subtree): Uint8Array =>
    height === 0 ? reference[index]! : nodeHash(hashInReference({ height: height - 1, index: 2 * index }), hashInReference({ height: height - 1, index: 2 * index + 1 }));
  const hexOf = (ranges: Range[]) => ranges.map((range) => bytesToHex(rangeHash(range, hashInReference)));

  it('are ours too', () => {
    expect(hexOf(inclusionRanges(0, 8))).toEqual([
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ]);
    expect(hexOf(inclusionRanges(5, 8))).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
    expect(hexOf(consistencyRanges(6, 8))).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });
});
