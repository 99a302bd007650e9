// May a candidate begin the exam at this moment, and by which check-in?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { beginsExams } from './core/exam-sitting.js';
import type { EnrolmentRow } from './enrolments.store.js';
import { ExamSittingsStore, type NextSitting } from './exam-sittings.store.js';
import { SittingCodes } from './sitting-codes.js';
import { checkInNeeded, sittingNeeded, sittingNotOpen } from './sitting-errors.js';

type Enrolled = Pick<EnrolmentRow, 'id' | 'academyId' | 'personId'>;

/** A step of starting the exam. */
@Injectable()
export class AdmitToExam {
  constructor(
    private readonly db: Database,
    private readonly sittings: ExamSittingsStore,
    private readonly codes: SittingCodes,
    private readonly clock: Clock,
  ) {}

  /** Null where no sitting is demanded. 409 `sitting-needed`, `sitting-not-open`, `check-in-needed`, `sitting-code-wrong`; 429 `sitting-code-tries`. */
  async run(enrolment: Enrolled, code: string | undefined): Promise<string | null> {
    const { demanded, sitting } = await this.standing(enrolment);
    if (!demanded) return null;
    if (!sitting) throw sittingNeeded();
    if (!beginsExams(sitting, this.clock.now())) throw sittingNotOpen(sitting.startsAt);
    if (!sitting.checkInId) throw checkInNeeded();
    await this.codes.demand(sitting.id, enrolment.personId, code);
    return sitting.checkInId;
  }

  async standing({ id, academyId }: Pick<Enrolled, 'id' | 'academyId'>): Promise<{ readonly demanded: boolean; readonly sitting: NextSitting | null }> {
    const now = this.clock.now();
    // whether an academy demands it is no row of the candidate's
    return this.db.transaction(systemContext, async () => {
      const [demanded, sitting] = await Promise.all([this.sittings.isDemanded(academyId, id, now), this.sittings.next(id, now)]);
      return { demanded, sitting };
    });
  }
}
