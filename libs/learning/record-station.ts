// How does an assessor sign a station for a trainee?
import { Injectable } from '@nestjs/common';
import { SignStation } from '#libs/assessment/sign-station.js';
import { StationsReader } from '#libs/assessment/stations.reader.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CompletionsStore } from './completions.store.js';
import { mayAssess } from './core/policy.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { assessorsOnly, enrolmentWithdrawn, notFound, ownAssessment, stationPassedAlready } from './errors.js';
import { ImpartialityStore } from './impartiality.store.js';
import { RecordCompletion } from './record-completion.js';

export interface StationToRecord {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly stationId: string;
  readonly observed: readonly string[];
  readonly critical: readonly string[];
  readonly note: string;
}

@Injectable()
export class RecordStation {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly enrolments: EnrolmentsStore,
    private readonly completions: CompletionsStore,
    private readonly impartiality: ImpartialityStore,
    private readonly programmes: ProgrammesReader,
    private readonly signStation: SignStation,
    private readonly stations: StationsReader,
    private readonly recordCompletion: RecordCompletion,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Who signs has assessed the trainee, passed or not, and may not decide on the certificate. */
  async run(actor: Actor, wish: StationToRecord, request: IdempotencyRequest): Promise<{ readonly recordId: string; readonly passed: boolean }> {
    const context = asMember(actor, wish.academyId);
    return this.db.transaction(context, async () => {
      const recordId = await this.idempotency.once(request, () => this.#sign(actor, wish));
      // read again, because a repeated request knows only which record it made
      const record = (await this.stations.records(context, wish.enrolmentId)).find(({ id }) => id === recordId);
      if (!record) throw notFound();
      return { recordId, passed: record.passed };
    });
  }

  async #sign(actor: Actor, { academyId, enrolmentId, stationId, observed, critical, note }: StationToRecord): Promise<string> {
    const enrolment = await this.enrolments.byId(enrolmentId);
    if (!enrolment || enrolment.academyId !== academyId) throw notFound();
    const requirements = await this.programmes.requirements(enrolment.programmeVersionId);
    const station = requirements.find(({ kind, subjectId }) => kind === 'station' && subjectId === stationId);
    if (!station) throw notFound();
    const traineeId = enrolment.personId;
    if (actor.personId === traineeId) throw ownAssessment();
    if (!mayAssess(actor, enrolment)) throw assessorsOnly();
    if (enrolment.withdrawnAt) throw enrolmentWithdrawn();
    await this.completions.lock(enrolmentId);
    const completed = await this.completions.of(enrolmentId);
    if (completed.some(({ requirement }) => requirement === station.requirement)) throw stationPassedAlready();

    const context = asMember(actor, academyId);
    const signed = { stationId, subjectId: enrolmentId, personId: traineeId, academyId, assessorId: actor.personId, observed, critical, note };
    const { recordId, passed } = await this.signStation.run(context, signed);
    await this.impartiality.insertAssessed({ traineeId, assessorId: actor.personId, academyId, stationRecordId: recordId, at: this.clock.now() });
    if (passed) await this.recordCompletion.run(enrolment, { requirement: station.requirement, evidenceId: recordId });
    await this.audit.record({
      act: 'station.signed',
      actorId: actor.personId,
      academyId,
      subject: { type: 'enrolment', id: enrolmentId },
      detail: { requirement: station.requirement, recordId, passed },
    });
    return recordId;
  }
}
