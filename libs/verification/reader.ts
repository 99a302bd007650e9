// In which language does a reader want a page, and how do links keep it?
import { isLocale, preferredLocale, type Locale } from '#libs/kernel/locale.js';
import { wordsOf } from './words-of.js';
import type { Words } from './words.js';

export interface Reader {
  readonly locale: Locale;
  readonly words: Words;
  /** The language was chosen on a page, not taken from the browser: links carry it on. */
  readonly chosen: boolean;
}

/** `?lang=` wins over Accept-Language; nothing is remembered anywhere but in the address. */
export function readerOf(lang: unknown, acceptLanguage: string | undefined): Reader {
  const chosen = isLocale(lang);
  const locale = chosen ? lang : preferredLocale(acceptLanguage);
  return { locale, words: wordsOf[locale], chosen };
}

/** A path of ours, with the language if the reader chose one. */
export const linkTo = (reader: Reader, path: string): string => (reader.chosen ? withLanguage(path, reader.locale) : path);

/** The same page in another language. */
export const withLanguage = (path: string, locale: Locale): string => `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;
