// Who signed a text (c2sp.org/signed-note)?
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { fromBase64, toBase64 } from './base64.js';
import { faulty, sound, type Outcome } from './outcome.js';
import { algorithmOf, isSignature, kindOf, type KeyKind } from './signature.js';

/** A name and the Ed25519 key that signs under it. */
export interface VerifierKey {
  readonly name: string;
  readonly kind: KeyKind;
  /** SHA-256(name ‖ "\n" ‖ algorithm ‖ public key), its first 4 bytes in hexadecimal: finds the key, proves nothing. */
  readonly id: string;
  readonly publicKey: Uint8Array;
}

export interface NoteSigner {
  readonly key: VerifierKey;
  sign(message: Uint8Array): Uint8Array;
}

export interface OpenedNote {
  /** What was signed, with its last newline. */
  readonly text: string;
  /** Whose signatures were found and are right; never empty. */
  readonly signedBy: readonly VerifierKey[];
}

export type KeyFault = 'key-malformed' | 'key-algorithm-unknown';
export type NoteFault =
  | 'note-malformed'
  | 'signature-wrong' // under the name of a key that we know
  | 'signature-missing'; // of every key that we know

const mostSignatures = 100;
const longestNote = 1_000_000;
// Unicode's blanks: JavaScript's \s, and next line (U+0085), which \s leaves out
const keyName = /^[^\s\u0085+]+$/u;
// eslint-disable-next-line no-control-regex -- the format forbids these very characters
const forbidden = /[\u0000-\u0009\u000b-\u001f]|\p{Cs}/u;
const signaturePattern = /^\u2014 ([^\s\u0085+]+) ([A-Za-z0-9+/]+={0,2})$/u;

export function verifierKey(name: string, publicKey: Uint8Array, kind: KeyKind = 'ed25519'): VerifierKey {
  if (!keyName.test(name)) throw new TypeError('The name of a key has neither blanks nor a plus sign.');
  const digest = sha256(concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(algorithmOf[kind]), publicKey));
  return { name, kind, id: bytesToHex(digest.subarray(0, 4)), publicKey };
}

/** `name+id+base64(algorithm ‖ key)`, as it stands in a list of trusted keys. */
export const formatVerifierKey = ({ name, kind, id, publicKey }: VerifierKey): string =>
  `${name}+${id}+${toBase64(concatBytes(Uint8Array.of(algorithmOf[kind]), publicKey))}`;

export function parseVerifierKey(text: string): Outcome<KeyFault, VerifierKey> {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/s.exec(text) ?? [];
  const bytes = fromBase64(encoded);
  if (!keyName.test(name) || !bytes || bytes.length === 0) return faulty('key-malformed');
  const kind = kindOf(bytes[0]);
  if (!kind) return faulty('key-algorithm-unknown');
  if (bytes.length !== 33) return faulty('key-malformed');
  const key = verifierKey(name, bytes.slice(1), kind);
  return key.id === id ? sound(key) : faulty('key-malformed');
}

/** Ed25519 is deterministic: the same text gives the same note, however often it is signed. */
export function noteSigner(name: string, seed: Uint8Array): NoteSigner {
  return { key: verifierKey(name, ed25519.getPublicKey(seed)), sign: (message) => ed25519.sign(message, seed) };
}

/** `text` must end in a newline. */
export function signNote(text: string, signer: NoteSigner): string {
  if (!text.endsWith('\n') || forbidden.test(text)) throw new TypeError('The text of a note ends in a newline and has no other control characters.');
  return `${text}\n${signatureLine(signer.key, signer.sign(utf8ToBytes(text)))}`;
}

export const signatureLine = ({ name, id }: VerifierKey, signature: Uint8Array): string => `\u2014 ${name} ${toBase64(concatBytes(hexToBytes(id), signature))}\n`;

/** What the signatures of a note are about, unchecked; null when it has none. */
export function textOfNote(note: string): string | null {
  const split = note.lastIndexOf('\n\n');
  return split < 0 ? null : note.slice(0, split + 1);
}

/**
 * The text of a note that at least one of `keys` signed. Signatures of other keys are ignored, as the format wants;
 * a wrong signature under one of ours refuses the whole note.
 */
export function openNote(note: string, keys: readonly VerifierKey[]): Outcome<NoteFault, OpenedNote> {
  const text = textOfNote(note);
  if (note.length > longestNote || text === null || forbidden.test(note) || !note.endsWith('\n')) return faulty('note-malformed');
  const lines = note.slice(text.length + 1, -1).split('\n');
  if (lines.length > mostSignatures) return faulty('note-malformed');

  const signedBy = new Set<VerifierKey>();
  for (const line of lines) {
    const [, name, encoded = ''] = signaturePattern.exec(line) ?? [];
    const bytes = fromBase64(encoded);
    if (!name || !bytes || bytes.length < 5) return faulty('note-malformed');
    const id = bytesToHex(bytes.subarray(0, 4));
    const key = keys.find((candidate) => candidate.name === name && candidate.id === id);
    if (!key) continue;
    if (!isSignature(key.kind, key.publicKey, text, bytes.subarray(4))) return faulty('signature-wrong');
    signedBy.add(key);
  }
  return signedBy.size > 0 ? sound({ text, signedBy: [...signedBy] }) : faulty('signature-missing');
}
