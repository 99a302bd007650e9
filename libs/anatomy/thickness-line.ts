// What has been published on the thickness of epidermis and dermis, and which figure does not fit?

export const thicknessLayers = ['epidermis', 'dermis'] as const;
export type ThicknessLayer = (typeof thicknessLayers)[number];

export const thicknessRowIds = ['review', 'women', 'men', 'textbook', 'sixRegions', 'clinic', 'paper'] as const;
export type ThicknessRowId = (typeof thicknessRowIds)[number];

export interface ThicknessRow {
  readonly id: ThicknessRowId;
  readonly claim: `C${number}`;
  /** As the claim is graded; a printed figure of a paper without a measurement is an opinion. */
  readonly grade: 'measured' | 'expert' | 'trade';
  /** Micrometres. Of measured rows these are means of areas, or a confidence interval, never single people. */
  readonly low: number;
  readonly high: number;
  readonly mean?: { readonly value: number; readonly deviation?: number };
}

export const thicknessRows: Readonly<Record<ThicknessLayer, readonly ThicknessRow[]>> = {
  epidermis: [
    { id: 'review', claim: 'C1.15', grade: 'measured', low: 83.25, high: 116.25, mean: { value: 99.75 } },
    // the lowest of the six means is the scalp's
    { id: 'women', claim: 'C1.16', grade: 'measured', low: 65.9, high: 120.9, mean: { value: 65.9, deviation: 14.4 } },
    { id: 'men', claim: 'C1.18', grade: 'measured', low: 79, high: 123 },
    { id: 'sixRegions', claim: 'C1.20', grade: 'measured', low: 76.9, high: 267.4 },
    { id: 'textbook', claim: 'C1.19', grade: 'expert', low: 100, high: 150 },
    { id: 'clinic', claim: 'C1.21', grade: 'trade', low: 60, high: 100 },
    { id: 'paper', claim: 'C1.24', grade: 'expert', low: 500, high: 1500 },
  ],
  dermis: [
    { id: 'women', claim: 'C1.17', grade: 'measured', low: 1150, high: 1500 },
    { id: 'men', claim: 'C1.18', grade: 'measured', low: 1110, high: 1940 },
    { id: 'sixRegions', claim: 'C1.20', grade: 'measured', low: 2115, high: 5888 },
    { id: 'textbook', claim: 'C1.19', grade: 'expert', low: 1000, high: 2000 },
  ],
};

/** An outlier is not measured and lies wholly above every measured series of its layer (C1.24). A measured one is disputed instead. */
export function isOutlier(row: ThicknessRow, rows: readonly ThicknessRow[]): boolean {
  const measured = rows.filter(({ grade }) => grade === 'measured');
  return row.grade !== 'measured' && measured.length > 0 && row.low > Math.max(...measured.map(({ high }) => high));
}

/** Two measured series that have no value in common (C1.17 and C1.18 against C1.20, for the dermis). */
export function areDisputed(rows: readonly ThicknessRow[]): boolean {
  const measured = rows.filter(({ grade }) => grade === 'measured');
  return measured.some((one) => measured.some((other) => one.high < other.low));
}

export const thicknessViews = ['whole', 'close'] as const;
export type ThicknessView = (typeof thicknessViews)[number];

/** The last number of the line and the steps of its ticks, in micrometres. Only the epidermis needs a closer look. */
export function thicknessAxis(layer: ThicknessLayer, view: ThicknessView): { readonly end: number; readonly ticks: readonly number[] } {
  if (layer === 'dermis') return { end: 6000, ticks: [0, 2000, 4000, 6000] };
  return view === 'whole' ? { end: 1600, ticks: [0, 400, 800, 1200, 1600] } : { end: 300, ticks: [0, 100, 200, 300] };
}

export interface ThicknessBar {
  /** Shares of the line between 0 and 1. */
  readonly from: number;
  readonly to: number;
  /** Where the row has no part on this line. */
  readonly isBeyond: boolean;
}

export function thicknessBar({ low, high }: Pick<ThicknessRow, 'low' | 'high'>, end: number): ThicknessBar {
  return { from: Math.min(1, low / end), to: Math.min(1, high / end), isBeyond: low >= end };
}

/** The decimal point moves three places to the left (C1.14); on the way back, three to the right. */
export const toMillimetres = (micrometres: number): number => Math.round(micrometres * 100) / 100_000;
export const toMicrometres = (millimetres: number): number => Math.round(millimetres * 100_000) / 100;
