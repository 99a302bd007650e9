// How does a trainee say when the exam is, and how many minutes a day there are?
import { Injectable } from '@nestjs/common';
import { addDays } from '#libs/kernel/calendar.js';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import type { Plan } from './core/practice-forecast.js';
import { examDayUnfit } from './errors.js';
import { PracticeDeck } from './practice-deck.js';
import { PracticeStore } from './practice.store.js';

@Injectable()
export class PlanPractice {
  constructor(
    private readonly db: Database,
    private readonly deck: PracticeDeck,
    private readonly practice: PracticeStore,
    private readonly clock: Clock,
  ) {}

  /** The last plan stands. 400 `exam-day-unfit` for a day that is over or further away than two years. */
  async run(actor: Actor, { enrolmentId, ...plan }: Plan & { readonly enrolmentId: string }): Promise<void> {
    const context = asPerson(actor);
    await this.db.transaction(context, async () => {
      const { today } = await this.deck.of(context, enrolmentId);
      if (plan.examOn !== null && (plan.examOn < today || plan.examOn > addDays(today, 731))) throw examDayUnfit();
      await this.practice.keepPlan(enrolmentId, actor.personId, plan, this.clock.now());
    });
  }
}
