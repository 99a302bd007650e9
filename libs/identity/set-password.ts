// How does the operator, or the demonstration, give somebody a password?
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { PasswordPolicy } from './password-policy.js';
import { PasswordsStore } from './passwords.store.js';
import { PeopleStore } from './people.store.js';
import { SessionsStore } from './sessions.store.js';

/** For commands, not for requests: asks for no earlier password. Ends the sessions that the person has. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: PeopleStore,
    private readonly policy: PasswordPolicy,
    private readonly passwords: PasswordsStore,
    private readonly sessions: SessionsStore,
  ) {}

  async run(personId: string, password: string): Promise<void> {
    const person = await this.db.transaction(publicContext, () => this.people.byId(personId));
    if (!person) throw new Error(`There is no person ${personId}.`);
    const hash = await this.policy.hashOfGood(password, person);
    await this.db.transaction(publicContext, async () => {
      await this.passwords.put(personId, hash, this.clock.now());
      await this.sessions.endAll(personId);
    });
  }
}
