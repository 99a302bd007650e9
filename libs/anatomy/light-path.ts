// Which light comes back from a shallow and from a deep deposit, as the usual explanation has it?

/**
 * The usual explanation, not a measurement: depth changes the apparent colour because red light behaves differently in the dermis (C2.56).
 * That blue light turns back in shallow tissue, and that red light goes further and is swallowed by a deep deposit, has not been checked
 * for this programme in a text on the optics of skin. No depth is inferred from a hue (C2.72).
 */
export const lightColours = ['blue', 'red'] as const;
export type LightColour = (typeof lightColours)[number];

export const lightColumns = ['shallow', 'deep'] as const;
export type LightColumn = (typeof lightColumns)[number];

/** Pixels of the drawing below the surface: all model values. Only their order says anything. */
export const lightReach: Readonly<Record<LightColour, number>> = { blue: 62, red: 158 };
export const depositTop: Readonly<Record<LightColumn, number>> = { shallow: 30, deep: 118 };
export const depositHeight = 26;

export interface LightRay {
  readonly colour: LightColour;
  /** How far down it gets: to the deposit, or to where it turns back. */
  readonly turns: number;
  readonly comesBack: boolean;
}

/** Light that would go as far as the deposit is swallowed by it; light that turns back before comes back to the eye. */
export function lightRay(column: LightColumn, colour: LightColour): LightRay {
  return rayAt(depositTop[column], colour);
}

export function rayAt(deposit: number, colour: LightColour): LightRay {
  const comesBack = lightReach[colour] < deposit;
  return { colour, turns: comesBack ? lightReach[colour] : deposit, comesBack };
}

export type SeenTone = 'grey' | 'blueGrey' | 'skin';

/** What the eye gets from above the deposit: little of both, blue without red, or both. */
export function seenTone(deposit: number): SeenTone {
  const [blue, red] = lightColours.map((colour) => rayAt(deposit, colour).comesBack);
  if (blue && red) return 'skin';
  return blue ? 'blueGrey' : 'grey';
}

/** What else is looked into before a blue tone is put down to depth (C2.71). */
export const otherCauses = ['base', 'mixture', 'dilution'] as const;
