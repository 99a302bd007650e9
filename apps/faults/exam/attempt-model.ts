// What may become of a candidate's attempts at one exam, said in as few words as possible and without the code under test?
import type { Answer } from '#libs/assessment/core/item.js';
import { markAgain, type KeyedItem, type Marked, type Threshold } from './second-marking.js';

/** All times are milliseconds. */
export interface ExamRules {
  readonly lasts: number;
  readonly grace: number;
  readonly coolDown: number;
  readonly threshold: Threshold;
}

export interface Granted {
  readonly timeFactor: number;
  readonly breakMinutes: number;
  readonly largePrint: boolean;
}

interface Kept {
  readonly choice: Answer;
  readonly at: number;
  readonly late: boolean;
}

export interface ModelAttempt {
  readonly items: readonly KeyedItem[];
  readonly startedAt: number;
  /** Under which it is sat, and since when; null for the usual time. */
  under: (Granted & { readonly at: number }) | null;
  readonly breaks: { readonly from: number; until: number }[];
  state: 'in-progress' | 'scored' | 'void';
  readonly journal: Map<number, Kept[]>;
  readonly refused: Map<number, number>;
  ended: { readonly by: 'candidate' | 'clock'; readonly at: number } | null;
  result: Marked | null;
}

const nothing: Granted = { timeFactor: 1, breakMinutes: 0, largePrint: false };
const minute = 60_000;

/** One person, one exam, one clock. Each act answers what must come of it: a word for a refusal, or what is told. */
export class AttemptModel {
  readonly attempts: ModelAttempt[] = [];
  /** The history of what was granted. */
  readonly granted: (Granted & { readonly withdrawn: boolean; readonly until: number | null })[] = [];

  constructor(
    readonly rules: ExamRules,
    public now: number,
  ) {}

  end({ startedAt, under, breaks }: ModelAttempt): number {
    return Math.max(startedAt + this.rules.lasts * (under?.timeFactor ?? 1) + stoodStill(breaks), under?.at ?? 0);
  }

  pausedUntil({ breaks }: ModelAttempt): number | null {
    return breaks.at(-1)?.until ?? null;
  }

  isPaused(attempt: ModelAttempt): boolean {
    return this.now < (this.pausedUntil(attempt) ?? 0);
  }

