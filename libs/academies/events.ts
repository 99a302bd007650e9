// What do academies tell the libs above them?
import type { AcademyEventType } from './core/academy-state.js';

/** Payload of `academy.admitted`, `academy.suspended`, `academy.reinstated` and `academy.closed`. */
export interface AcademyStateChanged {
  readonly academyId: string;
}
export const academyStateEvents = ['academy.admitted', 'academy.suspended', 'academy.reinstated', 'academy.closed'] as const;
export const academyStateEvent = (type: Exclude<AcademyEventType, 'applied'>): (typeof academyStateEvents)[number] => `academy.${type}`;

/** Somebody who had an account became owner of an academy that was admitted. */
export const ownerNamed = 'academy.owner-named';
export interface OwnerNamed {
  readonly academyId: string;
  readonly personId: string;
}
