// How does a candidate hand in an attempt, once, however often the button is pressed?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AttemptsStore } from './attempts.store.js';
import type { AttemptResult } from './core/attempt.js';
import { attemptClosed, attemptUnknown } from './errors.js';
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
  ) {}

  /** The result, now or as it was when the attempt ended, by whomever. 410 `attempt-closed` when it was voided. */
  async run(context: DbContext, attemptId: string): Promise<SubmittedAttempt> {
    return this.db.transaction(context, async () => {
      const attempt = await this.attempts.locked(attemptId);
      if (!attempt || attempt.personId !== context.person) throw attemptUnknown();
      if (attempt.state === 'void') throw attemptClosed();
      const result = (await this.attempts.result(attempt)) ?? (await this.mark.run(attempt));
      return { ...result, attemptId, subjectId: attempt.subjectId, purpose: attempt.purpose };
    });
  }
}
