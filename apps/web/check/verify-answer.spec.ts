// Does the reader's browser agree with what is right, and raise the alarm at everything else?
import { toBase64 } from '#libs/ledger/core/base64.js';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { writeEntryBundle } from '#libs/ledger/core/entry-bundle.js';
import { emptyRoot, leafHash } from '#libs/ledger/core/hash.js';
import { formatVerifierKey, noteSigner } from '#libs/ledger/core/note.js';
import { consistencyRanges } from '#libs/ledger/core/proof.js';
import { rootByDefinition } from '#libs/ledger/core/tree.fixture.js';
import { lived, livedTogether, stranger, type Life } from '#libs/verification/core/told-life.fixture.js';
import type { Ask, Seen } from './public-log.js';
import { verifyAnswer } from './verify-answer.js';

const signer = noteSigner('register.example/ledger', new Uint8Array(32).fill(1));
const key = formatVerifierKey(signer.key);
const before: Seen = { key, checkpoint: signCheckpoint({ size: 1, root: leafHash(stranger) }, signer) };
const number = '12345-6789A-BCDMN';
const dashed = (bare: string | null) => bare && bare.replace(/(.{5})(.{5})(.{5})/, '$1-$2-$3');
const bodyOf = <T extends object>(value: T) => value as T & Readonly<Record<string, never>>;

/** What the register answers about a life, beside what a browser has no use for. */
function answerOf({ shown, newest, earlier }: Life) {
  const { events, salts, programme, version, name, number: certificate, statusList, replaces, renews, ...told } = shown;
  const last = events.at(-1)!;
  return {
    ...told, number: dashed(certificate), replaces: dashed(replaces), renews: dashed(renews), holderName: name, programme: { code: programme, version }, renewedBy: null, asOf: null, ledger: { index: newest.index },
    committed: { certificate, facts: last.facts, salts: { ...salts, facts: last.salt }, leafHash: last.leafHash, statusList, earlier: events.slice(0, -1).map((event, place) => ({ ...event, index: earlier[place]!.index })) },
  }; // prettier-ignore
}

type Bodies = Readonly<Record<string, string | object | Uint8Array>>;

function registerOf(life: Life): Bodies {
  const hashes = life.leaves.map(leafHash);
  const size = hashes.length;
  return {
    [`/check/${number}`]: answerOf(life),
    '/ledger/key': `${key}\n`,
    '/ledger/checkpoint': signCheckpoint(life.tree, signer),
    [`/ledger/consistency?from=1&to=${size}`]: { hashes: consistencyRanges(1, size).map(({ start, end }) => toBase64(rootByDefinition(hashes.slice(start, end)))) },
    [`/ledger/proof/${life.newest.index}?size=${size}`]: { hashes: life.newest.hashes.map(toBase64) },
    [`/ledger/tile/entries/000.p/${size}`]: writeEntryBundle(life.leaves),
  };
}

/** The register, with some of its answers changed; null: it does not answer. */
const register = (right: Bodies, changes: Readonly<Record<string, string | object | null>> = {}): Ask => async (path) => {
  const body = path in changes ? changes[path] : right[path];
  if (body === undefined || body === null) return new Response(null, { status: 503 });
  return new Response(typeof body === 'string' ? body : body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body));
};
const outcomeOf = async (ask: Ask, seen: Seen | null = before) => (await verifyAnswer(ask, number, seen)).outcome;

describe('the check that a browser does itself', () => {
  const issued = lived();
  const right = registerOf(issued);
  const answer = bodyOf(answerOf(issued));
  const checkpoint = String(right['/ledger/checkpoint']);
  const bundle = '/ledger/tile/entries/000.p/3';

  it('agrees with what is right, the first time and the next, and remembers what it saw', async () => {
    expect(await outcomeOf(register(right), null)).toBe('agrees');
    expect(await verifyAnswer(register(right), number, before)).toMatchObject({ outcome: 'agrees', seen: { checkpoint } });
  });

  it.each<[string, Readonly<Record<string, string | object>>]>([
    ['another name', { [`/check/${number}`]: { ...answer, holderName: 'Joao Conceição' } }],
    ['the answer about another number', { [`/check/${number}`]: { ...answer, number: '123456789ABCDMP', committed: { ...answer.committed, certificate: '123456789ABCDMP' } } }],
    ['a later end', { [`/check/${number}`]: { ...answer, validUntil: '2039-01-01' } }],
    ['another standing', { [`/check/${number}`]: { ...answer, standing: 'suspended' } }],
    ['another key than before', { '/ledger/key': `${formatVerifierKey(noteSigner('register.example/ledger', new Uint8Array(32).fill(2)).key)}\n` }],
    ['a checkpoint that nobody signed', { '/ledger/checkpoint': checkpoint.replace('\n3\n', '\n4\n') }],
    ['a log that has become smaller', { '/ledger/checkpoint': signCheckpoint({ size: 0, root: emptyRoot }, signer) }],
    ['another past', { '/ledger/consistency?from=1&to=3': { hashes: [toBase64(leafHash(stranger))] } }],
    ['a proof of something else', { '/ledger/proof/1?size=3': { hashes: [toBase64(leafHash(stranger))] } }],
    ['another entry', { [bundle]: writeEntryBundle([stranger, stranger, stranger]) }],
    ['an entry that is missing', { [bundle]: writeEntryBundle([stranger]) }],
  ])('raises the alarm at %s', async (_, changes) => {
    expect(await outcomeOf(register(right, changes))).toBe('differs');
  });

  it('says neither yes nor no when anything did not answer, or has no place yet', async () => {
    for (const path of Object.keys(right)) expect(await outcomeOf(register(right, { [path]: null }))).toBe('could-not-check');
    expect(await outcomeOf(() => Promise.reject(new TypeError('offline')))).toBe('could-not-check');
    expect(await outcomeOf(register(right, { [`/check/${number}`]: { ...answer, ledger: { index: null } } }))).toBe('could-not-check');
  });
});

