// Is a passage found again where it was marked, and nowhere when it is gone?
import fc from 'fast-check';
import { findQuote, longestContext, longestQuote, quoteOf, type TextRange } from './text-quote.js';

/** Where a word stands in a text, of which there must be only one. */
function rangeOf(text: string, words: string): TextRange {
  const start = text.indexOf(words);
  expect([start >= 0, text.lastIndexOf(words)]).toEqual([true, start]);
  return { start, end: start + words.length };
}

const marked = (text: string, words: string) => quoteOf(text, rangeOf(text, words));
const found = (text: string, place: TextRange | null) => place && text.slice(place.start, place.end);

/** A text of whole characters, and a part of it. */
const textAndRange = (unit: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(unit, { minLength: 1, maxLength }).chain((units) =>
    fc.tuple(fc.nat(units.length - 1), fc.nat(Math.min(units.length, 400))).map(([from, length]) => {
      const before = units.slice(0, from).join('');
      const part = units.slice(from, from + length + 1).join('');
      return { text: units.join(''), range: { start: before.length, end: before.length + part.length } };
    }),
  );

/** Few different letters: everything stands there several times. */
const repetitive = fc.constantFrom('a', 'b', ' ', '. ', 'The pigment. ', '\n');
const sentences = fc.array(fc.constantFrom('Photograph it again. ', 'No verdict, no top-up. ', 'Book the review. ', 'Wait. '), { minLength: 3, maxLength: 12 });

describe('a passage', () => {
  it('is quoted with what stands before and behind it', () => {
    const text = 'The surface still flakes. Book the review. Redness needs advice.';
    expect(marked(text, 'Book the review.')).toEqual({ exact: 'Book the review.', prefix: 'The surface still flakes. ', suffix: ' Redness needs advice.' });
  });

  it('takes no half of a character with it, and no more context than is kept', () => {
    fc.assert(
      fc.property(textAndRange(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), 200), ({ text, range }) => {
        fc.pre(text.isWellFormed());
        const { exact, prefix, suffix } = quoteOf(text, range);
        expect([exact, prefix, suffix].every((part) => part.isWellFormed())).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(longestContext);
        expect(text.slice(0, range.end).endsWith(prefix + exact)).toBe(true);
      }),
    );
  });

  it('is found in the same text at the same place, whatever it is', () => {
    fc.assert(
      fc.property(textAndRange(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }), 300), ({ text, range }) => {
        expect(findQuote(text, quoteOf(text, range), range.start)).toEqual(range);
      }),
    );
  });

  it('is found at its own place also among sentences that say the same', () => {
    fc.assert(
      fc.property(textAndRange(repetitive, 300), ({ text, range }) => {
        expect(findQuote(text, quoteOf(text, range), range.start)).toEqual(range);
      }),
    );
  });

  it('is told from its repetitions by its surroundings alone, where these differ', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(10_000), { minLength: 2, maxLength: 30 }), fc.nat(), (numbers, pick) => {
        const text = numbers.map((number) => `On day ${number} no verdict is given. `).join('');
        const which = numbers[pick % numbers.length] ?? 0;
        const start = text.indexOf(`day ${which} no`) + `day ${which} `.length;
        const range = { start, end: start + 'no verdict is given.'.length };
        expect(findQuote(text, quoteOf(text, range))).toEqual(range);
      }),
    );
  });

  it('is found after whatever was changed further away than its surroundings reach', () => {
    fc.assert(
      fc.property(sentences, sentences, sentences, sentences, (before, behind, newBefore, newBehind) => {
        const around = { left: 'Rui goes home delighted, with dark and crisp dots on the crown of his head. ', right: ' The senior technician disagrees and asks two questions about his skin first.' };
        const words = 'On day 8 the dots look pale.';
        const text = before.join('') + around.left + words + around.right + behind.join('');
        const quote = marked(text, words);
        const changed = newBefore.join('') + around.left + words + around.right + newBehind.join('');
        expect(findQuote(changed, quote, text.indexOf(words))).toEqual(rangeOf(changed, words));
      }),
    );
  });

  it('is found where it is now when the sentence before it was written anew', () => {
    const text = 'Cells move up. Those that carry pigment take it with them and are shed. They travel outwards only.';
    const changed = 'Cells of the basal layer divide. Those that carry pigment take it with them and are shed. They travel outwards only.';
    expect(found(changed, findQuote(changed, marked(text, 'are shed')))).toBe('are shed');
  });

  it('is found as somebody reads it, whatever became of spaces, quotation marks and dashes', () => {
    const text = 'He writes that "half the pigment - at least - is in the towel"... and\nasks for a top-up.';
    const changed = 'On day 4 he  writes that “half the pigment – at least – is in the\u00A0towel”… and asks for a top\u2011up the next morning.';
    const quote = marked(text, 'that "half the pigment - at least - is in the towel"... and\nasks');
    expect(found(changed, findQuote(changed, quote))).toBe('that “half the pigment – at least – is in the\u00A0towel”… and asks');
  });

  it('is found as it is read wherever it stands, when every space was doubled', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('dermis', 'pigment', 'the', 'of', 'needle', 'crust', '"so"'), { minLength: 8, maxLength: 60 }), fc.nat(), fc.integer({ min: 6, max: 20 }), (words, from, length) => {
        const start = from % (words.length - 6);
        const part = words.slice(start, start + length).join(' ');
        const offset = words.slice(0, start).join(' ').length + (start > 0 ? 1 : 0);
        const text = words.join(' ');
        const changed = text.replaceAll(' ', '  ');
        const place = findQuote(changed, quoteOf(text, { start: offset, end: offset + part.length }), offset);
        expect(found(changed, place)?.replaceAll('  ', ' ')).toBe(part);
      }),
    );
  });

  it('is nowhere once it is gone, even if its few words stand elsewhere', () => {
    const text = 'Reason enough to care what is in the bottle. Not everything stays put.';
    expect(findQuote('Something else altogether is said here.', marked(text, 'what is in the bottle'))).toBeNull();
    expect(findQuote('It is the bottle that stands on the shelf, and nobody cares.', marked(text, 'the bottle'))).toBeNull();
    expect(findQuote('', marked(text, 'put'))).toBeNull();
  });

  it('of a sentence or less is not taken for the same words between others, unless it is long', () => {
    const text = 'It flakes on day four. Wait until the surface is closed. Then look again in daylight.';
    const words = 'Wait until the surface is closed.';
    expect(findQuote(`Before the first wash: ${words} Nobody swims before.`, marked(text, words))).toBeNull();
    const long = 'Wait until the surface is closed, whatever the client says about it and however pale the dots seem to be.';
    const elsewhere = `Before the first wash: ${long} Nobody swims before.`;
    expect(found(elsewhere, findQuote(elsewhere, marked(text.replace(words, long), long)))).toBe(long);
  });

  it('is found in its own surroundings as it is read, and not letter for letter in other ones', () => {
    const text = 'The senior technician asks: is "half the pigment" in the towel, or only its crust?';
    const quote = marked(text, 'is "half the pigment" in the towel');
    const changed = 'Some ask, on day two, is "half the pigment" in the towel, and worry. The senior technician asks: is “half the pigment” in the towel, or only its crust?';
    expect(found(changed, findQuote(changed, quote))).toBe('is “half the pigment” in the towel');
  });

  it('is a single word when that is all there was', () => {
    expect(findQuote('Wait', quoteOf('Wait', { start: 0, end: 4 }))).toEqual({ start: 0, end: 4 });
  });

  it('is looked for in a long text in no time, however often it stands there', () => {
    const text = 'a'.repeat(20_000);
    const range = { start: 9_000, end: 9_000 + longestQuote };
    expect(findQuote(text, quoteOf(text, range), range.start)).toEqual(range);
  });
});
