// How is something kept so that the database alone does not give it away?
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM: nonce ‖ ciphertext ‖ tag. `boundTo` is bound in: what was sealed for one row does not open in another. */
export function sealUnder(secret: Uint8Array, boundTo: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength);
  const seal = createCipheriv(cipher, secret, nonce).setAAD(Buffer.from(boundTo));
  return Buffer.concat([nonce, seal.update(plain), seal.final(), seal.getAuthTag()]);
}

/** Null when it was sealed under another secret or for another row, or was changed. */
export function openUnder(secret: Uint8Array, boundTo: string, sealed: Buffer): Buffer | null {
  try {
    const unseal = createDecipheriv(cipher, secret, sealed.subarray(0, nonceLength), { authTagLength: tagLength }).setAAD(Buffer.from(boundTo));
    unseal.setAuthTag(sealed.subarray(-tagLength));
    return Buffer.concat([unseal.update(sealed.subarray(nonceLength, -tagLength)), unseal.final()]);
  } catch {
    return null;
  }
}
