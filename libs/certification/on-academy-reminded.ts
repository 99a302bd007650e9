// How do owners and certifiers learn in time which certificates of their academy will end?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { expiringAcademyLetter } from './core/expiry-letters.js';
import { academyReminded, type AcademyReminded } from './events.js';
import { ExpiryRemindersStore } from './expiry-reminders.store.js';

@Injectable()
export class OnAcademyReminded implements OnModuleInit {
  constructor(
    private readonly handlers: EventHandlers,
    private readonly db: Database,
    private readonly reminders: ExpiryRemindersStore,
    private readonly people: PeopleReader,
    private readonly academies: AcademiesReader,
    private readonly mail: Mail,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.handlers.on(academyReminded, async ({ id, payload }) => {
      const letter = await this.db.transaction(systemContext, () => this.#letter(id, payload as object as AcademyReminded));
      if (letter) await this.mail.send(letter);
    });
  }

  /** The event's id is the letter's. It counts what still ends when it is written: not what was renewed, ended or erased since. */
  async #letter(id: string, { academyId, stage, at, personId }: AcademyReminded): Promise<Letter | null> {
    const ends = await this.reminders.comingEnds({ academyId, stage, at: new Date(at) }, personId, this.clock.now());
    const academy = await this.academies.byId(academyId);
    const to = await this.people.emailOf(personId);
    const person = (await this.people.byIds([personId])).get(personId);
    if (!ends || !academy || to === null || !person) return null;
    const { publicUrl, operator } = this.config;
    return { id, to, ...expiringAcademyLetter(person.locale, operator, { ...ends, name: person.name, academyName: academy.name, url: `${publicUrl}/academies/${academyId}?show=expiring` }) };
  }
}
