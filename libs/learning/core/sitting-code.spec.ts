// Is a code six digits, another one every minute, and good for a minute more?
import fc from 'fast-check';
import { digitsOf, minuteOf, minutesAccepted, secondsLeftIn } from './sitting-code.js';

const base64url = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64url'));

describe('the code of the minute', () => {
  it('is six digits, the same from the same secret', () => {
    fc.assert(fc.property(base64url, (secret) => expect(digitsOf(secret)).toMatch(/^\d{6}$/)));
    expect([digitsOf('AAAAAAAA'), digitsOf('AAAAAAAB'), digitsOf('AAAAAPQk')]).toEqual(['000000', '000001', '062500']);
  });

  it('spreads over all codes', () => {
    const seen = fc.sample(base64url, { numRuns: 4000, seed: 7 }).map((secret) => Number(digitsOf(secret)[0]));
    for (let first = 0; first < 10; first++) expect(seen.filter((digit) => digit === first).length).toBeGreaterThan(200);
  });

  it('is taken in its minute and in the next one, and not in the one after or before', () => {
    const at = (text: string) => new Date(`2026-11-22T${text}Z`);
    const shown = minuteOf(at('10:00:59'));
    expect(['09:59:59', '10:00:00', '10:00:59', '10:01:59.999', '10:02:00'].map((time) => minutesAccepted(at(time)).includes(shown))).toEqual([false, true, true, true, false]);
    expect([secondsLeftIn(at('10:00:00')), secondsLeftIn(at('10:00:59.900'))]).toEqual([60, 1]);
  });
});
