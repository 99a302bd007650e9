// Who tells somebody with an account that their academy is admitted?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail } from '#libs/platform/mail.js';
import { AcademiesReader } from './academies.reader.js';
import { academyAdmittedLetter } from './core/letters.js';
import { ownerNamed, type OwnerNamed } from './events.js';

@Injectable()
export class OnOwnerNamed implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly people: PeopleReader,
    private readonly academies: AcademiesReader,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(ownerNamed, ({ id, payload }) => this.#send(id, payload as unknown as OwnerNamed));
  }

  async #send(eventId: string, { academyId, personId }: OwnerNamed): Promise<void> {
    const { person, to, academy } = await this.db.transaction(systemContext, async () => ({
      person: (await this.people.byIds([personId])).get(personId),
      to: await this.people.emailOf(personId),
      academy: await this.academies.byId(academyId),
    }));
    if (!person || !to || !academy) return;
    const url = `${this.config.publicUrl}/academies/${academyId}`;
    await this.mail.send({ id: eventId, to, ...academyAdmittedLetter(person.locale, this.config.operator, { name: person.name, academyName: academy.name, url }) });
  }
}
