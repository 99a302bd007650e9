// How does somebody who is signed in change the password?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Outbox } from '#libs/platform/outbox.js';
import { CountedTries } from './counted-tries.js';
import { accessRefused, currentPasswordWrong, demonstrationPassword, tooManyGuesses } from './errors.js';
import { PasswordHashes } from './password-hashes.js';
import { PasswordPolicy } from './password-policy.js';
import { PasswordsStore } from './passwords.store.js';
import { PeopleStore } from './people.store.js';
import { SessionsStore } from './sessions.store.js';

/** Whoever found an open session may not find out the password with it. */
const guesses = { name: 'current-password', points: 10, seconds: 15 * 60 };

/** Ends all other sessions. 403 `current-password-wrong` or `demonstration-password`; 400 when the new one is not good. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: PeopleStore,
    private readonly tries: CountedTries,
    private readonly hashes: PasswordHashes,
    private readonly policy: PasswordPolicy,
    private readonly passwords: PasswordsStore,
    private readonly sessions: SessionsStore,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  async run(actor: Actor, { current, password }: { readonly current: string; readonly password: string }): Promise<void> {
    const { personId } = actor;
    const [person, stored] = await this.db.transaction(asPerson(actor), async () => [await this.people.byId(personId), await this.passwords.hashOf(personId)] as const);
    if (!person) throw accessRefused('sign-in-required');
    if (person.demonstration) throw demonstrationPassword();
    const wait = await this.tries.take(guesses, personId);
    if (wait !== null) throw tooManyGuesses(wait);
    if (!(await this.hashes.matches(stored, current))) throw currentPasswordWrong();
    await this.tries.giveBack(guesses, personId);
    const hash = await this.policy.hashOfGood(password, person);
    await this.db.transaction(asPerson(actor), async () => {
      await this.passwords.put(personId, hash, this.clock.now());
      await this.sessions.endAll(personId, actor.sessionId);
      await this.audit.record({ act: 'password.changed', actorId: personId, subject: { type: 'person', id: personId } });
      await this.outbox.publish({ type: 'identity.password-changed', payload: { personId } });
    });
  }
}
