// Where do the dots of an arc lie, and how large is each?

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface ArcShape {
  readonly dots: number;
  readonly radius: number;
  /** Degrees, counted clockwise from nine o'clock: 0 to 180 is the upper half. */
  readonly from?: number;
  readonly to?: number;
  readonly firstDot: number;
  readonly lastDot: number;
}

/** Dots along an arc around the origin (y grows downwards), their size fading from the first to the last. */
export function dotsOnArc({ dots, radius, from = 0, to = 180, firstDot, lastDot }: ArcShape): Dot[] {
  return Array.from({ length: dots }, (_, index) => {
    const share = dots === 1 ? 0.5 : index / (dots - 1);
    const angle = ((from + (to - from) * share) * Math.PI) / 180;
    return {
      x: rounded(-radius * Math.cos(angle)),
      y: rounded(-radius * Math.sin(angle)),
      r: rounded(firstDot + (lastDot - firstDot) * share),
    };
  });
}

const rounded = (value: number) => Math.round(value * 100) / 100;
