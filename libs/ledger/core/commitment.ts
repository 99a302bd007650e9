// How does a public leaf speak about something without telling it?
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { toBase64Url } from './base64.js';
import { faulty, sound, type Outcome } from './outcome.js';

/** Bytes of a salt. Erasing the salt erases what was said: nobody can guess 32 random bytes. */
export const saltLength = 32;

export type CommitmentFault = 'salt-malformed' | 'commitment-differs';

/**
 * C(label, salt, data) = base64url(SHA-256("dermark/" ‖ label ‖ "/v1" ‖ 0x00 ‖ salt ‖ data)). The label says what kind of
 * thing is meant, so that no opening of one kind passes for another; the salt has a fixed length, so that none of it
 * can be counted to the data.
 */
export function commitment(label: string, salt: Uint8Array, data: Uint8Array | string): string {
  if (!/^[a-z][a-z-]*$/.test(label)) throw new TypeError('The label of a commitment is a word of small letters.');
  if (salt.length !== saltLength) throw new TypeError(`The salt of a commitment has ${saltLength} bytes.`);
  const bytes = typeof data === 'string' ? utf8ToBytes(data) : data;
  return toBase64Url(sha256(concatBytes(utf8ToBytes(`dermark/${label}/v1\0`), salt, bytes)));
}

/** Does a salt open a published commitment to these data? */
export function verifyCommitment(published: string, label: string, salt: Uint8Array, data: Uint8Array | string): Outcome<CommitmentFault, string> {
  if (salt.length !== saltLength) return faulty('salt-malformed');
  return commitment(label, salt, data) === published ? sound(published) : faulty('commitment-differs');
}
