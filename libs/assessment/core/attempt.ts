// Which states does an attempt pass through, when is it over, and when may the next one begin?
import type { Locale } from '#libs/kernel/locale.js';
import { isPastGrace } from './attempt-time.js';
import { nextAttemptUnder, type PassRule } from './pass-rule.js';
import type { RescoringCause, Treatment } from './rescoring.js';
import type { FormScore } from './scoring.js';

export const attemptStates = ['in-progress', 'being-marked', 'scored', 'void'] as const;
export type AttemptState = (typeof attemptStates)[number];
export type ClosedBy = 'candidate' | 'clock';

export const transitions: Readonly<Record<AttemptState, readonly AttemptState[]>> = {
  'in-progress': ['being-marked', 'scored', 'void'],
  /** Handed in, and people have yet to mark some of it: nothing of its result is known to anybody. */
  'being-marked': ['scored', 'void'],
  scored: ['void'],
  void: [],
};

export interface Attempt {
  readonly id: string;
  readonly formId: string;
  /** What it answers to, in the words of whoever asked for it: `quiz:M1`, `exam`. */
  readonly purpose: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly academyId: string;
  readonly number: number;
  readonly state: AttemptState;
  readonly locale: Locale;
  readonly startedAt: Date;
  readonly deadline: Date | null;
  readonly submittedAt: Date | null;
  readonly closedBy: ClosedBy | null;
  /** Under which the deadline was reckoned; null for the usual time. */
  readonly accommodationId: string | null;
  /** When the last break ended or ends; null without one. */
  readonly breakUntil: Date | null;
  /** By which it was begun at a sitting. */
  readonly checkInId: string | null;
  /** How many browsers have held it, one after the other; null when it is bound to none. */
  readonly hold: number | null;
  readonly heldBy: string | null;
  readonly heldSince: Date | null;
}

/** What became of a result since an item of the exam was found to be faulty. */
export interface ResultChange {
  readonly treatment: Treatment;
  readonly cause: RescoringCause;
  readonly at: Date;
  /** The result before; null when it was marked so from the start. */
  readonly before: Pick<FormScore, 'points' | 'possible' | 'passed'> | null;
}

/** How an attempt ended. */
export interface AttemptResult extends FormScore {
  /** Left out where every item was marked by its key. */
  readonly change?: ResultChange;
  readonly gatesNeeded: number;
  /** By critical domain: the points that it needs whatever the total. */
  readonly least: Readonly<Record<string, number>>;
  readonly closedBy: ClosedBy;
  /** When another attempt may begin; null when at once, or when none is needed. */
  readonly nextAttemptAt: Date | null;
}

/** What the libs above ask about one person's attempts at one thing. */
export interface AttemptSummary {
  readonly purpose: string;
  /** In progress; its time may be over without the clock having closed it yet: submitting does. */
  readonly openAttemptId: string | null;
  /** Handed in, and people have yet to mark it. */
  readonly markingAttemptId: string | null;
  readonly passedAttemptId: string | null;
  /** Only when it lies ahead. */
  readonly nextAttemptAt: Date | null;
  /** How many there were, the open one included, void ones not. */
  readonly attempts: number;
}

/** An earlier attempt at the same thing. `passed` is null while it is not scored. */
export interface PastAttempt extends Pick<Attempt, 'id' | 'number' | 'state' | 'deadline' | 'submittedAt'> {
  readonly passRule: PassRule;
  readonly passed: boolean | null;
}

/** Who ends an attempt that is being closed at `now`, and when it counts as ended: never after its deadline. */
export const closing = (attempt: Pick<Attempt, 'deadline'>, now: Date): { readonly closedBy: ClosedBy; readonly at: Date } =>
  attempt.deadline !== null && now >= attempt.deadline ? { closedBy: 'clock', at: attempt.deadline } : { closedBy: 'candidate', at: now };

export type Opening =
  | { readonly kind: 'resume'; readonly attemptId: string }
  /** The open attempt's time and its grace are over: close it, then ask again. */
  | { readonly kind: 'close-first'; readonly attemptId: string }
  | { readonly kind: 'being-marked'; readonly attemptId: string }
  | { readonly kind: 'start'; readonly number: number }
  | { readonly kind: 'already-passed' }
  | { readonly kind: 'cool-down'; readonly nextAttemptAt: Date };

/** What may happen when somebody asks for an attempt at `now`. Quizzes may be taken again after passing, exams not. */
export function openingOf(past: readonly PastAttempt[], isExam: boolean, now: Date): Opening {
  const open = past.find((attempt) => attempt.state === 'in-progress');
  if (open) return { kind: isPastGrace(open, now) ? 'close-first' : 'resume', attemptId: open.id };
  const waiting = past.find((attempt) => attempt.state === 'being-marked');
  if (waiting) return { kind: 'being-marked', attemptId: waiting.id };
  if (isExam && passedAttempt(past)) return { kind: 'already-passed' };
  const wait = coolDownAfter(past);
  if (wait && now < wait) return { kind: 'cool-down', nextAttemptAt: wait };
  return { kind: 'start', number: 1 + Math.max(0, ...past.map((attempt) => attempt.number)) };
}

export const passedAttempt = (past: readonly PastAttempt[]): PastAttempt | null => past.find((attempt) => attempt.state === 'scored' && attempt.passed === true) ?? null;

/** The end of the latest cool-down, over or not. A voided attempt costs nobody any waiting. */
export function coolDownAfter(past: readonly PastAttempt[]): Date | null {
  const ends = past
    .filter((attempt) => attempt.state === 'scored' && attempt.passed === false && attempt.submittedAt !== null)
    .map((attempt) => nextAttemptUnder(attempt.passRule, attempt.submittedAt!))
    .filter((end) => end !== null);
  return ends.sort((left, right) => right.getTime() - left.getTime())[0] ?? null;
}

export function summaryOf(purpose: string, past: readonly PastAttempt[], now: Date): AttemptSummary {
  const passed = passedAttempt(past);
  const wait = passed ? null : coolDownAfter(past);
  return {
    purpose,
    openAttemptId: past.find((attempt) => attempt.state === 'in-progress')?.id ?? null,
    markingAttemptId: past.find((attempt) => attempt.state === 'being-marked')?.id ?? null,
    passedAttemptId: passed?.id ?? null,
    nextAttemptAt: wait && now < wait ? wait : null,
    attempts: past.filter((attempt) => attempt.state !== 'void').length,
  };
}

/** The result of a score under its rule, for an attempt that ended as `ended` says. */
export const resultOf = (score: FormScore, rule: PassRule, ended: { readonly closedBy: ClosedBy; readonly at: Date }): AttemptResult => ({
  ...score,
  gatesNeeded: rule.kind === 'exam' ? rule.gates.needed : 0,
  least: rule.kind === 'exam' ? (rule.least ?? {}) : {},
  closedBy: ended.closedBy,
  nextAttemptAt: score.passed ? null : nextAttemptUnder(rule, ended.at),
});
