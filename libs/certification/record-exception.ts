// How does the registrar let somebody decide who taught or assessed the trainee?
import { Injectable } from '@nestjs/common';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { EnrolmentsReader } from '#libs/learning/enrolments.reader.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import type { ExceptionReason } from './core/impartiality.js';
import { DecisionsStore } from './decisions.store.js';
import { certifierNotGranted, exceptionRecordedAlready, traineeNotEnrolled } from './errors.js';

export interface ExceptionToRecord {
  readonly academyId: string;
  readonly traineeId: string;
  readonly certifierId: string;
  readonly reason: ExceptionReason;
}

/** Beforehand or not at all: it opens the way to a decision and never excuses one. The public page prints it. */
@Injectable()
export class RecordException {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly enrolments: EnrolmentsReader,
    private readonly grants: GrantsReader,
    private readonly decisions: DecisionsStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers its id. 409 `trainee-not-enrolled`, `certifier-not-granted`, `exception-recorded-already`. */
  run(actor: Actor, wish: ExceptionToRecord, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asRegistrar(actor), () => this.idempotency.once(request, () => this.#record(actor, wish)));
  }

  async #record(actor: Actor, { academyId, traineeId, certifierId, reason }: ExceptionToRecord): Promise<string> {
    const enrolled = (await this.enrolments.ofPerson(asRegistrar(actor), traineeId)).filter((enrolment) => enrolment.academyId === academyId && enrolment.withdrawnAt === null);
    const decided = await this.decisions.decided(enrolled.map(({ id }) => id));
    if (enrolled.every(({ id }) => decided.has(id))) throw traineeNotEnrolled();
    const grants = await this.grants.ofPerson(certifierId);
    if (!grants.some((grant) => grant.academyId === academyId && grant.role === 'certifier')) throw certifierNotGranted();

    const id = newId();
    const isNew = await this.decisions.addException({ id, academyId, traineeId, certifierId, reason, recordedBy: actor.personId, recordedAt: this.clock.now() });
    if (!isNew) throw exceptionRecordedAlready();
    await this.audit.record({
      act: 'independence-exception.recorded',
      actorId: actor.personId,
      academyId,
      subject: { type: 'independence-exception', id },
      detail: { traineeId, certifierId, reason },
    });
    return id;
  }
}
