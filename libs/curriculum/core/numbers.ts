// Which numbers does a text give, whichever way its language writes them?
import type { Locale } from '#libs/kernel/locale.js';

/** Digits that stand by themselves or before a unit, with their decimals; not those inside a name such as `SKABA8`. */
const written: Readonly<Record<Locale, RegExp>> = {
  en: /(?<![\p{L}\d.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/gu,
  'pt-PT': /(?<![\p{L}\d.,])(?:\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?!\d)|\d+)(?:,\d+)?/gu,
};

/** In the order of the text, written alike: `5250`, `0.066`. */
export const numbersIn = (text: string, locale: Locale): string[] =>
  [...text.matchAll(written[locale])].map(([found]) => (locale === 'en' ? found.replaceAll(',', '') : found.replaceAll(/[ \u00A0\u202F]/gu, '').replace(',', '.')));
