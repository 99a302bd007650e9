// How does an invigilator say that a candidate is there, and is who the document says?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { violates } from '#libs/platform/violations.js';
import { takesCheckIns } from './core/exam-sitting.js';
import { enrolmentWithdrawn, notFound } from './errors.js';
import { ExamSittingsStore } from './exam-sittings.store.js';
import { checkInClosed, invigilatorOnly, invigilatorUnfit, sittingCalledOff } from './sitting-errors.js';

export interface CandidateToCheckIn {
  readonly academyId: string;
  readonly sittingId: string;
  readonly enrolmentId: string;
}

@Injectable()
export class CheckInCandidate {
  constructor(
    private readonly db: Database,
    private readonly sittings: ExamSittingsStore,
    private readonly clock: Clock,
  ) {}

  /** Once, however often it is said; it is never taken back, a note says what was wrong. 403 `invigilator-only`, 409 `check-in-closed`, `sitting-called-off`, `enrolment-withdrawn`, `invigilator-unfit`. */
  async run(actor: Actor, { academyId, sittingId, enrolmentId }: CandidateToCheckIn): Promise<void> {
    try {
      await this.db.transaction(asMember(actor, academyId), async () => {
        const sitting = await this.sittings.byId(academyId, sittingId);
        const candidate = sitting && (await this.sittings.candidates(sittingId)).find((each) => each.enrolmentId === enrolmentId);
        if (!candidate) throw notFound();
        if (!sitting.invigilatorIds.includes(actor.personId)) throw invigilatorOnly();
        if (candidate.checkInId) return;
        if (sitting.calledOffAt) throw sittingCalledOff();
        if (candidate.withdrawnAt) throw enrolmentWithdrawn();
        const checkedInAt = this.clock.now();
        if (!takesCheckIns(sitting, checkedInAt)) throw checkInClosed();
        await this.sittings.checkIn({ id: newId(), sittingId, enrolmentId, academyId, personId: candidate.personId, invigilatorId: actor.personId, checkedInAt });
      });
    } catch (error) {
      // became their instructor after the sitting was announced
      if (violates(error, 'an_invigilator_is_impartial')) throw invigilatorUnfit([]);
      if (violates(error, 'check_in_is_at_the_sitting')) throw checkInClosed();
      // was replaced at this moment
      if (violates(error, 'check_in_is_the_invigilators')) throw invigilatorOnly();
      throw error;
    }
  }
}
