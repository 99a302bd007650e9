// How does a trainee learn that everything is done but the name?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { EnrolmentsReader } from '#libs/learning/enrolments.reader.js';
import { requirementsMet, type RequirementsMet } from '#libs/learning/events.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { requirementsMetLetter } from './core/letters.js';
import { NamesStore } from './names.store.js';

@Injectable()
export class OnRequirementsMet implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly enrolments: EnrolmentsReader,
    private readonly academies: AcademiesReader,
    private readonly programmes: ProgrammesReader,
    private readonly people: PeopleReader,
    private readonly names: NamesStore,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(requirementsMet, async ({ id, payload }) => {
      const letter = await this.db.transaction(systemContext, () => this.#letter(id, payload as unknown as RequirementsMet));
      if (letter) await this.mail.send(letter);
    });
  }

  /** None when the name is confirmed already: there is nothing left for the trainee to do. */
  async #letter(id: string, { enrolmentId, personId, academyId }: RequirementsMet): Promise<Letter | null> {
    const name = await this.names.newestOf(enrolmentId);
    const enrolment = await this.enrolments.byId(systemContext, enrolmentId);
    if (name?.confirmedAt || !enrolment) return null;
    const to = await this.people.emailOf(personId);
    const person = (await this.people.byIds([personId])).get(personId);
    const academy = await this.academies.byId(academyId);
    const programme = (await this.programmes.facts([enrolment.programmeVersionId])).get(enrolment.programmeVersionId);
    if (to === null || !person || !academy || !programme) return null;
    const about = { name: person.name, academyName: academy.name, programmeTitle: programme.title[person.locale], url: `${this.config.publicUrl}/study/${enrolmentId}` };
    return { id, to, ...requirementsMetLetter(person.locale, this.config.operator, about) };
  }
}
