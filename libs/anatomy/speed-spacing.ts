// How far apart are two hits of the needle, and how many fall on one dot?

export interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly example: number;
}

/** Model values; the examples are those of the lesson (C6.67). No setting is recommended: none carries over to another machine (C6.68). */
export const hitsPerSecond: Range = { least: 50, most: 150, step: 10, example: 100 };
export const handSpeed: Range = { least: 10, most: 100, step: 10, example: 50 }; // mm per second
export const restTenths: Range = { least: 1, most: 5, step: 1, example: 2 }; // tenths of a second

/** Millimetres between two hits while the hand moves (C6.67). */
export const spacing = (hand: number, hits: number): number => hand / hits;

/** Hits that fall on one dot while the hand rests (C6.67). */
export const hitsOnDot = (hits: number, tenths: number): number => Math.round((hits * tenths) / 10);

/** The drawn strip is this long, in mm. */
export const stripLength = 5;

/** Where the hits fall on the strip, in mm from its beginning, the first at 0. */
export function hitsOnStrip(hand: number, hits: number): readonly number[] {
  const count = Math.floor((stripLength * hits) / hand + 1e-9) + 1;
  return Array.from({ length: count }, (_, hit) => (hit * hand) / hits);
}
