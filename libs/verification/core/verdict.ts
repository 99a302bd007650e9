// What does the check answer about a certificate number?
import type { Day } from '#libs/kernel/calendar.js';
import { effectiveState, isInForce, type EffectiveState } from '#libs/certification/core/certificate-state.js';
import { readFacts, type CertificateFacts, type EventFacts } from '#libs/certification/core/facts.js';
import type { Independence } from '#libs/certification/core/impartiality.js';
import type { Answer } from './answer.js';
import { isAltered, type Evidence } from './evidence.js';
import type { RegisterEntry } from './register-entry.js';

export const verdictStatuses = [
  'in-force', 'with-conditions', 'suspended', 'struck-off', 'expired', 'surrendered', 'superseded', 'erased', 'not-found', 'could-not-check', 'altered',
] as const;
export type VerdictStatus = (typeof verdictStatuses)[number];

/** What was looked at, in the order in which it is shown. */
export const checks = ['number', 'register', 'status', 'academy', 'independence', 'signature', 'ledger'] as const;
export type Check = (typeof checks)[number];

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
  readonly evidence: Evidence;
  /** The state by precedence and clock, also where the status says something else. */
  readonly standing: EffectiveState;
  /** False: it could not be found out whether anything has changed since it was read. */
  readonly isCurrent: boolean;
}

export interface Verdict {
  readonly number: string;
  readonly status: VerdictStatus;
  readonly lines: readonly Line[];
  readonly finding: Finding | null;
}

/** A line of the register, what the ledger says to it, and whether it is known to stand like this still. */
export type LookedUp = Pick<Finding, 'entry' | 'evidence' | 'isCurrent'>;

/** What came of looking a number up. `unreadable`: it could not be looked up, which says nothing about the certificate. */
export type Looked = LookedUp | null | 'unreadable';

/** Where the newest event stands in the ledger: as it was proven, or else as the register has it. */
export const indexOf = ({ entry, evidence }: LookedUp): number | null => evidence.places.at(-1) ?? entry.ledgerIndex;

/** `altered`: what the register has is not what its own ledger has, so nothing of it is shown. `number` is well formed. `today` is the day in the zone of the register's entry. */
export function verdictOf(number: string, looked: Looked, today: Day): Verdict {
  if (looked === null) return { number, status: 'not-found', lines: [wellFormed, { check: 'register', answer: 'no', because: 'nothing-here' }], finding: null };
  if (looked === 'unreadable') return withoutFinding(number, 'could-not-check', {});
  const { signature, ledger } = looked.evidence;
  if (isAltered(looked.evidence)) return withoutFinding(number, 'altered', { register: entered, signature: { check: 'signature', ...signature }, ledger: { check: 'ledger', ...ledger } });
  const finding = findingOf(looked, today);
  return finding ? { number, status: statusOf(finding), lines: linesOf(finding), finding } : withoutFinding(number, 'could-not-check', {});
}

/** An entry that cannot be understood is as good as one that could not be read: null. */
function findingOf(looked: LookedUp, today: Day): Finding | null {
  const { entry } = looked;
  try {
    return { ...looked, facts: readFacts(entry.facts), latest: readFacts(entry.lastEvent.facts), standing: effectiveState(entry.state, entry.validUntil, today) };
  } catch {
    return null;
  }
}

/**
 * Removing the details hides a name, never that somebody was struck off. What may have changed since is never said to be in
 * force; that it was not in force is said on.
 */
function statusOf({ entry, standing, isCurrent }: Finding): VerdictStatus {
  if (!isCurrent && isInForce(standing)) return 'could-not-check';
  const order = standing === 'struck-off' || standing === 'suspended' || standing === 'with-conditions';
  return entry.name === null && !order ? 'erased' : standing;
}

const wellFormed: Line = { check: 'number', answer: 'yes', because: 'well-formed' };
const entered: Line = { check: 'register', answer: 'yes', because: 'entered' };

const withoutFinding = (number: string, status: VerdictStatus, known: Readonly<Partial<Record<Check, Line>>>): Verdict => ({
  number,
  status,
  lines: [wellFormed, ...checks.slice(1).map((check) => known[check] ?? { check, answer: 'could-not-check' as const, because: 'unreadable' })],
  finding: null,
});

function linesOf({ entry, facts, evidence, standing, isCurrent }: Finding): Line[] {
  const ifCurrent = (line: Line): Line => (isCurrent ? line : { ...line, answer: 'could-not-check', because: 'as-of' });
  return [
    wellFormed,
    entered,
    ifCurrent({ check: 'status', answer: isInForce(standing) ? 'yes' : 'no', because: standing }),
    ifCurrent({ check: 'academy', answer: academyAnswers[entry.academy.state] ?? 'could-not-check', because: entry.academy.state }),
    { check: 'independence', answer: independenceAnswers[facts.independence] ?? 'could-not-check', because: facts.independence },
    { check: 'signature', ...evidence.signature },
    { check: 'ledger', ...evidence.ledger },
  ];
}

const academyAnswers: Readonly<Record<string, Answer>> = { admitted: 'yes', suspended: 'no', closed: 'no' };
const independenceAnswers: Readonly<Partial<Record<Independence, Answer>>> = { independent: 'yes', 'only-certifier': 'no', 'remote-region': 'no', 'other-language': 'no' };
