// How are micrometres of the model written as millimetres?
import type { Locale } from '#libs/kernel/locale.js';

/** 66 becomes 0.066, or 0,066 in Portuguese. */
export function millimetres(locale: Locale): (micrometres: number) => string {
  const numbers = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 3 });
  return (micrometres) => numbers.format(micrometres / 1000);
}
