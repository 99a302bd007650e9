// Which test vectors are published, so that anybody can hold another implementation to ours?
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { numberFrom, withDashes } from '#libs/certification/core/certificate-number.js';
import { factsOfIssue, factsText, type CertificateFacts, type EventFacts } from '#libs/certification/core/facts.js';
import { holderText, leafBytes, statusPlace, type Salted, type StatusPlace } from '#libs/certification/core/leaf.js';
import type { Independence } from '#libs/certification/core/impartiality.js';
import { toBase64, toBase64Url } from '#libs/ledger/core/base64.js';
import { formatCheckpoint, signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { commitment } from '#libs/ledger/core/commitment.js';
import { cosign, cosigner, withSignatures } from '#libs/ledger/core/cosignature.js';
import { writeEntryBundle } from '#libs/ledger/core/entry-bundle.js';
import { joinHashes, leafHash } from '#libs/ledger/core/hash.js';
import { formatVerifierKey, noteSigner, type NoteSigner } from '#libs/ledger/core/note.js';
import { cosignedMessage } from '#libs/ledger/core/signature.js';
import { tilePath, tileWidth } from '#libs/ledger/core/tile.js';
import { checkCodeVectors } from './check-code-vectors.js';
import { examVectors } from './exam-vectors.js';
import { lifeVectors } from './life-vectors.js';
import { receiptVectors, type OpenedIssue } from './receipt-vectors.js';
import { consistencyOf, inclusionOf, largeTree, rootAt } from './tree-vectors.js';

/** Never a secret: it stands in the published files. */
const fixed = (name: string) => sha256(utf8ToBytes(`dermark test vectors, ${name}`));
const idOf = (number: number) => `019aa000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const log = noteSigner('register.example/ledger', fixed('seed of the log'));
const witness = cosigner('witness.example/w1', fixed('seed of the witness'));
const witnessedAt = 1_795_392_000;

const numbers = ['00000000000000000000000000', '0102030405060708090a0b0c0d', '1f1e1d1c1b1a19181716151413', 'c3a5ff1022704b8eee01d93a5f'].map((random) => ({
  random,
  number: numberFrom(hexToBytes(random)),
}));

interface Certificate {
  readonly number: Salted<string>;
  readonly holder: Salted<string>;
  readonly status: StatusPlace;
  readonly facts: CertificateFacts;
}

const certificate = (at: number, day: string, independence: Independence, name: string, ordinal: number): Certificate => ({
  number: { value: numbers[at]!.number, salt: fixed(`salt of number ${at}`) },
  holder: { value: name, salt: fixed(`salt of holder ${at}`) },
  status: statusPlace(ordinal),
  facts: factsOfIssue({ programme: 'smp-technician', version: '2026.1', day, decisionId: idOf(0x100 + at), independence }),
});
const first = certificate(1, '2026-11-22', 'independent', 'João Conceição', 0);
const second = certificate(2, '2028-02-29', 'remote-region', 'Zoë "Dot" O\u2019Neill \\ 李小龍 \ud83d\ude00', 131_071);
const third = certificate(3, '2028-03-01', 'only-certifier', 'Ana Maria da Silva', 131_072);

type Own = Omit<EventFacts, keyof CertificateFacts>;
const life: readonly { readonly of: Certificate; readonly type: 'issued' | 'suspended' | 'reinstated'; readonly day: string; readonly own: Own }[] = [
  { of: first, type: 'issued', day: '2026-11-22', own: {} },
  { of: second, type: 'issued', day: '2028-02-29', own: {} },
  { of: first, type: 'suspended', day: '2028-02-29', own: { reason: 'hygiene', imposedBy: 'academy', until: '2028-03-20' } },
  { of: third, type: 'issued', day: '2028-03-01', own: {} },
  { of: second, type: 'suspended', day: '2028-03-02', own: { reason: 'under-investigation', imposedBy: 'register' } },
  { of: first, type: 'reinstated', day: '2028-03-18', own: { reason: 'resolved', imposedBy: 'academy' } },
  { of: second, type: 'reinstated', day: '2028-04-01', own: { reason: 'imposed-in-error', imposedBy: 'register' } },
];

const newest = new Map<Certificate, Uint8Array>();
const events = life.map(({ of, type, day, own }, at) => {
  const academyId = idOf(of === third ? 2 : 1);
  const facts = { value: { ...of.facts, ...own }, salt: fixed(`salt of the facts of event ${at}`) };
  const previous = newest.get(of);
  const leaf = leafBytes({ type, academyId, day, number: of.number, facts, status: of.status, ...(type === 'issued' && { holder: of.holder }), ...(previous && { previous }) });
  newest.set(of, leafHash(leaf));
  return { of, type, day, academyId, facts, previous, leaf, event: idOf(0x200 + at) };
});
const leaves = events.map(({ leaf }) => leaf);
const hashes = leaves.map(leafHash);
const size = hashes.length;
const note = signCheckpoint({ size, root: rootAt(hashes, size) }, log);
const cosigned = withSignatures(note, [cosign(note, witness, witnessedAt)]);

const salted = ({ value, salt }: Salted<string>) => ({ value, salt: toBase64Url(salt) });
const keyOf = ({ key }: NoteSigner, name: string) => ({
  name: key.name,
  seed: bytesToHex(fixed(name)),
  publicKey: bytesToHex(key.publicKey),
  keyId: key.id,
  verifierKey: formatVerifierKey(key),
});

const commitmentCases: readonly [label: string, salt: Uint8Array, data: string][] = [
  ['certificate', first.number.salt, first.number.value],
  ['holder', second.holder.salt, holderText(second.holder.value)],
  ['facts', events[2]!.facts.salt, factsText(events[2]!.facts.value)],
  ['facts', new Uint8Array(32), ''],
  ['holder', new Uint8Array(32).fill(0xff), 'ç€\ud83d\ude00'],
];

const tilePlaces = [
  [0, 0, 1], [0, 0, 255], [0, 0, 256], [0, 273, 112], [1, 999, 256], [0, 1000, 256], [2, 1_234_067, 17], ['entries', 0, 7], ['entries', 70_001, 256], [63, 0, 1],
] as const;

const openedIssue = (at: number): OpenedIssue => {
  const { of, facts, event, leaf } = events[at]!;
  return { index: at, event, leaf: new TextDecoder().decode(leaf), number: of.number, facts: { value: factsText(facts.value), salt: facts.salt }, holder: of.holder };
};

/** What each published file says. */
export const vectorFiles = (): Readonly<Record<string, unknown>> => ({
  'keys.json': { log: keyOf(log, 'seed of the log'), witness: keyOf(witness, 'seed of the witness') },
  'certificate-numbers.json': {
    valid: numbers.map(({ random, number }) => ({ random, number, printed: withDashes(number) })),
    invalid: invalidNumbers(numbers[1]!.number),
  },
  'commitments.json': commitmentCases.map(([label, salt, data]) => ({ label, salt: toBase64Url(salt), data, commitment: commitment(label, salt, data) })),
  'leaves.json': events.map(({ of, type, day, academyId, facts, previous, leaf, event }) => ({
    event,
    type,
    academy: academyId,
    day,
    certificate: salted(of.number),
    facts: { value: facts.value, text: factsText(facts.value), salt: toBase64Url(facts.salt) },
    ...(type === 'issued' && { holder: { ...salted(of.holder), text: holderText(of.holder.value) } }),
    status: of.status,
    ...(previous && { previous: toBase64Url(previous) }),
    leaf: new TextDecoder().decode(leaf),
    leafHash: bytesToHex(leafHash(leaf)),
  })),
  'tree.json': {
    leafHashes: hashes.map(bytesToHex),
    roots: Array.from({ length: size + 1 }, (_, at) => bytesToHex(rootAt(hashes, at))),
    inclusion: upTo(size).flatMap((of) => upTo(of).map((place) => inclusionOf(hashes, place - 1, of))),
    consistency: upTo(size).flatMap((to) => upTo(to).map((from) => consistencyOf(hashes, from, to))),
  },
  'checkpoint.json': {
    empty: signCheckpoint({ size: 0, root: rootAt(hashes, 0) }, log),
    text: formatCheckpoint({ origin: log.key.name, size, root: rootAt(hashes, size) }),
    signed: note,
    time: witnessedAt,
    cosignedMessage: new TextDecoder().decode(cosignedMessage(formatCheckpoint({ origin: log.key.name, size, root: rootAt(hashes, size) }), BigInt(witnessedAt))),
    cosigned,
  },
  'tiles.json': {
    files: [
      { path: tilePath({ level: 'entries', index: 0, width: size }), content: toBase64(writeEntryBundle(leaves)) },
      { path: tilePath({ level: 0, index: 0, width: size }), content: toBase64(joinHashes(hashes)) },
    ],
    paths: tilePlaces.map(([level, index, width]) => ({ level, index, width, path: tilePath({ level, index, width }) })),
  },
  'receipts.json': receiptVectors({ issues: [0, 1, 3].map(openedIssue), hashes, note, cosigned, log, stranger: noteSigner(log.key.name, fixed('seed of a stranger')) }),
  'exams.json': examVectors(idOf, fixed, log, noteSigner(log.key.name, fixed('seed of a stranger'))),
  'lives.json': lifeVectors(idOf, fixed),
  'large-tree.json': largeTree(70_000, tileWidth),
  'check-codes.json': checkCodeVectors(fixed, [first, second].map(({ number, holder, status, facts }) => ({ number: number.value, name: holder.value, status, facts }))),
});

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Each has exactly the fault that is named. */
function invalidNumbers(number: string): { readonly typed: string; readonly why: string }[] {
  const other = number[4] === '7' ? '8' : '7';
  return [
    { typed: number.slice(0, 4) + other + number.slice(5), why: 'one symbol is another' },
    { typed: number.slice(0, 6) + number[7] + number[6] + number.slice(8), why: 'two neighbours are swapped' },
    { typed: number.slice(0, 14), why: 'a symbol is missing' },
    { typed: `${number}0`, why: 'a symbol is too many' },
    { typed: `U${number.slice(1)}`, why: 'U is no symbol' },
  ];
}
