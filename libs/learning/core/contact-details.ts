// Does a text hold somebody's e-mail address or telephone number?

export type ContactDetail = 'e-mail-address' | 'telephone-number';

/** A sign between two words without spaces around it, or before a domain. */
const email = /[^\s@]@[^\s@]|@\s*[\p{L}\p{N}-]+\.\p{L}{2,}/u;

/** Days and times of the day are digits, too: `2026-11-22`, `22/11/2026`, `22.11.26`, `14:30`. */
const days = /(?<![\d.])(?:(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:(?:19|20)\d\d|\d\d))(?!\d)/g;

/** `0.25`, `1.5`, `12.5`: sizes of needles and depths. */
const decimals = /(?<![\d.])(?:\d\.\d{1,3}|\d\d\.\d)(?!\d|\.\d)/g;

/** Nine digits to fifteen, alone or in groups; a letter that touches them makes them a lot number. */
const national = /(?<![\p{L}\d])\(?\d(?:[ .\-/()]{0,2}\d){8,14}(?![\p{L}\d])/gu;
/** `12 14 16 18 20`: rows are counted like that. */
const pairs = /^\d\d(?: {1,2}\d\d)+$/;
const international = /(?<![\p{L}\d])(?:\+|00)\s?\d(?:[ .\-/()]{0,2}\d){6,13}(?![\p{L}\d])/u;
/** After a word that asks to be called, with a short word or two between, shorter numbers and any groups count. */
const called =
  /(?<!\p{L})(?:tel|telef|telefone|telefonar|telephone|phone|call|whatsapp|ligar|ligue|telemóvel|tlm|mobile)(?!\p{L})[.:]{0,2}(?: \p{L}{1,5}){0,2} ?\(?\d(?:[ .\-/()]{0,2}\d){6,14}(?![\p{L}\d])/iu;

/** What nobody sees is dropped; full-width and other digits, and unusual spaces and hyphens, are read as the common ones. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(decimal(digit)))
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(/\p{Pd}/gu, '-');

/** Decimal digits stand in runs of ten, from zero. */
function decimal(digit: string): number {
  const point = digit.codePointAt(0) ?? 0;
  for (let value = 0; value < 10; value += 1) if (!/\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) return value;
  return point % 10;
}

/**
 * Looks at the shape alone. Some numbers of other kinds have it; a national number in pairs (`06 12 34 56 78`) and one of
 * fewer than nine digits are noticed only behind a word that asks to be called.
 */
export function contactIn(text: string): ContactDetail | null {
  const read = plain(text);
  if (email.test(read)) return 'e-mail-address';
  const rest = read.replace(days, ';').replace(decimals, ';');
  const isNational = [...rest.matchAll(national)].some(([number]) => !pairs.test(number));
  return isNational || international.test(rest) || called.test(rest) ? 'telephone-number' : null;
}
