// How is it settled when two assessors differ on a station?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { violates } from '#libs/platform/violations.js';
import { rulingWay, type RulingWay } from './core/station.js';
import { disputeSettled, ownAssessment, rulingUnfounded, stationUnknown } from './errors.js';
import { SignStation, type SignedStation } from './sign-station.js';
import { StationsStore } from './stations.store.js';

export interface RulingToMake {
  readonly takingId: string;
  readonly stationId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly academyId: string;
  readonly rulerId: string;
  readonly passed: boolean;
  readonly reason: string;
}

export interface RuledStation extends Pick<SignedStation, 'standing' | 'evidenceId'> {
  readonly rulingId: string;
  readonly way: RulingWay;
}

@Injectable()
export class RuleOnStation {
  constructor(
    private readonly db: Database,
    private readonly stations: StationsStore,
    private readonly signStation: SignStation,
    private readonly clock: Clock,
  ) {}

  /** A ruling is added and never changed; both sheets stay as they were signed. 409 `dispute-settled`, `ruling-unfounded`. */
  async run(context: DbContext, { takingId, stationId, subjectId, personId, academyId, rulerId, passed, reason }: RulingToMake): Promise<RuledStation> {
    if (rulerId === personId) throw ownAssessment();
    return this.db.transaction(context, async () => {
      const sheets = (await this.stations.records(subjectId)).filter((sheet) => sheet.takingId === takingId && sheet.stationId === stationId);
      if (sheets.length < 2) throw stationUnknown();
      const rulings = (await this.stations.rulings(subjectId)).filter((ruling) => ruling.takingId === takingId);
      const way = rulingWay({ assessorIds: sheets.map(({ assessorId }) => assessorId), rulerIds: rulings.map((ruling) => ruling.rulerId) }, rulerId);
      if (way === null || sheets[0]?.standing !== 'disputed') throw disputeSettled();
      if (passed && !sheets.some((sheet) => sheet.passed)) throw rulingUnfounded();
      const rulingId = newId();
      try {
        await this.stations.addRuling({ id: rulingId, takingId, personId, academyId, rulerId, passed, reason, ruledAt: this.clock.now() });
      } catch (error) {
        throw violates(error, 'only_a_dispute_is_ruled_on') || violates(error, 'one_ruling_each') ? disputeSettled() : error;
      }
      return { rulingId, way, ...(await this.signStation.standing({ subjectId, takingId, recordId: takingId, passed })) };
    });
  }
}
