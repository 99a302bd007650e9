// How are private keys kept so that the database alone does not give them away?
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { openUnder, sealUnder } from '#libs/platform/sealing.js';
import { keyNotOpened } from './errors.js';

/** Sealed under CREDENTIAL_KEY_SECRET. */
@Injectable()
export class KeyVault {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** `keyId` is bound in: what was sealed for one row does not open in another. */
  seal(keyId: string, seed: Uint8Array): Buffer {
    return sealUnder(this.config.credentialKeySecret, keyId, seed);
  }

  /** Error: `signing-key-not-opened` when it was sealed under another secret, or changed. */
  open(keyId: string, sealed: Buffer): Uint8Array {
    const seed = openUnder(this.config.credentialKeySecret, keyId, sealed);
    if (!seed) throw keyNotOpened();
    return seed;
  }
}
