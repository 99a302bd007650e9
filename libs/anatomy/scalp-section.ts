// What lies where in the model section of the scalp and in its variants?

/** The regions that a learner can be asked to point at. */
export const sectionRegionIds = ['epi', 'pap', 'ret', 'sub', 'foll'] as const;
export type SectionRegionId = (typeof sectionRegionIds)[number];

export const sectionVariantIds = ['model', 'thin', 'man', 'atrophic', 'scar'] as const;
export type SectionVariantId = (typeof sectionVariantIds)[number];

/** Where a number comes from: a claim, or this drawing alone. */
export type Origin = `C${number}` | 'model value';

/** All thicknesses in micrometres, whole numbers; depths are measured from the surface. */
export interface SectionVariant {
  readonly epidermis: number;
  /** Epidermis and dermis together. */
  readonly total: number;
  /** How far the surface stands above the skin beside it. */
  readonly rise: number;
  readonly hasFollicles: boolean;
  readonly from: { readonly epidermis: Origin; readonly total: Origin };
}

export const sectionVariants: Readonly<Record<SectionVariantId, SectionVariant>> = {
  // C1.13: the values of the programme's drawing
  model: { epidermis: 80, total: 1600, rise: 0, hasFollicles: true, from: { epidermis: 'C1.13', total: 'C1.13' } },
  // C1.16: mean of women's scalps, 65.9 µm; C1.17: the total lies near the lower end of 1.23 to 1.60 mm
  thin: { epidermis: 66, total: 1250, rise: 0, hasFollicles: true, from: { epidermis: 'C1.16', total: 'C1.17' } },
  // C1.18: 79 to 123 µm, and a total of up to 2.02 mm
  man: { epidermis: 100, total: 1900, rise: 0, hasFollicles: true, from: { epidermis: 'C1.18', total: 'C1.18' } },
  // model values: C1.26 says only that such a crown is thin
  atrophic: { epidermis: 50, total: 1200, rise: 0, hasFollicles: true, from: { epidermis: 'model value', total: 'model value' } },
  // model values: C1.26 says only that a scar is another material
  scar: { epidermis: 80, total: 1600, rise: 600, hasFollicles: false, from: { epidermis: 'model value', total: 'model value' } },
};

/** The needle that is drawn beside the section, in micrometres (C1.13). */
export const needleWidth = 250;
/** Where the drawing breaks off (C1.13). */
export const sectionEnd = 3300;
/** C1.28 says "about 20 %" of the dermis; 4/19 gives the 0.40 mm of C1.13 for the model. */
export const papillaryShare = 4 / 19;

/** To the hundredth of a millimetre: more would look like a measurement. */
export const papillaryEnd = (epidermis: number, total: number): number => Math.round((epidermis + (total - epidermis) * papillaryShare) / 10) * 10;

/** Upper and lower limit of a layer below the surface; in the scar, at its highest place. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export type LayerId = Exclude<SectionRegionId, 'foll'>;

export function layerSpans(id: SectionVariantId): Readonly<Record<LayerId, Span>> {
  const { epidermis, total, rise } = sectionVariants[id];
  const papillary = papillaryEnd(epidermis, total);
  return {
    epi: { from: 0, to: epidermis },
    pap: { from: epidermis, to: papillary },
    ret: { from: papillary, to: total + rise },
    sub: { from: total + rise, to: sectionEnd },
  };
}

/** How many times as wide as this epidermis is thick the needle is, to one decimal place. */
export const needleInEpidermes = (id: SectionVariantId): number => Math.round((needleWidth * 10) / sectionVariants[id].epidermis) / 10;

