// Under which name and with which key does this installation sign its log?
import { createPrivateKey, sign } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { formatVerifierKey, noteSigner, type NoteSigner } from './core/note.js';

/** What stands before the 32 bytes of an Ed25519 seed in its PKCS #8 form (RFC 8410, section 7). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The seed stays in here. Its public half is in every checkpoint's check, and in the database for ever. */
@Injectable()
export class LedgerKey {
  readonly signer: NoteSigner;

  constructor(@Inject(CONFIG) { ledgerOrigin, ledgerSeed }: Config) {
    const key = createPrivateKey({ key: Buffer.concat([pkcs8, ledgerSeed]), format: 'der', type: 'pkcs8' });
    // The same signatures (RFC 8032 leaves no choice), thirty times as fast as in JavaScript: every flush waits for one.
    this.signer = { ...noteSigner(ledgerOrigin, ledgerSeed), sign: (message) => sign(null, message, key) };
  }

  /** The permanent name of the log. */
  get origin(): string {
    return this.signer.key.name;
  }

  /** What a verifier puts into its list of trusted keys. */
  get verifierKey(): string {
    return formatVerifierKey(this.signer.key);
  }
}
