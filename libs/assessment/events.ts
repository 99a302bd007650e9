// What does assessment tell the libs above it?

/** The clock closed an attempt and it was marked. Whoever submits learns the result in the same transaction instead. */
export const attemptScored = 'assessment.attempt-scored';

export interface AttemptScored {
  readonly attemptId: string;
  readonly subjectId: string;
  readonly purpose: string;
  readonly passed: boolean;
}
