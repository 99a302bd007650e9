// Does somebody with the log alone find every list whose bits do not follow from the entries?
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { eventIdOf } from '#libs/ledger/core/event-id.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import type { CertificateEventType } from './certificate-state.js';
import { leafBytes } from './leaf.js';
import { factsOfIssue } from './facts.js';
import { readLeaf } from './published-leaf.js';
import { keyLeafBytes, statusListLeafBytes } from './register-leaf.js';
import { bitAt, bitsAfter, bitsDigest, emptyBits, flipBit, statusPurposes, type StatusEvent, type StatusPurpose } from './status-bits.js';
import { StatusFold } from './status-fold.js';

const academyId = '019330b4-0000-7000-8000-00000000000a';
const day = '2026-11-22';
const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day, decisionId: academyId, independence: 'independent' });
const salt = new Uint8Array(32).fill(1);

function event(type: CertificateEventType, index: number): Uint8Array {
  const said = { number: { value: String(index), salt }, facts: { value: facts, salt }, status: { list: '1', index } };
  const holder = type === 'issued' || type === 'superseded' ? { holder: { value: 'Rosa Registo', salt } } : {};
  return leafBytes({ type, academyId, day, ...said, ...holder, ...(type !== 'issued' && { previous: leafHash(new Uint8Array()) }) });
}
const list = (purpose: StatusPurpose, size: number, events: readonly StatusEvent[]) => statusListLeafBytes({ day, list: '1', purpose, size, digest: bitsDigest(bitsAfter(events, purpose)) });

/** What a fold finds, entry by entry; null where nothing. */
function found(leaves: readonly Uint8Array[], fold = new StatusFold(), from = 0): (string | null)[] {
  return leaves.map((leaf, at) => {
    const read = readLeaf(leaf);
    if (!read.ok) return read.fault;
    const followed = fold.follow(from + at, read.value);
    return followed.ok ? null : followed.fault;
  });
}

describe('the bits of a list', () => {
  it('stand from left to right, and turn by themselves only', () => {
    const bits = emptyBits();
    expect(bits).toHaveLength(16_384);
    flipBit(bits, 0);
    flipBit(bits, 9);
    flipBit(bits, 131_071);
    expect([bits[0], bits[1], bits[16_383]]).toEqual([0x80, 0x40, 0x01]);
    expect([0, 1, 9, 131_071].map((index) => bitAt(bits, index))).toEqual([true, false, true, true]);
  });

  it.each([
    [['suspended'], false, true],
    [['suspended', 'reinstated'], false, false],
    [['suspended', 'conditions'], false, false],
    [['suspended', 'reinstated', 'suspended'], false, true],
    [['struck-off'], true, false],
    [['surrendered', 'erased'], true, false],
    [['superseded'], true, false],
    [['conditions', 'reinstated'], false, false],
  ] as const)('are after %j: ended %s, suspended %s', (types, revoked, suspended) => {
    const events = types.map((type) => ({ type, index: 7 }));
    expect(statusPurposes.map((purpose) => bitAt(bitsAfter(events, purpose), 7))).toEqual([revoked, suspended]);
  });
});

describe('the logged lists', () => {
  const log = [
    event('issued', 1),
    event('issued', 2),
    list('revocation', 2, []),
    list('suspension', 2, []),
    event('suspended', 1),
    event('struck-off', 2),
    // made before the entry above it was there, entered behind it
    list('suspension', 5, [{ type: 'suspended', index: 1 }]),
    list('revocation', 6, [{ type: 'struck-off', index: 2 }]),
    event('reinstated', 1),
    list('suspension', 9, []),
  ];

  it('follow from the entries, each at the size it names, in one run or in two', () => {
    expect(found(log)).toEqual(log.map(() => null));
    for (let cut = 0; cut <= log.length; cut += 1) {
      const first = new StatusFold();
      found(log.slice(0, cut), first);
      const second = new StatusFold(JSON.parse(JSON.stringify(first.memory)) as typeof first.memory);
      expect([cut, found(log.slice(cut), second, cut)]).toEqual([cut, log.slice(cut).map(() => null)]);
    }
  });

  it('are found wrong with one bit too many, too few, or at another place', () => {
    const wrong = [
      [{ type: 'suspended', index: 1 }, { type: 'suspended', index: 2 }], [], [{ type: 'suspended', index: 0 }],
    ] as const; // prettier-ignore
    for (const events of wrong) expect(found([...log.slice(0, 6), list('suspension', 6, events)]).at(-1)).toBe('status-digest-differs');
  });

  it('are found wrong when they hide what was entered before their size, or name a size that cannot be', () => {
    expect(found([...log.slice(0, 6), list('suspension', 6, [])]).at(-1)).toBe('status-digest-differs');
    expect(found([...log.slice(0, 6), list('suspension', 7, [{ type: 'suspended', index: 1 }])]).at(-1)).toBe('status-size-wrong');
    expect(found([...log.slice(0, 6), list('suspension', 1, [])]).at(-1)).toBe('status-size-wrong');
  });
});

describe('what the register enters of itself', () => {
  const key = { academyId, day, publicKey: salt, validFrom: new Date('2026-11-22T10:00:00Z'), validUntil: new Date('2028-11-21T10:00:00Z') };

  it('is read as it was written, and the keys of lists are those of the register alone', () => {
    expect(readLeaf(keyLeafBytes(key))).toMatchObject({ ok: true, value: { type: 'key', key: { academyId, publicKey: toBase64Url(salt) } } });
    expect(readLeaf(list('revocation', 2, []))).toMatchObject({ ok: true, value: { type: 'status-list', list: { list: '1', purpose: 'revocation', size: 2 } } });
    const fold = new StatusFold();
    found([keyLeafBytes(key), keyLeafBytes({ ...key, academyId: null })], fold);
    expect(fold.memory.keys).toEqual([toBase64Url(salt)]);
  });

  it('is refused with a field too many, too few, or of another kind', () => {
    const changed = (leaf: Uint8Array, changes: object) => {
      const fields = Object.entries({ ...(JSON.parse(new TextDecoder().decode(leaf)) as object), ...changes }).filter(([, value]) => value !== undefined);
      return new TextEncoder().encode(JSON.stringify(Object.fromEntries(fields.toSorted(([left], [right]) => (left < right ? -1 : 1)))));
    };
    for (const changes of [{ key: 'x' }, { from: '2026-11-22' }, { until: undefined }, { academy: 'somebody' }, { name: 'Rosa' }]) expect(readLeaf(changed(keyLeafBytes(key), changes))).toEqual({ ok: false, fault: 'leaf-malformed' });
    for (const changes of [{ list: 1 }, { purpose: 'other' }, { size: -1 }, { digest: null }, { academy: academyId }]) {
      expect(readLeaf(changed(list('revocation', 2, []), changes))).toEqual({ ok: false, fault: 'leaf-malformed' });
    }
  });

  it('has an id that anybody can make from the leaf', () => {
    const id = eventIdOf(keyLeafBytes(key));
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(eventIdOf(keyLeafBytes({ ...key, academyId: null }))).not.toBe(id);
  });
});
