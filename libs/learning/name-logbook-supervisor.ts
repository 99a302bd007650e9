// How does an owner name another supervisor, when the first can no longer countersign?
import { Injectable } from '@nestjs/common';
import { holdsRole, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { notFound } from './errors.js';
import { notASupervisor, supervisorStillThere } from './logbook-errors.js';
import { MoveLogbookEntry, type ShownEntry } from './move-logbook-entry.js';
import { OpenLogbook } from './open-logbook.js';

export interface SupervisorToName extends ShownEntry {
  readonly supervisorId: string;
}

@Injectable()
export class NameLogbookSupervisor {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly openLogbook: OpenLogbook,
    private readonly moveEntry: MoveLogbookEntry,
    private readonly audit: Audit,
  ) {}

  /** 404 to everybody but owners; 409 `supervisor-still-there`, `not-a-supervisor`. */
  async run(actor: Actor, { supervisorId, ...shown }: SupervisorToName, request: IdempotencyRequest): Promise<void> {
    const { enrolment, context, own } = await this.openLogbook.decided(actor, shown.enrolmentId);
    const { id: enrolmentId, academyId } = enrolment;
    if (own || !holdsRole(actor, academyId, ['owner'])) throw notFound();
    await this.db.transaction(context, () =>
      this.idempotency.once(request, async (id) => {
        const entry = await this.moveEntry.hold(shown, 'name-supervisor');
        const there = (await this.openLogbook.supervisors(enrolment)).map(({ personId }) => personId);
        if (entry.supervisorId !== null && there.includes(entry.supervisorId)) throw supervisorStillThere();
        if (!there.includes(supervisorId)) throw notASupervisor();
        await this.moveEntry.run(actor, entry, 'name-supervisor', id, { supervisorId });
        const detail = { entryId: entry.id, supervisorId, instead: entry.supervisorId };
        await this.audit.record({ act: 'logbook-entry.supervisor-named', actorId: actor.personId, academyId, subject: { type: 'enrolment', id: enrolmentId }, detail });
        return id;
      }),
    );
  }
}
