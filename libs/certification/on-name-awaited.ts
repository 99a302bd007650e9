// How does a trainee or a holder learn that the name waits to be confirmed?
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
import { nameCheckedAgainLetter, requirementsMetLetter } from './core/letters.js';
import { nameCheckedAgain, type NameCheckedAgain } from './events.js';
import { NamesStore } from './names.store.js';

@Injectable()
export class OnNameAwaited implements OnModuleInit {
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
    this.events.on(requirementsMet, ({ id, payload }) => this.#write(id, payload as unknown as RequirementsMet, requirementsMetLetter));
    this.events.on(nameCheckedAgain, ({ id, payload }) => this.#write(id, payload as unknown as NameCheckedAgain, nameCheckedAgainLetter));
  }

  async #write(id: string, about: About, words: typeof requirementsMetLetter): Promise<void> {
    const letter = await this.db.transaction(systemContext, () => this.#letter(id, about, words));
    if (letter) await this.mail.send(letter);
  }

  /** None when the name is confirmed already: there is nothing left to do; nor for a check that a newer one has outdated. */
  async #letter(id: string, { enrolmentId, personId, academyId, checkId }: About, words: typeof requirementsMetLetter): Promise<Letter | null> {
    const name = await this.names.newestOf(enrolmentId);
    const enrolment = await this.enrolments.byId(systemContext, enrolmentId);
    if (name?.confirmedAt || (checkId !== undefined && checkId !== name?.id) || !enrolment) return null;
    const to = await this.people.emailOf(personId);
    const person = (await this.people.byIds([personId])).get(personId);
    const academy = await this.academies.byId(academyId);
    const programme = (await this.programmes.facts([enrolment.programmeVersionId])).get(enrolment.programmeVersionId);
    if (to === null || !person || !academy || !programme) return null;
    const about = { name: person.name, academyName: academy.name, programmeTitle: programme.title[person.locale], url: `${this.config.publicUrl}/study/${enrolmentId}` };
    return { id, to, ...words(person.locale, this.config.operator, about) };
  }
}

type About = RequirementsMet & Partial<NameCheckedAgain>;
