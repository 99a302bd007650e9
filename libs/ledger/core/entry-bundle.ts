// How do entries stand in an entries tile (c2sp.org/tlog-tiles)?
import { faulty, sound, type Outcome } from './outcome.js';

/** The longest leaf: its length is written in 16 bits. */
export const longestLeaf = 65_535;

export type BundleFault = 'bundle-truncated';

/** Each leaf behind its length, big-endian in two bytes. */
export function writeEntryBundle(leaves: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(leaves.reduce((length, leaf) => length + 2 + leaf.length, 0));
  let at = 0;
  for (const leaf of leaves) {
    bundle[at] = leaf.length >> 8;
    bundle[at + 1] = leaf.length & 0xff;
    bundle.set(leaf, at + 2);
    at += 2 + leaf.length;
  }
  return bundle;
}

export function readEntryBundle(bundle: Uint8Array): Outcome<BundleFault, readonly Uint8Array[]> {
  const leaves: Uint8Array[] = [];
  for (let at = 0; at < bundle.length; ) {
    const start = at + 2;
    const end = start + (bundle[at]! << 8) + (bundle[at + 1] ?? 0);
    if (start > bundle.length || end > bundle.length) return faulty('bundle-truncated');
    leaves.push(bundle.subarray(start, end));
    at = end;
  }
  return sound(leaves);
}
