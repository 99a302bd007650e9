// How does somebody begin a quiz or an exam, or come back to it?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { AccommodationsStore } from './accommodations.store.js';
import { AttemptPledgesStore } from './attempt-pledges.store.js';
import { AttemptsStore } from './attempts.store.js';
import { CloseByClock } from './close-by-clock.js';
import { inForceAt } from './core/accommodation.js';
import { deadlineFor } from './core/attempt-time.js';
import { openingOf, type PastAttempt } from './core/attempt.js';
import { firstHold } from './core/hold.js';
import type { Pledge } from './core/pledge.js';
import { DrawForm, type FormWish } from './draw-form.js';
import { alreadyPassed, beingMarked, coolingDown } from './errors.js';

export interface AttemptToStart {
  /** `quiz:M1`, `exam`: the engine compares it and nothing else. */
  readonly purpose: string;
  /** Whatever the attempts hang on; the engine knows no more of it. */
  readonly subjectId: string;
  readonly personId: string;
  readonly academyId: string;
  readonly locale: Locale;
  readonly draw: FormWish;
  /** The browser that holds an exam from now on; without one it is bound to none. */
  readonly session?: string;
  /** By which the candidate was let in to a sitting. */
  readonly checkInId?: string | null;
  /** What was accepted before the exam. */
  readonly pledge?: Pledge;
}

@Injectable()
export class StartAttempt {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly accommodations: AccommodationsStore,
    private readonly closeByClock: CloseByClock,
    private readonly drawForm: DrawForm,
    private readonly pledges: AttemptPledgesStore,
    private readonly clock: Clock,
  ) {}

  /** Resumes the open attempt when there is one, which costs nothing. 409 `cool-down`, `already-passed`, `being-marked`; 503 `form-infeasible`. */
  async run(context: DbContext, wish: AttemptToStart): Promise<{ readonly attemptId: string; readonly resumed: boolean }> {
    return this.db.transaction(context, async () => {
      const { subjectId, purpose, personId, academyId, locale } = wish;
      // one after the other, in one packet. Whoever decides on an accommodation at this moment waits, and finds the attempt open; before any row is locked, as they do it
      const [, last, past] = await Promise.all([
        this.attempts.serialise(subjectId, purpose),
        wish.draw.kind === 'exam' ? this.accommodations.lastHeld(personId, academyId) : null,
        this.attempts.past(subjectId, purpose),
      ]);
      const opening = await this.#opening(wish, past);
      if (opening.kind === 'resume') return { attemptId: opening.attemptId, resumed: true };
      if (opening.kind === 'being-marked') throw beingMarked();
      if (opening.kind === 'already-passed') throw alreadyPassed();
      if (opening.kind === 'cool-down') throw coolingDown(opening.nextAttemptAt);
      if (opening.kind === 'close-first') throw new Error(`Attempt ${opening.attemptId} is overdue and could not be closed.`);

      const { formId, passRule } = await this.drawForm.run({ subjectId, purpose, draw: wish.draw });
      const startedAt = this.clock.now();
      const accommodation = inForceAt(last, startedAt);
      const attemptId = newId();
      this.attempts.add({
        id: attemptId, formId, purpose, subjectId, personId, academyId, locale, number: opening.number, state: 'in-progress',
        startedAt, deadline: deadlineFor(passRule, startedAt, accommodation, 0), submittedAt: null, closedBy: null,
        accommodationId: accommodation?.id ?? null, breakUntil: null, checkInId: wish.checkInId ?? null, ...firstHold(wish.draw.kind === 'exam' ? wish.session : undefined, startedAt),
      });
      if (wish.pledge) this.pledges.add(attemptId, wish.pledge, locale, startedAt);
      return { attemptId, resumed: false };
    });
  }

  async #opening({ subjectId, purpose, draw }: AttemptToStart, past: readonly PastAttempt[]) {
    const opening = openingOf(past, draw.kind === 'exam', this.clock.now());
    if (opening.kind !== 'close-first') return opening;
    await this.closeByClock.run(opening.attemptId);
    return openingOf(await this.attempts.past(subjectId, purpose), draw.kind === 'exam', this.clock.now());
  }
}
