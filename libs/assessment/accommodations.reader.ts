// What may other libs ask about the conditions of somebody's exams?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AccommodationsStore } from './accommodations.store.js';
import { inForceAt, type Accommodation } from './core/accommodation.js';

export type { Accommodation };

@Injectable()
export class AccommodationsReader {
  constructor(
    private readonly db: Database,
    private readonly accommodations: AccommodationsStore,
    private readonly clock: Clock,
  ) {}

  /** Every step from the first, and the one that holds now. */
  async history(context: DbContext, personId: string, academyId: string): Promise<{ readonly steps: readonly Accommodation[]; readonly inForce: Accommodation | null }> {
    const steps = await this.db.transaction(context, () => this.accommodations.of(personId, academyId));
    return { steps, inForce: inForceAt(steps.at(-1) ?? null, this.clock.now()) };
  }
}
