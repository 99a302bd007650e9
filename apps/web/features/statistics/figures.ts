// How are shares, correlations and points written for the reader?
import type { Locale } from '#libs/kernel/locale.js';

const tag = (locale: Locale) => (locale === 'en' ? 'en-GB' : 'pt-PT');

/** Always as many digits, so that columns line up; with a true minus sign. */
export const writeFigure = (value: number, locale: Locale, digits = 2): string =>
  new Intl.NumberFormat(tag(locale), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(Number(value.toFixed(digits)) + 0).replace('-', '−');

/** `62 %`. */
export const writeShare = (value: number, locale: Locale): string => `${writeFigure(value * 100, locale, 0)}\u00a0%`;
