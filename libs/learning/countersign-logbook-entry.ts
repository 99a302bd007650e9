// How does a supervisor countersign what a trainee did?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import type { Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { maySupervise } from './core/policy.js';
import { ownAssessment } from './errors.js';
import { ImpartialityStore } from './impartiality.store.js';
import { supervisorHasCertified, supervisorOnly } from './logbook-errors.js';
import { MoveLogbookEntry, type ShownEntry } from './move-logbook-entry.js';
import { OpenLogbook } from './open-logbook.js';

/** The day on which somebody stood beside the trainee, at noon: the same day in nearly every zone. */
const since = (doneOn: Day, now: Date): Date => new Date(Math.min(Date.parse(`${doneOn}T12:00:00Z`), now.getTime()));

@Injectable()
export class CountersignLogbookEntry {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly openLogbook: OpenLogbook,
    private readonly moveEntry: MoveLogbookEntry,
    private readonly impartiality: ImpartialityStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** For ever. Who stood beside a trainee has taught them, and may not decide on the certificate. 403 `supervisor-only`, `own-assessment`; 409 `supervisor-has-certified`. */
  async run(actor: Actor, shown: ShownEntry, request: IdempotencyRequest): Promise<void> {
    const { enrolment, context, own } = await this.openLogbook.decided(actor, shown.enrolmentId);
    if (own) throw ownAssessment();
    const { id: enrolmentId, academyId, personId: traineeId } = enrolment;
    await this.db.transaction(context, () =>
      this.idempotency.once(request, async (id) => {
        const entry = await this.moveEntry.hold(shown, 'countersign');
        if (!maySupervise(actor, entry)) throw supervisorOnly();
        const taught = { traineeId, instructorId: actor.personId, academyId, enrolmentId, since: since(entry.doneOn, this.clock.now()) };
        // from here on decisions about the trainee wait
        await this.impartiality.insertTaught(taught);
        if (await this.impartiality.hasDecidedSince(taught, entry.doneOn)) throw supervisorHasCertified();
        await this.moveEntry.run(actor, entry, 'countersign', id);
        const detail = { entryId: entry.id, revision: entry.revision };
        await this.audit.record({ act: 'logbook-entry.countersigned', actorId: actor.personId, academyId, subject: { type: 'enrolment', id: enrolmentId }, detail });
        return id;
      }),
    );
  }
}
