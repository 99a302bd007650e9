// Is a checkpoint what the specification says, and is every other one refused?
import { toBase64 } from './base64.js';
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.js';
import { emptyRoot, leafHash } from './hash.js';
import { noteSigner, signNote } from './note.js';

const log = noteSigner('register.example/ledger', new Uint8Array(32).fill(1));
const witness = noteSigner('witness.example', new Uint8Array(32).fill(2));
const head = { size: 20_852_163, root: leafHash(Uint8Array.of(1)) };
const note = signCheckpoint(head, log);
const signatureOf = (signed: string) => signed.slice(signed.lastIndexOf('\n\n') + 2);

describe('a checkpoint', () => {
  it('is origin, size and root, a line each, signed by the log', () => {
    expect(note.split('\n').slice(0, 4)).toEqual(['register.example/ledger', '20852163', toBase64(head.root), '']);
    expect(openCheckpoint(note, log.key)).toEqual({ ok: true, value: { origin: 'register.example/ledger', ...head, signedBy: [log.key] } });
    expect(openCheckpoint(signCheckpoint({ size: 0, root: emptyRoot }, log), log.key)).toMatchObject({ ok: true, value: { size: 0 } });
  });

  it('is the same bytes whenever it is signed', () => {
    expect(signCheckpoint(head, log)).toBe(note);
  });

  it('names the witnesses who signed it too, behind the log', () => {
    const cosigned = signatureOf(signNote(formatCheckpoint({ origin: log.key.name, ...head }), witness)) + signatureOf(note);
    const both = `${formatCheckpoint({ origin: log.key.name, ...head })}\n${cosigned}`;
    expect(openCheckpoint(both, log.key, [witness.key])).toMatchObject({ ok: true, value: { signedBy: [log.key, witness.key] } });
    expect(openCheckpoint(both, log.key)).toMatchObject({ ok: true, value: { signedBy: [log.key] } });
  });

  it('is refused when only a witness signed it, or the log under another origin', () => {
    const text = formatCheckpoint({ origin: log.key.name, ...head });
    expect(openCheckpoint(signNote(text, witness), log.key, [witness.key])).toEqual({ ok: false, fault: 'signature-missing' });
    expect(openCheckpoint(signNote(formatCheckpoint({ origin: 'other.example', ...head }), log), log.key)).toEqual({ ok: false, fault: 'origin-differs' });
  });

  it('is refused after any single flipped bit', () => {
    for (let at = 0; at < note.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const altered = note.slice(0, at) + String.fromCharCode(note.charCodeAt(at) ^ (1 << bit)) + note.slice(at + 1);
        expect([at, bit, openCheckpoint(altered, log.key).ok]).toEqual([at, bit, false]);
      }
    }
  });

  it('may carry extension lines of other logs, which we pass over', () => {
    expect(parseCheckpoint(`${formatCheckpoint({ origin: 'other.example', ...head })}extension one\nextension two\n`)).toMatchObject({ ok: true, value: head });
  });

  it('is refused when it is written in any other way', () => {
    const root = toBase64(head.root);
    const broken = [
      '',
      `\n1\n${root}\n`,
      `o\n01\n${root}\n`,
      `o\n-1\n${root}\n`,
      `o\n+1\n${root}\n`,
      `o\n1e3\n${root}\n`,
      `o\n9007199254740993\n${root}\n`,
      `o\n1\n${root}`,
      `o\n1\n${root.slice(0, -1)}\n`,
      `o\n1\n${root.slice(0, -4)}\n`,
      `o\n1\n${root}\n\n`,
      `o\n1\n${root}\n\nextension\n`,
    ];
    for (const text of broken) expect([text, parseCheckpoint(text)]).toEqual([text, { ok: false, fault: 'checkpoint-malformed' }]);
  });
});
