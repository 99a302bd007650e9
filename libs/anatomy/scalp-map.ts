// Which zones has the scalp map, what is put on it, and what does each finding mean for the work?

/** Model values: zones of the form, seen from above with the forehead at the top. They are also the regions of the drawing. */
export const zones = ['hairline', 'left-temple', 'right-temple', 'top', 'left-side', 'right-side', 'crown', 'back'] as const;
export type Zone = (typeof zones)[number];

/** What the map carries: where dots were set (C5.56), bleeding events (C5.54, C5.68), scars (C5.12), moles and what a doctor sees first (C5.13). */
export const findings = ['worked', 'bleeding', 'scar', 'mole', 'unsound'] as const;
export type Finding = (typeof findings)[number];

export interface Entry {
  readonly finding: Finding;
  readonly zone: Zone;
  /** Corrected in the open: it stays readable (lesson 5.6). */
  readonly isStruck: boolean;
}

export type Meaning = 'plan-share' | 'lighten' | 'zone-finished' | 'mature-only' | 'leave-out' | 'doctor-first';

/** What follows from the entry at this place of the list, by what stands before it. */
export function meaningAt(entries: readonly Entry[], at: number): Meaning | null {
  const entry = entries[at];
  if (!entry) return null;
  if (entry.finding === 'worked') return 'plan-share'; // C5.56
  if (entry.finding === 'scar') return 'mature-only'; // C5.12
  if (entry.finding === 'mole') return 'leave-out'; // C5.13
  if (entry.finding === 'unsound') return 'doctor-first'; // C5.13
  // stop at once and lighten the hand; if bleeding returns, the zone is finished for the day (C5.54)
  const before = entries.slice(0, at).some(({ finding, zone, isStruck }) => finding === 'bleeding' && zone === entry.zone && !isStruck);
  return before && !entry.isStruck ? 'zone-finished' : 'lighten';
}

export const put = (entries: readonly Entry[], finding: Finding, zone: Zone): readonly Entry[] => [...entries, { finding, zone, isStruck: false }];

/** Nothing is ever taken off the list. */
export const strike = (entries: readonly Entry[], at: number): readonly Entry[] => entries.map((entry, index) => (index === at ? { ...entry, isStruck: true } : entry));

export const standsOn = (entries: readonly Entry[], zone: Zone): readonly Finding[] => findings.filter((finding) => entries.some((entry) => entry.finding === finding && entry.zone === zone && !entry.isStruck));

export interface Wanted {
  readonly finding: Finding;
  readonly zone: Zone;
}

/** Model value: an invented sitting that the learner puts on the map. */
export const sitting: readonly Wanted[] = [
  { finding: 'worked', zone: 'hairline' },
  { finding: 'worked', zone: 'left-temple' },
  { finding: 'worked', zone: 'right-temple' },
  { finding: 'bleeding', zone: 'left-temple' },
  { finding: 'scar', zone: 'back' },
  { finding: 'mole', zone: 'right-side' },
];

export interface MapComparison {
  readonly found: readonly Wanted[];
  readonly missed: readonly Wanted[];
  /** Stands on the map and is not part of the sitting. */
  readonly beside: readonly Wanted[];
}

export function compareMap(entries: readonly Entry[], wanted: readonly Wanted[]): MapComparison {
  const isOn = ({ finding, zone }: Wanted) => standsOn(entries, zone).includes(finding);
  const all = zones.flatMap((zone) => findings.map((finding) => ({ finding, zone })));
  return {
    found: wanted.filter(isOn),
    missed: wanted.filter((one) => !isOn(one)),
    beside: all.filter((one) => isOn(one) && !wanted.some(({ finding, zone }) => finding === one.finding && zone === one.zone)),
  };
}

/** The record's minimum (C5.68), under the headings of lesson 5.6. */
export const recordParts = ['person', 'plan', 'material', 'work', 'afterwards'] as const;
export type RecordPart = (typeof recordParts)[number];

export const recordEntries = {
  person: ['identity', 'history', 'consent'],
  plan: ['design', 'photographs', 'map'],
  material: ['needle', 'ink'],
  work: ['settings', 'operator', 'bleeding'],
  afterwards: ['aftercare', 'follow-up'],
} as const satisfies Readonly<Record<RecordPart, readonly string[]>>;

