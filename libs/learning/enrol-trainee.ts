// How does an academy enrol somebody, new to Dermark or known?
import { Injectable } from '@nestjs/common';
import { AcademiesReader } from '#libs/academies/academies.reader.js';
import { EnsurePerson } from '#libs/identity/ensure-person.js';
import { GrantRole } from '#libs/identity/grant-role.js';
import { IssueLink } from '#libs/identity/issue-link.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import { Outbox } from '#libs/platform/outbox.js';
import { CohortsStore } from './cohorts.store.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { academyNotAdmitted, alreadyEnrolled, notFound } from './errors.js';
import { traineeEnrolled, type TraineeEnrolled } from './events.js';
import { ImpartialityStore } from './impartiality.store.js';

export interface TraineeToEnrol {
  readonly academyId: string;
  readonly cohortId: string;
  readonly email: string;
  /** What the academy calls the trainee; an account that exists keeps its own name. */
  readonly name: string;
  readonly locale: Locale;
}

@Injectable()
export class EnrolTrainee {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly academies: AcademiesReader,
    private readonly cohorts: CohortsStore,
    private readonly enrolments: EnrolmentsStore,
    private readonly impartiality: ImpartialityStore,
    private readonly ensurePerson: EnsurePerson,
    private readonly grantRole: GrantRole,
    private readonly issueLink: IssueLink,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers the enrolment. 409 `academy-not-admitted`, `already-enrolled`. */
  async run(actor: Actor, wish: TraineeToEnrol, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, () => this.#enrol(actor, wish)));
  }

  async #enrol(actor: Actor, { academyId, cohortId, email, name, locale }: TraineeToEnrol): Promise<string> {
    const academy = await this.academies.byId(academyId);
    if (academy?.state !== 'admitted') throw academyNotAdmitted();
    const cohort = await this.cohorts.byId(academyId, cohortId);
    if (!cohort) throw notFound();
    await this.cohorts.lock(cohortId);

    const { personId, needsPassword } = await this.ensurePerson.run({ email, name, locale });
    const enrolmentId = newId();
    const enrolledAt = this.clock.now();
    const { programmeVersionId } = cohort;
    const isNew = await this.enrolments.insert({ id: enrolmentId, academyId, cohortId, programmeVersionId, personId, knownAs: name, enrolledBy: actor.personId, enrolledAt });
    if (!isNew) throw alreadyEnrolled();
    await this.grantRole.run({ personId, academyId, role: 'trainee', grantedBy: actor.personId });
    await this.impartiality.traineeIsTaught(enrolmentId, enrolledAt);

    if (needsPassword) await this.issueLink.run({ purpose: 'invitation', personId });
    const payload: TraineeEnrolled = { enrolmentId, personId, academyId, invited: needsPassword };
    await this.outbox.publish({ type: traineeEnrolled, payload: { ...payload } });
    await this.audit.record({ act: 'trainee.enrolled', actorId: actor.personId, academyId, subject: { type: 'enrolment', id: enrolmentId }, detail: { cohortId } });
    return enrolmentId;
  }
}
