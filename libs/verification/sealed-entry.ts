// How is a line of the register written down so that only somebody who has its number can read it?
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { ReadEntry } from './core/remembered-entries.js';
import type { RegisterEntry } from './core/register-entry.js';

const cipher = 'aes-256-gcm';
const [idLength, nonceLength, tagLength] = [32, 12, 16];
/** Lengths tell nothing about names: each text is filled up with blanks to a multiple of it. */
const block = 512;

interface Place {
  /** Under which the line is found. */
  readonly id: Buffer;
  readonly key: Buffer;
}

/**
 * HKDF-SHA-256 (RFC 5869) of the number: 32 bytes that find the line and 32 that open it. The salt is a secret of this
 * installation, because a number alone can be guessed (ADR 23).
 */
export function placeOf(number: string, secret: string): Place {
  const bytes = Buffer.from(hkdfSync('sha256', number, secret, 'dermark/check-snapshot/v1', idLength + 32));
  return { id: bytes.subarray(0, idLength), key: bytes.subarray(idLength) };
}

/** AES-256-GCM: nonce, tag, text; the id is bound to it. */
export function seal({ version, entry }: ReadEntry, { id, key }: Place): Buffer {
  const text = Buffer.from(JSON.stringify({ version: String(version), entry }));
  const padded = Buffer.concat([text, Buffer.alloc((block - (text.length % block)) % block, ' ')]);
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(id);
  const sealed = Buffer.concat([sealing.update(padded), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
}

/** Null when it is not what was sealed for this number. */
export function unseal(number: string, sealed: Buffer, { id, key }: Place): ReadEntry | null {
  try {
    const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceLength)).setAAD(id);
    opening.setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
    const text = Buffer.concat([opening.update(sealed.subarray(nonceLength + tagLength)), opening.final()]).toString();
    const { version, entry } = JSON.parse(text) as { version: string; entry: RegisterEntry };
    return { number, version: BigInt(version), entry };
  } catch {
    return null;
  }
}
