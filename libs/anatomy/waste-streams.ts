// Into which stream does each thing of a session go?

/** Rigid sharps container (group IV), biohazard bag (group III), groups I and II, and what is set aside for the carrier (C4.66, lesson 4.6). */
export const wasteStreams = ['sharps', 'biohazard', 'ordinary', 'set-aside'] as const;
export type WasteStream = (typeof wasteStreams)[number];

export interface WasteTraits {
  /** Can pierce a bag and a hand. */
  readonly isSharp: boolean;
  /** Contaminated, suspected of it, or in doubt: has blood, or was in the field. */
  readonly wasInField: boolean;
  /** Unused ink is a chemical; the carrier says what becomes of it. */
  readonly isChemical: boolean;
}

/** The more hazardous group first (C4.68): a sharp is a sharp, whatever else it is (C4.69). */
export function streamFor({ isSharp, wasInField, isChemical }: WasteTraits): WasteStream {
  if (isSharp) return 'sharps'; // C4.66
  if (wasInField) return 'biohazard'; // C4.66
  return isChemical ? 'set-aside' : 'ordinary';
}

export const wasteThings = ['gauze', 'cartridge', 'outer-wrapping', 'gloves', 'doubtful-wipe', 'expired-ink', 'sleeve', 'taped-cartridge'] as const;
export type WasteThing = (typeof wasteThings)[number];

const clean: WasteTraits = { isSharp: false, wasInField: false, isChemical: false };

/** What lesson 4.6 says about each. */
export const wasteTraits: Readonly<Record<WasteThing, WasteTraits>> = {
  cartridge: { ...clean, isSharp: true, wasInField: true },
  'taped-cartridge': { ...clean, isSharp: true, wasInField: true },
  gauze: { ...clean, wasInField: true },
  gloves: { ...clean, wasInField: true },
  sleeve: { ...clean, wasInField: true },
  'doubtful-wipe': { ...clean, wasInField: true },
  'outer-wrapping': clean,
  'expired-ink': { ...clean, isChemical: true },
};

export const wasteAnswer = (thing: WasteThing): WasteStream => streamFor(wasteTraits[thing]);

/** Groups III and IV are hazardous (C4.65) and leave only with a licensed carrier (C4.70). */
export const isHazardous = (stream: WasteStream): boolean => stream === 'sharps' || stream === 'biohazard';
