// How does somebody who has an account learn of being enrolled?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { enrolledLetter } from './core/letters.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { traineeEnrolled, type TraineeEnrolled } from './events.js';

@Injectable()
export class OnTraineeEnrolled implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly enrolments: EnrolmentsStore,
    private readonly people: PeopleReader,
    private readonly academies: AcademiesReader,
    private readonly programmes: ProgrammesReader,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(traineeEnrolled, ({ payload }) => this.run(payload as unknown as TraineeEnrolled));
  }

  /** Names and addresses are read here, at delivery: the outbox outlives an erasure. */
  async run({ enrolmentId, invited }: TraineeEnrolled): Promise<void> {
    if (invited) return;
    const letter = await this.db.transaction(systemContext, () => this.#letter(enrolmentId));
    if (letter) await this.mail.send(letter);
  }

  async #letter(enrolmentId: string): Promise<Letter | null> {
    const enrolment = await this.enrolments.byId(enrolmentId);
    if (!enrolment) return null;
    const to = await this.people.emailOf(enrolment.personId);
    const person = (await this.people.byIds([enrolment.personId])).get(enrolment.personId);
    const academy = await this.academies.byId(enrolment.academyId);
    const programme = (await this.programmes.facts([enrolment.programmeVersionId])).get(enrolment.programmeVersionId);
    if (to === null || !person || !academy || !programme) return null;
    const { name, locale } = person;
    const url = `${this.config.publicUrl}/study/${enrolmentId}`;
    // the enrolment's id: a letter that is sent again after a crash is the same letter
    return { id: enrolmentId, to, ...enrolledLetter(locale, this.config.operator, { name, academyName: academy.name, programmeTitle: programme.title[locale], url }) };
  }
}
