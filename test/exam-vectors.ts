// Which receipts of exams are published: two that hold, and altered ones that nobody may accept?
import { attemptReceiptExtra, verifyAttemptReceipt, type OpenedSeal } from '#libs/assessment/core/attempt-receipt.js';
import { laterTranscriptOf, transcriptOf, type SealedAttempt } from '#libs/assessment/core/attempt-transcript.js';
import { digestLeafBytes, sealed } from '#libs/assessment/core/sealed-digest.js';
import type { Day } from '#libs/kernel/calendar.js';
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import type { NoteSigner } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { formatReceipt } from '#libs/ledger/core/receipt.js';
import { inclusionHashes, rootAt } from './tree-vectors.js';

const at = (clock: string) => new Date(`2026-11-23T${clock}Z`);

/** A log of three entries: an exam, a photo of the practical, and a later result of the exam. */
export function examVectors(idOf: (number: number) => string, fixed: (name: string) => Uint8Array, log: NoteSigner, stranger: NoteSigner) {
  const result = { revision: 1, scoredAt: at('10:42:07.301'), points: 1.67, possible: 3, gatesRight: 1, gatesTotal: 1, gatesNeeded: 1, domains: [{ domain: 'M1', points: 0.67, possible: 1 }, { domain: 'M2', points: 1, possible: 2 }], passed: false, passPoints: 2, rescoringId: null };
  const exam: SealedAttempt = {
    id: idOf(0x400), number: 2, purpose: 'exam', locale: 'pt-PT', formId: idOf(0x401), blueprint: 'smp-technician@3', standardId: idOf(0x402),
    startedAt: at('09:42:00.000'), deadline: at('10:42:00.000'), endedAt: at('10:42:00.000'), closedBy: 'clock', pledge: { version: 1, locale: 'pt-PT', acceptedAt: at('09:41:58.120') },
    items: [
      { code: 'OWN-1-04', version: 2, digest: fixed('digest of item 0'), optionOrder: ['c', 'a', 'b'] },
      { code: 'OWN-2-11', version: 1, digest: fixed('digest of item 1'), optionOrder: ['b', 'a', 'd', 'c'] },
      { code: 'OWN-2-30', version: 1, digest: fixed('digest of item 2'), optionOrder: [] },
    ],
    journal: [
      { position: 0, revision: 1, answeredAt: at('09:50:12.004'), late: false, choice: ['a'] },
      { position: 1, revision: 1, answeredAt: at('09:58:00.900'), late: false, choice: ['a', 'd'] },
      { position: 0, revision: 2, answeredAt: at('10:31:44.100'), late: false, choice: ['c'] },
      { position: 2, revision: 1, answeredAt: at('10:42:01.350'), late: true, choice: ['0.25'] },
    ],
    result,
  }; // prettier-ignore
  const seal = (transcript: string, salt: Uint8Array, day: Day): OpenedSeal & { readonly digest: string } => {
    const digest = sealed('attempt', salt, transcript);
    return { transcript, salt, digest, leaf: new TextDecoder().decode(digestLeafBytes({ kind: 'attempt', day, digest })) };
  };
  const first = seal(transcriptOf(exam), fixed('salt of an exam'), '2026-11-23');
  const later = seal(laterTranscriptOf({ attemptId: exam.id, first: first.digest, result: { ...result, revision: 2, scoredAt: at('15:00:00.000'), points: 2, domains: [{ domain: 'M1', points: 1, possible: 1 }, result.domains[1]!], passed: true, rescoringId: idOf(0x403) } }), fixed('salt of a later result'), '2026-11-24');
  const photo = digestLeafBytes({ kind: 'evidence', day: '2026-11-23', digest: sealed('evidence', fixed('salt of a photo'), fixed('a photo')) });
  const encode = (text: string) => new TextEncoder().encode(text);
  const hashes = [encode(first.leaf), photo, encode(later.leaf)].map(leafHash);
  const size = hashes.length;
  const note = signCheckpoint({ size, root: rootAt(hashes, size) }, log);
  const receipt = (index: number, opened: OpenedSeal, checkpoint = note) => formatReceipt({ index, hashes: inclusionHashes(hashes, index, size), checkpoint, extra: attemptReceiptExtra(told(opened)) });
  const good = receipt(0, first);
  const altered: readonly [what: string, receipt: string][] = [
    ['an answer is another', receipt(0, { ...first, transcript: first.transcript.replace('"answer":["c"]', '"answer":["a"]') })],
    ['an answer is missing', receipt(0, { ...first, transcript: first.transcript.replace(/\{"answer":\["0.25"\][^}]*\}/, '').replace(',],', '],') })],
    ['a flag is another', receipt(0, { ...first, transcript: first.transcript.replace('"late":true', '"late":false') })],
    ['the verdict is another', receipt(0, { ...first, transcript: first.transcript.replace('"passed":false', '"passed":true') })],
    ['a blank was added to the transcript', receipt(0, { ...first, transcript: `${first.transcript} ` })],
    ['the salt is another', receipt(0, { ...first, salt: later.salt })],
    ['the entry is that of another result', receipt(0, { ...first, leaf: later.leaf })],
    ['the entry is that of a photo', receipt(1, { ...first, leaf: new TextDecoder().decode(photo) })],
    ['the entry is not in the form of RFC 8785', receipt(0, { ...first, leaf: `${first.leaf} ` })],
    ['the index is another', good.replace('\nindex 0\n', '\nindex 2\n')],
    ['another key signed under the name of the log', receipt(0, first, signCheckpoint({ size, root: rootAt(hashes, size) }, stranger))],
    ['there is no extra data', good.replace(/\nextra [^\n]*/, '')],
  ];
  return {
    valid: [first, later].map((opened, place) => ({ index: 2 * place, transcript: opened.transcript, salt: toBase64Url(opened.salt), digest: opened.digest, leaf: opened.leaf, receipt: receipt(2 * place, opened) })),
    refused: altered.map(([what, text]) => ({ what, fault: faultOf(text, log), receipt: text })),
  };
}

/** Only the fields named, as a receipt wants them. */
const told = ({ leaf, salt, transcript }: OpenedSeal): OpenedSeal => ({ leaf, salt, transcript });

/** Throws when one that must be refused is not: such vectors are never published. */
function faultOf(text: string, { key }: NoteSigner): string {
  const checked = verifyAttemptReceipt(text, trustingOnly(key));
  if (checked.ok) throw new Error('An altered receipt holds.');
  return checked.fault;
}
