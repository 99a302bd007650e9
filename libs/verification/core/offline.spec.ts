// Is nothing said without a connection that the phone cannot know?
import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { codeFragment, signCheckCode, type CodedFacts } from '#libs/certification/core/check-code.js';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { emptyBits, flipBit, type StatusPurpose } from '#libs/certification/core/status-bits.js';
import { comparePaper, type SaidOfPaper } from './code-on-paper.js';
import { offlineVerdict, type Heard, type HeardList, type OfflineQuestion } from './offline.js';

const [seed, other] = [new Uint8Array(32).fill(7), new Uint8Array(32).fill(8)];
const hour = 3_600_000;
const heardAt = new Date('2027-03-01T12:00:00Z');
const after = (hours: number) => new Date(heardAt.getTime() + hours * hour);
const facts: CodedFacts = {
  number: numberFrom(new Uint8Array(13).fill(5)), name: 'Inês da Conceição', scope: 'scalp-micropigmentation', programme: 'smp-technician', version: '2026.1',
  academy: 'Academia do Ponto', validFrom: '2026-11-22', validUntil: '2029-11-21', status: { list: '1', index: 77 },
}; // prettier-ignore

const listOf = (purpose: StatusPurpose, isSet: boolean, change: Partial<HeardList> = {}): HeardList => {
  const bits = emptyBits();
  if (isSet) flipBit(bits, facts.status.index);
  return { list: '1', purpose, bits, from: after(-0.5), until: after(23.5), ...change };
};
const keys = [{ publicKey: ed25519.getPublicKey(seed), until: new Date('2028-11-20T00:00:00Z') }];
const heardOf = (ended: boolean, suspended: boolean, change: Partial<HeardList> = {}): Heard => ({ at: heardAt, keys, lists: [listOf('revocation', ended, change), listOf('suspension', suspended, change)] });
const fragmentOf = (change: Partial<CodedFacts> = {}, by = seed) => codeFragment(signCheckCode({ ...facts, ...change }, by) ?? new Uint8Array(1));
const ask = (change: Partial<OfflineQuestion> = {}) =>
  offlineVerdict({ number: withDashes(facts.number), fragment: fragmentOf(), heard: heardOf(false, false), now: after(3), today: '2027-03-01', ...change });

describe('without a connection', () => {
  it('a certificate was in force when the phone last heard, and that is all', () => {
    expect(ask()).toEqual({ status: 'in-force', facts, heardAt });
  });

  it('a suspension and an end are told as they were heard, also of what has expired since', () => {
    expect(ask({ heard: heardOf(false, true) })).toEqual({ status: 'suspended', facts, heardAt });
    expect(ask({ heard: heardOf(true, false) })).toEqual({ status: 'ended', facts, heardAt });
    expect(ask({ heard: heardOf(true, true), today: '2029-11-22' })).toMatchObject({ status: 'ended' });
    expect(ask({ heard: heardOf(false, true), today: '2029-11-22' })).toMatchObject({ status: 'suspended' });
  });

  it('what has expired by the clock needs no list', () => {
    expect(ask({ today: '2029-11-21' })).toMatchObject({ status: 'in-force' });
    for (const heard of [heardOf(false, false), { ...heardOf(false, false), lists: [] }]) expect(ask({ today: '2029-11-22', heard })).toEqual({ status: 'expired', facts, heardAt: null });
  });

  it.each<[string, Partial<OfflineQuestion>]>([
    ['no list was heard', { heard: { ...heardOf(false, false), lists: [] } }],
    ['one of the two is missing', { heard: { ...heardOf(false, false), lists: [listOf('revocation', false)] } }],
    ['the certificate stands in another list', { fragment: fragmentOf({ status: { list: '2', index: 77 } }) }],
    ['the lists are a day old', { now: after(24), heard: heardOf(false, false, { until: after(99) }) }],
    ['the lists are at their own end', { now: after(23.5) }],
    ['a suspension was heard too long ago', { now: after(24), heard: heardOf(false, true) }],
    ['the phone’s clock was put back', { now: after(-1) }],
    ['the list is from a time that had not come', { heard: heardOf(false, false, { from: after(1) }) }],
    ['the certificate began after that', { fragment: fragmentOf({ validFrom: '2027-03-03' }) }],
  ])('nothing is said about the status when %s', (_, change) => {
    expect(ask(change)).toMatchObject({ status: 'unknown', heardAt: null, facts: { name: facts.name } });
  });

  it('what the register did not sign, or signed for another number, has no facts', () => {
    const [ours, theirs] = [signCheckCode(facts, seed)!, signCheckCode({ ...facts, name: 'Somebody Else' }, seed)!];
    const forged = codeFragment(Uint8Array.from([...theirs.subarray(0, -64), ...ours.subarray(-64)]));
    const nothing = { facts: null, heardAt: null };
    expect(ask({ fragment: forged })).toEqual({ status: 'not-signed', ...nothing });
    expect(ask({ heard: { ...heardOf(false, false), keys: [{ publicKey: keys[0]!.publicKey, until: new Date('2026-01-01') }] } })).toEqual({ status: 'not-signed', ...nothing });
    for (const number of [withDashes(numberFrom(new Uint8Array(13).fill(6))), 'x', '']) expect(ask({ number })).toEqual({ status: 'other-number', ...nothing });
    expect(ask({ fragment: fragmentOf({}, other) })).toEqual({ status: 'key-unknown', ...nothing });
    expect(ask({ heard: null })).toEqual({ status: 'key-unknown', ...nothing });
    for (const fragment of ['', '#then']) expect(ask({ fragment })).toEqual({ status: 'no-code', ...nothing });
    expect(ask({ fragment: '#c=1' })).toEqual({ status: 'unreadable', ...nothing });
    expect(ask({ fragment: codeFragment(Uint8Array.from([2, ...ours.subarray(1)])) })).toEqual({ status: 'newer', ...nothing });
  });

  it('nothing is ever said of a status that is older than a day, whatever the clocks show', () => {
    fc.assert(
      fc.property(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }), fc.nat(100), fc.boolean(), (now, from, life, suspended) => {
        const verdict = ask({ now: after(now), heard: heardOf(false, suspended, { from: after(from), until: after(from + life) }) });
        if (verdict.status !== 'unknown') expect(now >= 0 && now < 24 && from <= 0 && now < from + life).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('with a connection', () => {
  const said: SaidOfPaper = facts;

  it('the code says what the register says, whatever has become of the certificate and of the academy’s name', () => {
    expect(comparePaper(fragmentOf(), keys, said)).toBe('agrees');
    expect(comparePaper(fragmentOf({ academy: 'As it was called then' }), keys, said)).toBe('agrees');
    expect(comparePaper(fragmentOf(), keys, { ...said, name: null })).toBe('agrees');
  });

  it.each<[string, Partial<CodedFacts>]>([
    ['another name', { name: 'Ines da Conceicao' }],
    ['a later end', { validUntil: '2039-11-21' }],
    ['another beginning', { validFrom: '2026-11-21' }],
    ['another number', { number: numberFrom(new Uint8Array(13).fill(6)) }],
    ['another programme', { programme: 'master-of-dots' }],
    ['another place in the lists', { status: { list: '1', index: 78 } }],
  ])('%s raises the alarm, also with the right signature', (_, change) => {
    expect(comparePaper(fragmentOf(change), keys, said)).toBe('differs');
  });

  it('a code that the register did not sign raises the alarm; one that cannot be read does not', () => {
    expect(comparePaper(fragmentOf({}, other), keys, said)).toBe('differs');
    expect(comparePaper('#c=1', keys, said)).toBe('could-not-check');
  });
});
