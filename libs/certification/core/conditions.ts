// Under which conditions can a certificate be in force?
import type { Day } from '#libs/kernel/calendar.js';

/** All that can be asked of a holder. A closed list, so that everybody reads them in their own language; they may be combined. */
export const conditionCodes = ['supervised', 'no-scars', 'hygiene-training', 'keep-records'] as const;
export type Condition = (typeof conditionCodes)[number];

/** In the order of the list, each once: the same conditions are the same facts. */
export const inOrder = (conditions: readonly Condition[]): readonly Condition[] => conditionCodes.filter((code) => conditions.includes(code));

/** What the register demands until it lifts that, and when it looks at it again. */
export interface StandingConditions {
  readonly conditions: readonly Condition[];
  readonly until: Day | null;
}

/** What all of them demand at once, to be looked at again as soon as any of them is; null when they demand nothing. */
export function together(orders: readonly StandingConditions[]): StandingConditions | null {
  const standing = orders.filter(({ conditions }) => conditions.length > 0);
  if (standing.length === 0) return null;
  const days = standing.flatMap(({ until }) => until ?? []);
  return { conditions: inOrder(standing.flatMap(({ conditions }) => conditions)), until: days.sort()[0] ?? null };
}
