// Who may suspend a certificate or lift a suspension, for which reason and how long?
import { addDays, type Day } from '#libs/kernel/calendar.js';
import type { CertificateState } from './certificate-state.js';

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

/** What stands: in which state it leaves the certificate, who imposed it, and whether conditions of the register stand with it or under it. */
export interface StandingOrder {
  readonly state: CertificateState;
  readonly imposedBy: Imposer;
  readonly conditions: boolean;
}

/** Why an order cannot be lifted. */
export type LiftFault =
  | 'imposed-by-register' // what the register imposed only the register lifts
  | 'conditions-stand'; // they would go with the suspension above them: the register says which stand from now on, and that ends it

export function liftFault(by: 'academy' | 'register', { state, imposedBy, conditions }: StandingOrder): LiftFault | null {
  if (by === 'academy' && (imposedBy !== 'academy' || conditions)) return 'imposed-by-register';
  return state === 'suspended' && conditions ? 'conditions-stand' : null;
}
