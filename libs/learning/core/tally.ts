// How far is a trainee, as a row of dots?
import { stageOf, type Stage } from './progress.js';
import type { Requirement, RequirementKind } from './requirement.js';

export interface Count {
  readonly done: number;
  readonly total: number;
}

export interface Tally extends Count {
  readonly lessons: Count;
  readonly quizzes: Count;
  readonly exam: boolean;
  readonly stations: Count;
  readonly stage: Stage;
}

/** `completed` are codes; those the programme does not ask for do not count. */
export function tallyOf(requirements: readonly Requirement[], completed: readonly string[]): Tally {
  const done = new Set(completed);
  const count = (kind?: RequirementKind): Count => {
    const asked = requirements.filter((requirement) => kind === undefined || requirement.kind === kind);
    return { done: asked.filter((requirement) => done.has(requirement.requirement)).length, total: asked.length };
  };
  const exam = count('exam');
  return {
    ...count(),
    lessons: count('lesson'),
    quizzes: count('quiz'),
    exam: exam.total > 0 && exam.done === exam.total,
    stations: count('station'),
    stage: stageOf(requirements.filter((requirement) => !done.has(requirement.requirement)).map((requirement) => requirement.kind)),
  };
}
