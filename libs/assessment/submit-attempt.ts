// How does a candidate hand in an attempt, once, however often the button is pressed?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AttemptsStore } from './attempts.store.js';
import type { AttemptResult } from './core/attempt.js';
import { isOver } from './core/attempt-time.js';
import { isHeldElsewhere } from './core/hold.js';
import { attemptClosed, attemptUnknown, takenOver } from './errors.js';
import { MarkAttempt } from './mark-attempt.js';

export interface SubmittedAttempt extends AttemptResult {
  readonly attemptId: string;
  readonly subjectId: string;
  readonly purpose: string;
}

@Injectable()
export class SubmitAttempt {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly mark: MarkAttempt,
    private readonly clock: Clock,
  ) {}

  /**
   * The result, now or as it was when the attempt ended, by whomever. 410 `attempt-closed` when it was voided, 409 `taken-over` as long as its
   * time runs in another browser. Null while people mark it, and when it is handed over to them.
   */
  async run(context: DbContext, attemptId: string, session?: string): Promise<SubmittedAttempt | null> {
    return this.db.transaction(context, async () => {
      const attempt = await this.attempts.locked(attemptId);
      if (!attempt || attempt.personId !== context.person) throw attemptUnknown();
      if (attempt.state === 'void') throw attemptClosed();
      if (attempt.state === 'in-progress' && !isOver(attempt, this.clock.now()) && isHeldElsewhere(attempt, session)) throw takenOver(attempt.hold);
      if (attempt.state === 'being-marked') return null;
      const result = attempt.state === 'in-progress' ? await this.mark.run(attempt) : (await this.attempts.result(attempt))!;
      return result && { ...result, attemptId, subjectId: attempt.subjectId, purpose: attempt.purpose };
    });
  }
}
