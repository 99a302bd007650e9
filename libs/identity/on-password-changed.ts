// Who is told that a password was changed?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail } from '#libs/platform/mail.js';
import { passwordChangedLetter } from './core/letters.js';
import { PeopleStore } from './people.store.js';

/** Its owner, who may not have been the one who changed it. */
@Injectable()
export class OnPasswordChanged implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly people: PeopleStore,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on('identity.password-changed', async ({ id, payload }) => {
      const person = await this.db.transaction(publicContext, () => this.people.byId(String(payload['personId'])));
      if (!person) return;
      const { subject, text } = passwordChangedLetter(person.locale, this.config.operator, { name: person.name, url: `${this.config.publicUrl}/forgot` });
      await this.mail.send({ id, to: person.email, subject, text });
    });
  }
}
