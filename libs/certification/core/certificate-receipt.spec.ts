// Is a certificate proven by its receipt alone, and by no receipt that was altered?
import { toBase64Url } from '#libs/ledger/core/base64.js';
import { signCheckpoint } from '#libs/ledger/core/checkpoint.js';
import { leafHash } from '#libs/ledger/core/hash.js';
import { noteSigner } from '#libs/ledger/core/note.js';
import { trustingOnly } from '#libs/ledger/core/policy.js';
import { formatReceipt } from '#libs/ledger/core/receipt.js';
import { receiptExtra, verifyCertificateReceipt, type OpenedLeaf } from './certificate-receipt.js';
import { factsOfIssue, factsText } from './facts.js';
import { leafBytes } from './leaf.js';

const log = noteSigner('register.example/ledger', new Uint8Array(32).fill(1));
const salt = (fill: number) => new Uint8Array(32).fill(fill);
const facts = factsOfIssue({ programme: 'smp-technician', version: '2026.1', day: '2026-11-22', decisionId: '019330b4-0000-7000-8000-000000000001', independence: 'independent' });
const leaf = leafBytes({
  type: 'issued',
  academyId: '019330b4-0000-7000-8000-00000000000a',
  day: '2026-11-22',
  number: { value: '123456789ABCDMN', salt: salt(1) },
  facts: { value: facts, salt: salt(2) },
  holder: { value: 'João Conceição', salt: salt(3) },
  status: { list: '1', index: 12_345 },
});
const opened: OpenedLeaf = {
  event: '019330b4-0000-7000-8000-000000000002',
  leaf: new TextDecoder().decode(leaf),
  number: { value: '123456789ABCDMN', salt: salt(1) },
  facts: { value: factsText(facts), salt: salt(2) },
  holder: { value: 'João Conceição', salt: salt(3) },
};

/** Of a log with one entry. */
const receiptWith = (told: OpenedLeaf | null) =>
  formatReceipt({ index: 0, hashes: [], checkpoint: signCheckpoint({ size: 1, root: leafHash(leaf) }, log), extra: told && receiptExtra(told) });
const verify = (told: OpenedLeaf | null) => verifyCertificateReceipt(receiptWith(told), trustingOnly(log.key));

describe('the receipt of a certificate', () => {
  it('tells number, name and facts, and proves them without anybody being asked', () => {
    expect(verify(opened)).toMatchObject({
      ok: true,
      value: { ...opened, index: 0, academyId: '019330b4-0000-7000-8000-00000000000a', day: '2026-11-22', certified: facts, checkpoint: { origin: 'register.example/ledger', size: 1 } },
    });
  });

  it('is refused when it tells anything that its leaf does not commit to', () => {
    const altered: [Partial<OpenedLeaf>, string][] = [
      [{ number: { ...opened.number, value: '123456789ABCDMP' } }, 'number-differs'],
      [{ number: { ...opened.number, salt: salt(9) } }, 'number-differs'],
      [{ facts: { ...opened.facts, value: opened.facts.value.replace('2029', '2039') } }, 'facts-differ'],
      [{ facts: { ...opened.facts, salt: salt(9) } }, 'facts-differ'],
      [{ holder: { ...opened.holder, value: 'Joao Conceição' } }, 'holder-differs'],
      [{ holder: { ...opened.holder, salt: salt(9) } }, 'holder-differs'],
      [{ leaf: opened.leaf.replace('"2026-11-22"', '"2026-11-21"') }, 'root-differs'],
      [{ leaf: opened.leaf.replace('"index":12345', '"index":12346') }, 'root-differs'],
      [{ leaf: `${opened.leaf} ` }, 'leaf-malformed'],
      [{ leaf: opened.leaf.replace('"type":"issued"', '"type":"suspended"') }, 'leaf-malformed'],
      [{ leaf: '[]' }, 'leaf-malformed'],
      [{ leaf: opened.leaf.replace('"v":1', '"v":2') }, 'leaf-malformed'],
    ];
    for (const [change, fault] of altered) expect([change, verify({ ...opened, ...change })]).toEqual([change, { ok: false, fault }]);
  });

  it('is refused when it does not tell what it is about', () => {
    expect(verify(null)).toEqual({ ok: false, fault: 'extra-malformed' });
    const told = { v: 1, event: opened.event, leaf: opened.leaf, number: { value: 'x', salt: toBase64Url(salt(1)) } };
    for (const extra of ['', '{', 'null', '[]', '{}', JSON.stringify(told), JSON.stringify({ ...told, v: 2 })]) {
      const text = formatReceipt({ index: 0, hashes: [], checkpoint: signCheckpoint({ size: 1, root: leafHash(leaf) }, log), extra: new TextEncoder().encode(extra) });
      expect([extra, verifyCertificateReceipt(text, trustingOnly(log.key))]).toMatchObject([extra, { ok: false, fault: 'extra-malformed' }]);
    }
  });

  it('of a log that is not trusted proves nothing', () => {
    expect(verifyCertificateReceipt(receiptWith(opened), trustingOnly(noteSigner('other.example', salt(1)).key))).toEqual({ ok: false, fault: 'log-unknown' });
  });
});
