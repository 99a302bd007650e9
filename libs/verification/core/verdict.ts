// What does the check answer about a certificate number?
import type { Day } from '#libs/kernel/calendar.js';
import { effectiveState, isInForce, type EffectiveState } from '#libs/certification/core/certificate-state.js';
import { readFacts, type CertificateFacts, type EventFacts } from '#libs/certification/core/facts.js';
import type { Independence } from '#libs/certification/core/impartiality.js';
import type { RegisterEntry } from './register-entry.js';

export const verdictStatuses = [
  'in-force', 'with-conditions', 'suspended', 'struck-off', 'expired', 'surrendered', 'superseded', 'erased', 'not-found', 'could-not-check',
] as const;
export type VerdictStatus = (typeof verdictStatuses)[number];

/** What was looked at, in the order in which it is shown. */
export const checks = ['number', 'register', 'status', 'academy', 'independence', 'ledger'] as const;
export type Check = (typeof checks)[number];

/** What could not be read is never `yes`. */
export type Answer = 'yes' | 'no' | 'could-not-check';

/** One thing that was looked at. `because` is a code, for pages to say in words. */
export interface Line {
  readonly check: Check;
  readonly answer: Answer;
  readonly because: string;
}

/** What is known about a certificate that is in the register. */
export interface Finding {
  readonly entry: RegisterEntry;
  /** Of the issue. */
  readonly facts: CertificateFacts;
  /** Of the newest event: the same facts again, and its own. */
  readonly latest: EventFacts;
  /** The state by precedence and clock, also where the status says that details were removed. */
  readonly standing: EffectiveState;
}

export interface Verdict {
  readonly number: string;
  readonly status: VerdictStatus;
  readonly lines: readonly Line[];
  readonly finding: Finding | null;
}

/** What came of looking a number up. `unreadable`: it could not be looked up, which says nothing about the certificate. */
export type Looked = RegisterEntry | null | 'unreadable';

/** `number` is well formed. `today` is the day in the zone of the register's entry. */
export function verdictOf(number: string, looked: Looked, today: Day): Verdict {
  if (looked === null) return { number, status: 'not-found', lines: [wellFormed, { check: 'register', answer: 'no', because: 'nothing-here' }], finding: null };
  const finding = looked === 'unreadable' ? null : findingOf(looked, today);
  if (!finding) return { number, status: 'could-not-check', lines: [wellFormed, ...checks.slice(1).map(unread)], finding: null };
  return { number, status: statusOf(finding), lines: linesOf(finding), finding };
}

/** An entry that cannot be understood is as good as one that could not be read: null. */
function findingOf(entry: RegisterEntry, today: Day): Finding | null {
  try {
    return { entry, facts: readFacts(entry.facts), latest: readFacts(entry.lastEvent.facts), standing: effectiveState(entry.state, entry.validUntil, today) };
  } catch {
    return null;
  }
}

/** Removing the details hides a name, never that somebody was struck off. */
function statusOf({ entry, standing }: Finding): VerdictStatus {
  const order = standing === 'struck-off' || standing === 'suspended' || standing === 'with-conditions';
  return entry.name === null && !order ? 'erased' : standing;
}

const wellFormed: Line = { check: 'number', answer: 'yes', because: 'well-formed' };
const unread = (check: Check): Line => ({ check, answer: 'could-not-check', because: 'unreadable' });

function linesOf({ entry, facts, standing }: Finding): Line[] {
  return [
    wellFormed,
    { check: 'register', answer: 'yes', because: 'entered' },
    { check: 'status', answer: isInForce(standing) ? 'yes' : 'no', because: standing },
    { check: 'academy', answer: academyAnswers[entry.academy.state] ?? 'could-not-check', because: entry.academy.state },
    { check: 'independence', answer: independenceAnswers[facts.independence] ?? 'could-not-check', because: facts.independence },
    { check: 'ledger', answer: entry.ledgerIndex === null ? 'no' : 'yes', because: entry.ledgerIndex === null ? 'not-yet' : 'entered' },
  ];
}

const academyAnswers: Readonly<Record<string, Answer>> = { admitted: 'yes', suspended: 'no', closed: 'no' };
const independenceAnswers: Readonly<Partial<Record<Independence, Answer>>> = { independent: 'yes', 'only-certifier': 'no', 'remote-region': 'no', 'other-language': 'no' };
