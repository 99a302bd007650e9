// Does the receipt of an exam prove what it tells, and nothing once a byte is another?
import { createHash } from 'node:crypto';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { noteSigner } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { formatReceipt } from '#libs/ledger/core/receipt.js';
import { attemptReceiptExtra, isAttemptReceipt, kindOfReceipt, verifyAttemptReceipt, type OpenedSeal } from './attempt-receipt.js';
import { firstDifference, laterTranscriptOf, transcriptOf, type SealedAttempt } from './attempt-transcript.js';
import { digestLeafBytes, sealed } from './sealed-digest.js';

const log = noteSigner('register.example/ledger', new Uint8Array(32).fill(7));
const salt = new Uint8Array(32).fill(9);
const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, second));
const exam: SealedAttempt = {
  id: '019aa000-0000-7000-8000-000000000001', number: 1, purpose: 'exam', locale: 'pt-PT', formId: '019aa000-0000-7000-8000-000000000002', blueprint: 'small@1', standardId: null,
  startedAt: at(0), deadline: at(50), endedAt: at(40), closedBy: 'candidate', pledge: { version: 1, locale: 'pt-PT', acceptedAt: at(0) },
  items: [{ code: 'S-1-04', version: 2, digest: new Uint8Array(32).fill(1), optionOrder: ['b', 'a'] }],
  journal: [
    { position: 0, revision: 1, answeredAt: at(10), late: false, choice: ['a'] },
    { position: 0, revision: 2, answeredAt: at(20), late: false, choice: ['b'] },
  ],
  result: { revision: 1, scoredAt: at(41), points: 0.5, possible: 1, gatesRight: 0, gatesTotal: 0, gatesNeeded: 0, domains: [{ domain: 'M1', points: 0.5, possible: 1 }], passed: false, passPoints: 1, rescoringId: null },
}; // prettier-ignore

const receiptOf = (transcript: string, opened: Partial<OpenedSeal> = {}): string => {
  const leaf = digestLeafBytes({ kind: 'attempt', day: '2026-11-23', digest: sealed('attempt', salt, transcript) });
  const checkpoint = signCheckpoint({ size: 1, root: leafHash(leaf) }, log);
  return formatReceipt({ index: 0, hashes: [], checkpoint, extra: attemptReceiptExtra({ leaf: new TextDecoder().decode(leaf), salt, transcript, ...opened }) });
};
const check = (text: string) => verifyAttemptReceipt(text, trustingOnly(log.key));
const transcript = transcriptOf(exam);

describe('the receipt of an exam', () => {
  it('proves its transcript', () => {
    const proven = check(receiptOf(transcript));
    expect(proven).toMatchObject({ ok: true, value: { day: '2026-11-23', index: 0, transcript, told: { attempt: exam.id, result: { points: '0.50' } } } });
    expect(isAttemptReceipt(receiptOf(transcript))).toBe(true);
  });

  it('is never taken for that of a certificate, whichever character of what it opens is another', () => {
    const text = receiptOf(transcript);
    const from = text.indexOf('\nextra ') + 7;
    for (let place = from; place < text.indexOf('\n', from); place += 1) {
      expect(kindOfReceipt(`${text.slice(0, place)}${text[place] === 'A' ? 'B' : 'A'}${text.slice(place + 1)}`)).not.toBe('certificate');
    }
    expect(kindOfReceipt(text.slice(0, text.length / 3))).toBeNull();
  });

  it('proves a later result, which names the first', () => {
    const first = sealed('attempt', salt, transcript);
    const later = laterTranscriptOf({ attemptId: exam.id, first, result: { ...exam.result, revision: 2 } });
    expect(check(receiptOf(later))).toMatchObject({ ok: true, value: { told: { type: 'attempt-result', first } } });
  });

  it('commits to each byte: whichever is another, the digest is another', () => {
    const bytes = Buffer.from(transcript);
    const digest = sealed('attempt', salt, bytes);
    for (let place = 0; place < bytes.length; place += 1) {
      const altered = Buffer.from(bytes);
      altered[place]! ^= 1 << place % 8;
      expect(sealed('attempt', salt, altered)).not.toBe(digest);
    }
    expect(digest).toBe(createHash('sha256').update('dermark/attempt/v1\0').update(salt).update(transcript).digest('base64url'));
  });

  it('refuses another transcript, another salt, another entry, and a damaged file, each by name', () => {
    expect(check(receiptOf(transcript, { transcript: transcript.replace('"answer":["b"]', '"answer":["a"]') }))).toEqual({ ok: false, fault: 'transcript-differs' });
    expect(check(receiptOf(transcript, { salt: new Uint8Array(32).fill(8) }))).toEqual({ ok: false, fault: 'transcript-differs' });
    expect(check(receiptOf(transcript).replace('index 0', 'index 1'))).toEqual({ ok: false, fault: 'index-outside-tree' });
    expect(check(receiptOf(transcript).replace(/\nextra [^\n]*/, ''))).toEqual({ ok: false, fault: 'extra-malformed' });
    const entry = new TextDecoder().decode(digestLeafBytes({ kind: 'attempt', day: '2026-11-23', digest: sealed('attempt', salt, transcript) }));
    expect(check(receiptOf(transcript, { leaf: entry }))).toMatchObject({ ok: true });
    // the bytes of an entry with one field more are well formed, and of no entry that we write
    expect(check(receiptOf(transcript, { leaf: entry.replace(',"kind":', ',"extra":"1","kind":') }))).toEqual({ ok: false, fault: 'leaf-malformed' });
    expect(check('no receipt')).toEqual({ ok: false, fault: 'receipt-malformed' });
    expect(check(receiptOf('{"v":1,"type":"something"}'))).toEqual({ ok: false, fault: 'transcript-malformed' });
  });

  it('refuses every receipt of which one byte is another', () => {
    const text = receiptOf(transcript);
    for (let place = 0; place < text.length; place += 1) {
      const other = text[place] === 'A' ? 'B' : 'A';
      expect([place, check(text.slice(0, place) + other + text.slice(place + 1)).ok]).toEqual([place, false]);
    }
  });
});

describe('a transcript', () => {
  const change: readonly [what: string, altered: SealedAttempt, place: string][] = [
    ['an answer', { ...exam, journal: [exam.journal[0]!, { ...exam.journal[1]!, choice: ['a'] }] }, '/answers/1/answer/0'],
    ['a flag', { ...exam, journal: [exam.journal[0]!, { ...exam.journal[1]!, late: true }] }, '/answers/1/late'],
    ['an answer that is missing', { ...exam, journal: [exam.journal[0]!] }, '/answers/1'],
    ['an end', { ...exam, endedAt: at(39) }, '/endedAt'],
    ['a point', { ...exam, result: { ...exam.result, points: 0.51 } }, '/result/points'],
    ['an order', { ...exam, items: [{ ...exam.items[0]!, optionOrder: ['a', 'b'] }] }, '/form/items/0/order/0'],
  ];
  it.each(change)('of %s that is another is another, and it is told where', (_, altered, place) => {
    expect(transcriptOf(altered)).not.toBe(transcript);
    expect(firstDifference(JSON.parse(transcript), JSON.parse(transcriptOf(altered)))).toBe(place);
  });

  it('is the same whenever it is written', () => {
    expect(transcriptOf({ ...exam })).toBe(transcript);
    expect(firstDifference(JSON.parse(transcript), JSON.parse(transcript))).toBeNull();
  });
});
