// When is an attempt's time over, what do accommodations and breaks add to it, and what is still accepted?
import type { Accommodation, Conditions } from './accommodation.js';
import { deadlineUnder, type PassRule } from './pass-rule.js';

/** Answers that were under way when the time was over arrive within this; they are kept, and flagged. */
export const graceMilliseconds = 5000;

/** The clock stands still from `begunAt` to `endedAt`, or to `endsBy` where nobody comes back sooner. */
export interface Break {
  readonly number: number;
  readonly begunAt: Date;
  readonly endsBy: Date;
  readonly endedAt: Date | null;
}

interface Timed {
  readonly deadline: Date | null;
}

interface Paused {
  /** When the last break ended or ends. */
  readonly breakUntil: Date | null;
}

/** At the deadline itself it is over. */
export const isOver = ({ deadline }: Timed, now: Date): boolean => deadline !== null && now >= deadline;

/** From then on the clock closes it. */
export const isPastGrace = ({ deadline }: Timed, now: Date): boolean => deadline !== null && now.getTime() >= deadline.getTime() + graceMilliseconds;

export const isOnBreak = ({ breakUntil }: Paused, now: Date): boolean => breakUntil !== null && now < breakUntil;

export type Acceptance = 'in-time' | 'late' | 'on-break' | 'refused';

/** What becomes of an answer that arrives at `now`. */
export function acceptanceAt(attempt: Timed & Paused & { readonly state: string }, now: Date): Acceptance {
  if (attempt.state !== 'in-progress' || isPastGrace(attempt, now)) return 'refused';
  if (isOnBreak(attempt, now)) return 'on-break';
  return isOver(attempt, now) ? 'late' : 'in-time';
}

/** An open break counts whole until it is ended: its time is there, however long somebody stays away. */
export const brokenMilliseconds = (breaks: readonly Break[]): number =>
  breaks.reduce((sum, { begunAt, endsBy, endedAt }) => sum + (endedAt ?? endsBy).getTime() - begunAt.getTime(), 0);

/** What is left to take, in milliseconds. A smaller accommodation takes back nothing that was taken. */
export const breakLeft = (conditions: Pick<Conditions, 'breakMinutes'> | null, broken: number): number => Math.max(0, (conditions?.breakMinutes ?? 0) * 60_000 - broken);

/** The rule's minutes times the factor and what was taken in breaks; never before the accommodation was decided, for what has passed has passed. */
export function deadlineFor(rule: PassRule, startedAt: Date, accommodation: Pick<Accommodation, 'timeFactor' | 'decidedAt'> | null, broken: number): Date | null {
  const usual = deadlineUnder(rule, startedAt, accommodation?.timeFactor);
  return usual && new Date(Math.max(usual.getTime() + broken, accommodation?.decidedAt.getTime() ?? 0));
}
