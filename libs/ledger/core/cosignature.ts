// How does a witness say that it has seen a log grow, and only grow (c2sp.org/tlog-cosignature)?
import { ed25519 } from '@noble/curves/ed25519.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { signatureLine, textOfNote, verifierKey, type NoteSigner } from './note.js';
import { cosignedMessage, timestamped } from './signature.js';

/** `seed` has 32 bytes and signs nothing else: the message does not name the witness. */
export function cosigner(name: string, seed: Uint8Array): NoteSigner {
  return { key: verifierKey(name, ed25519.getPublicKey(seed), 'cosignature-v1'), sign: (message) => ed25519.sign(message, seed) };
}

/** The line that goes under the checkpoint. `time` is in seconds since 1970. The caller has checked that the log only grew. */
export function cosign(note: string, signer: NoteSigner, time: number): string {
  const text = textOfNote(note);
  if (text === null || !Number.isSafeInteger(time) || time <= 0) throw new TypeError('A cosignature is made of a signed checkpoint and a time.');
  const seconds = BigInt(time);
  return signatureLine(signer.key, timestamped(seconds, signer.sign(cosignedMessage(text, seconds))));
}

/** A note with more signatures under it; those that are there already are not said twice. */
export function withSignatures(note: string, lines: readonly string[]): string {
  const there = new Set(note.split('\n'));
  return note + lines.filter((line) => !there.has(line.trimEnd())).join('');
}

/** The signature lines of an answer that has nothing else in it; null when there is anything else. */
export function readSignatureLines(answer: string): readonly string[] | null {
  const lines = answer.split('\n');
  if (lines.pop() !== '' || lines.length === 0 || utf8ToBytes(answer).length > 100_000) return null;
  return lines.every((line) => line.startsWith('\u2014 ')) ? lines.map((line) => `${line}\n`) : null;
}
