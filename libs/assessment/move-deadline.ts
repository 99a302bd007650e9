// When is an attempt over, after what was decided or taken?
import { Injectable } from '@nestjs/common';
import { AccommodationsStore } from './accommodations.store.js';
import { AttemptsStore, type AttemptUnderRule } from './attempts.store.js';
import { BreaksStore } from './breaks.store.js';
import type { Accommodation } from './core/accommodation.js';
import { brokenMilliseconds, deadlineFor } from './core/attempt-time.js';

/** One step of the verbs that change how long an attempt lasts: call it with the attempt locked and its time running. */
@Injectable()
export class MoveDeadline {
  constructor(
    private readonly attempts: AttemptsStore,
    private readonly breaks: BreaksStore,
    private readonly accommodations: AccommodationsStore,
  ) {}

  /** Under another accommodation, or under its own when none is given. */
  async run({ id, passRule, startedAt, accommodationId }: AttemptUnderRule, decided: Accommodation | null = null): Promise<void> {
    const accommodation = decided ?? (accommodationId === null ? null : await this.accommodations.byId(accommodationId));
    const breaks = await this.breaks.of(id);
    const last = breaks.at(-1);
    await this.attempts.setTime(id, {
      deadline: deadlineFor(passRule, startedAt, accommodation, brokenMilliseconds(breaks)),
      accommodationId: accommodation?.id ?? null,
      breakUntil: last ? (last.endedAt ?? last.endsBy) : null,
    });
  }
}
