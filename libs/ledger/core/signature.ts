// Which bytes does a signature under a text cover, for each kind of key?
import { ed25519 } from '@noble/curves/ed25519.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** `ed25519` signs a text as it is (c2sp.org/signed-note); `cosignature-v1` says when it was seen (c2sp.org/tlog-cosignature). */
export type KeyKind = 'ed25519' | 'cosignature-v1';

/** The byte that stands for the kind in a key's id and in its written form. */
export const algorithmOf = { ed25519: 0x01, 'cosignature-v1': 0x04 } as const satisfies Record<KeyKind, number>;

export const kindOf = (algorithm: number | undefined): KeyKind | null =>
  (Object.keys(algorithmOf) as KeyKind[]).find((kind) => algorithmOf[kind] === algorithm) ?? null;

const signatureLength = 64;
const timeLength = 8;

/** What a witness signs: that it had seen the log grow up to this text at `time`, in seconds since 1970. */
export const cosignedMessage = (text: string, time: bigint): Uint8Array => utf8ToBytes(`cosignature/v1\ntime ${time}\n${text}`);

/** The time in 8 bytes, most significant first, and the signature. */
export function timestamped(time: bigint, signature: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(timeLength);
  new DataView(bytes.buffer).setBigUint64(0, time);
  return concatBytes(bytes, signature);
}

/** By RFC 8032's letter: the laxer rules of ZIP 215 would let several signatures pass for one. */
export function isSignature(kind: KeyKind, publicKey: Uint8Array, text: string, bytes: Uint8Array): boolean {
  if (kind === 'ed25519') return bytes.length === signatureLength && ed25519.verify(bytes, utf8ToBytes(text), publicKey, { zip215: false });
  if (bytes.length !== timeLength + signatureLength) return false;
  const time = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  // A time of 0 says nothing about when, and one of more than 63 bits is no time.
  if (time === 0n || time >> 63n !== 0n) return false;
  return ed25519.verify(bytes.subarray(timeLength), cosignedMessage(text, time), publicKey, { zip215: false });
}
