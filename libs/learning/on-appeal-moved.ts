// How does a candidate learn that an appeal has come, and what was decided?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AppealsReader } from '#libs/assessment/appeals.reader.js';
import { appealMoved, type AppealMoved } from '#libs/assessment/events.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { appealLetter } from './core/appeal-letters.js';

@Injectable()
export class OnAppealMoved implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly appeals: AppealsReader,
    private readonly people: PeopleReader,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(appealMoved, ({ id, payload }) => this.#send(id, payload as unknown as AppealMoved));
  }

  /** Names, addresses and reasons are read here, at delivery: the outbox outlives an erasure. */
  async #send(eventId: string, moved: AppealMoved): Promise<void> {
    const letter = await this.db.transaction(systemContext, () => this.#letter(eventId, moved));
    if (letter) await this.mail.send(letter);
  }

  async #letter(id: string, { appealId, step }: AppealMoved): Promise<Letter | null> {
    const appeal = await this.appeals.byId(systemContext, appealId);
    if (!appeal || (step === 'decided' && !appeal.decision)) return null;
    const { personId, attemptId, subjectId, decision } = appeal;
    const person = (await this.people.byIds([personId])).get(personId);
    const to = await this.people.emailOf(personId);
    if (!person || to === null) return null;
    const url = `${this.config.publicUrl}/attempts/${attemptId}?enrolment=${subjectId}`;
    return { id, to, ...appealLetter(person.locale, this.config.operator, { name: person.name, url, decision: step === 'decided' ? decision : null }) };
  }
}
