// How does a trainee throw a draft away?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { logbookRemarkStays } from './logbook-errors.js';
import { LogbookEventsStore } from './logbook-events.store.js';
import { LogbookStore } from './logbook.store.js';
import { MoveLogbookEntry, type ShownEntry } from './move-logbook-entry.js';
import { OpenLogbook } from './open-logbook.js';

@Injectable()
export class DiscardLogbookEntry {
  constructor(
    private readonly db: Database,
    private readonly openLogbook: OpenLogbook,
    private readonly moveEntry: MoveLogbookEntry,
    private readonly entries: LogbookStore,
    private readonly events: LogbookEventsStore,
  ) {}

  /** 409 `logbook-remark-stays` for one that ever came back. */
  async run(actor: Actor, shown: ShownEntry): Promise<void> {
    const { context } = await this.openLogbook.own(actor, shown.enrolmentId);
    await this.db.transaction(context, async () => {
      const entry = await this.moveEntry.hold(shown, 'discard');
      if (await this.events.wasReturned(entry.id)) throw logbookRemarkStays();
      await this.entries.discard(entry.id);
    });
  }
}
