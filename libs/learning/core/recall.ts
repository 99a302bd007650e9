// How well is something still remembered, and when should it be asked again?
import { FSRSAlgorithm, type Grade } from 'ts-fsrs';
import { addDays, daysBetween, type Day } from '#libs/kernel/calendar.js';

export const ratings = ['again', 'hard', 'good', 'easy'] as const;
export type Rating = (typeof ratings)[number];

/** At which probability of recall a card is due, and what is called ready. */
export const wantedRecall = 0.9;

/** How firmly something sits: after `stability` days the probability of recall has sunk to 0.9. Difficulty is 1 to 10. */
export interface Strength {
  readonly stability: number;
  readonly difficulty: number;
}

/** What is known of one card of one person. Days are those of the academy's calendar: within a day nothing is scheduled. */
export interface Memory extends Strength {
  readonly dueOn: Day;
  readonly lastOn: Day;
  /** Days from the last answer to the day on which it is due. */
  readonly scheduledDays: number;
  readonly reps: number;
  readonly lapses: number;
}

/**
 * FSRS 6 with its published weights. No fuzz, so that equal answers give equal days; no steps of minutes, because a trainee comes once a day:
 * a card that was wrong comes again on the same day, which moves nothing here, and the next day.
 */
const fsrs = new FSRSAlgorithm({ request_retention: wantedRecall, enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });
const grades: Readonly<Record<Rating, Grade>> = { again: 1, hard: 2, good: 3, easy: 4 };

/** `elapsed` whole days after the last answer; a `before` of null is the first answer of all. */
export function strengthAfter(before: Strength | null, elapsed: number, rating: Rating): Strength {
  const { stability, difficulty } = fsrs.next_state(before, before ? elapsed : 0, grades[rating]);
  return { stability, difficulty };
}

/** Never later than the day on which the probability of recall falls below what is wanted. */
export const intervalOf = ({ stability }: Strength): number => Math.max(1, Math.min(fsrs.next_interval(stability, 0), Math.floor(stability) + 1));

/** The probability, 0 to 1, that it is recalled `elapsed` days after the last answer. */
export const recallAfter = ({ stability }: Strength, elapsed: number): number => fsrs.forgetting_curve(elapsed, stability);

export function remembered(before: Memory | null, rating: Rating, on: Day): Memory {
  // a clock that was set back does not make anybody younger
  const elapsed = before ? Math.max(0, daysBetween(before.lastOn, on)) : 0;
  const strength = strengthAfter(before, elapsed, rating);
  const scheduledDays = intervalOf(strength);
  return {
    ...strength,
    dueOn: addDays(on, scheduledDays),
    lastOn: on,
    scheduledDays,
    reps: (before?.reps ?? 0) + 1,
    lapses: (before?.lapses ?? 0) + (before && rating === 'again' ? 1 : 0),
  };
}
