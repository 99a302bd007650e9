// How does a candidate learn that people have marked what was handed in?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { attemptMarked, type AttemptMarked } from '#libs/assessment/events.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { markedLetter } from './core/marked-letter.js';

@Injectable()
export class OnAttemptMarked implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly attempts: AttemptsReader,
    private readonly people: PeopleReader,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(attemptMarked, ({ id, payload }) => this.#send(id, payload as unknown as AttemptMarked));
  }

  /** Names and addresses are read here, at delivery: the outbox outlives an erasure. */
  async #send(eventId: string, { attemptId }: AttemptMarked): Promise<void> {
    const letter = await this.db.transaction(systemContext, () => this.#letter(eventId, attemptId));
    if (letter) await this.mail.send(letter);
  }

  async #letter(id: string, attemptId: string): Promise<Letter | null> {
    const about = await this.attempts.about(systemContext, attemptId);
    const result = await this.attempts.result(systemContext, attemptId);
    if (!about || !result) return null;
    const person = (await this.people.byIds([about.personId])).get(about.personId);
    const to = await this.people.emailOf(about.personId);
    if (!person || to === null) return null;
    const { points, possible, passed } = result;
    const url = `${this.config.publicUrl}/attempts/${attemptId}?enrolment=${about.subjectId}`;
    // the event's id: a letter that is sent again after a crash is the same letter
    return { id, to, ...markedLetter(person.locale, this.config.operator, { name: person.name, url, isExam: about.purpose === 'exam', points, possible, passed }) };
  }
}
