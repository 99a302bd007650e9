// How are days, moments, spans and numbers written for the reader?
import { writtenDay, type Day } from '#libs/kernel/calendar.js';
import type { Locale } from '#libs/kernel/locale.js';

const two = (value: number) => String(value).padStart(2, '0');
const tag = (locale: Locale) => (locale === 'en' ? 'en-GB' : 'pt-PT');

/** `22 Nov 2026`, `22 nov. 2026`, of a calendar day or of an instant in the reader's zone. */
export function writeDay(value: Day | string, locale: Locale): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return writtenDay(value, locale);
  return writtenDay(localDay(new Date(value)), locale);
}

/** `14:05` in the reader's zone. */
export function writeTime(instant: string | Date, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(instant));
}

/** `22 Nov 2026, 14:05`. */
export const writeMoment = (instant: string, locale: Locale): string => `${writeDay(instant, locale)}, ${writeTime(instant, locale)}`;

export const writeNumber = (value: number, locale: Locale): string => new Intl.NumberFormat(tag(locale)).format(value);

/** `59:07`, `1:02:30`: what is left of a span, for a clock face. */
export function writeClock(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

function localDay(date: Date): Day {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
