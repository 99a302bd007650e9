// Where in the text on the screen does each note stand?
import { useEffect, useMemo } from 'react';
import type { Locale } from '#libs/kernel/locale.js';
import { findQuote, type TextQuote, type TextRange } from '#libs/learning/core/text-quote.js';
import { rangesOf, type LessonText } from './lesson-text.js';
import type { OwnNote } from './note-entry.js';
import { paint, paintOver } from './painting.js';

export interface Placed {
  readonly text: LessonText;
  /** By note; not in it are notes on a section, those of another language, and passages that are not there any more. */
  readonly ranges: ReadonlyMap<string, TextRange>;
}

const found = new WeakMap<LessonText, WeakMap<TextQuote, TextRange | null>>();

/** Looked for once in each text: a letter typed beside a passage does not move it. */
function placeOf(text: LessonText, quote: TextQuote, near: number): TextRange | null {
  const known = found.get(text) ?? new WeakMap<TextQuote, TextRange | null>();
  found.set(text, known);
  const before = known.get(quote);
  if (before !== undefined) return before;
  const range = findQuote(text.text, quote, near);
  known.set(quote, range);
  return range;
}

function placedIn(text: LessonText, notes: readonly OwnNote[], locale: Locale): Placed {
  const ranges = notes.flatMap(({ id, quote, place, locale: written }) => {
    const range = quote && written === locale ? placeOf(text, quote, place) : null;
    return range ? [[id, range] as const] : [];
  });
  return { text, ranges: new Map(ranges) };
}

/** Found again whenever the notes or the text on the screen have changed, and painted. */
export function usePlaced(text: LessonText, notes: readonly OwnNote[], locale: Locale, open: string | null): Placed {
  const placed = useMemo(() => placedIn(text, notes, locale), [text, notes, locale]);
  useEffect(() => {
    const of = (isIncluded: (note: OwnNote) => boolean) =>
      notes.filter(isIncluded).flatMap(({ id }) => {
        const range = placed.ranges.get(id);
        return range ? rangesOf(placed.text, range) : [];
      });
    paint('own-mark', of(({ text: written }) => !written));
    paint('own-note', of(({ text: written }) => Boolean(written)));
    paint('own-open', of(({ id }) => id === open));
  }, [placed, notes, open]);
  useEffect(() => paintOver, []);
  return placed;
}
