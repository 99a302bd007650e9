// How does somebody who is named by an e-mail address become a person, once?
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { PeopleStore } from './people.store.js';

export interface NamedPerson {
  readonly email: string;
  /** Used only when the person is new: nobody renames somebody else. */
  readonly name: string;
  readonly locale: Locale;
  readonly demonstration?: boolean;
}

export interface EnsuredPerson {
  readonly personId: string;
  readonly isNew: boolean;
  /** Nobody can sign in as this person yet. */
  readonly needsPassword: boolean;
}

/** The account under an address, opened if there is none. The address counts as verified once a link sent to it is used. */
@Injectable()
export class EnsurePerson {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly people: PeopleStore,
  ) {}

  run({ email, name, locale, demonstration = false }: NamedPerson): Promise<EnsuredPerson> {
    return this.db.transaction(publicContext, async () => {
      const known = await this.people.byEmail(email);
      if (known) return { personId: known.id, isNew: false, needsPassword: !known.hasPassword };
      await this.people.holdEmail(email);
      const meanwhile = await this.people.byEmail(email);
      if (meanwhile) return { personId: meanwhile.id, isNew: false, needsPassword: !meanwhile.hasPassword };
      const personId = await this.people.add({ email, name, locale, demonstration, at: this.clock.now() });
      return { personId, isNew: true, needsPassword: true };
    });
  }
}
