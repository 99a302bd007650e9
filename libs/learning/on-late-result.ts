// How does a candidate learn of a result that came, or changed, when nobody sat before the page?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { attemptMarked, resultSuperseded, type AttemptMarked, type ResultSuperseded } from '#libs/assessment/events.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { remarkedLetter } from './core/letters.js';
import { markedLetter } from './core/marked-letter.js';

type Occasion = 'marked' | 'superseded';

/** People have marked what was handed in, or an exam was marked again because an item was faulty. */
@Injectable()
export class OnLateResult implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly attempts: AttemptsReader,
    private readonly people: PeopleReader,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(attemptMarked, ({ id, payload }) => this.#send('marked', id, payload as unknown as AttemptMarked));
    this.events.on(resultSuperseded, ({ id, payload }) => this.#send('superseded', id, payload as unknown as ResultSuperseded));
  }

  /** Names and addresses are read here, at delivery: the outbox outlives an erasure. */
  async #send(occasion: Occasion, eventId: string, { attemptId }: AttemptMarked | ResultSuperseded): Promise<void> {
    const letter = await this.db.transaction(systemContext, () => this.#letter(occasion, eventId, attemptId));
    if (letter) await this.mail.send(letter);
  }

  async #letter(occasion: Occasion, id: string, attemptId: string): Promise<Letter | null> {
    const about = await this.attempts.about(systemContext, attemptId);
    const result = await this.attempts.result(systemContext, attemptId);
    if (!about || !result) return null;
    const person = (await this.people.byIds([about.personId])).get(about.personId);
    const to = await this.people.emailOf(about.personId);
    if (!person || to === null) return null;
    const { points, possible, passed, change } = result;
    const told = { name: person.name, url: `${this.config.publicUrl}/attempts/${attemptId}?enrolment=${about.subjectId}`, points, possible, passed };
    // the event's id: a letter that is sent again after a crash is the same letter
    if (occasion === 'marked') return { id, to, ...markedLetter(person.locale, this.config.operator, { ...told, isExam: about.purpose === 'exam' }) };
    return change ? { id, to, ...remarkedLetter(person.locale, this.config.operator, { ...told, change }) } : null;
  }
}
