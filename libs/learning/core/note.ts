// What is a note that a reader makes beside a lesson, and how much of it is kept?
import type { Locale } from '#libs/kernel/locale.js';
import type { TextQuote } from './text-quote.js';

/** So many of one person beside one lesson: a lesson has about sixty sentences. */
export const mostNotes = 200;
export const longestNote = 4000;
/** Behind the last place that a text of a lesson can have. */
export const farthestPlace = 1_000_000;

export interface NoteContent {
  /** Of the text in which it was made. */
  readonly locale: Locale;
  /** The heading under which it stands; null before the first one. */
  readonly section: string | null;
  /** Where in the lesson's text: of the passage, or of the heading (W3C Text Position Selector, its start). */
  readonly place: number;
  /** The passage that is marked; null for a note on the section. */
  readonly quote: TextQuote | null;
  /** What is written beside it; null for a mark alone. */
  readonly text: string | null;
}

export const noteKinds = ['highlight', 'note'] as const;
export type NoteKind = (typeof noteKinds)[number];

export const kindOf = ({ text }: Pick<NoteContent, 'text'>): NoteKind => (text === null ? 'highlight' : 'note');

/** Nothing is marked and nothing is written. */
export const isEmpty = ({ quote, text }: Pick<NoteContent, 'quote' | 'text'>): boolean => quote === null && text === null;

/** A request that is sent twice says the same twice. */
export function sameContent(left: NoteContent, right: NoteContent): boolean {
  const said = ({ locale, section, place, quote, text }: NoteContent) => JSON.stringify([locale, section, place, quote && [quote.exact, quote.prefix, quote.suffix], text]);
  return said(left) === said(right);
}

const unkept = /[^\P{Cc}\n\t]|[\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** As it is kept: composed, without marks that cannot be seen, without spaces around it; null when nothing is left. */
export function tidyNote(typed: string): string | null {
  const text = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(unkept, '').trim();
  return text === '' ? null : text;
}
