// Is a seal always the same for one certificate, and never the same for two?
import { sealDotCount, sealDots } from './seal.js';

const hash = Uint8Array.from({ length: 32 }, (_, index) => (index * 37 + 11) % 256);

describe('a seal', () => {
  it('is the same ring of dots however often it is drawn', () => {
    expect(sealDots(hash)).toEqual(sealDots(Uint8Array.from(hash)));
    expect(sealDots(hash)).toHaveLength(sealDotCount);
    expect(sealDots(hash)[0]).toEqual({ x: 0, y: -0.873, radius: 0.013 });
  });

  it('differs when any single bit of the leaf hash does', () => {
    const drawn = JSON.stringify(sealDots(hash));
    for (let bit = 0; bit < 256; bit++) {
      const flipped = Uint8Array.from(hash);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(JSON.stringify(sealDots(flipped))).not.toBe(drawn);
    }
  });

  it.each([0x00, 0xff, 0x5a])('stays within its square and leaves its middle free, for bytes of %i', (byte) => {
    for (const { x, y, radius } of sealDots(new Uint8Array(32).fill(byte))) {
      const distance = Math.hypot(x, y);
      expect(distance + radius).toBeLessThanOrEqual(1);
      expect(distance - radius).toBeGreaterThan(0.65);
    }
  });

  it('closes: the last dot of each ring stands one step before the first', () => {
    const even = sealDots(new Uint8Array(32));
    for (const ring of [even.slice(0, 64), even.slice(64)]) {
      const gaps = ring.map((dot, index) => Math.hypot(dot.x - (ring[(index + 1) % 64]?.x ?? 0), dot.y - (ring[(index + 1) % 64]?.y ?? 0)));
      expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.001);
    }
  });

  it('takes a whole hash and nothing else', () => {
    expect(() => sealDots(new Uint8Array(31))).toThrow(RangeError);
  });
});
