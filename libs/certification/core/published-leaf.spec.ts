// Is exactly what we write of a certificate's life readable from outside, and does a broken life show?
import { leafHash } from '#libs/ledger/core/hash.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { CertificateChains } from './certificate-chains.js';
import { certificateEventTypes, type CertificateEventType } from './certificate-state.js';
import { factsOfIssue } from './facts.js';
import { leafBytes } from './leaf.js';
import { readLeaf } from './published-leaf.js';

const academyId = '019330b4-0000-7000-8000-00000000000a';
const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day: '2026-11-22', decisionId: academyId, independence: 'independent' });

function leaf(type: CertificateEventType, number: number, previous?: Uint8Array): Uint8Array {
  const salt = (value: number) => new Uint8Array(32).fill(value);
  const holder = type === 'issued' ? { holder: { value: 'Rosa Registo', salt: salt(3) } } : {};
  const said = { number: { value: String(number), salt: salt(1) }, facts: { value: facts, salt: salt(2) }, status: { list: '1', index: number } };
  return leafBytes({ type, academyId, day: '2026-11-22', ...said, ...holder, ...(previous && { previous: leafHash(previous) }) });
}

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (data: Uint8Array) => {
  const outcome = readLeaf(data);
  if (!outcome.ok) throw new Error(outcome.fault);
  return outcome.value;
};

describe('an entry', () => {
  const issued = leaf('issued', 1);
  const fields = JSON.parse(new TextDecoder().decode(issued)) as Record<string, unknown>;
  /** In the one form, with some fields changed; undefined takes one away. */
  const changed = (changes: Record<string, unknown>) =>
    bytes(JSON.stringify(Object.fromEntries(Object.entries({ ...fields, ...changes }).filter(([, value]) => value !== undefined).toSorted(([left], [right]) => (left < right ? -1 : 1)))));

  it.each(certificateEventTypes)('of the type "%s" is read as it was written', (type) => {
    const written = leaf(type, 1, type === 'issued' ? undefined : issued);
    expect(readLeaf(written)).toEqual({
      ok: true,
      value: { type, typeName: type, certificate: fields['certificate'], previous: type === 'issued' ? null : toBase64Url(leafHash(issued)), status: { list: '1', index: 1 }, list: null, key: null },
    });
  });

  it('is refused unless it is one JSON object in its one form', () => {
    const text = new TextDecoder().decode(issued);
    const others = ['', '[]', 'null', '"issued"', 'leaf 1', `${text}\n`, ` ${text}`, `\ufeff${text}`, text.replace('"v":1', '"v":1.0'), text.replace('{"academy"', '{"v":1,"academy"'), text.slice(0, -1)];
    for (const other of others) expect([other, readLeaf(bytes(other))]).toEqual([other, { ok: false, fault: 'leaf-not-canonical' }]);
    expect(readLeaf(Uint8Array.of(0x22, 0xff, 0x22))).toEqual({ ok: false, fault: 'leaf-not-canonical' });
  });

  it('is refused when it is of another version', () => {
    for (const v of [undefined, 2, '1', true]) expect(readLeaf(changed({ v }))).toEqual({ ok: false, fault: 'leaf-version-unknown' });
  });

  it('is refused with a field too many, too few, or of another kind', () => {
    const wrong = [
      { type: undefined }, { type: 7 }, { academy: undefined }, { academy: 'somebody' }, { day: '2026-02-30' }, { day: 20_261_122 }, { certificate: 'x' }, { facts: null }, { facts: `${'A'.repeat(42)}B` }, { facts: `${'A'.repeat(43)}=` }, { holder: undefined },
      { previous: fields['certificate'] }, { name: 'Rosa' }, { status: { index: -1, list: '1' } }, { status: { index: 1, list: 1 } }, { status: { index: 1 } }, { type: 'suspended' },
    ];
    for (const changes of wrong) expect([changes, readLeaf(changed(changes))]).toEqual([changes, { ok: false, fault: 'leaf-malformed' }]);
  });

  it('of a type that is not known yet is told, not refused', () => {
    expect(read(changed({ type: 'renewed', novelty: [1] }))).toEqual({ type: null, typeName: 'renewed', certificate: fields['certificate'], previous: null, status: null, list: null, key: null });
  });
});

describe('the events of certificates', () => {
  const [one, two] = [leaf('issued', 1), leaf('issued', 2)];
  const suspended = leaf('suspended', 1, one);
  const follow = (chains: CertificateChains, ...leaves: Uint8Array[]) => leaves.map((data) => chains.follow(read(data), leafHash(data)).ok);

  it('follow one another, one certificate beside the other, also after a pause', () => {
    const chains = new CertificateChains();
    expect(follow(chains, one, two, suspended)).toEqual([true, true, true]);
    const later = new CertificateChains(chains.newest());
    expect(later.size).toBe(2);
    expect(follow(later, leaf('reinstated', 1, suspended), leaf('surrendered', 2, two))).toEqual([true, true]);
  });

  it('are broken when one follows nothing, another certificate, or what was followed already', () => {
    expect(follow(new CertificateChains(), suspended)).toEqual([false]);
    expect(follow(new CertificateChains(), one, two, leaf('suspended', 1, two))).toEqual([true, true, false]);
    expect(follow(new CertificateChains(), one, suspended, leaf('surrendered', 1, one))).toEqual([true, true, false]);
  });

  it('end a certificate that is replaced, while the one that takes its place begins by itself', () => {
    expect(follow(new CertificateChains(), one, two, leaf('superseded', 1, one), leaf('suspended', 2, two))).toEqual([true, true, true, true]);
    expect(follow(new CertificateChains(), one, two, leaf('superseded', 2, one))).toEqual([true, true, false]);
  });
});
