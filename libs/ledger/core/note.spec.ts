// Are signed notes what other programs write and read, and is every altered one refused?
import { toBase64 } from './base64.js';
import { formatVerifierKey, noteSigner, openNote, parseVerifierKey, signNote, type VerifierKey } from './note.js';

/** The example of Go's golang.org/x/mod/sumdb/note: keys, text and signatures. */
const neumannKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const neumannSeed = Uint8Array.from(atob('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'), (character) => character.charCodeAt(0)).slice(1);
const enochKey = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const neumannLine = '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const enochLine = '\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';

function key(line: string): VerifierKey {
  const parsed = parseVerifierKey(line);
  if (!parsed.ok) throw new Error(parsed.fault);
  return parsed.value;
}
const [neumann, enoch] = [key(neumannKey), key(enochKey)];

describe('a verifier key', () => {
  it('is read and written as Go writes it', () => {
    expect(neumann).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3' });
    expect([formatVerifierKey(neumann), formatVerifierKey(enoch)]).toEqual([neumannKey, enochKey]);
    expect(formatVerifierKey(noteSigner('PeterNeumann', neumannSeed).key)).toBe(neumannKey);
  });

  it('is refused when anything in it does not fit together', () => {
    const broken = ['', 'PeterNeumann', neumannKey.slice(0, -1), `${neumannKey}=`, neumannKey.replace('c74f', 'c74e'), neumannKey.replace('Peter', 'Petra'), neumannKey.replace('Peter', 'Peter ')];
    for (const line of broken) expect([line, parseVerifierKey(line)]).toEqual([line, { ok: false, fault: 'key-malformed' }]);
    const otherAlgorithm = `PeterNeumann+c74f20a3+${toBase64(Uint8Array.of(6, ...neumann.publicKey))}`;
    expect(parseVerifierKey(otherAlgorithm)).toEqual({ ok: false, fault: 'key-algorithm-unknown' });
  });
});

describe('a signed note', () => {
  it('has the very bytes that Go signs', () => {
    expect(signNote(text, noteSigner('PeterNeumann', neumannSeed))).toBe(`${text}\n${neumannLine}`);
  });

  it('says which of the known keys signed it', () => {
    const note = `${text}\n${neumannLine}${enochLine}`;
    expect(openNote(note, [neumann, enoch])).toEqual({ ok: true, value: { text, signedBy: [neumann, enoch] } });
    expect(openNote(note, [enoch])).toEqual({ ok: true, value: { text, signedBy: [enoch] } });
  });

  it('may itself hold blank lines', () => {
    const signer = noteSigner('log.example', neumannSeed);
    expect(openNote(signNote('one\n\ntwo\n', signer), [signer.key])).toMatchObject({ ok: true, value: { text: 'one\n\ntwo\n' } });
  });

  it('is refused when nobody known signed it', () => {
    expect(openNote(`${text}\n${neumannLine}`, [enoch])).toEqual({ ok: false, fault: 'signature-missing' });
    expect(openNote(`${text}\n${neumannLine}`, [])).toEqual({ ok: false, fault: 'signature-missing' });
  });

  it('is refused for one wrong signature of a known key, whoever else signed it', () => {
    const wrong = neumannLine.replace('JnAM=', 'JnAI=');
    expect(openNote(`${text}\n${enochLine}${wrong}`, [neumann, enoch])).toEqual({ ok: false, fault: 'signature-wrong' });
    expect(openNote(`${text}\n${enochLine}${wrong}`, [enoch]).ok).toBe(true);
  });

  it('is refused after any single flipped bit', () => {
    const note = `${text}\n${neumannLine}`;
    for (let at = 0; at < note.length; at++) {
      for (let bit = 0; bit < 7; bit++) {
        const altered = note.slice(0, at) + String.fromCharCode(note.charCodeAt(at) ^ (1 << bit)) + note.slice(at + 1);
        expect([at, bit, openNote(altered, [neumann]).ok]).toEqual([at, bit, false]);
      }
    }
  });

  it('is refused when its frame is not exact', () => {
    const good = `${text}\n${neumannLine}`;
    const broken = [
      '',
      text,
      `${text}\n`,
      good.slice(0, -1),
      `${good}\n`,
      good.replace('\n\n', '\n'),
      good.replaceAll('\n', '\r\n'),
      good.replace('\u2014', '-'),
      good.replace('JnAM=', 'JnAM'),
      good.replace('JnAM=', 'JnAN='),
      `${text}\n\u2014 PeterNeumann x08g\n`,
      good.replace('cryptography', 'crypto\u0000graphy'),
      good.replace('cryptography', 'crypto\ud800graphy'),
      `${text}\n${enochLine.repeat(101)}`,
      `${'x'.repeat(1_000_000)}\n\n${neumannLine}`,
    ];
    for (const note of broken) expect([note.slice(0, 80), openNote(note, [neumann])]).toEqual([note.slice(0, 80), { ok: false, fault: 'note-malformed' }]);
  });

  it('is not made of a text that could not be read back', () => {
    const signer = noteSigner('log.example', neumannSeed);
    for (const bad of ['no newline', 'tab\there\n', 'half \ud800\n']) expect(() => signNote(bad, signer)).toThrow(TypeError);
    expect(() => noteSigner('two words', neumannSeed)).toThrow(TypeError);
  });
});
