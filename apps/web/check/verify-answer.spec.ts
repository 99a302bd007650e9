// Does the reader's browser agree with what is right, and raise the alarm at everything else?
import { leafBytes } from '#libs/certification/core/leaf.js';
import { factsOfIssue, factsText } from '#libs/certification/core/facts.js';
import { toBase64, toBase64Url } from '#libs/ledger/core/base64.js';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { writeEntryBundle } from '#libs/ledger/core/entry-bundle.js';
import { emptyRoot, leafHash, nodeHash } from '#libs/ledger/core/hash.js';
import { formatVerifierKey, noteSigner } from '#libs/ledger/core/note.js';
import { verifyAnswer, type Ask, type Seen } from './verify-answer.js';

const log = noteSigner('register.example/ledger', new Uint8Array(32).fill(1));
const key = formatVerifierKey(log.key);
const salt = (fill: number) => new Uint8Array(32).fill(fill);
const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day: '2026-11-22', decisionId: 'd', independence: 'independent' });
const number = '123456789ABCDMN';
const leaf = leafBytes({
  type: 'issued', academyId: '01a20405-29be-7326-a530-1b4d4c9c8433', day: '2026-11-22', number: { value: number, salt: salt(1) }, facts: { value: facts, salt: salt(2) },
  holder: { value: 'João Conceição', salt: salt(3) }, status: { list: '1', index: 7 },
}); // prettier-ignore
const other = new TextEncoder().encode('{"type":"digest","v":1}');
const root = nodeHash(leafHash(other), leafHash(leaf));
const checkpoint = signCheckpoint({ size: 2, root }, log);
const before: Seen = { key, checkpoint: signCheckpoint({ size: 1, root: leafHash(other) }, log) };

const answer = {
  standing: 'in-force', holderName: 'João Conceição', scope: facts.scope, programme: { code: facts.programme, version: facts.version }, validFrom: facts.validFrom, validUntil: facts.validUntil,
  independence: 'independent', ledger: { index: 1, issuedIndex: 1 },
  committed: { certificate: number, facts: factsText(facts), salts: { certificate: toBase64Url(salt(1)), facts: toBase64Url(salt(2)), holder: toBase64Url(salt(3)) }, leafHash: toBase64Url(leafHash(leaf)) },
}; // prettier-ignore

const right: Readonly<Record<string, string | object | Uint8Array>> = {
  [`/check/${number}`]: answer,
  '/ledger/key': `${key}\n`,
  '/ledger/checkpoint': checkpoint,
  '/ledger/consistency?from=1&to=2': { hashes: [toBase64(leafHash(leaf))] },
  '/ledger/proof/1?size=2': { hashes: [toBase64(leafHash(other))] },
  '/ledger/tile/entries/000.p/2': writeEntryBundle([other, leaf]),
};

/** The register, with some of its answers changed; null: it does not answer. */
const register = (changes: Readonly<Record<string, string | object | null>> = {}): Ask => async (path) => {
  const body = path in changes ? changes[path] : right[path];
  if (body === undefined || body === null) return new Response(null, { status: 503 });
  return new Response(typeof body === 'string' ? body : body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body));
};
const outcomeOf = async (ask: Ask, seen: Seen | null = before) => (await verifyAnswer(ask, number, seen)).outcome;

describe('the check that a browser does itself', () => {
  it('agrees with what is right, the first time and the next, and remembers what it saw', async () => {
    expect(await outcomeOf(register(), null)).toBe('agrees');
    expect(await verifyAnswer(register(), number, before)).toMatchObject({ outcome: 'agrees', seen: { checkpoint } });
  });

  it.each<[string, Readonly<Record<string, string | object>>]>([
    ['another name', { [`/check/${number}`]: { ...answer, holderName: 'Joao Conceição' } }],
    ['a later end', { [`/check/${number}`]: { ...answer, validUntil: '2039-01-01' } }],
    ['another standing', { [`/check/${number}`]: { ...answer, standing: 'suspended' } }],
    ['another key than before', { '/ledger/key': `${formatVerifierKey(noteSigner('register.example/ledger', new Uint8Array(32).fill(2)).key)}\n` }],
    ['a checkpoint that nobody signed', { '/ledger/checkpoint': checkpoint.replace('\n2\n', '\n3\n') }],
    ['a log that has become smaller', { '/ledger/checkpoint': signCheckpoint({ size: 0, root: emptyRoot }, log) }],
    ['another past', { '/ledger/consistency?from=1&to=2': { hashes: [toBase64(leafHash(other))] } }],
    ['a proof of something else', { '/ledger/proof/1?size=2': { hashes: [toBase64(leafHash(leaf))] } }],
    ['another entry', { '/ledger/tile/entries/000.p/2': writeEntryBundle([other, other]) }],
    ['an entry that is missing', { '/ledger/tile/entries/000.p/2': writeEntryBundle([other]) }],
  ])('raises the alarm at %s', async (_, changes) => {
    expect(await outcomeOf(register(changes))).toBe('differs');
  });

  it('says neither yes nor no when anything did not answer, or was removed', async () => {
    for (const path of Object.keys(right)) expect(await outcomeOf(register({ [path]: null }))).toBe('could-not-check');
    expect(await outcomeOf(() => Promise.reject(new TypeError('offline')))).toBe('could-not-check');
    const removed = { ...answer, holderName: null, committed: { ...answer.committed, salts: { certificate: null, facts: null, holder: null } } };
    expect(await outcomeOf(register({ [`/check/${number}`]: removed }))).toBe('could-not-check');
    expect(await outcomeOf(register({ [`/check/${number}`]: { ...answer, ledger: { index: null, issuedIndex: null } } }))).toBe('could-not-check');
  });
});
