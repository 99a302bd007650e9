// What is still missing, what may be done now, and if not, why not?
import { isRepeatable, isSat, type Requirement, type RequirementKind } from './requirement.js';

/** A requirement that is met. */
export interface Completed {
  readonly requirement: string;
  readonly completedAt: Date;
  /** The lesson read, the attempt passed, or the record of the station. */
  readonly evidenceId: string;
}

/** How far a trainee is with a quiz or the exam. */
export interface Sitting {
  readonly requirement: string;
  readonly openAttemptId: string | null;
  /** Handed in, and people have yet to mark it. */
  readonly markingAttemptId?: string | null;
  /** From when another attempt may begin; null when at once. */
  readonly nextAttemptAt: Date | null;
}

/** Why something cannot be done now, by code. */
export type Hindrance = 'withdrawn' | 'lessons-first' | 'quizzes-first' | 'cool-down' | 'being-marked';

export interface Step {
  readonly completedAt: Date | null;
  readonly evidenceId: string | null;
  /** May be done now, or again: lessons may be read and quizzes taken again, an exam or a station that is passed may not. */
  readonly open: boolean;
  /** Null when it is open, and when it is done. */
  readonly why: Hindrance | null;
  readonly openAttemptId: string | null;
  /** Handed in, and people have yet to mark it. */
  readonly markingAttemptId: string | null;
  readonly nextAttemptAt: Date | null;
}

/** `to-assess`: everything that the trainee does alone is done, and only practical stations are missing. */
export type Stage = 'studying' | 'to-assess' | 'complete';

export interface Progress<R extends Requirement> {
  readonly steps: readonly (R & Step)[];
  /** Code of what to do next, preferring what needs nobody else; null when nothing can be done now. */
  readonly next: string | null;
  readonly stage: Stage;
  readonly done: number;
  readonly total: number;
}

export interface Standing {
  readonly completed: readonly Completed[];
  readonly sittings: readonly Sitting[];
  readonly withdrawn: boolean;
  readonly now: Date;
}

/** Requirements in the programme's order against what is done. */
export function progressOf<R extends Requirement>(requirements: readonly R[], standing: Standing): Progress<R> {
  const done = new Map(standing.completed.map((completion) => [completion.requirement, completion]));
  const sittings = new Map(standing.sittings.map((sitting) => [sitting.requirement, sitting]));
  const ordered = [...requirements].sort((left, right) => left.position - right.position);
  const steps = ordered.map((requirement): R & Step => {
    const completed = done.get(requirement.requirement);
    const mayComeAgain = !completed || isRepeatable(requirement.kind);
    const sitting = mayComeAgain ? sittings.get(requirement.requirement) : undefined;
    const why = hindrance(requirement, ordered, (code) => done.has(code), sitting, standing);
    return {
      ...requirement,
      completedAt: completed?.completedAt ?? null,
      evidenceId: completed?.evidenceId ?? null,
      open: why === null && mayComeAgain,
      why: completed ? null : why,
      openAttemptId: sitting?.openAttemptId ?? null,
      markingAttemptId: sitting?.markingAttemptId ?? null,
      nextAttemptAt: sitting?.nextAttemptAt ?? null,
    };
  });
  const waiting = steps.filter((step) => step.completedAt === null && step.open);
  return {
    steps,
    next: (waiting.find((step) => step.kind !== 'station') ?? waiting[0])?.requirement ?? null,
    stage: stageOf(steps.filter((step) => step.completedAt === null).map((step) => step.kind)),
    done: steps.filter((step) => step.completedAt !== null).length,
    total: steps.length,
  };
}

/** From the kinds of what is missing. */
export function stageOf(missing: readonly RequirementKind[]): Stage {
  if (missing.length === 0) return 'complete';
  return missing.every((kind) => kind === 'station') ? 'to-assess' : 'studying';
}

/** What must be met before `requirement` opens; of these, what is missing. Codes, in the programme's order. */
export function missingBefore(requirement: Requirement, requirements: readonly Requirement[], isDone: (code: string) => boolean): Requirement[] {
  return requirements.filter((other) => comesBefore(other, requirement) && !isDone(other.requirement));
}

/** A quiz rests on its learning module's lessons, the exam on every lesson and quiz; practical work stands alone. */
function comesBefore(other: Requirement, requirement: Requirement): boolean {
  if (requirement.kind === 'quiz') return other.kind === 'lesson' && other.domain === requirement.domain;
  return requirement.kind === 'exam' && (other.kind === 'lesson' || other.kind === 'quiz');
}

function hindrance(requirement: Requirement, all: readonly Requirement[], isDone: (code: string) => boolean, sitting: Sitting | undefined, standing: Standing): Hindrance | null {
  if (standing.withdrawn) return 'withdrawn';
  // an attempt that was begun is finished, whatever else holds
  if (!isSat(requirement.kind) || sitting?.openAttemptId) return null;
  if (sitting?.markingAttemptId) return 'being-marked';
  const missing = missingBefore(requirement, all, isDone);
  if (missing.some((other) => other.kind === 'lesson')) return 'lessons-first';
  if (missing.length > 0) return 'quizzes-first';
  return sitting?.nextAttemptAt && sitting.nextAttemptAt > standing.now ? 'cool-down' : null;
}
