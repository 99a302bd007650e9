// Does a commitment bind to what was said, and to nothing else?
import { createHash } from 'node:crypto';
import { fromBase64, toBase64, toBase64Url } from './base64.js';
import { commitment, verifyCommitment } from './commitment.js';

const salt = Uint8Array.from({ length: 32 }, (_, index) => index);

describe('a commitment', () => {
  it('is the hash of label, salt and data as the ledger describes it', () => {
    const expected = createHash('sha256').update('dermark/holder/v1\0').update(salt).update('{"name":"Ana Antão"}').digest('base64url');
    expect(commitment('holder', salt, '{"name":"Ana Antão"}')).toBe(expected);
    expect(commitment('holder', salt, new TextEncoder().encode('{"name":"Ana Antão"}'))).toBe(expected);
    expect(expected).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('opens with its own label, salt and data only', () => {
    const published = commitment('facts', salt, 'data');
    expect(verifyCommitment(published, 'facts', salt, 'data')).toEqual({ ok: true, value: published });
    expect(verifyCommitment(published, 'facts', salt, 'date')).toEqual({ ok: false, fault: 'commitment-differs' });
    expect(verifyCommitment(published, 'holder', salt, 'data')).toEqual({ ok: false, fault: 'commitment-differs' });
    expect(verifyCommitment(published, 'facts', salt.toReversed(), 'data')).toEqual({ ok: false, fault: 'commitment-differs' });
    expect(verifyCommitment(published, 'facts', salt.subarray(1), `${salt[0]}data`)).toEqual({ ok: false, fault: 'salt-malformed' });
  });

  it('is not made with a short salt or a label that could run into it', () => {
    expect(() => commitment('facts', salt.subarray(1), 'data')).toThrow(/32 bytes/);
    for (const label of ['', 'Facts', 'facts/v1', 'facts\0']) expect(() => commitment(label, salt, 'data')).toThrow(/label/);
  });
});

describe('base64', () => {
  it('is what every other program writes', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }
    expect(toBase64(new Uint8Array(10_000))).toBe(Buffer.alloc(10_000).toString('base64'));
  });

  it('is refused in every other writing of the same bytes', () => {
    for (const text of ['QQ', 'QQ=', 'QR==', 'QQ==\n', ' QQ==', 'Q Q==', 'QQ===', 'Q-==', '*', '\u0100']) expect([text, fromBase64(text)]).toEqual([text, null]);
  });
});
