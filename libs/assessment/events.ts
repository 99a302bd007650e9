// What does assessment tell the libs above it?

/** The clock closed an attempt and it was marked, people marked it, or it is passed since it was marked again. Whoever submits learns the result in the same transaction instead. */
export const attemptScored = 'assessment.attempt-scored';

export interface AttemptScored {
  readonly attemptId: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly passed: boolean;
}

/** A mark settled an answer that people mark: there may be a result now. */
export const answerSettled = 'assessment.answer-settled';

export interface AnswerSettled {
  readonly taskId: string;
}

/** People have marked what was handed in, and there is a result. */
export const attemptMarked = 'assessment.attempt-marked';

export interface AttemptMarked {
  readonly attemptId: string;
}

/** A better result follows the one before, because an item was faulty. */
export const resultSuperseded = 'assessment.result-superseded';

export interface ResultSuperseded {
  readonly attemptId: string;
  /** Of the new result. */
  readonly revision: number;
}

/** A candidate asked that a result be looked at again, or it was decided on. */
export const appealMoved = 'assessment.appeal-moved';

export interface AppealMoved {
  readonly appealId: string;
  readonly step: 'asked' | 'decided';
}

/** Somebody is asked to judge an exam. */
export const judgeInvited = 'assessment.judge-invited';

export interface JudgeInvited {
  readonly panelId: string;
  readonly judgeId: string;
}