describe('a life that a browser checks itself', () => {
  const life = lived({ type: 'suspended', day: '2027-01-10', reason: 'hygiene' }, { type: 'reinstated', day: '2027-01-20', reason: 'resolved' });
  const right = registerOf(life);
  const answer = bodyOf(answerOf(life));
  const { history } = answer;
  const [issue, suspension] = answer.committed.earlier;
  const asked = (change: object) => outcomeOf(register(right, { [`/check/${number}`]: { ...answer, ...change } }));
  const earlier = (...events: unknown[]) => ({ committed: { ...answer.committed, earlier: events } });

  it('agrees when every event is told as it was, with each bundle of entries fetched once', async () => {
    const paths: string[] = [];
    expect(await outcomeOf((path, accept) => (paths.push(path), register(right)(path, accept)))).toBe('agrees');
    expect(paths.toSorted()).toEqual(Object.keys(right).toSorted());
  });

  it.each<[string, object]>([
    ['a suspended day as one in force', { history: [history[0], { ...history[1], state: 'in-force' }, history[2]] }],
    ['a suspension on another day', { history: [history[0], { ...history[1], day: '2027-01-11' }, history[2]] }],
    ['no suspension', { history: [history[0], history[2]] }],
    ['no suspension and no entries of it', { history: [history[0]], ...earlier() }],
    ['one entry less', { history: [history[0], history[2]], ...earlier(issue) }],
    ['the events in another order', earlier(suspension, issue)],
    ['another reason in the facts', earlier(issue, { ...suspension, facts: suspension?.facts.replace('hygiene', 'holder-request') })],
    ['another place for an entry', earlier(issue, { ...suspension, index: 0 })],
  ])('raises the alarm when the answer tells %s', async (_, change) => {
    expect(await asked(change)).toBe('differs');
  });

  it('raises the alarm when the day that was asked about was worked out otherwise', async () => {
    const on = async (asOf: object) => (await verifyAnswer(register(right, { [`/check/${number}?on=2027-01-15`]: { ...answer, asOf } }), number, null, '2027-01-15')).outcome;
    expect(await on({ kind: 'known', on: '2027-01-15', states: ['suspended'], reason: 'hygiene' })).toBe('agrees');
    expect(await on({ kind: 'known', on: '2027-01-15', states: ['in-force'], reason: null })).toBe('differs');
  });

  it('says neither yes nor no while an earlier entry has no place, and once the details were removed', async () => {
    expect(await asked(earlier(issue, { ...suspension, index: null }))).toBe('could-not-check');
    const removed = registerOf(lived({ type: 'erased', day: '2027-01-10' }));
    expect(await outcomeOf(register(removed))).toBe('could-not-check');
    const forged = { ...answerOf(lived({ type: 'erased', day: '2027-01-10' })), stateSince: '2027-01-10' };
    expect(await outcomeOf(register(removed, { [`/check/${number}`]: forged }))).toBe('differs');
  });

  it('leads on to the certificate that renewed it only when that one says so', async () => {
    const newer = 'ZZZZZ-ZZZZZ-ZZZZZ';
    const ledOn = async (facts: string) => asked({ renewedBy: newer }).then(() => outcomeOf(register(right, { [`/check/${number}`]: { ...answer, renewedBy: newer }, [`/check/${newer}`]: { ...answer, number: newer, committed: { ...answer.committed, facts } } })));
    // it is another certificate's answer under that number: whatever it says, it is found out
    expect(await ledOn(answer.committed.facts)).toBe('differs');
    expect(await asked({ renewedBy: newer })).toBe('could-not-check');
  });

  describe('and that was corrected afterwards', () => {
    const [first, second, newer] = ['123456789ABCDMN', 'SECOND000000000', 'NEWER0000000000'];
    /** The certificate that is asked about replaces `second`, which replaces `first`; `renews` is what the newer one names. */
    const registerWith = (renews: string, origins: { readonly second?: object } = {}): Bodies => {
      const lives = livedTogether({ number: 'FIRST0000000000' }, { number: second, replaces: 'FIRST0000000000', ...origins.second }, { number: first, replaces: second }, { number: newer, renews });
      const bodies = lives.map((life) => ({ life, answer: { ...answerOf(life), ...(life.shown.number === first && { renewedBy: dashed(newer) }) } }));
      return Object.assign({}, ...lives.map(registerOf), ...bodies.map(({ life, answer: body }) => ({ [`/check/${dashed(life.shown.number)}`]: body }))) as Bodies;
    };

    it.each(['FIRST0000000000', second, first])('leads on to what renewed it, whichever number of the three the newer one names: %s', async (renews) => {
      expect(await outcomeOf(register(registerWith(renews)), null)).toBe('agrees');
    });

    it('raises the alarm when the newer one names another certificate', async () => {
      expect(await outcomeOf(register(registerWith('ANOTHER00000000')), null)).toBe('differs');
    });

    it('says neither yes nor no when a step between cannot be read, or certificates take each other’s place', async () => {
      const bodies = registerWith('FIRST0000000000');
      expect(await outcomeOf(register(bodies, { [`/check/${dashed(second)}`]: null }), null)).toBe('could-not-check');
      expect(await outcomeOf(register(registerWith('FIRST0000000000', { second: { replaces: first } })), null)).toBe('could-not-check');
    });
  });
});
