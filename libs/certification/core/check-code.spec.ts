// Does the code on a paper say what was signed, and is everything else refused?
import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { codeFragment, holdsCode, longestCode, openCheckCode, signCheckCode, type CheckKey, type CodedFacts } from './check-code.js';
import { numberFrom } from './certificate-number.js';

const [seed, other] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(8)];
const keyOf = (seed: Uint8Array, until = '2028-11-22T00:00:00Z'): CheckKey => ({ publicKey: ed25519.getPublicKey(seed), until: new Date(until) });
const keys = [keyOf(other), keyOf(seed)];
const facts: CodedFacts = {
  number: numberFrom(new Uint8Array(13).fill(5)), name: 'Inês Maria da Conceição', scope: 'scalp-micropigmentation', programme: 'smp-technician', version: '2026.1',
  academy: 'Academia do Ponto', validFrom: '2026-11-22', validUntil: '2029-11-21', status: { list: '1', index: 131_071 },
}; // prettier-ignore

const signed = (change: Partial<CodedFacts> = {}, by = seed): Uint8Array => {
  const code = signCheckCode({ ...facts, ...change }, by);
  if (!code) throw new Error('too long');
  return code;
};
const open = (code: Uint8Array, known = keys) => openCheckCode(codeFragment(code), known);
/** Signed by the register's key, whatever it says. */
const signedAsIs = (payload: string, domain = 'dermark/check-code/v1\0') =>
  concatBytes(Uint8Array.of(1), utf8ToBytes(payload), ed25519.sign(utf8ToBytes(domain + payload), seed));
const payloadOf = (code: Uint8Array) => new TextDecoder().decode(code.subarray(1, -64));

describe('the code on a paper', () => {
  it('tells the facts that were signed, whichever names stand in them', () => {
    expect(open(signed())).toEqual({ ok: true, value: facts });
    const text = fc.string({ unit: 'grapheme', maxLength: 24 }).filter((text) => text.isWellFormed());
    fc.assert(
      fc.property(text, text, fc.nat(131_071), (name, academy, index) => {
        const told = { ...facts, name, academy, status: { list: '12', index } };
        const code = signCheckCode(told, seed);
        expect(code && open(code)).toEqual(code && { ok: true, value: told });
      }),
    );
  });

  it('is refused with any bit turned over', () => {
    const code = signed();
    for (let bit = 0; bit < code.length * 8; bit++) {
      const altered = code.slice();
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(open(altered).ok).toBe(false);
    }
  });

  it('is refused when digits are missing, more, or none', () => {
    const fragment = codeFragment(signed());
    for (const wrong of ['', '#', '#c=', '#c=0', `#c=0${fragment.slice(3)}`, `${fragment} `, `${fragment}&x=1`, fragment.slice(1), '#c=1', `#c=${'9'.repeat(100_000)}`]) {
      expect(openCheckCode(wrong, keys)).toEqual({ ok: false, fault: 'code-malformed' });
    }
    for (let end = 4; end < fragment.length; end++) expect(openCheckCode(fragment.slice(0, end), keys).ok).toBe(false);
    expect(openCheckCode(`${fragment}0`, keys).ok).toBe(false);
    expect([holdsCode(fragment), holdsCode('#then'), holdsCode('')]).toEqual([true, false, false]);
  });

  it('of a later version is told apart from one that is nothing at all', () => {
    const code = signed();
    const versions = [2, 15, 16, 255].map((version) => open(concatBytes(Uint8Array.of(version), code.subarray(1))));
    expect(versions).toEqual(['code-newer', 'code-newer', 'code-malformed', 'code-malformed'].map((fault) => ({ ok: false, fault })));
  });

  it('is refused when somebody else signed it, and not judged when its key is not known', () => {
    const [ours, theirs] = [payloadOf(signed()), signed({}, other)];
    const forged = concatBytes(Uint8Array.of(1), utf8ToBytes(ours), theirs.subarray(-64));
    expect(open(forged)).toEqual({ ok: false, fault: 'signature-wrong' });
    expect(open(theirs, [keyOf(seed)])).toEqual({ ok: false, fault: 'key-unknown' });
    expect(open(theirs, [])).toEqual({ ok: false, fault: 'key-unknown' });
  });

  it('is refused when its key was at its end before the certificate began', () => {
    expect(open(signed(), [keyOf(seed, '2026-11-20T23:00:00Z')])).toEqual({ ok: false, fault: 'key-over' });
    expect(open(signed(), [keyOf(seed, '2026-11-22T00:00:01Z')]).ok).toBe(true);
  });

  it('is never what the same key signed about something else', () => {
    for (const domain of ['', 'dermark/check-code/v2\0', 'dermark/facts/v1\0']) expect(open(signedAsIs(payloadOf(signed()), domain))).toEqual({ ok: false, fault: 'signature-wrong' });
  });

  it('holds nothing that is not of its form, also with the right signature', () => {
    const right = JSON.parse(payloadOf(signed())) as unknown[];
    const wrong = [{ ...right }, right.slice(1), [...right, ''], ...right.map((_, at) => right.with(at, null)), right.with(0, '123456789ABCDMP'), right.with(6, '22-11-2026'), right.with(7, '2029-13-01'), right.with(8, '01'), right.with(9, 131_072), right.with(9, 0.5)];
    for (const payload of wrong) expect(open(signedAsIs(JSON.stringify(payload)))).toEqual({ ok: false, fault: 'code-malformed' });
    expect(open(signedAsIs('no JSON'))).toEqual({ ok: false, fault: 'code-malformed' });
  });

  it('is not made when nobody could scan it, and is made for the longest names that are ours', () => {
    const longest = { name: 'Conceição '.repeat(12), academy: 'Formação '.repeat(13) };
    expect(signed(longest).length).toBeLessThanOrEqual(longestCode);
    expect(open(signed(longest)).ok).toBe(true);
    expect(signCheckCode({ ...facts, name: 'ệ'.repeat(120), academy: 'ệ'.repeat(40) }, seed)).toBeNull();
  });
});
