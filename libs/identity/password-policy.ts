// May this person have this password, and what is stored for it?
import { Injectable } from '@nestjs/common';
import { readCommonPasswords } from './common-passwords.js';
import { passwordFault, type PasswordOwner } from './core/password-policy.js';
import { passwordRefused } from './errors.js';
import { PasswordHashes } from './password-hashes.js';

@Injectable()
export class PasswordPolicy {
  readonly #common = readCommonPasswords();

  constructor(private readonly hashes: PasswordHashes) {}

  /** The hash of a password that is good enough; 400 `password-too-short`, `password-too-long` or `password-common`. Not in a transaction: it takes its time. */
  async hashOfGood(password: string, owner: PasswordOwner): Promise<string> {
    const fault = passwordFault(password, owner, this.#common);
    if (fault) throw passwordRefused(fault);
    return this.hashes.of(password);
  }
}
