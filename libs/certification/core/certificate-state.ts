// Which states can a certificate be in, what moves it from one to another, and which one does the public read?
import type { Day } from '#libs/kernel/calendar.js';

/** What the last event left the certificate in. */
export const certificateStates = ['in-force', 'with-conditions', 'suspended', 'struck-off', 'surrendered', 'superseded'] as const;
export type CertificateState = (typeof certificateStates)[number];

export const certificateEventTypes = ['issued', 'conditions', 'suspended', 'reinstated', 'struck-off', 'surrendered', 'superseded', 'erased'] as const;
export type CertificateEventType = (typeof certificateEventTypes)[number];

/** One event as the public register remembers it: enough to answer for the days from this one on. */
export interface Turn {
  readonly day: Day;
  readonly state: CertificateState;
  readonly until: Day | null;
  readonly reason: string | null;
}

/** The state that the public reads: the clock adds one that no event makes. */
export const effectiveStates = [...certificateStates, 'expired'] as const;
export type EffectiveState = (typeof effectiveStates)[number];

/** Where each event leads from each state; `nothing` is before the certificate exists. The database refuses the rest. */
export const transitions: Readonly<Record<CertificateState | 'nothing', Readonly<Partial<Record<CertificateEventType, CertificateState>>>>> = {
  nothing: { issued: 'in-force' },
  'in-force': { conditions: 'with-conditions', suspended: 'suspended', 'struck-off': 'struck-off', surrendered: 'surrendered', superseded: 'superseded', erased: 'in-force' },
  'with-conditions': { reinstated: 'in-force', suspended: 'suspended', 'struck-off': 'struck-off', superseded: 'superseded' },
  suspended: { reinstated: 'in-force', conditions: 'with-conditions', 'struck-off': 'struck-off' },
  // An order that stands for good: its holder is named for good.
  'struck-off': {},
  surrendered: { erased: 'surrendered' },
  superseded: { erased: 'superseded' },
};

/** Where an event leaves a certificate, whatever it was before; null: where it was. */
export const ledTo: Readonly<Record<CertificateEventType, CertificateState | null>> = {
  issued: 'in-force',
  reinstated: 'in-force',
  conditions: 'with-conditions',
  suspended: 'suspended',
  'struck-off': 'struck-off',
  surrendered: 'surrendered',
  superseded: 'superseded',
  erased: null,
};

/** The state after an event, or null when the event cannot happen to a certificate in this state. */
export const stateAfter = (state: CertificateState | 'nothing', event: CertificateEventType): CertificateState | null => transitions[state][event] ?? null;

/** Strongest first: an order always hides the clock, never the other way round. */
export const precedence: readonly EffectiveState[] = ['struck-off', 'suspended', 'superseded', 'surrendered', 'expired', 'with-conditions', 'in-force'];

/** Whether somebody may say today that they are certified. */
export const isInForce = (state: EffectiveState): boolean => state === 'in-force' || state === 'with-conditions';

/** A certificate is valid through the end of its last day in `validUntil`'s own place; `today` is the day there. */
export function effectiveState(state: CertificateState, validUntil: Day, today: Day): EffectiveState {
  const holding: EffectiveState[] = today > validUntil ? [state, 'expired'] : [state];
  return precedence.find((candidate) => holding.includes(candidate)) ?? state;
}
