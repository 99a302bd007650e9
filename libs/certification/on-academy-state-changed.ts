// How does the public register follow an academy that is suspended, reinstated or closed?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { academyStateEvents } from '#libs/academies/events.js';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { PublicRegisterStore } from './public-register.store.js';

@Injectable()
export class OnAcademyStateChanged implements OnModuleInit {
  constructor(
    private readonly events: EventHandlers,
    private readonly db: Database,
    private readonly academies: AcademiesReader,
    private readonly register: PublicRegisterStore,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    for (const type of academyStateEvents) this.events.on(type, ({ payload }) => this.run(String(payload['academyId'])));
  }

  /** Copies what is true now, not what the event said: late or twice does no harm. */
  async run(academyId: string): Promise<void> {
    await this.db.transaction(systemContext, () => this.register.copyStanding(academyId, () => this.academies.byId(academyId), this.clock.now()));
  }
}