  /** `begun` wants the items of the new attempt by `begin`. A refusal changes nothing: what is overdue then waits for the job of every minute. */
  start(): 'resumed' | 'begun' | 'already-passed' | 'cool-down' {
    const open = this.attempts.find(({ state }) => state === 'in-progress');
    if (open && !this.#isOverdue(open)) return 'resumed';
    const over = this.attempts.filter(({ state }) => state === 'scored').map(({ result, ended }) => ({ passed: result!.passed, at: ended!.at }));
    if (open) over.push({ passed: this.#mark(open).passed, at: this.end(open) });
    if (over.some(({ passed }) => passed)) return 'already-passed';
    if (over.some(({ at }) => this.now < at + this.rules.coolDown)) return 'cool-down';
    this.closeByClock();
    return 'begun';
  }

  begin(items: readonly KeyedItem[]): void {
    const last = this.granted.at(-1);
    const counts = last && !last.withdrawn && (last.until === null || this.now < last.until);
    const under = counts ? { ...last, at: 0 } : null;
    this.attempts.push({ items, startedAt: this.now, under, breaks: [], state: 'in-progress', journal: new Map(), refused: new Map(), ended: null, result: null });
  }

  /** `choice` as it is to be kept; null for one that cannot be. */
  save(attempt: ModelAttempt, position: number, choice: Answer | null, revision: number): 'saved' | 'malformed' | 'attempt-closed' | 'on-break' | 'response-stale' {
    if (choice === null) return 'malformed';
    const kept = attempt.journal.get(position) ?? [];
    const isRepeated = kept.length === revision + 1 && kept.at(-1)!.choice.join('|') === choice.join('|');
    if (isRepeated) return 'saved';
    const end = this.end(attempt);
    if (attempt.state !== 'in-progress' || this.now >= end + this.rules.grace) {
      if (this.now >= end && !attempt.refused.has(position)) attempt.refused.set(position, this.now);
      return 'attempt-closed';
    }
    if (this.isPaused(attempt)) return 'on-break';
    if (kept.length !== revision) return 'response-stale';
    attempt.journal.set(position, [...kept, { choice, at: this.now, late: this.now >= end }]);
    return 'saved';
  }

  pause(attempt: ModelAttempt): 'paused' | 'attempt-closed' | 'no-break-left' {
    if (attempt.state !== 'in-progress' || this.now >= this.end(attempt)) return 'attempt-closed';
    if (this.isPaused(attempt)) return 'paused';
    const left = (attempt.under?.breakMinutes ?? 0) * minute - stoodStill(attempt.breaks);
    if (left <= 0) return 'no-break-left';
    attempt.breaks.push({ from: this.now, until: this.now + left });
    return 'paused';
  }

  goOn(attempt: ModelAttempt): void {
    if (attempt.state === 'in-progress' && this.now < this.end(attempt) && this.isPaused(attempt)) attempt.breaks.at(-1)!.until = this.now;
  }

  /** Null withdraws. */
  decide(wish: Granted | null, seen: number, until: number | null): 'decided' | 'accommodation-empty' | 'accommodation-changed' | 'accommodation-over' {
    if (wish && wish.timeFactor === 1 && wish.breakMinutes === 0 && !wish.largePrint) return 'accommodation-empty';
    const last = this.granted.at(-1);
    if (seen !== this.granted.length || (wish === null && (!last || last.withdrawn))) return 'accommodation-changed';
    if (until !== null && until <= this.now) return 'accommodation-over';
    this.granted.push({ ...(wish ?? nothing), withdrawn: wish === null, until });
    for (const attempt of this.attempts) {
      if (attempt.state === 'in-progress' && this.now < this.end(attempt)) attempt.under = { ...(wish ?? nothing), at: this.now };
    }
    return 'decided';
  }

  submit(attempt: ModelAttempt): 'attempt-closed' | Marked {
    if (attempt.state === 'void') return 'attempt-closed';
    return attempt.result ?? this.#close(attempt);
  }

  /** The job of every minute. */
  closeByClock(): void {
    for (const attempt of this.attempts) if (attempt.state === 'in-progress' && this.#isOverdue(attempt)) this.#close(attempt);
  }

  annul(attempt: ModelAttempt): void {
    attempt.state = 'void';
  }

  #isOverdue(attempt: ModelAttempt): boolean {
    return this.now >= this.end(attempt) + this.rules.grace;
  }

  #mark({ items, journal }: ModelAttempt): Marked {
    return markAgain(items, new Map([...journal].map(([position, kept]) => [position, kept.at(-1)!.choice])), this.rules.threshold);
  }

  #close(attempt: ModelAttempt): Marked {
    const end = this.end(attempt);
    attempt.ended = this.now >= end ? { by: 'clock', at: end } : { by: 'candidate', at: this.now };
    attempt.state = 'scored';
    attempt.result = this.#mark(attempt);
    return attempt.result;
  }
}

const stoodStill = (breaks: readonly { readonly from: number; readonly until: number }[]): number => breaks.reduce((sum, { from, until }) => sum + until - from, 0);

/** What must stand in the database, in the shape in which `read-attempts` reads it. */
export const expectedRows = (model: AttemptModel): unknown[] =>
  model.attempts.map((attempt, place) => ({
    number: place + 1,
    state: attempt.state,
    startedAt: attempt.startedAt,
    deadline: model.end(attempt),
    breakUntil: model.pausedUntil(attempt),
    endedAt: attempt.ended?.at ?? null,
    closedBy: attempt.ended?.by ?? null,
    journal: [...attempt.journal].sort(([left], [right]) => left - right).flatMap(([position, kept]) => kept.map(({ choice, at, late }, before) => [position, before + 1, choice.join('|'), at, late])),
    refused: [...attempt.refused].sort(([left], [right]) => left - right),
    results: attempt.result ? [[attempt.result.points, attempt.result.possible, attempt.result.gatesRight, attempt.result.gatesTotal, attempt.result.passed]] : [],
  }));
