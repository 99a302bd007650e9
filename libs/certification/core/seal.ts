// Which dots make up a certificate's seal, so that no two seals are alike?

/** In a square from -1 to 1 on both axes, y downwards. */
export interface SealDot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const around = 64;
// One sixty-fourth of a turn and half of it. Written out: sines differ between engines in their last digit.
const step = { cos: 0.9951847266721969, sin: 0.0980171403295606 };
const halfStep = { cos: 0.9987954562051724, sin: 0.049067674327418015 };

interface Ring {
  readonly distance: number;
  readonly start: { readonly cos: number; readonly sin: number };
  readonly bits: (nibble: number) => number;
}

const top = { cos: 0, sin: -1 };
const rings: readonly Ring[] = [
  { distance: 0.915, start: top, bits: (nibble) => nibble >> 2 },
  { distance: 0.785, start: turned(top, halfStep), bits: (nibble) => nibble & 3 },
];
const radii = [0.013, 0.02, 0.028, 0.037];
const shifts = [-0.042, -0.014, 0.014, 0.042];

/**
 * Two rings of 64 dots from the 32 bytes of the certificate's first leaf hash. Each half byte makes one dot of either
 * ring: two bits say how large it is, and the other ring's two bits how far it stands off the ring.
 */
export function sealDots(leafHash: Uint8Array): SealDot[] {
  if (leafHash.length !== 32) throw new RangeError(`A seal is drawn from 32 bytes, not ${leafHash.length}.`);
  const nibbles = Array.from(leafHash).flatMap((byte) => [byte >> 4, byte & 15]);
  return rings.flatMap((ring, index) => {
    let direction = ring.start;
    return nibbles.map((nibble) => {
      const other = rings[1 - index]?.bits(nibble) ?? 0;
      const distance = ring.distance + (shifts[other] ?? 0);
      const dot = { x: rounded(direction.cos * distance), y: rounded(direction.sin * distance), radius: radii[ring.bits(nibble)] ?? 0 };
      direction = turned(direction, step);
      return dot;
    });
  });
}

export const sealDotCount = around * rings.length;

function turned(direction: { readonly cos: number; readonly sin: number }, by: { readonly cos: number; readonly sin: number }) {
  return { cos: direction.cos * by.cos - direction.sin * by.sin, sin: direction.sin * by.cos + direction.cos * by.sin };
}

/** To ten thousandths: less than a printer resolves, and far above what multiplying 64 times can lose. */
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000 + 0;
