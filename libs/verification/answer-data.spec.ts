// Can a program that gets the answer open what the ledger committed to?
import { leafBytes } from '#libs/certification/core/leaf.js';
import { factsText, readFacts, type EventFacts } from '#libs/certification/core/facts.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { commitment } from '#libs/ledger/core/commitment.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { answerData } from './answer-data.js';
import type { Evidence } from './core/evidence.js';
import { verdictOf } from './core/verdict.js';

const number = '123456789ABCDMN';
const facts: EventFacts = { programme: 'smp-technician', version: '2026.1', scope: 'scalp-micropigmentation', validFrom: '2026-03-14', validUntil: '2029-03-13', decision: 'd', independence: 'independent' };
const salt = (byte: number) => new Uint8Array(32).fill(byte);
const salts = { certificate: salt(1), facts: salt(2), holder: salt(3) };
const status = { list: '1', index: 7 };
const leaf = leafBytes({
  type: 'issued',
  academyId: '01a20405-29be-7326-a530-1b4d4c9c8433',
  day: '2026-03-14',
  number: { value: number, salt: salts.certificate },
  facts: { value: facts, salt: salts.facts },
  holder: { value: 'João Conceição', salt: salts.holder },
  status,
});

const entry = {
  name: 'João Conceição', state: 'in-force' as const, stateSince: '2026-03-14', reviewOn: null, reason: null, facts: factsText(facts), validFrom: '2026-03-14', validUntil: '2029-03-13',
  zone: 'Europe/Lisbon', academy: { name: 'A', city: 'Porto', country: 'PT', state: 'admitted' }, lastEvent: { id: 'e', facts: factsText(facts), leafHash: toBase64Url(leafHash(leaf)) },
  earlier: [], issuedEventId: 'e', salts: { certificate: toBase64Url(salts.certificate), facts: toBase64Url(salts.facts), holder: toBase64Url(salts.holder) }, statusList: status, ledgerIndex: 4,
  history: [{ day: '2026-03-14', state: 'in-force' as const, until: null, reason: null }], renewedBy: null,
}; // prettier-ignore

const evidence: Evidence = { signature: { answer: 'yes', because: 'as-signed' }, ledger: { answer: 'yes', because: 'entered' }, places: [4] };

it('opens every commitment of the entry: number, facts and holder', () => {
  const site = { operator: 'O', publicUrl: 'https://register.example', ledgerOrigin: 'register.example/ledger', demonstration: false };
  const verdict = verdictOf(number, { entry, evidence, isCurrent: true }, '2026-11-22');
  if (!verdict.finding) throw new Error('no finding');
  const { committed, ledger } = answerData(site, verdict, verdict.finding);
  const published = JSON.parse(new TextDecoder().decode(leaf)) as Record<string, unknown>;
  const open = (label: 'certificate' | 'facts' | 'holder') => commitment(label, opened(committed.salts[label]), committed[label] ?? '');
  expect({ certificate: open('certificate'), facts: open('facts'), holder: open('holder'), status: committed.statusList }).toEqual({
    certificate: published['certificate'],
    facts: published['facts'],
    holder: published['holder'],
    status: published['status'],
  });
  expect(committed.leafHash).toBe(toBase64Url(leafHash(leaf)));
  expect(readFacts(committed.facts)).toEqual(facts);
  expect(ledger).toEqual({ origin: site.ledgerOrigin, index: 4, issuedIndex: 4, checkpoint: 'https://register.example/ledger/checkpoint', proof: 'https://register.example/ledger/proof/4' });
});

const opened = (salt: string | null): Uint8Array => new Uint8Array(Buffer.from(salt ?? '', 'base64url'));
