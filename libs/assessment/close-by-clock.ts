// How does the clock close one attempt?
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/clock.js';
import { Outbox } from '#libs/platform/outbox.js';
import { AttemptsStore } from './attempts.store.js';
import { isPastGrace } from './core/attempt-time.js';
import { attemptScored, type AttemptScored } from './events.js';
import { MarkAttempt } from './mark-attempt.js';

/** One step of the verbs that find an attempt overdue; runs in their transaction. */
@Injectable()
export class CloseByClock {
  constructor(
    private readonly attempts: AttemptsStore,
    private readonly mark: MarkAttempt,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Marks the saved answers and tells so, or hands them over to people who do; false when there was nothing to close any more. */
  async run(attemptId: string): Promise<boolean> {
    const attempt = await this.attempts.locked(attemptId);
    if (!attempt || attempt.state !== 'in-progress' || !isPastGrace(attempt, this.clock.now())) return false;
    const result = await this.mark.run(attempt);
    if (!result) return true;
    const payload: AttemptScored = { attemptId, subjectId: attempt.subjectId, purpose: attempt.purpose, passed: result.passed };
    await this.outbox.publish({ type: attemptScored, payload: { ...payload } });
    return true;
  }
}
