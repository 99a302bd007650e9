// How do a third assessor, or the two together, settle a station on which two differ?
import { Injectable } from '@nestjs/common';
import type { StationStanding } from '#libs/assessment/core/station.js';
import { RuleOnStation } from '#libs/assessment/rule-on-station.js';
import { StationsReader } from '#libs/assessment/stations.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { CompletionsStore } from './completions.store.js';
import { DemandAssessor, type StationOfEnrolment } from './demand-assessor.js';
import { notFound } from './errors.js';
import { ImpartialityStore } from './impartiality.store.js';
import { RecordCompletion } from './record-completion.js';

export interface TakingToRuleOn extends StationOfEnrolment {
  readonly takingId: string;
  readonly passed: boolean;
  readonly reason: string;
}

@Injectable()
export class RuleOnTaking {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly demandAssessor: DemandAssessor,
    private readonly completions: CompletionsStore,
    private readonly impartiality: ImpartialityStore,
    private readonly stations: StationsReader,
    private readonly ruleOnStation: RuleOnStation,
    private readonly recordCompletion: RecordCompletion,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Whoever rules has assessed the trainee, and may not decide on the certificate. 409 `dispute-settled`, `ruling-unfounded`. */
  async run(actor: Actor, wish: TakingToRuleOn, request: IdempotencyRequest): Promise<{ readonly standing: StationStanding }> {
    const context = asMember(actor, wish.academyId);
    return this.db.transaction(context, async () => {
      await this.idempotency.once(request, () => this.#rule(actor, wish));
      // read again, because a repeated request knows only which ruling it made
      const sheet = (await this.stations.records(context, wish.enrolmentId)).find(({ takingId }) => takingId === wish.takingId);
      if (!sheet) throw notFound();
      return { standing: sheet.standing };
    });
  }

  async #rule(actor: Actor, { academyId, enrolmentId, stationId, takingId, passed, reason }: TakingToRuleOn): Promise<string> {
    const { enrolment, station } = await this.demandAssessor.run(actor, { academyId, enrolmentId, stationId });
    const traineeId = enrolment.personId;
    await this.completions.lock(enrolmentId);

    const made = { takingId, stationId, subjectId: enrolmentId, personId: traineeId, academyId, rulerId: actor.personId, passed, reason };
    const { rulingId, way, standing, evidenceId } = await this.ruleOnStation.run(asMember(actor, academyId), made);
    // the two have assessed already, by their sheets
    if (way === 'third') await this.impartiality.insertAssessed({ traineeId, assessorId: actor.personId, academyId, stationRecordId: takingId, at: this.clock.now() });
    if (evidenceId) await this.recordCompletion.run(enrolment, { requirement: station.requirement, evidenceId });
    await this.audit.record({
      act: 'station.ruled',
      actorId: actor.personId,
      academyId,
      subject: { type: 'enrolment', id: enrolmentId },
      detail: { requirement: station.requirement, rulingId, way, passed, standing },
    });
    return rulingId;
  }
}
