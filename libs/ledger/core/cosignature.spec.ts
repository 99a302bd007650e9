// Does a cosignature say what the specification wants, to programs that share no code with ours?
import { createPublicKey, verify } from 'node:crypto';
import { signCheckpoint } from './checkpoint.js';
import { cosign, cosigner, readSignatureLines, withSignatures } from './cosignature.js';
import { leafHash } from './hash.js';
import { formatVerifierKey, noteSigner, openNote, parseVerifierKey } from './note.js';

const log = noteSigner('register.example/ledger', new Uint8Array(32).fill(1));
const witness = cosigner('witness.example/w1', new Uint8Array(32).fill(2));
const note = signCheckpoint({ size: 7, root: leafHash(Uint8Array.of(1)) }, log);
const time = 1_679_315_147;
const line = cosign(note, witness, time);
const both = withSignatures(note, [line]);

const bytesOf = (signatureLine: string) => Buffer.from(signatureLine.trimEnd().split(' ')[2] ?? '', 'base64');

describe('a cosignature', () => {
  it('is the time and an Ed25519 signature of header, time and checkpoint, as OpenSSL sees it', () => {
    const bytes = bytesOf(line);
    expect(bytes).toHaveLength(4 + 8 + 64);
    expect(bytes.readBigUInt64BE(4)).toBe(BigInt(time));
    const message = `cosignature/v1\ntime ${time}\n${note.slice(0, note.indexOf('\n\n') + 1)}`;
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), witness.key.publicKey]);
    expect(verify(null, Buffer.from(message), createPublicKey({ key: spki, format: 'der', type: 'spki' }), bytes.subarray(12))).toBe(true);
  });

  it('stands under the name and id of a key of its own kind', () => {
    expect(parseVerifierKey(formatVerifierKey(witness.key))).toEqual({ ok: true, value: witness.key });
    expect(witness.key.id).not.toBe(noteSigner('witness.example/w1', new Uint8Array(32).fill(2)).key.id);
    expect(line.startsWith('— witness.example/w1 ')).toBe(true);
  });

  it('counts beside the signature of the log, and is said once', () => {
    expect(openNote(both, [log.key, witness.key])).toMatchObject({ ok: true, value: { signedBy: [log.key, witness.key] } });
    expect(withSignatures(both, [line])).toBe(both);
  });

  it('is refused after any single flipped bit', () => {
    const bytes = bytesOf(line);
    for (let at = 4; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      const alteredLine = `— witness.example/w1 ${altered.toString('base64')}\n`;
      expect([at, openNote(withSignatures(note, [alteredLine]), [log.key, witness.key])]).toEqual([at, { ok: false, fault: 'signature-wrong' }]);
    }
  });

  it('of another checkpoint, of no time or of a time beyond 63 bits is refused', () => {
    const other = signCheckpoint({ size: 8, root: leafHash(Uint8Array.of(1)) }, log);
    expect(openNote(withSignatures(other, [line]), [witness.key])).toEqual({ ok: false, fault: 'signature-wrong' });
    expect(() => cosign(note, witness, 0)).toThrow(TypeError);
    for (const first of [0x00, 0xff]) {
      const bytes = bytesOf(line).fill(first, 4, 12);
      expect(openNote(withSignatures(note, [`— witness.example/w1 ${bytes.toString('base64')}\n`]), [witness.key])).toEqual({ ok: false, fault: 'signature-wrong' });
    }
  });
});

describe('the answer of a witness', () => {
  it('is signature lines and nothing else', () => {
    expect(readSignatureLines(line + line)).toEqual([line, line]);
    for (const answer of ['', '\n', line.trimEnd(), `${line}\n`, `hello\n${line}`, both]) expect(readSignatureLines(answer)).toBeNull();
  });
});
