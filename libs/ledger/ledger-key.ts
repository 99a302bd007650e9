// Under which name and with which key does this installation sign its log?
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { formatVerifierKey, noteSigner, type NoteSigner } from './core/note.js';

/** The seed stays in here. Its public half is in every checkpoint's check, and in the database for ever. */
@Injectable()
export class LedgerKey {
  readonly signer: NoteSigner;

  constructor(@Inject(CONFIG) { ledgerOrigin, ledgerSeed }: Config) {
    this.signer = noteSigner(ledgerOrigin, ledgerSeed);
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
