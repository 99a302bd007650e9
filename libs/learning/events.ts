// What does learning tell itself and the libs above it?
import type { SittingStep } from './core/sitting-letters.js';

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

/** Somebody is to sit an exam at a sitting or to invigilate it, or is not any more. Told once for each of them, so that one letter that is refused holds up no other. */
export const sittingMoved = 'learning.sitting-moved';

export interface SittingMoved {
  readonly academyId: string;
  readonly sittingId: string;
  readonly personId: string;
  /** Of a candidate; null of an invigilator. */
  readonly enrolmentId: string | null;
  readonly step: SittingStep;
}
