// How does a trainee change a draft, or mend what came back?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { tidied, type LogbookContent } from './core/logbook-entry.js';
import { DemandLogbookContent } from './demand-logbook-content.js';
import { LogbookStore } from './logbook.store.js';
import { MoveLogbookEntry, type ShownEntry } from './move-logbook-entry.js';
import { OpenLogbook } from './open-logbook.js';

export interface EntryToEdit extends ShownEntry {
  readonly content: LogbookContent;
}

@Injectable()
export class EditLogbookEntry {
  constructor(
    private readonly db: Database,
    private readonly openLogbook: OpenLogbook,
    private readonly demandContent: DemandLogbookContent,
    private readonly moveEntry: MoveLogbookEntry,
    private readonly entries: LogbookStore,
    private readonly clock: Clock,
  ) {}

  /** 409 `logbook-entry-stale` with how it stands now, when it has changed since it was shown. */
  async run(actor: Actor, { content, ...shown }: EntryToEdit): Promise<void> {
    const { enrolment, context } = await this.openLogbook.own(actor, shown.enrolmentId);
    await this.db.transaction(context, async () => {
      const entry = await this.moveEntry.hold(shown, 'edit');
      const written = tidied(content);
      await this.demandContent.run(enrolment, written);
      await this.entries.edit(entry.id, written, this.clock.now());
    });
  }
}
