// Does every difference between what is shown and what was signed come out?
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { leafHash, nodeHash } from '#libs/ledger/core/hash.js';
import { factsOfIssue, factsText, type EventFacts } from '#libs/certification/core/facts.js';
import { leafBytes, type CertificateLeaf } from '#libs/certification/core/leaf.js';
import { isAltered, weigh, type PlacedLeaf, type Shown } from './evidence.js';

const salt = (fill: number) => new Uint8Array(32).fill(fill);
const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day: '2026-11-22', decisionId: 'd', independence: 'independent' });
const number = { value: '123456789ABCDMN', salt: salt(1) };
const common = { academyId: '01a20405-29be-7326-a530-1b4d4c9c8433', day: '2026-11-22', number, status: { list: '1', index: 7 } };
const issued = leafBytes({ ...common, type: 'issued', facts: { value: facts, salt: salt(2) }, holder: { value: 'João Conceição', salt: salt(3) } });

const shown = (leaf: Uint8Array, saltFacts: Uint8Array, eventFacts: EventFacts): Shown => ({
  number: number.value, name: 'João Conceição', standing: 'in-force', scope: 'scalp-micropigmentation', programme: 'smp-technician', version: '2026.1',
  validFrom: facts.validFrom, validUntil: facts.validUntil, independence: 'independent', facts: factsText(eventFacts),
  salts: { certificate: toBase64Url(salt(1)), facts: toBase64Url(saltFacts), holder: toBase64Url(salt(3)) }, leafHash: toBase64Url(leafHash(leaf)),
}); // prettier-ignore

/** A log of two entries: the issue and what came after it. */
function logOf(last: Uint8Array) {
  const [left, right] = [leafHash(issued), leafHash(last)];
  const first: PlacedLeaf = { index: 0, leaf: issued, hashes: [right] };
  const second: PlacedLeaf = { index: 1, leaf: last, hashes: [left] };
  return { tree: { size: 2, root: nodeHash(left, right) }, first, second };
}

const eventFacts = { ...facts, reason: 'hygiene', imposedBy: 'academy', until: '2026-12-01' } as const;
const follow = (type: CertificateLeaf['type']) => leafBytes({ ...common, type, facts: { value: eventFacts, salt: salt(4) }, previous: leafHash(issued) });
const justIssued = shown(issued, salt(2), facts);
const { tree, first, second } = logOf(follow('suspended'));
const suspended: Shown = { ...shown(second.leaf, salt(4), eventFacts), standing: 'suspended' };

describe('the evidence of a certificate', () => {
  it('is right for what was issued, and for what happened to it later', () => {
    const right = { signature: { answer: 'yes', because: 'as-signed' }, ledger: { answer: 'yes', because: 'entered' }, index: 0, issuedIndex: 0 };
    expect(weigh(justIssued, tree, first, first)).toEqual(right);
    expect(weigh({ ...justIssued, standing: 'expired' }, tree, first, first)).toEqual(right);
    expect(weigh(suspended, tree, second, first)).toEqual({ ...right, index: 1 });
  });

  it.each<[string, Partial<Shown>]>([
    ['another name', { name: 'Joao Conceição' }],
    ['another number', { number: '123456789ABCDMP' }],
    ['another standing', { standing: 'in-force' }],
    ['an expiry that hides an order', { standing: 'expired' }],
    ['a later end', { validUntil: '2039-11-21' }],
    ['an earlier beginning', { validFrom: '2020-11-22' }],
    ['another scope', { scope: 'everything' }],
    ['another programme', { programme: 'other' }],
    ['another version of it', { version: '2027.1' }],
    ['an independence that there was not', { independence: 'only-certifier' }],
    ['other facts', { facts: factsText({ ...eventFacts, reason: 'insurance-lapsed' }) }],
    ['the salt of something else', { salts: { ...suspended.salts, holder: toBase64Url(salt(9)) } }],
    ['a salt that is none', { salts: { ...suspended.salts, facts: 'AAAA' } }],
  ])('shows %s', (_, change) => {
    const evidence = weigh({ ...suspended, ...change }, tree, second, first);
    expect([evidence.signature, isAltered(evidence)]).toEqual([{ answer: 'no', because: 'differs' }, true]);
  });

  it.each<[CertificateLeaf['type'], Shown['standing'] | null]>([
    ['conditions', 'with-conditions'],
    ['suspended', 'suspended'],
    ['reinstated', 'in-force'],
    ['struck-off', 'struck-off'],
    ['surrendered', 'surrendered'],
    ['superseded', 'superseded'],
    ['erased', null],
  ])('after the event %s lets a certificate stand as %p and in no other way', (type, standing) => {
    const log = logOf(follow(type));
    const all = ['in-force', 'with-conditions', 'suspended', 'struck-off', 'surrendered', 'superseded'] as const;
    const agreeing = all.filter((state) => weigh({ ...shown(log.second.leaf, salt(4), eventFacts), standing: state }, log.tree, log.second, log.first).signature.answer === 'yes');
    expect(agreeing).toEqual(standing === null ? [] : [standing]);
  });

  it('shows an entry that is not where it should be', () => {
    const elsewhere = { ...tree, root: salt(5) };
    for (const evidence of [weigh(suspended, elsewhere, second, first), weigh(suspended, tree, { ...second, index: 0 }, first), weigh({ ...suspended, leafHash: justIssued.leafHash }, tree, second, first), weigh(suspended, tree, second, { ...first, hashes: [] })]) {
      expect([evidence.ledger, isAltered(evidence)]).toEqual([{ answer: 'no', because: 'missing' }, true]);
    }
  });

  it('cannot compare what was removed, and does not take that for an alteration', () => {
    const evidence = weigh({ ...suspended, name: null, salts: { certificate: null, facts: null, holder: null } }, tree, second, first);
    expect(evidence).toMatchObject({ signature: { answer: 'could-not-check', because: 'details-removed' }, ledger: { answer: 'yes' } });
    expect(isAltered(evidence)).toBe(false);
  });
});
