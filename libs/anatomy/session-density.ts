// How does the density of a zone grow over three sittings?

/** The share of the plan that stands after each sitting, in hundredths (C5.55, C5.56). */
export const standing = [30, 70, 100] as const;
export const sittings = [1, 2, 3] as const;
export type Sitting = (typeof sittings)[number];

/** Weeks between two sittings, at least, for trainees (C5.67). */
export const weeksBetween = 4;

export interface ZonePlan {
  /** Dots that stand in the zone after the sitting. */
  readonly after: number;
  /** Dots that are added in it: what was there before is not placed again. */
  readonly added: number;
}

const shareAfter = (planned: number, sitting: number): number => Math.round((planned * (standing[sitting - 1] ?? 0)) / 100);

export function planOf(planned: number, sitting: Sitting): ZonePlan {
  const after = shareAfter(planned, sitting);
  return { after, added: after - shareAfter(planned, sitting - 1) };
}

export interface Place {
  readonly x: number;
  readonly y: number;
  /** The sitting in which the place gets its dot. */
  readonly sitting: Sitting;
}

/** Model values: a patch of 100 by 100 with one place in each of 10 by 10 cells, moved at most this far from the middle. */
export const patch = 100;
const cells = 10;
const reach = 3;

/** A small generator of whole numbers (Lehmer, 16807 modulo 2147483647): looks random, is the same everywhere. */
function* numbers(seed: number): Generator<number, never> {
  const modulus = 2_147_483_647;
  let value = seed;
  for (;;) {
    value = (value * 16_807) % modulus;
    yield value / modulus;
  }
}

const blockOf = (index: number): number => Math.floor((index % cells) / 2) * 2 + Math.floor(index / cells / 5);

/** One hundred places, at random to the eye (C5.55), so that 30, 70 and 100 hundredths are 30, 70 and 100 dots. */
export const places: readonly Place[] = makePlaces();

function makePlaces(): readonly Place[] {
  const draw = numbers(20_260);
  const next = () => draw.next().value;
  const cell = patch / cells;
  const middles = Array.from({ length: cells * cells }, (_, index) => ({ x: (index % cells) * cell + cell / 2, y: Math.floor(index / cells) * cell + cell / 2 }));
  const moved = middles.map(({ x, y }) => ({ x: x + (next() * 2 - 1) * reach, y: y + (next() * 2 - 1) * reach, lot: next() }));
  return moved.map((place, index) => {
    // lots are drawn within blocks of two by five cells, so that no sitting leaves a hole
    const rank = moved.filter((other, at) => blockOf(at) === blockOf(index) && other.lot < place.lot).length;
    return { x: place.x, y: place.y, sitting: sittings.find((_, number) => rank * cells < (standing[number] ?? 0)) ?? 3 };
  });
}