/** The drawing: 200 px are 1 mm in both directions, in every variant. */
export const sectionView = { width: 600, height: 720, pixelsPerMillimetre: 200, surface: 40, end: 700, left: 104, right: 424 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Outline = readonly Point[];

const pixels = (micrometres: number): number => (micrometres * sectionView.pixelsPerMillimetre) / 1000;
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A wave of parabolas between -1 and 1: the same to the bit everywhere, which a sine is not. */
function wave(x: number, length: number): number {
  const turn = x / length - Math.round(x / length);
  return turn >= 0 ? 16 * turn * (0.5 - turn) : 16 * turn * (0.5 + turn);
}

/** Skin beside a raised scar starts lower, so that its top stands where the surface of the others is. */
const flatSurface = (id: SectionVariantId): number => sectionView.surface + pixels(sectionVariants[id].rise);

function rise(id: SectionVariantId, x: number): number {
  const height = pixels(sectionVariants[id].rise);
  const half = (sectionView.right - sectionView.left) / 2;
  const out = Math.min(1, Math.abs(x - sectionView.left - half) / half);
  const slope = 1 - out * out;
  return height * slope * slope;
}

/** The y of the five borders at this x, from the surface to where the drawing breaks off. */
export function bordersAt(id: SectionVariantId, x: number): readonly [surface: number, epi: number, pap: number, ret: number, sub: number] {
  const variant = sectionVariants[id];
  const surface = flatSurface(id) - rise(id, x);
  // ridges of the papillary dermis (C1.27): 6 px, less where the epidermis is thin; nearly flat in the scar (model value)
  const ridge = variant.rise > 0 ? 2 : Math.min(6, pixels(variant.epidermis) * 0.4);
  return [
    surface,
    surface + pixels(variant.epidermis) + ridge * wave(x, 40),
    surface + pixels(papillaryEnd(variant.epidermis, variant.total)) + 3 * wave(x + 17, 110),
    flatSurface(id) + pixels(variant.total) + 6 * wave(x + 40, 190),
    sectionView.end,
  ];
}

const step = 4;
const columns = Array.from({ length: (sectionView.right - sectionView.left) / step + 1 }, (_, index) => sectionView.left + index * step);

/** A border of the drawing from left to right: 0 is the surface, 1 the basement membrane, 2 and 3 the ends of the two parts of the dermis. */
export const borderLine = (id: SectionVariantId, border: 0 | 1 | 2 | 3): Outline => columns.map((x) => ({ x, y: tenth(bordersAt(id, x)[border]) }));

interface Follicle {
  readonly x: number;
  /** How far its axis leans to the side for each pixel downwards. */
  readonly lean: number;
}
/** Two follicles through the dermis into the fat (C1.11); their place and lean are model values. */
const follicles: readonly Follicle[] = [
  { x: 176, lean: 0.05 },
  { x: 336, lean: 0.06 },
];
const bulb = { end: 620, radius: 17 };
const neck = 8;

/** Half the width of a follicle at this y: a neck, and a round bulb at its end. */
function halfWidth(y: number): number {
  const fromCentre = y - (bulb.end - bulb.radius);
  const round = bulb.radius * bulb.radius - fromCentre * fromCentre;
  const ofBulb = round > 0 ? Math.sqrt(round) : 0;
  return fromCentre > 0 ? ofBulb : Math.max(neck, ofBulb);
}

/** The line on which the hair stands, from above the skin to the bulb. */
export function follicleAxes(id: SectionVariantId): readonly (readonly [top: Point, bottom: Point])[] {
  if (!sectionVariants[id].hasFollicles) return [];
  const top = sectionView.surface - 30;
  return follicles.map(({ x, lean }) => [
    { x: tenth(x + lean * (top - sectionView.surface)), y: top },
    { x: tenth(x + lean * (bulb.end - 12 - sectionView.surface)), y: bulb.end - 12 },
  ]);
}

function follicleOutline({ x, lean }: Follicle): Outline {
  const { surface } = sectionView;
  const levels = Array.from({ length: (bulb.end - surface) / step + 1 }, (_, index) => surface + index * step);
  const side = (sign: 1 | -1) => levels.map((y) => ({ x: tenth(x + lean * (y - surface) + sign * halfWidth(y)), y }));
  return [...side(-1), ...side(1).toReversed()];
}

/** The closed outlines of a region in the drawing; the follicle has two, or none. Follicles lie over the layers. */
export function regionOutlines(id: SectionVariantId, region: SectionRegionId): readonly Outline[] {
  if (region === 'foll') return sectionVariants[id].hasFollicles ? follicles.map(follicleOutline) : [];
  const upper = (['epi', 'pap', 'ret', 'sub'] as const).indexOf(region);
  const line = (border: number) => columns.map((x) => ({ x, y: tenth(bordersAt(id, x)[border] ?? sectionView.end) }));
  return [[...line(upper), ...line(upper + 1).toReversed()]];
}

/** Whether this point belongs to the region, or is no further from it than `reach` pixels up, down or to the side. */
export function isInRegion(id: SectionVariantId, region: SectionRegionId, { x, y }: Point, reach = 0): boolean {
  if (region === 'foll') {
    if (!sectionVariants[id].hasFollicles) return false;
    const { surface } = sectionView;
    if (y < surface - reach || y > bulb.end + reach) return false;
    const level = Math.max(surface, Math.min(bulb.end, y));
    return follicles.some((follicle) => Math.abs(x - follicle.x - follicle.lean * (level - surface)) <= halfWidth(level) + reach);
  }
  if (x < sectionView.left - reach || x > sectionView.right + reach) return false;
  const borders = bordersAt(id, Math.max(sectionView.left, Math.min(sectionView.right, x)));
  const upper = (['epi', 'pap', 'ret', 'sub'] as const).indexOf(region);
  return y >= (borders[upper] ?? 0) - reach && y <= (borders[upper + 1] ?? 0) + reach;
}

/** What lies at this point; a follicle before the layer behind it, and on a border the upper layer. */
export function regionAt(id: SectionVariantId, point: Point): SectionRegionId | null {
  return (['foll', 'epi', 'pap', 'ret', 'sub'] as const).find((region) => isInRegion(id, region, point)) ?? null;
}
