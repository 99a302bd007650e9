// How did a domain go, in as few words as its items allow?

export const bands = ['secure', 'border', 'work', 'too-few'] as const;
export type Band = (typeof bands)[number];

/** With fewer items, one answer more or less would carry somebody from one end to the other. */
export const fewestForBand = 4;

/** House rule: from 80 % of the points a domain is secure, from 60 % it is at the border. Says nothing about passing. */
export function bandOf({ points, possible }: { readonly points: number; readonly possible: number }): Band {
  if (possible < fewestForBand) return 'too-few';
  // points are kept to the hundredth
  if (points * 100 >= 80 * possible) return 'secure';
  return points * 100 >= 60 * possible ? 'border' : 'work';
}
