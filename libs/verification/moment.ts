// How is the moment of a check written, so that a print of it can be placed in time?
import { dayIn, writtenDay } from '#libs/kernel/calendar.js';
import type { Reader } from './reader.js';

/** `22 Nov 2026 at 15:39 (Lisbon)`: the clock of the academy's place, named by its city. */
export function moment({ locale, words }: Reader, instant: Date, zone: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(instant);
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return words.facts.moment(writtenDay(dayIn(zone, instant), locale), time, city);
}
