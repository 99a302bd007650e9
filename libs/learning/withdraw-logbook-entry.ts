// How does a trainee take back an entry on which nobody has decided yet?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { MoveLogbookEntry, type ShownEntry } from './move-logbook-entry.js';
import { OpenLogbook } from './open-logbook.js';

@Injectable()
export class WithdrawLogbookEntry {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly openLogbook: OpenLogbook,
    private readonly moveEntry: MoveLogbookEntry,
  ) {}

  /** It is a draft again. */
  async run(actor: Actor, shown: ShownEntry, request: IdempotencyRequest): Promise<void> {
    const { context } = await this.openLogbook.own(actor, shown.enrolmentId);
    await this.db.transaction(context, () =>
      this.idempotency.once(request, async (id) => {
        await this.moveEntry.run(actor, await this.moveEntry.hold(shown, 'withdraw'), 'withdraw', id);
        return id;
      }),
    );
  }
}
