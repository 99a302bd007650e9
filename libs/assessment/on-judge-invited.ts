// How does somebody learn of being asked to judge an exam?
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { systemContext } from '#libs/kernel/context.js';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Mail, type Letter } from '#libs/platform/mail.js';
import { judgeLetter } from './core/panel-letters.js';
import { judgeInvited, type JudgeInvited } from './events.js';
import { StandardPanelsStore } from './standard-panels.store.js';

@Injectable()
export class OnJudgeInvited implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly panels: StandardPanelsStore,
    private readonly people: PeopleReader,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(judgeInvited, ({ id, payload }) => this.#send(id, payload as unknown as JudgeInvited));
  }

  /** Names and addresses are read here, at delivery: the outbox outlives an erasure. */
  async #send(eventId: string, invited: JudgeInvited): Promise<void> {
    const letter = await this.db.transaction(systemContext, () => this.#letter(eventId, invited));
    if (letter) await this.mail.send(letter);
  }

  async #letter(id: string, { panelId, judgeId }: JudgeInvited): Promise<Letter | null> {
    const panel = await this.panels.byId(panelId);
    const person = (await this.people.byIds([judgeId])).get(judgeId);
    const to = await this.people.emailOf(judgeId);
    if (!panel || panel.state !== 'first' || !person || to === null) return null;
    return { id, to, ...judgeLetter(person.locale, this.config.operator, { name: person.name, panelName: panel.name, items: panel.itemVersions.length, url: `${this.config.publicUrl}/panels/${panelId}` }) };
  }
}
