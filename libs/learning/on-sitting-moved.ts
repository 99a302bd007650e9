// How do candidates and invigilators learn of a sitting, and that it was called off?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { sittingLetter } from './core/sitting-letters.js';
import { sittingMoved, type SittingMoved } from './events.js';
import { ExamSittingsStore } from './exam-sittings.store.js';

@Injectable()
export class OnSittingMoved implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly sittings: ExamSittingsStore,
    private readonly people: PeopleReader,
    private readonly academies: AcademiesReader,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(sittingMoved, ({ id, payload }) => this.#send(id, payload as unknown as SittingMoved));
  }

  /** Names, addresses and the place are read here, at delivery: the outbox outlives an erasure. */
  async #send(eventId: string, moved: SittingMoved): Promise<void> {
    const letter = await this.db.transaction(systemContext, () => this.#letter(eventId, moved));
    if (letter) await this.mail.send(letter);
  }

  async #letter(id: string, { academyId, sittingId, personId, enrolmentId, step }: SittingMoved): Promise<Letter | null> {
    const sitting = await this.sittings.byId(academyId, sittingId);
    // what has been overtaken meanwhile is not told any more
    if (!sitting || (step !== 'called-off' && sitting.calledOffAt)) return null;
    const isThere = sitting.invigilatorIds.includes(personId);
    if ((step === 'invigilates' && !isThere) || (step === 'replaced' && isThere)) return null;
    const person = (await this.people.byIds([personId])).get(personId);
    const to = await this.people.emailOf(personId);
    const academy = await this.academies.byId(academyId);
    if (!person || to === null || !academy) return null;
    const { place, online, startsAt, endsAt } = sitting;
    const { publicUrl, operator } = this.config;
    const url = enrolmentId === null ? `${publicUrl}/academies/${academyId}/sittings?sitting=${sittingId}` : step === 'announced' ? `${publicUrl}/study/${enrolmentId}/start/exam` : `${publicUrl}/study/${enrolmentId}`;
    return { id, to, ...sittingLetter(person.locale, operator, { step, isCandidate: enrolmentId !== null, name: person.name, academyName: academy.name, zone: academy.zone, place, online, startsAt, endsAt, url }) };
  }
}
