// Does data that somebody wrote by hand have the shape that it should have?
import { locales, type Locale, type Localised } from '#libs/kernel/locale.js';

/**
 * Takes one sentence about one fault. Reading goes on, so that an author sees all faults at once. `pointer` (RFC 6901) is the place within what is read, and
 * `code` what kind of fault it is, where the author is shown both beside a form.
 */
export type Report = (fault: string, pointer?: string, code?: string) => void;

/** For what lies within: its places are told from the outside. */
export const within = (report: Report, place: string): Report => (fault, pointer = '', code) => report(fault, `${place}${pointer}`, code);

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `value` as an object with no other fields than `names`; `what` begins the sentence about a fault. */
export function fields(value: unknown, names: readonly string[], what: string, report: Report): Fields {
  if (!isFields(value)) {
    report(`${what} must be an object`);
    return {};
  }
  const strangers = Object.keys(value).filter((name) => !names.includes(name));
  if (strangers.length > 0) report(`${what} has unknown fields: ${strangers.join(', ')}`);
  return value;
}

/** A text that is more than blanks. */
export function text(from: Fields, name: string, report: Report): string {
  const value = from[name];
  if (typeof value === 'string' && value.trim() !== '') return value;
  report(`"${name}" must be a text that is not empty`, `/${name}`, 'text-missing');
  return '';
}

export function wholeNumber(from: Fields, name: string, least: number, report: Report): number {
  const value = from[name];
  if (Number.isInteger(value) && (value as number) >= least) return value as number;
  report(`"${name}" must be a whole number of at least ${least}`);
  return least;
}

export function list(from: Fields, name: string, report: Report): readonly unknown[] {
  const value = from[name];
  if (Array.isArray(value)) return value;
  report(`"${name}" must be a list`, `/${name}`);
  return [];
}

/** A list of texts, at least one. */
export function texts(from: Fields, name: string, report: Report): string[] {
  const values = list(from, name, report);
  if (Array.isArray(from[name]) && values.length === 0) report(`"${name}" must not be empty`, `/${name}`, 'text-missing');
  if (values.some((value) => typeof value !== 'string' || value.trim() === '')) report(`"${name}" must hold texts that are not empty`, `/${name}`);
  return values.filter((value) => typeof value === 'string');
}

export function oneOf<T extends string>(from: Fields, name: string, allowed: readonly T[], report: Report): T {
  const value = from[name];
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) report(`"${name}" must be one of ${allowed.join(', ')}`, `/${name}`);
  return found ?? allowed[0]!;
}

/** A text in every language. */
export function localisedText(from: Fields, name: string, report: Report): Localised {
  return localised(from[name], `"${name}"`, within(report, `/${name}`));
}

export function localised(value: unknown, what: string, report: Report): Localised {
  const given = fields(value, locales, what, report);
  const missing = isFields(value) ? locales.filter((locale) => typeof given[locale] !== 'string' || (given[locale] as string).trim() === '') : [];
  for (const locale of missing) report(`${what} has no text in ${locale}`, `/${locale}`, 'text-missing');
  return inEveryLocale((locale) => (typeof given[locale] === 'string' ? (given[locale] as string) : ''));
}

export const inEveryLocale = <T>(of: (locale: Locale) => T): Localised<T> => Object.fromEntries(locales.map((locale) => [locale, of(locale)])) as Record<Locale, T>;

/** The values that come more than once, each once. */
export const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
