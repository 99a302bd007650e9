// Does a receipt prove its entry without us, and nothing else?
import { signCheckpoint } from './checkpoint.js';
import { cosign, cosigner, withSignatures } from './cosignature.js';
import { leafHash } from './hash.js';
import { formatVerifierKey, noteSigner } from './note.js';
import { parsePolicy, trustingOnly, type Policy } from './policy.js';
import { inclusionRanges } from './proof.js';
import { formatReceipt, parseReceipt, verifyReceipt, type Receipt } from './receipt.js';
import { rootByDefinition } from './tree.fixture.js';

const log = noteSigner('register.example/ledger', new Uint8Array(32).fill(1));
const witness = cosigner('witness.example', new Uint8Array(32).fill(2));
const trust = trustingOnly(log.key);
const leaf = (at: number) => new TextEncoder().encode(`leaf ${at}`);

function receiptOf(index: number, size: number, extra: Uint8Array | null = null): Receipt {
  const leaves = Array.from({ length: size }, (_, at) => leafHash(leaf(at)));
  const hashes = inclusionRanges(index, size).map(({ start, end }) => rootByDefinition(leaves.slice(start, end)));
  return { index, hashes, extra, checkpoint: signCheckpoint({ size, root: rootByDefinition(leaves) }, log) };
}

function parsed(text: string): Receipt {
  const receipt = parseReceipt(text);
  if (!receipt.ok) throw new Error(receipt.fault);
  return receipt.value;
}

describe('a receipt', () => {
  it('is the lines of the specification: extra, index, proof, a blank one, checkpoint', () => {
    const receipt = receiptOf(2, 5, Uint8Array.of(1, 2, 3));
    const lines = formatReceipt(receipt).split('\n');
    expect(lines.slice(0, 3)).toEqual(['c2sp.org/tlog-proof@v1', 'extra AQID', 'index 2']);
    expect(receipt.hashes).toHaveLength(3);
    expect(lines[3 + receipt.hashes.length]).toBe('');
    expect(lines.slice(4 + receipt.hashes.length).join('\n')).toBe(receipt.checkpoint);
    expect(formatReceipt(receiptOf(0, 1)).split('\n').slice(0, 3)).toEqual(['c2sp.org/tlog-proof@v1', 'index 0', '']);
  });

  it('is read as it was written, and proves every entry of every tree of up to 12', () => {
    for (let size = 1; size <= 12; size++) {
      for (let index = 0; index < size; index++) {
        const receipt = receiptOf(index, size);
        const text = formatReceipt(receipt);
        expect(parsed(text)).toEqual(receipt);
        expect(verifyReceipt(parsed(text), leaf(index), trust)).toMatchObject({ ok: true, value: { size, origin: 'register.example/ledger' } });
        expect(verifyReceipt(parsed(text), leaf(index + 1), trust)).toMatchObject({ ok: false, fault: 'root-differs' });
      }
    }
  });

  it('is refused after any single flipped bit that is not in the extra data', () => {
    const text = formatReceipt(receiptOf(2, 5));
    for (let at = 0; at < text.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const altered = text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)) + text.slice(at + 1);
        const receipt = parseReceipt(altered);
        expect([at, bit, receipt.ok && verifyReceipt(receipt.value, leaf(2), trust).ok]).toEqual([at, bit, false]);
      }
    }
  });

  it('that is cut short, carries more, or is written in another way is refused', () => {
    const text = formatReceipt(receiptOf(2, 5, Uint8Array.of(1, 2, 3)));
    for (let length = 0; length < text.indexOf('\n\n') + 1; length++) expect([length, parseReceipt(text.slice(0, length)).ok]).toEqual([length, false]);
    const others = [text.replace('index 2', 'index 02'), text.replace('extra AQID', 'extra'), text.replace('extra AQID\nindex 2', 'index 2\nextra AQID'), text.replace('@v1', '@v2'), `\n${text}`, text.replaceAll('\n', '\r\n')];
    for (const other of others) expect([other, parseReceipt(other)]).toEqual([other, { ok: false, fault: 'receipt-malformed' }]);
  });

  it('of a log that nobody named, or of another key under its name, is refused', () => {
    const stranger = noteSigner('register.example/ledger', new Uint8Array(32).fill(9)).key;
    const other = noteSigner('other.example/ledger', new Uint8Array(32).fill(1)).key;
    expect(verifyReceipt(receiptOf(2, 5), leaf(2), trustingOnly(other))).toEqual({ ok: false, fault: 'log-unknown' });
    expect(verifyReceipt(receiptOf(2, 5), leaf(2), trustingOnly(stranger))).toEqual({ ok: false, fault: 'signature-missing' });
    expect(verifyReceipt(receiptOf(2, 5), leaf(2), { ...trust, logs: [...trustingOnly(stranger).logs, ...trust.logs] })).toMatchObject({ ok: true });
  });

  it('needs the witnesses that the policy asks for', () => {
    const policy = parsePolicy(`log ${formatVerifierKey(log.key)}\nwitness W ${formatVerifierKey(witness.key)}\nquorum W\n`);
    const witnessed = (policy as { value: Policy }).value;
    const receipt = receiptOf(2, 5);
    expect(verifyReceipt(receipt, leaf(2), witnessed)).toEqual({ ok: false, fault: 'witnesses-missing' });
    const cosigned = { ...receipt, checkpoint: withSignatures(receipt.checkpoint, [cosign(receipt.checkpoint, witness, 1_700_000_000)]) };
    expect(verifyReceipt(parsed(formatReceipt(cosigned)), leaf(2), witnessed)).toMatchObject({ ok: true });
  });
});
