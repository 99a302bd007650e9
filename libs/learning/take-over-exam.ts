// How does a candidate go on with an exam on another device?
import { Injectable } from '@nestjs/common';
import { AttemptsReader } from '#libs/assessment/attempts.reader.js';
import { TakeOverAttempt } from '#libs/assessment/take-over-attempt.js';
import { asPerson, systemContext, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { ExamSittingsStore } from './exam-sittings.store.js';
import { SittingCodes } from './sitting-codes.js';

export interface ExamToTakeOver {
  readonly attemptId: string;
  readonly hold: number;
  /** Of the minute, at a sitting. */
  readonly code: string | undefined;
}

@Injectable()
export class TakeOverExam {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsReader,
    private readonly sittings: ExamSittingsStore,
    private readonly codes: SittingCodes,
    private readonly takeOver: TakeOverAttempt,
  ) {}

  /** 409 `taken-over` by a third device meanwhile, `sitting-code-wrong`; 410 `attempt-closed`; 429 `sitting-code-tries`. */
  async run(actor: Actor, { attemptId, hold, code }: ExamToTakeOver): Promise<void> {
    const context = asPerson(actor);
    await this.db.transaction(context, async () => {
      const about = await this.attempts.about(context, attemptId);
      const checkInId = about?.personId === actor.personId ? about.checkInId : null;
      const sittingId = checkInId && (await this.db.transaction(systemContext, () => this.sittings.ofCheckIn(checkInId)));
      if (sittingId) {
        const { state, heldHere } = await this.attempts.time(context, attemptId, actor.sessionId);
        // nothing is to be taken over: a code would be a try for nothing
        if (state === 'in-progress' && heldHere) return;
        if (state === 'in-progress') await this.codes.demand(sittingId, actor.personId, code);
      }
      await this.takeOver.run(context, attemptId, { session: actor.sessionId, hold });
    });
  }
}
