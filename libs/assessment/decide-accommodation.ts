// How are the conditions of somebody's exams changed, also while one is open?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { AccommodationsStore } from './accommodations.store.js';
import { AttemptsStore } from './attempts.store.js';
import { actOf, changesNothing, usualConditions, type Accommodation, type Conditions } from './core/accommodation.js';
import { isOver } from './core/attempt-time.js';
import { accommodationChanged, accommodationEmpty, accommodationOver, ownAccommodation } from './errors.js';
import { MoveDeadline } from './move-deadline.js';

export interface AccommodationToDecide {
  readonly personId: string;
  readonly academyId: string;
  readonly decidedBy: string;
  /** Null to withdraw what was granted. */
  readonly conditions: Conditions | null;
  readonly expiresAt: Date | null;
  /** How many steps its history had when it was shown. */
  readonly revision: number;
}

@Injectable()
export class DecideAccommodation {
  constructor(
    private readonly db: Database,
    private readonly accommodations: AccommodationsStore,
    private readonly attempts: AttemptsStore,
    private readonly moveDeadline: MoveDeadline,
    private readonly clock: Clock,
  ) {}

  /**
   * Moves the deadline of what the person sits at the academy at this moment, never before this moment; what is over stays over.
   * 409 `accommodation-changed`, 400 `accommodation-empty`, `accommodation-over`, 403 `own-accommodation`.
   */
  async run(context: DbContext, { personId, academyId, decidedBy, conditions, expiresAt, revision }: AccommodationToDecide): Promise<Accommodation> {
    if (decidedBy === personId) throw ownAccommodation();
    if (conditions && changesNothing(conditions)) throw accommodationEmpty();
    return this.db.transaction(context, async () => {
      await this.accommodations.lock(personId, academyId);
      const last = await this.accommodations.last(personId, academyId);
      const act = actOf(last, conditions);
      if ((last?.sequence ?? 0) !== revision || act === null) throw accommodationChanged(last?.sequence ?? 0);
      // locked before the clock is asked: who hands in, saves or is closed meanwhile has done so, or finds the new deadline
      const running = await this.attempts.runningOf(personId, academyId);
      const now = this.clock.now();
      if (expiresAt && expiresAt <= now) throw accommodationOver();
      const accommodation: Accommodation = { id: newId(), academyId, personId, sequence: revision + 1, act, ...(conditions ?? usualConditions), expiresAt, decidedBy, decidedAt: now };
      await this.accommodations.add(accommodation);
      for (const attempt of running) if (!isOver(attempt, now)) await this.moveDeadline.run(attempt, accommodation);
      return accommodation;
    });
  }
}
