// When may a candidate ask that a result be looked at again, and what can come of it?

/** Nothing changes; an item goes to those who mark exams again; an attempt that did not pass is set aside, and costs nothing. */
export const appealOutcomes = ['dismissed', 'referred', 'annulled'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** From the result on. A programme that has another rule says so here. */
export const appealDays = 30;

const day = 86_400_000;

export const appealUntil = (scoredAt: Date): Date => new Date(scoredAt.getTime() + appealDays * day);

export const mayStillAppeal = (scoredAt: Date, now: Date): boolean => now < appealUntil(scoredAt);
