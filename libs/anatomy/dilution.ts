// How strong does a diluted disinfectant become, and what can a bare ratio mean?

/** 1 % is counted as 10,000 ppm (C4.51). */
export const ppmPerPercent = 10_000;

/**
 * The two ways in which public offices read "1:10": 1 part in 10 parts of finished solution (C4.48), or one part and 10 parts of
 * water (C4.49).
 */
export const ratioReadings = ['in-all', 'with-water'] as const;
export type RatioReading = (typeof ratioReadings)[number];

export interface Ratio {
  /** The first number of 1:10. */
  readonly stock: number;
  /** The second number of 1:10. */
  readonly other: number;
}

/** The ratios that a letter of a US regulator names (C4.47). */
export const knownRatios: readonly Ratio[] = [
  { stock: 1, other: 10 },
  { stock: 1, other: 100 },
];

/** Strengths of stock that can be set, in per cent (model values; 5.25 % is in the sources, C4.47, and bottles differ). */
export const stockRange = { min: 1, max: 15, step: 0.25, start: 5.25 } as const;
/** Second numbers of a ratio that can be set (model values). */
export const ratioRange = { min: 2, max: 100, step: 1 } as const;
/** First numbers of a ratio that can be set (model values). */
export const stockPartsRange = { min: 1, max: 5, step: 1 } as const;
/** Strengths that can be wanted, in per cent, and finished volumes, in millilitres (model values; no strength is advised). */
export const wantedRange = { min: 0.05, max: 1, step: 0.05, start: 0.5 } as const;
export const volumeRange = { min: 100, max: 2000, step: 50, start: 900 } as const;

export interface Mixture {
  readonly reading: RatioReading;
  readonly stockParts: number;
  readonly waterParts: number;
  readonly parts: number;
  readonly percent: number;
  readonly ppm: number;
}

/** What the ratio gives when it is read in this way; `null` when more stock is asked for than there is in all. */
export function mix(stockPercent: number, { stock, other }: Ratio, reading: RatioReading): Mixture | null {
  if (!(stock > 0 && other > 0 && stockPercent > 0)) return null;
  const parts = reading === 'in-all' ? other : stock + other;
  if (parts < stock) return null;
  const percent = (stockPercent * stock) / parts;
  return { reading, stockParts: stock, waterParts: parts - stock, parts, percent, ppm: percentToPpm(percent) };
}

/** Whole parts per million. */
export const percentToPpm = (percent: number): number => Math.round(percent * ppmPerPercent);

export interface Recipe {
  readonly stockMillilitres: number;
  readonly waterMillilitres: number;
  readonly finishedMillilitres: number;
  readonly ppm: number;
}

/** C1 × V1 = C2 × V2 (C4.50), solved for V1; `null` when the bottle is weaker than what is wanted. */
export function recipe(stockPercent: number, wantedPercent: number, finishedMillilitres: number): Recipe | null {
  if (!(stockPercent > 0 && wantedPercent > 0 && finishedMillilitres > 0) || wantedPercent > stockPercent) return null;
  const stockMillilitres = (wantedPercent * finishedMillilitres) / stockPercent;
  return { stockMillilitres, waterMillilitres: finishedMillilitres - stockMillilitres, finishedMillilitres, ppm: percentToPpm(wantedPercent) };
}

/** A number as it is set by a control: no more than two decimals, without the dust of binary fractions. */
export const settled = (value: number): number => Math.round(value * 100) / 100;