/** In the practical station the record is complete within ten minutes (C5.68). */
export const minutesForRecord = 10;

/** The form in a drawing 350 wide; model values, no proportions of a real head. */
export const form = { width: 350, height: 318, x: 175, y: 166, halfWidth: 108, halfHeight: 128 } as const;
const inner = { halfWidth: 62, halfHeight: 150 } as const;
/** Where the zones meet, from the forehead to the neck. */
const bands = { front: 90, temple: 130, top: 164, back: 236 } as const;

const ellipse = (y: number, halfWidth: number, halfHeight: number): number => {
  const part = (y - form.y) / halfHeight;
  return halfWidth * Math.sqrt(Math.max(0, 1 - part * part));
};
export const outerHalf = (y: number): number => ellipse(y, form.halfWidth, form.halfHeight);
const innerHalf = (y: number): number => Math.min(ellipse(y, inner.halfWidth, inner.halfHeight), outerHalf(y));

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The zone under a point of the drawing; outside the scalp there is none. */
export function zoneAt({ x, y }: Spot): Zone | null {
  const aside = x - form.x;
  const distance = Math.max(aside, -aside);
  if (distance > outerHalf(y) || y < form.y - form.halfHeight || y > form.y + form.halfHeight) return null;
  if (y >= bands.back) return 'back';
  if (distance > innerHalf(y)) {
    if (y < bands.temple) return aside < 0 ? 'left-temple' : 'right-temple';
    return aside < 0 ? 'left-side' : 'right-side';
  }
  if (y < bands.front) return 'hairline';
  return y < bands.top ? 'top' : 'crown';
}

interface Band {
  readonly from: number;
  readonly to: number;
  readonly side: -1 | 0 | 1;
}

const top = form.y - form.halfHeight;
const bandOf: Readonly<Record<Zone, Band>> = {
  hairline: { from: top, to: bands.front, side: 0 },
  'left-temple': { from: top, to: bands.temple, side: -1 },
  'right-temple': { from: top, to: bands.temple, side: 1 },
  'left-side': { from: bands.temple, to: bands.back, side: -1 },
  'right-side': { from: bands.temple, to: bands.back, side: 1 },
  top: { from: bands.front, to: bands.top, side: 0 },
  crown: { from: bands.top, to: bands.back, side: 0 },
  back: { from: bands.back, to: form.y + form.halfHeight, side: 0 },
};

const steps = 24;
const round = (value: number): number => Math.round(value * 10) / 10;

/** Down one edge of the zone and up the other. */
export function outlineOf(zone: Zone): readonly Spot[] {
  const { from, to, side } = bandOf[zone];
  const rows = Array.from({ length: steps + 1 }, (_, index) => from + ((to - from) * index) / steps);
  const edge = (y: number): number => (zone === 'back' ? outerHalf(y) : innerHalf(y));
  const one = rows.map((y) => ({ x: round(form.x + (side === 0 ? -edge(y) : side * outerHalf(y))), y: round(y) }));
  const other = rows.toReversed().map((y) => ({ x: round(form.x + (side === 0 ? edge(y) : side * innerHalf(y))), y: round(y) }));
  return [...one, ...other];
}

/** Where the sign of a finding stands in a zone; zones that were worked are filled instead. */
export function signAt(finding: Exclude<Finding, 'worked'>, zone: Zone): Spot {
  const at = findings.indexOf(finding) - 1;
  const { side } = bandOf[zone];
  if (side === 0) return { x: form.x - 33 + at * 22, y: bandOf[zone].to - (zone === 'hairline' ? 12 : 28) };
  // two rows of two in the temple, one column of four at the side
  const isTemple = zone === 'left-temple' || zone === 'right-temple';
  const y = isTemple ? (at < 2 ? 92 : 115) : 148 + at * 21;
  const shift = isTemple ? (at === 0 || at === 2 ? -9 : 9) : 0;
  return { x: round(form.x + side * ((innerHalf(y) + outerHalf(y)) / 2 + shift)), y };
}
