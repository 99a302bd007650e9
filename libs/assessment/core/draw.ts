// How is something drawn at random, and yet the same every time from the same seed?
import { sha256 } from '@noble/hashes/sha2.js';

/** A stream of choices that its seed alone determines: SHA-256 in counter mode. */
export interface Draw {
  /** Uniform from 0 to `bound` - 1. */
  below(bound: number): number;
  /** A new list in a uniformly random order. */
  shuffled<T>(list: readonly T[]): T[];
}

const range = 0x1_0000_0000;

/** `seed` should be 32 random bytes; whoever knows it can repeat the draw. */
export function drawFrom(seed: Uint8Array): Draw {
  let counter = 0;
  let block = new DataView(new ArrayBuffer(0));
  let offset = 0;

  const word = (): number => {
    if (offset + 4 > block.byteLength) {
      const input = new Uint8Array(seed.length + 4);
      input.set(seed);
      new DataView(input.buffer).setUint32(seed.length, counter++);
      const digest = sha256(input);
      block = new DataView(digest.buffer, digest.byteOffset, digest.byteLength);
      offset = 0;
    }
    offset += 4;
    return block.getUint32(offset - 4);
  };

  const below = (bound: number): number => {
    // the uneven rest of the range would favour small numbers
    const fair = range - (range % bound);
    for (;;) {
      const candidate = word();
      if (candidate < fair) return candidate % bound;
    }
  };

  const shuffled = <T>(list: readonly T[]): T[] => {
    const cards = [...list];
    for (let last = cards.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [cards[last], cards[other]] = [cards[other]!, cards[last]!];
    }
    return cards;
  };

  return { below, shuffled };
}
