// How are private keys kept so that the database alone does not give them away?
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { keyNotOpened } from './errors.js';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** AES-256-GCM under CREDENTIAL_KEY_SECRET: nonce ‖ ciphertext ‖ tag. */
@Injectable()
export class KeyVault {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** `keyId` is bound in: what was sealed for one row does not open in another. */
  seal(keyId: string, seed: Uint8Array): Buffer {
    const nonce = randomBytes(nonceLength);
    const seal = createCipheriv(cipher, this.config.credentialKeySecret, nonce).setAAD(Buffer.from(keyId));
    return Buffer.concat([nonce, seal.update(seed), seal.final(), seal.getAuthTag()]);
  }

  /** Error: `signing-key-not-opened` when it was sealed under another secret, or changed. */
  open(keyId: string, sealed: Buffer): Uint8Array {
    try {
      const unseal = createDecipheriv(cipher, this.config.credentialKeySecret, sealed.subarray(0, nonceLength), { authTagLength: tagLength }).setAAD(Buffer.from(keyId));
      unseal.setAuthTag(sealed.subarray(-tagLength));
      return Buffer.concat([unseal.update(sealed.subarray(nonceLength, -tagLength)), unseal.final()]);
    } catch {
      throw keyNotOpened();
    }
  }
}
