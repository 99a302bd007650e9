// Which clocks run after a complaint, and what is known of the third?

/** How soon the skin wants to be seen (C7.05, C7.06, C7.07). */
export const levels = ['now', 'same-day', 'planned'] as const;
export type Level = (typeof levels)[number];

/** Hours from the complaint within which the client is seen, and by whom. */
export const seenWithin: Readonly<Record<Level, { readonly from: number; readonly to: number; readonly by: 'emergency' | 'clinician' | 'studio' }>> = {
  now: { from: 0, to: 0, by: 'emergency' }, // C7.05
  'same-day': { from: 0, to: 24, by: 'clinician' }, // C7.06: on that day; model value: drawn as the first of two days
  planned: { from: 24, to: 48, by: 'studio' }, // C7.07
};

/** The face of the second clock goes round once in two days (C7.07). */
export const faceHours = 48;

/** Years for which the archive of complaints is kept (C7.51, versions read up to 2017). */
export const archiveYears = 3;

/** What a studio wrote on its card. The figure itself knows no limit: versions of the law differ (C7.52). */
export interface NotedLimit {
  readonly days: number | null;
  /** `YYYY-MM-DD` */
  readonly checkedOn: string;
}

export type LimitState = 'unchecked' | 'undated' | 'noted';

/** A number counts only with the date on which it was looked up (C7.53). */
export function limitState({ days, checkedOn }: NotedLimit): LimitState {
  if (days === null || !Number.isInteger(days) || days < 1) return 'unchecked';
  return isDay(checkedOn) ? 'noted' : 'undated';
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number => {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 2000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The check is repeated every year (C7.53): the same day a year later, or the last of February. */
export function nextCheck(checkedOn: string): string | null {
  if (!isDay(checkedOn)) return null;
  const year = Number(checkedOn.slice(0, 4)) + 1;
  const month = Number(checkedOn.slice(5, 7));
  const day = Math.min(Number(checkedOn.slice(8)), daysIn(year, month));
  return `${year}-${checkedOn.slice(5, 7)}-${String(day).padStart(2, '0')}`;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const half = 0.5;
const wide = Math.sqrt(3) / 2;

/** Twelve dots of a clock face of radius 1, from the top, clockwise. */
export const faceDots: readonly Point[] = [
  { x: 0, y: -1 }, { x: half, y: -wide }, { x: wide, y: -half },
  { x: 1, y: 0 }, { x: wide, y: half }, { x: half, y: wide },
  { x: 0, y: 1 }, { x: -half, y: wide }, { x: -wide, y: half },
  { x: -1, y: 0 }, { x: -wide, y: -half }, { x: -half, y: -wide },
];

/** The dots of the second face that lie within the time for a level, first and last included. */
export function dotsWithin(level: Level): readonly number[] {
  const { from, to } = seenWithin[level];
  return faceDots.flatMap((_, dot) => {
    const hour = (dot * faceHours) / faceDots.length;
    // the top of the face is both hour 0 and hour 48
    return (hour >= from && hour <= to) || (dot === 0 && to === faceHours) ? [dot] : [];
  });
}
