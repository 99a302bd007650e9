// How does an academy give a trainee more time, breaks or large print in the exam, and take it back?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import type { Conditions } from '#libs/assessment/core/accommodation.js';
import { DecideAccommodation } from '#libs/assessment/decide-accommodation.js';
import { ownAccommodation } from '#libs/assessment/errors.js';
import { endOfDay, type Day } from '#libs/kernel/calendar.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { mayAccommodate } from './core/policy.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { enrolmentWithdrawn, notFound } from './errors.js';

export interface TraineeAccommodationToDecide {
  readonly academyId: string;
  readonly enrolmentId: string;
  /** Null to withdraw what was granted. */
  readonly conditions: Conditions | null;
  /** The last day on which an exam may begin under it. */
  readonly until: Day | null;
  readonly revision: number;
}

@Injectable()
export class DecideTraineeAccommodation {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly academies: AcademiesReader,
    private readonly enrolments: EnrolmentsStore,
    private readonly decide: DecideAccommodation,
    private readonly audit: Audit,
  ) {}

  /** It belongs to the person, for every programme of the academy. The record says that it was decided and by whom, not on what. */
  async run(actor: Actor, wish: TraineeAccommodationToDecide, request: IdempotencyRequest): Promise<void> {
    await this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, () => this.#decide(actor, wish)));
  }

  async #decide(actor: Actor, { academyId, enrolmentId, conditions, until, revision }: TraineeAccommodationToDecide): Promise<string> {
    const enrolment = await this.enrolments.byId(enrolmentId);
    if (!enrolment || enrolment.academyId !== academyId) throw notFound();
    if (actor.personId === enrolment.personId) throw ownAccommodation();
    if (!mayAccommodate(actor, enrolment)) throw notFound();
    if (enrolment.withdrawnAt && conditions) throw enrolmentWithdrawn();
    const academy = await this.academies.byId(academyId);
    if (!academy) throw notFound();
    // the first second that does not belong to the day any more
    const expiresAt = until === null ? null : new Date(endOfDay(academy.zone, until).getTime() + 1000);
    const { id, act } = await this.decide.run(asMember(actor, academyId), { personId: enrolment.personId, academyId, decidedBy: actor.personId, conditions, expiresAt, revision });
    await this.audit.record({ act: `accommodation.${act}`, actorId: actor.personId, academyId, subject: { type: 'enrolment', id: enrolmentId } });
    return id;
  }
}
