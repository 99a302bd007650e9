// Which certificates of the academy end soon, and are still to be renewed?
import { addDays, type Day } from '#libs/kernel/calendar.js';
import type { Certificate } from '../../api/contract.js';

const withinDays = 90;

/** Those of which the letters tell, too: an order stops no clock, but what was renewed goes on, and of an erased holder nobody can enrol anew. */
export function soonExpiring(certificates: readonly Certificate[], today: Day): Certificate[] {
  const limit = addDays(today, withinDays);
  return certificates
    .filter(({ state, validUntil, renewedBy, holderName }) => stillEnding.has(state) && validUntil <= limit && renewedBy === null && holderName !== '')
    .sort((left, right) => left.validUntil.localeCompare(right.validUntil));
}

const stillEnding: ReadonlySet<Certificate['state']> = new Set(['in-force', 'with-conditions', 'suspended']);
