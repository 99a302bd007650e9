// How does a trainee put an entry before the supervisor?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { missingIn } from './core/logbook-entry.js';
import { DemandLogbookContent } from './demand-logbook-content.js';
import { logbookEntryIncomplete } from './logbook-errors.js';
import { MoveLogbookEntry, type ShownEntry } from './move-logbook-entry.js';
import { OpenLogbook } from './open-logbook.js';

@Injectable()
export class SubmitLogbookEntry {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly openLogbook: OpenLogbook,
    private readonly demandContent: DemandLogbookContent,
    private readonly moveEntry: MoveLogbookEntry,
  ) {}

  /** 409 `logbook-entry-incomplete` with what is missing, `not-a-supervisor` when the one who is named has left. */
  async run(actor: Actor, shown: ShownEntry, request: IdempotencyRequest): Promise<void> {
    const { enrolment, context } = await this.openLogbook.own(actor, shown.enrolmentId);
    await this.db.transaction(context, () =>
      this.idempotency.once(request, async (id) => {
        const entry = await this.moveEntry.hold(shown, 'submit');
        const missing = missingIn(entry);
        if (missing.length > 0) throw logbookEntryIncomplete(missing);
        await this.demandContent.supervisor(enrolment, entry.supervisorId);
        await this.moveEntry.run(actor, entry, 'submit', id);
        return id;
      }),
    );
  }
}
