// How is a certificate number made, and how is a mistyped one told apart from an unknown one?

/** 15 Crockford base32 symbols without dashes: 13 random ones and 2 check symbols. Printed as `XXXXX-XXXXX-XXXXX`. */
export type CertificateNumber = string & { readonly __number: unique symbol };

/** What may have gone wrong in typing. Positions count the symbols from 1, dashes left out. */
export type Slip =
  | { readonly kind: 'one-symbol'; readonly position: number }
  /** Each position and the one after it; more than one pair can explain the same slip. */
  | { readonly kind: 'swapped-neighbours'; readonly positions: readonly number[] }
  | { readonly kind: 'several-symbols' };

/**
 * What somebody typed, read as a certificate number. A failed check says where the slip may be and never what the right
 * symbol would be: that would be the number of another person.
 */
export type NumberReading =
  | { readonly kind: 'ok'; readonly number: CertificateNumber }
  | { readonly kind: 'wrong-length'; readonly length: number }
  | { readonly kind: 'foreign-character'; readonly position: number; readonly character: string }
  | { readonly kind: 'check-failed'; readonly slip: Slip };

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomSymbols = 13;
const length = 15;
/** Longer than any number with generous spacing; what is longer was not meant as one. */
const longestInput = 100;

// GF(32) with x^5 + x^2 + 1; the check symbols make 1 and x roots of the code word, so any two wrong symbols show.
const field = (() => {
  const power: number[] = [];
  const logarithm: number[] = Array.from({ length: 32 }, () => 0);
  for (let exponent = 0, value = 1; exponent < 31; exponent++) {
    power.push(value);
    logarithm[value] = exponent;
    value = value & 16 ? (value << 1) ^ 37 : value << 1;
  }
  const times = (left: number, right: number): number => (left === 0 || right === 0 ? 0 : (power[((logarithm[left] ?? 0) + (logarithm[right] ?? 0)) % 31] ?? 0));
  const over = (left: number, right: number): number => (left === 0 ? 0 : (power[((logarithm[left] ?? 0) - (logarithm[right] ?? 0) + 31) % 31] ?? 0));
  return { times, over, power, logarithm };
})();

/** The weight x^(14 - index) that a symbol carries in the second sum. */
const weight = (index: number): number => field.power[length - 1 - index] ?? 0;

const plainSum = (symbols: readonly number[]): number => symbols.reduce((sum, symbol) => sum ^ symbol, 0);
const weightedSum = (symbols: readonly number[]): number => symbols.reduce((sum, symbol, index) => sum ^ field.times(symbol, weight(index)), 0);

/** Makes a number from 13 random bytes, of which each gives five bits. */
export function numberFrom(random: Uint8Array): CertificateNumber {
  if (random.length !== randomSymbols) throw new RangeError(`A certificate number takes ${randomSymbols} random bytes, not ${random.length}.`);
  const symbols = Array.from(random, (byte) => byte & 31);
  const plain = plainSum(symbols);
  // The last two symbols a and b must satisfy plain + a + b = 0 and weighted + a·x + b = 0.
  const first = field.over(weightedSum(symbols) ^ plain, weight(13) ^ weight(14));
  return [...symbols, first, plain ^ first].map((symbol) => alphabet[symbol]).join('') as CertificateNumber;
}

/** Reads what somebody typed: case, spaces and dashes do not matter, O is read as 0, I and L as 1. */
export function readNumber(typed: string): NumberReading {
  if (typed.length > longestInput) return { kind: 'wrong-length', length: typed.length };
  const characters = [...typed.normalize('NFKC')].filter((character) => !/[\s\p{Pd}\p{Cf}\u2212_.·]/u.test(character));
  const symbols = characters.map((character) => alphabet.indexOf(asSymbol(character)));
  const foreign = symbols.indexOf(-1);
  if (foreign >= 0) return { kind: 'foreign-character', position: foreign + 1, character: characters[foreign] ?? '' };
  if (symbols.length !== length) return { kind: 'wrong-length', length: symbols.length };
  const slip = slipIn(symbols);
  if (slip) return { kind: 'check-failed', slip };
  return { kind: 'ok', number: symbols.map((symbol) => alphabet[symbol]).join('') as CertificateNumber };
}

/** The number as it is printed and linked: `XXXXX-XXXXX-XXXXX`. */
export const withDashes = (number: string): string => `${number.slice(0, 5)}-${number.slice(5, 10)}-${number.slice(10)}`;

/** Only ASCII is put into upper case: elsewhere upper case may be two characters, or a look-alike. */
function asSymbol(character: string): string {
  const upper = /^[a-z]$/.test(character) ? character.toUpperCase() : character;
  if (upper === 'O') return '0';
  return upper === 'I' || upper === 'L' ? '1' : upper;
}

function slipIn(symbols: readonly number[]): Slip | null {
  const plain = plainSum(symbols);
  const weighted = weightedSum(symbols);
  if (plain === 0 && weighted === 0) return null;
  if (plain === 0) {
    // A swap leaves the plain sum alone and changes the weighted one by the difference times both weights.
    const positions = symbols.flatMap((symbol, index) => {
      const next = symbols[index + 1];
      if (next === undefined) return [];
      return field.times(symbol ^ next, weight(index) ^ weight(index + 1)) === weighted ? [index + 1] : [];
    });
    return positions.length > 0 ? { kind: 'swapped-neighbours', positions } : { kind: 'several-symbols' };
  }
  const exponent = weighted === 0 ? -1 : (field.logarithm[field.over(weighted, plain)] ?? -1);
  const index = length - 1 - exponent;
  return exponent >= 0 && index >= 0 ? { kind: 'one-symbol', position: index + 1 } : { kind: 'several-symbols' };
}
