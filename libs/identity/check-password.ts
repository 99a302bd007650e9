// Do an e-mail address and a password go together?
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { signInRefused } from './errors.js';
import { GuessLimits, type Guess } from './guess-limits.js';
import { PasswordHashes } from './password-hashes.js';
import { PasswordsStore } from './passwords.store.js';

/**
 * 401 `sign-in-refused` after the same work and with the same words whether there is such an account or not;
 * 429 `too-many-guesses` before any work, again the same for both.
 */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly limits: GuessLimits,
    private readonly passwords: PasswordsStore,
    private readonly hashes: PasswordHashes,
  ) {}

  async run(guess: Guess, password: string): Promise<{ readonly personId: string }> {
    const giveBack = await this.limits.admit(guess);
    const { found, right } = await this.#compare(guess.email, password).catch(async (error: unknown) => {
      // Too busy, or the database is away: nobody has learnt anything, so it was no guess.
      await giveBack().catch(() => undefined);
      throw error;
    });
    if (!found?.hash || !right) throw signInRefused();
    await giveBack();
    if (this.hashes.isOutdated(found.hash)) await this.#renew(found.personId, password);
    return { personId: found.personId };
  }

  async #compare(email: string, password: string) {
    const found = await this.db.transaction(publicContext, () => this.passwords.byEmail(email));
    return { found, right: await this.hashes.matches(found?.hash ?? null, password) };
  }

  async #renew(personId: string, password: string): Promise<void> {
    const hash = await this.hashes.of(password);
    await this.db.transaction(publicContext, () => this.passwords.put(personId, hash, this.clock.now()));
  }
}
