// How does a candidate go on with an exam in another browser?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AttemptsStore } from './attempts.store.js';
import { isPastGrace } from './core/attempt-time.js';
import { isHeldElsewhere } from './core/hold.js';
import { attemptClosed, attemptUnknown, takenOver } from './errors.js';

export interface AttemptToTakeOver {
  readonly session: string;
  /** The number of the browser that held it when this was asked: of two that ask at once, one holds it then. */
  readonly hold: number;
}

@Injectable()
export class TakeOverAttempt {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly clock: Clock,
  ) {}

  /** Nothing happens where it is held by this browser, or by none. 409 `taken-over` by somebody else meanwhile, 410 `attempt-closed`. */
  async run(context: DbContext, attemptId: string, { session, hold }: AttemptToTakeOver): Promise<void> {
    await this.db.transaction(context, async () => {
      const attempt = await this.attempts.locked(attemptId);
      if (!attempt || attempt.personId !== context.person) throw attemptUnknown();
      const now = this.clock.now();
      if (attempt.state !== 'in-progress' || isPastGrace(attempt, now)) throw attemptClosed();
      if (attempt.hold === null || !isHeldElsewhere(attempt, session)) return;
      if (attempt.hold !== hold) throw takenOver(attempt.hold);
      await this.attempts.takeOver(attemptId, hold + 1, session, now);
    });
  }
}
