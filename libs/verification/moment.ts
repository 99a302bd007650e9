// How is the moment of a check written, so that a print of it can be placed in time?
import { dayIn, writtenDay } from '#libs/kernel/calendar.js';
import type { Reader } from './reader.js';

const written = new Map<string, { minute: number; text: string }>();

/** `22 Nov 2026 at 15:39 (GMT)`: the clock of the academy's place, and how far that is from Greenwich. Worked out once a minute. */
export function moment(reader: Reader, instant: Date, zone: string): string {
  const minute = Math.floor(instant.getTime() / 60_000);
  const name = `${reader.locale} ${zone}`;
  const last = written.get(name);
  if (last?.minute === minute) return last.text;
  const text = textOf(reader, instant, zone);
  written.set(name, { minute, text });
  return text;
}

function textOf({ locale, words }: Reader, instant: Date, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', timeZoneName: 'shortOffset' }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return words.facts.moment(writtenDay(dayIn(zone, instant), locale), `${part('hour')}:${part('minute')}`, part('timeZoneName').replace(/\+0$/, ''));
}
