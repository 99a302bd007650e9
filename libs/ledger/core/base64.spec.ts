// Is there exactly one text for the same bytes, in both alphabets?
import { fromBase64, fromBase64Url, toBase64, toBase64Url } from './base64.js';

const samples = Array.from({ length: 40 }, (_, length) => Uint8Array.from({ length }, (_symbol, at) => (at * 89 + length * 251) & 0xff));

describe('base64', () => {
  it('is what Node writes, and reads back, with and without padding', () => {
    for (const bytes of samples) {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect([fromBase64(toBase64(bytes)), fromBase64Url(toBase64Url(bytes))]).toEqual([bytes, bytes]);
    }
  });

  it('takes no second writing of the same bytes', () => {
    for (const text of ['AA', 'AA=', 'AB==', 'A A=', 'AAA=\n', '_w==', 'A']) expect([text, fromBase64(text)]).toEqual([text, null]);
    for (const text of ['AA==', 'AB', '/w', 'A A', 'AA\n', 'A']) expect([text, fromBase64Url(text)]).toEqual([text, null]);
  });
});
