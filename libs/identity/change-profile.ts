// How does somebody change the name and the language of the account?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { PeopleStore } from './people.store.js';

/** The name that others see here. The name on a certificate is another one: it is checked against a document. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly db: Database,
    private readonly people: PeopleStore,
  ) {}

  run(actor: Actor, change: { readonly name?: string | undefined; readonly locale?: Locale | undefined }): Promise<void> {
    return this.db.transaction(asPerson(actor), () => this.people.change(actor.personId, change));
  }
}
