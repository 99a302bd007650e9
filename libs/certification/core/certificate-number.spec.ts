// Does every slip in typing a certificate number show, and is a well-meant one forgiven?
import { numberFrom, readNumber, withDashes, type CertificateNumber } from './certificate-number.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The same numbers on every run: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(20_261_122);
const below = (limit: number) => Math.floor(random() * limit);
const someNumber = (): CertificateNumber => numberFrom(Uint8Array.from({ length: 13 }, () => below(256)));
const numbers = Array.from({ length: 200 }, someNumber);
const wrongAt = (number: string, index: number, symbol: string) => number.slice(0, index) + symbol + number.slice(index + 1);
const other = (symbol: string) => alphabet[(alphabet.indexOf(symbol) + 1 + below(31)) % 32] as string;
const positions = Array.from({ length: 15 }, (_, index) => index);

describe('a certificate number', () => {
  it('has fifteen symbols of Crockford\'s base32 and reads as itself', () => {
    for (const number of numbers) {
      expect(number).toMatch(/^[0-9A-HJKMNP-TV-Z]{15}$/);
      expect(readNumber(number)).toEqual({ kind: 'ok', number });
    }
  });

  it('depends on nothing but its thirteen random bytes, and takes exactly as many', () => {
    expect(numberFrom(new Uint8Array(13).fill(5))).toBe(numberFrom(new Uint8Array(13).fill(5 + 32)));
    expect(() => numberFrom(new Uint8Array(12))).toThrow(RangeError);
  });

  it('stays as it is from one release to the next', () => {
    expect(withDashes(numberFrom(new Uint8Array(13)))).toBe('00000-00000-00000');
    expect(withDashes(numberFrom(Uint8Array.from({ length: 13 }, (_, index) => index + 1)))).toBe('12345-6789A-BCDMN');
    expect(withDashes(numberFrom(Uint8Array.from({ length: 13 }, (_, index) => 31 - index)))).toBe('ZYXWV-TSRQP-NMKM7');
  });
});

describe('what somebody typed', () => {
  it('is read whatever its case, spaces and dashes', () => {
    const number = numbers[0] as CertificateNumber;
    const printed = withDashes(number);
    for (const typed of [printed, printed.toLowerCase(), ` ${printed.replaceAll('-', ' ')}\n`, printed.replaceAll('-', '–'), printed.replaceAll('-', '\u00a0\u2212\u200b'), [...number].join('-')]) {
      expect(readNumber(typed)).toEqual({ kind: 'ok', number });
    }
  });

  it('may have the letter O for zero, and I or L for one', () => {
    const number = numbers.find((candidate) => candidate.includes('0') && candidate.includes('1')) as CertificateNumber;
    for (const [zero, one] of [['O', 'I'], ['o', 'l'], ['o', 'i'], ['O', 'L']] as const) {
      expect(readNumber(number.replaceAll('0', zero).replaceAll('1', one))).toEqual({ kind: 'ok', number });
    }
  });

  it('is refused for its length, with the length', () => {
    const number = numbers[0] as CertificateNumber;
    expect(readNumber('')).toEqual({ kind: 'wrong-length', length: 0 });
    expect(readNumber(number.slice(1))).toEqual({ kind: 'wrong-length', length: 14 });
    expect(readNumber(`${number}0`)).toEqual({ kind: 'wrong-length', length: 16 });
    expect(readNumber('7'.repeat(1_000_000))).toEqual({ kind: 'wrong-length', length: 1_000_000 });
  });

  it('is refused for a character that no number has, with its place', () => {
    expect(readNumber('ABCDE-FGHJU-KMNPQ')).toEqual({ kind: 'foreign-character', position: 10, character: 'U' });
    expect(readNumber('ABC*E')).toEqual({ kind: 'foreign-character', position: 4, character: '*' });
    expect(readNumber('\u{1f600}')).toEqual({ kind: 'foreign-character', position: 1, character: '\u{1f600}' });
    expect(readNumber('Аbcde')).toMatchObject({ kind: 'foreign-character', position: 1 }); // a Cyrillic A
  });
});

describe('a slip in typing', () => {
  it('in one symbol always shows, and its place is told', () => {
    let tried = 0;
    for (const number of numbers.slice(0, 40)) {
      for (const index of positions) {
        for (const symbol of alphabet.replace(number[index] as string, '')) {
          expect(readNumber(wrongAt(number, index, symbol))).toEqual({ kind: 'check-failed', slip: { kind: 'one-symbol', position: index + 1 } });
          tried++;
        }
      }
    }
    expect(tried).toBe(40 * 15 * 31);
  });

  it('of two neighbours that changed places always shows, and the place is among those told', () => {
    let tried = 0;
    for (const number of numbers) {
      for (const index of positions.slice(0, 14)) {
        const [left, right] = [number[index] as string, number[index + 1] as string];
        if (left === right) continue;
        const reading = readNumber(wrongAt(wrongAt(number, index, right), index + 1, left));
        if (reading.kind !== 'check-failed' || reading.slip.kind !== 'swapped-neighbours') throw new Error(`${number}: ${JSON.stringify(reading)}`);
        expect(reading.slip.positions).toContain(index + 1);
        tried++;
      }
    }
    expect(tried).toBeGreaterThan(2500);
  });

  it('of any two symbols that changed places always shows', () => {
    let unseen = 0;
    for (const number of numbers) {
      for (const left of positions) {
        for (const right of positions.slice(left + 1)) {
          if (number[left] === number[right]) continue;
          if (readNumber(wrongAt(wrongAt(number, left, number[right] as string), right, number[left] as string)).kind !== 'check-failed') unseen++;
        }
      }
    }
    expect(unseen).toBe(0);
  });

  it('in two symbols always shows', () => {
    let unseen = 0;
    for (let tried = 0; tried < 60_000; tried++) {
      const number = numbers[tried % numbers.length] as string;
      const left = below(15);
      const right = (left + 1 + below(14)) % 15;
      const mistyped = wrongAt(wrongAt(number, left, other(number[left] as string)), right, other(number[right] as string));
      if (readNumber(mistyped).kind !== 'check-failed') unseen++;
    }
    expect(unseen).toBe(0);
  });

  it('in any number of symbols shows 998 times in 1,000', () => {
    let unseen = 0;
    for (let tried = 0; tried < 60_000; tried++) {
      const made = Array.from({ length: 15 }, () => alphabet[below(32)]).join('');
      if (readNumber(made).kind === 'ok') unseen++;
    }
    expect(unseen / 60_000).toBeLessThan(0.0015); // 1 in 1,024 by chance
  });

  it('is never answered with a number, neither whole nor in part', () => {
    for (const number of numbers) {
      const index = below(15);
      const reading = readNumber(wrongAt(number, index, other(number[index] as string)));
      expect(Object.keys(reading).sort()).toEqual(['kind', 'slip']);
      expect(JSON.stringify(reading)).not.toContain(number);
    }
  });
});
