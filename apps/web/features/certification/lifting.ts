// Which order would be lifted, and is the certificate in force again then?
import type { Day } from '#libs/kernel/calendar.js';
import type { Certificate } from '../../api/contract.js';

export interface Lifting {
  readonly order: 'reinstate' | 'liftConditions';
  /** The last day is over: without the order the certificate has expired. */
  readonly isExpired: boolean;
}

/** By what happened last: an expired certificate does not show in its state that conditions stand. */
export const liftingOf = ({ events, validUntil }: Pick<Certificate, 'events' | 'validUntil'>, today: Day): Lifting => ({
  order: events.at(-1)?.state === 'with-conditions' ? 'liftConditions' : 'reinstate',
  isExpired: today > validUntil,
});
