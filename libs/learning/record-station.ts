// How does an assessor sign a station for a trainee?
import { Injectable } from '@nestjs/common';
import type { Rating } from '#libs/assessment/core/station.js';
import { SignStation, type SignedStation } from '#libs/assessment/sign-station.js';
import { StationsReader } from '#libs/assessment/stations.reader.js';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CompletionsStore } from './completions.store.js';
import { DemandAssessor, type StationOfEnrolment } from './demand-assessor.js';
import { notFound, stationPassedAlready } from './errors.js';
import { ImpartialityStore } from './impartiality.store.js';
import { RecordCompletion } from './record-completion.js';

export interface StationToRecord extends StationOfEnrolment {
  readonly observed: readonly string[];
  readonly critical: readonly string[];
  readonly note: string;
  readonly rating?: Rating | null;
  /** When the assessor had done, where the sheet was kept on a device and comes later. */
  readonly observedAt?: Date | null;
  /** Ids of photos that came before. */
  readonly photos?: readonly string[];
}

/** A sheet that took longer to come has waited on a device, out of our sight. */
const straightAwayMs = 5 * 60_000;

@Injectable()
export class RecordStation {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly demandAssessor: DemandAssessor,
    private readonly completions: CompletionsStore,
    private readonly impartiality: ImpartialityStore,
    private readonly signStation: SignStation,
    private readonly stations: StationsReader,
    private readonly recordCompletion: RecordCompletion,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Who signs has assessed the trainee, passed or not, and may not decide on the certificate. A sheet that waited on a device is confirmed by
   * a sign-in of the last minutes: 401 `sign-in-again`.
   */
  async run(actor: Actor, wish: StationToRecord, request: IdempotencyRequest): Promise<Pick<SignedStation, 'recordId' | 'passed' | 'standing'>> {
    const now = this.clock.now();
    if (wish.observedAt && now.getTime() - wish.observedAt.getTime() > straightAwayMs) demandRecentSignIn(actor, now);
    const context = asMember(actor, wish.academyId);
    return this.db.transaction(context, async () => {
      const recordId = await this.idempotency.once(request, () => this.#sign(actor, wish));
      // read again, because a repeated request knows only which record it made
      const record = (await this.stations.records(context, wish.enrolmentId)).find(({ id }) => id === recordId);
      if (!record) throw notFound();
      return { recordId, passed: record.passed, standing: record.standing };
    });
  }

  async #sign(actor: Actor, { academyId, enrolmentId, stationId, observed, critical, note, rating, observedAt, photos }: StationToRecord): Promise<string> {
    const { enrolment, station } = await this.demandAssessor.run(actor, { academyId, enrolmentId, stationId });
    const traineeId = enrolment.personId;
    await this.completions.lock(enrolmentId);
    const completed = await this.completions.of(enrolmentId);
    if (completed.some(({ requirement }) => requirement === station.requirement)) throw stationPassedAlready();

    const context = asMember(actor, academyId);
    const signed = { stationId, subjectId: enrolmentId, personId: traineeId, academyId, assessorId: actor.personId, observed, critical, note, rating: rating ?? null, observedAt: observedAt ?? null, photos: photos ?? [] };
    const { recordId, passed, standing, evidenceId } = await this.signStation.run(context, signed);
    await this.impartiality.insertAssessed({ traineeId, assessorId: actor.personId, academyId, stationRecordId: recordId, at: this.clock.now() });
    if (evidenceId) await this.recordCompletion.run(enrolment, { requirement: station.requirement, evidenceId });
    await this.audit.record({
      act: 'station.signed',
      actorId: actor.personId,
      academyId,
      subject: { type: 'enrolment', id: enrolmentId },
      // of one of two, not what it says: the record is read by those who are not to know yet
      detail: { requirement: station.requirement, recordId, ...(standing === 'waiting' ? {} : { passed }) },
    });
    return recordId;
  }
}
