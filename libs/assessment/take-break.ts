// How does a candidate stop the clock for a while?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AccommodationsStore } from './accommodations.store.js';
import { AttemptsStore } from './attempts.store.js';
import { BreaksStore } from './breaks.store.js';
import { breakLeft, brokenMilliseconds, isOnBreak, isOver } from './core/attempt-time.js';
import { isHeldElsewhere } from './core/hold.js';
import { attemptClosed, attemptUnknown, noBreakLeft, takenOver } from './errors.js';
import { MoveDeadline } from './move-deadline.js';

@Injectable()
export class TakeBreak {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly breaks: BreaksStore,
    private readonly accommodations: AccommodationsStore,
    private readonly moveDeadline: MoveDeadline,
    private readonly clock: Clock,
  ) {}

  /** Until it is ended, or all that was granted is taken. During a break there is nothing to do. 409 `no-break-left`, `taken-over`, 410 `attempt-closed`. */
  async run(context: DbContext, attemptId: string, session?: string): Promise<void> {
    await this.db.transaction(context, async () => {
      const attempt = await this.attempts.locked(attemptId);
      if (!attempt || attempt.personId !== context.person) throw attemptUnknown();
      const begunAt = this.clock.now();
      if (attempt.state !== 'in-progress' || isOver(attempt, begunAt)) throw attemptClosed();
      if (isHeldElsewhere(attempt, session)) throw takenOver(attempt.hold);
      if (isOnBreak(attempt, begunAt)) return;
      const taken = await this.breaks.of(attemptId);
      const accommodation = attempt.accommodationId === null ? null : await this.accommodations.byId(attempt.accommodationId);
      const left = breakLeft(accommodation, brokenMilliseconds(taken));
      if (left === 0) throw noBreakLeft();
      await this.breaks.add(attemptId, { number: taken.length + 1, begunAt, endsBy: new Date(begunAt.getTime() + left) });
      await this.moveDeadline.run(attempt);
    });
  }
}
