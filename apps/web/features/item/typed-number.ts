// What stands in the field of a number: what was typed, or what counts?
import { decimalOf, writtenDecimal } from '#libs/assessment/core/numeric-answer.js';
import type { Locale } from '#libs/kernel/locale.js';

/** What somebody typed, and the number that counted while it stood there; null when none did. */
export interface TypedNumber {
  readonly text: string;
  readonly over: string | null;
}

/** Whoever goes on behind the comma has not taken the number back. */
const numberIn = (text: string): string | null => decimalOf(text.replace(/^([^.,]*\d)[.,]\s*$/, '$1'));

/** What was typed, and the answer that it makes. What is no number is none: nothing else than what stands there counts, least of all its first digits. */
export function typing(text: string): { readonly typed: TypedNumber; readonly choice: readonly string[] } {
  const decimal = numberIn(text);
  return { typed: { text, over: decimal }, choice: decimal === null ? [] : [decimal] };
}

/** An answer that came from elsewhere in the meantime stands instead of what was typed. */
export const shownNumber = (typed: TypedNumber | null, [counts = null]: readonly (string | null)[], locale: Locale): string =>
  typed !== null && typed.over === counts ? typed.text : counts === null ? '' : writtenDecimal(counts, locale);

/** `unfinished`: it is no number yet, and more digits may make one of it. */
export type TypedState = 'empty' | 'number' | 'unfinished' | 'unfit';

export function typedState(text: string): TypedState {
  if (text.trim() === '') return 'empty';
  if (numberIn(text) !== null) return 'number';
  return /^\s*[-−]?[.,]?\s*$/.test(text) ? 'unfinished' : 'unfit';
}
