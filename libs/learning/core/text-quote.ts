// How is a passage of a text written down, so that it is found again when the text has changed?

/** W3C Web Annotation Data Model, 4.2.4 Text Quote Selector: the passage, with what stands before and behind it. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Places in a text, in UTF-16 code units; `end` is the first behind it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export const longestQuote = 1000;
export const longestContext = 64;

/** A few words can stand anywhere: together with what adjoins them so many letters must agree, or all that there were. */
const enough = 24;
/** A passage as long as this is the same wherever it stands; of a shorter one that had words on both sides, one side must still adjoin it, by so many letters. */
const longEnough = 80;
const adjoining = 8;

const isSecondHalf = (unit: string | undefined): boolean => unit !== undefined && unit >= '\uDC00' && unit <= '\uDFFF';
const isFirstHalf = (unit: string | undefined): boolean => unit !== undefined && unit >= '\uD800' && unit <= '\uDBFF';

export function quoteOf(text: string, { start, end }: TextRange): TextQuote {
  const prefix = text.slice(Math.max(0, start - longestContext), start);
  const suffix = text.slice(end, end + longestContext);
  // no character is cut in two
  return { exact: text.slice(start, end), prefix: isSecondHalf(prefix[0]) ? prefix.slice(1) : prefix, suffix: isFirstHalf(suffix.at(-1)) ? suffix.slice(0, -1) : suffix };
}

/**
 * Where the passage stands now: letter for letter, or as somebody reads it, whatever its spaces, quotation marks and dashes. Where it stands several
 * times, the place counts whose surroundings fit best, and of equal ones the nearest to `near`, where it stood. Null when it is not there any more.
 */
export function findQuote(text: string, quote: TextQuote, near = 0): TextRange | null {
  const exact = bestPlace(text, quote, near);
  if (exact && exact.fit === quote.prefix.length + quote.suffix.length) return rangeAt(exact);
  const read = bestAsRead(text, quote, near);
  if (!exact || !read) return exact ? rangeAt(exact) : read && rangeAt(read);
  const isSame = read.start < exact.end && exact.start < read.end;
  return rangeAt(isSame || exact.fit >= read.fit ? exact : read);
}

interface Fitting extends TextRange {
  /** How many letters around it agree. */
  readonly fit: number;
}

const rangeAt = ({ start, end }: Fitting): TextRange => ({ start, end });

function bestPlace(text: string, { exact, prefix, suffix }: TextQuote, near: number): Fitting | null {
  if (exact === '') return null;
  const needed = Math.min(enough, prefix.length + exact.length + suffix.length);
  const mayBeTornOut = exact.length >= longEnough || prefix === '' || suffix === '';
  let best: Fitting | null = null;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    const [before, behind] = [agreeingBefore(text, start, prefix), agreeingBehind(text, end, suffix)];
    const fit = before + behind;
    const isAdjoined = before >= Math.min(adjoining, prefix.length) || behind >= Math.min(adjoining, suffix.length);
    if (exact.length + fit < needed || (!isAdjoined && !mayBeTornOut)) continue;
    if (best === null || fit > best.fit || (fit === best.fit && Math.abs(start - near) < Math.abs(best.start - near))) best = { start, end, fit };
  }
  return best;
}

function agreeingBefore(text: string, start: number, prefix: string): number {
  let agreeing = 0;
  while (agreeing < prefix.length && agreeing < start && text[start - 1 - agreeing] === prefix[prefix.length - 1 - agreeing]) agreeing += 1;
  return agreeing;
}

function agreeingBehind(text: string, end: number, suffix: string): number {
  let agreeing = 0;
  while (agreeing < suffix.length && text[end + agreeing] === suffix[agreeing]) agreeing += 1;
  return agreeing;
}

function bestAsRead(text: string, { exact, prefix, suffix }: TextQuote, near: number): Fitting | null {
  const { read, places } = wholeAsRead(text);
  const nearAsRead = places.findIndex((place) => place >= near);
  const quote = { exact: asRead(exact).read.trim(), prefix: asRead(prefix).read, suffix: asRead(suffix).read };
  const found = bestPlace(read, quote, nearAsRead < 0 ? read.length : nearAsRead);
  return found && { start: places[found.start] ?? 0, end: (places[found.end - 1] ?? 0) + 1, fit: found.fit };
}

const alike: readonly (readonly [pattern: RegExp, as: string])[] = [
  [/[\u00AD\u200B-\u200D\u2060\uFEFF]/, ''],
  [/\s/, ' '],
  [/[“”„‟«»″]/, '"'],
  [/[‘’‚‛′]/, "'"],
  [/[‐‑‒–—―−]/, '-'],
  [/…/, '...'],
];

interface AsRead {
  readonly read: string;
  /** Where each letter stands in the text. */
  readonly places: readonly number[];
}

let lastWhole: { readonly text: string; readonly asRead: AsRead } | null = null;

/** Many passages are looked for in one text, one after the other. */
function wholeAsRead(text: string): AsRead {
  if (lastWhole?.text !== text) lastWhole = { text, asRead: asRead(text) };
  return lastWhole.asRead;
}

/** The text as a reader takes it in. */
function asRead(text: string): AsRead {
  let read = '';
  const places: number[] = [];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text[place] ?? '';
    const as = alike.find(([pattern]) => pattern.test(unit))?.[1] ?? unit;
    if (as === ' ' && read.endsWith(' ')) continue;
    read += as;
    for (let letter = 0; letter < as.length; letter += 1) places.push(place);
  }
  return { read, places };
}
