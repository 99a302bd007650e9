// Which calendar day is it in a place, and how is a day counted on and written?
import type { Locale } from './locale.js';

/** A calendar day, `YYYY-MM-DD`, without a time or a zone. */
export type Day = string;

/** Making one takes longer than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format;
}

/** The calendar day of an instant in an IANA time zone, such as `Europe/Lisbon`. */
export function dayIn(zone: string, instant: Date): Day {
  const parts = formatIn(zone).formatToParts(instant);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** The day that comes `days` after `day`; negative counts back. */
export function addDays(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** How many days `to` comes after `from`; negative when it comes before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The last second of a day in an IANA time zone; days have 23 to 25 hours. */
export function endOfDay(zone: string, day: Day): Date {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00Z`) / 1000;
  // No clock on earth is more than 14 hours off.
  let [before, after] = [midnight - 15 * 3600, midnight + 15 * 3600];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayIn(zone, new Date(middle * 1000)) <= day) before = middle;
    else after = middle;
  }
  return new Date(before * 1000);
}

/** The last day of a span of whole years that begins on `day`: three years from 22 Nov 2026 end on 21 Nov 2029. */
export function lastDayOfYears(day: Day, years: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.getUTCMonth();
  date.setUTCFullYear(date.getUTCFullYear() + years);
  // 29 February has no anniversary in most years: JavaScript lands on 1 March, whose eve is the right last day.
  if (date.getUTCMonth() !== month) date.setUTCDate(1);
  return addDays(date.toISOString().slice(0, 10), -1);
}

/** A day as people write it: `22 Nov 2026`, `22 nov. 2026`. */
export function writtenDay(day: Day, locale: Locale): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (locale === 'en') {
    return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' }).format(date).replace('Sept', 'Sep');
  }
  const month = new Intl.DateTimeFormat('pt-PT', { timeZone: 'UTC', month: 'short' }).format(date).replace('.', '');
  return `${date.getUTCDate()} ${month}. ${date.getUTCFullYear()}`;
}
