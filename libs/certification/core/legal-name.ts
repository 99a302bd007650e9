// How is a legal name written down from a document, and is what somebody typed the same name?

export const longestLegalName = 120;

export type LegalNameFault = 'legal-name-length' | 'legal-name-characters';

/** One way of writing for one name: composed letters, single spaces, plain apostrophes and hyphens. */
export const tidyName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u00b4`]/g, '\'')
    .replace(/[\u2010\u2011\u2012\u2013]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

// Identity documents carry the name in Latin letters, too (ICAO 9303). These are the ones that the certificate's typefaces have.
const latinName = /^[A-Za-zÀ-ÖØ-öø-īĮ-ıĴ-ňŊ-ťŨ-žƏəƠơƯưǍ-ǜǦǧǸǹȘ-țḌ-ḏḠḡḤḥḪḫḶ-ḻḾḿṂ-ṉṚ-ṣṬ-ṯẀ-ẅẎẏẒẓẗẞẠ-ỹ '.,·-]+$/u;

/** What is wrong with a tidied name; null when it can be printed on a certificate. */
export function legalNameFault(name: string): LegalNameFault | null {
  if (name.length < 2 || name.length > longestLegalName) return 'legal-name-length';
  return latinName.test(name) && (name.match(/\p{L}/gu)?.length ?? 0) >= 2 ? null : 'legal-name-characters';
}

/**
 * Whether `typed` repeats `name`. Case, spacing and accents are forgiven: typing a name again is a pause to think, and a
 * keyboard may lack a letter.
 */
export const repeatsName = (typed: string, name: string): boolean => plain(typed) === plain(name);

const plain = (name: string): string => tidyName(name).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
