// How does a candidate go on after a break?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AttemptsStore } from './attempts.store.js';
import { BreaksStore } from './breaks.store.js';
import { isOnBreak, isOver } from './core/attempt-time.js';
import { isHeldElsewhere } from './core/hold.js';
import { attemptUnknown, takenOver } from './errors.js';
import { MoveDeadline } from './move-deadline.js';

@Injectable()
export class EndBreak {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly breaks: BreaksStore,
    private readonly moveDeadline: MoveDeadline,
    private readonly clock: Clock,
  ) {}

  /** What is left of it may be taken later. Where there is no break, or where it has ended by itself, there is nothing to do. */
  async run(context: DbContext, attemptId: string, session?: string): Promise<void> {
    await this.db.transaction(context, async () => {
      const attempt = await this.attempts.locked(attemptId);
      if (!attempt || attempt.personId !== context.person) throw attemptUnknown();
      const now = this.clock.now();
      if (attempt.state !== 'in-progress' || isOver(attempt, now) || !isOnBreak(attempt, now)) return;
      if (isHeldElsewhere(attempt, session)) throw takenOver(attempt.hold);
      const open = (await this.breaks.of(attemptId)).at(-1);
      if (!open) return;
      await this.breaks.end(attemptId, open.number, now);
      await this.moveDeadline.run(attempt);
    });
  }
}
