// Who may suspend a certificate or lift a suspension, for which reason and how long?
import { addDays, type Day } from '#libs/kernel/calendar.js';

/** Why a certificate is suspended: the only reasons there are, and each may be read by the public. */
export const suspensionReasons = ['under-investigation', 'hygiene', 'insurance-lapsed', 'holder-request'] as const;
export type SuspensionReason = (typeof suspensionReasons)[number];

export const reinstatementReasons = ['resolved', 'imposed-in-error'] as const;
export type ReinstatementReason = (typeof reinstatementReasons)[number];

/** Whose decision an event is. */
export type Imposer = 'academy' | 'register' | 'holder';

/** The longest that an academy can suspend for; the register has no such bound. */
export const academySuspensionDays = 30;

export type SuspensionFault = 'review-date-required' | 'review-date-passed' | 'review-date-too-late';

/**
 * What is wrong with a suspension until `until`, imposed on `today`. `until` is the day on which it must be looked at
 * again; nothing ends by itself on that day.
 */
export function suspensionFault(by: 'academy' | 'register', today: Day, until: Day | null): SuspensionFault | null {
  if (until === null) return by === 'academy' ? 'review-date-required' : null;
  if (until <= today) return 'review-date-passed';
  return by === 'academy' && until > addDays(today, academySuspensionDays) ? 'review-date-too-late' : null;
}

/** What stands: who imposed it, and whether conditions of the register stand with it or under it. */
export interface StandingOrder {
  readonly imposedBy: Imposer;
  readonly conditions: boolean;
}

/** What the register imposed only the register lifts; an academy's suspension is not the way out of its conditions. */
export const mayLift = (by: 'academy' | 'register', { imposedBy, conditions }: StandingOrder): boolean => by === 'register' || (imposedBy === 'academy' && !conditions);
