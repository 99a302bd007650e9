// How does a supervisor give an entry back, and say why?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { contactIn } from './core/contact-details.js';
import { maySupervise } from './core/policy.js';
import { ownAssessment } from './errors.js';
import { logbookEntryUnfit, supervisorOnly } from './logbook-errors.js';
import { MoveLogbookEntry, type ShownEntry } from './move-logbook-entry.js';
import { OpenLogbook } from './open-logbook.js';

@Injectable()
export class ReturnLogbookEntry {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly openLogbook: OpenLogbook,
    private readonly moveEntry: MoveLogbookEntry,
    private readonly audit: Audit,
  ) {}

  /** The remark stays with the entry. 403 `supervisor-only`, `own-assessment`; 400 `contact-details-in-text`. */
  async run(actor: Actor, { remark, ...shown }: ShownEntry & { readonly remark: string }, request: IdempotencyRequest): Promise<void> {
    const { enrolment, context, own } = await this.openLogbook.decided(actor, shown.enrolmentId);
    if (own) throw ownAssessment();
    if (contactIn(remark) !== null) throw logbookEntryUnfit([{ field: 'remark', code: 'contact-details-in-text' }]);
    await this.db.transaction(context, () =>
      this.idempotency.once(request, async (id) => {
        const entry = await this.moveEntry.hold(shown, 'return');
        if (!maySupervise(actor, entry)) throw supervisorOnly();
        await this.moveEntry.run(actor, entry, 'return', id, { remark });
        const detail = { entryId: entry.id, revision: entry.revision };
        await this.audit.record({ act: 'logbook-entry.returned', actorId: actor.personId, academyId: enrolment.academyId, subject: { type: 'enrolment', id: enrolment.id }, detail });
        return id;
      }),
    );
  }
}
