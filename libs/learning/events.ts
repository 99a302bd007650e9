// What does learning tell itself and the libs above it?

/** A trainee was enrolled. Somebody who has an account is told so; who has none is invited by identity. */
export const traineeEnrolled = 'learning.trainee-enrolled';

export interface TraineeEnrolled {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly academyId: string;
  /** A link for choosing a password is on its way. */
  readonly invited: boolean;
}

/** The last requirement of an enrolment is met: a certifier may decide. Told once. */
export const requirementsMet = 'learning.requirements-met';

export interface RequirementsMet {
  readonly enrolmentId: string;
  readonly personId: string;
  readonly academyId: string;
}
