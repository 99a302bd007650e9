// What stands in the field of a number: what was typed, or what counts?
import { decimalOf } from '#libs/assessment/core/numeric-answer.js';
import type { Locale } from '#libs/kernel/locale.js';

/** What somebody typed, and the number that counted while it stood there; null when none did. */
export interface TypedNumber {
  readonly text: string;
  readonly over: string | null;
}

/** A decimal of the server in the reader's notation. */
export const writtenDecimal = (decimal: string, locale: Locale): string => (locale === 'en' ? decimal : decimal.replace('.', ','));

/** What was typed, and the answer that it makes: a number, nothing, or what was the answer before as long as it is no number. */
export function typing(text: string, before: readonly string[]): { readonly typed: TypedNumber; readonly choice: readonly string[] } {
  const decimal = decimalOf(text);
  const choice = decimal !== null ? [decimal] : text.trim() === '' ? [] : before;
  return { typed: { text, over: choice[0] ?? null }, choice };
}

/** An answer that came from elsewhere in the meantime stands instead of what was typed. */
export const shownNumber = (typed: TypedNumber | null, [counts = null]: readonly (string | null)[], locale: Locale): string =>
  typed !== null && typed.over === counts ? typed.text : counts === null ? '' : writtenDecimal(counts, locale);

/** `unfinished`: it is no number yet, and more digits may make one of it. */
export type TypedState = 'empty' | 'number' | 'unfinished' | 'unfit';

export function typedState(text: string): TypedState {
  if (text.trim() === '') return 'empty';
  if (decimalOf(text) !== null) return 'number';
  return /^\s*[-−]?\d{0,9}[.,]?\s*$/.test(text) ? 'unfinished' : 'unfit';
}
