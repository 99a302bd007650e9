// What does the academy area ask the server, and what comes back?
import type { AcademyRole, AcademyState, AttemptResult, Locale, Progress } from '../../api/contract.js';
import type { KeyHeader } from '../../api/contract-paths.js';
import type { Operation } from '../../api/operation.js';

export type StaffRole = Exclude<AcademyRole, 'trainee'>;
/** `complete`: nothing is missing that a trainee or an assessor could do. */
export type Stage = 'studying' | 'to-assess' | 'complete';

export interface Member {
  personId: string;
  name: string;
  roles: { grantId: string; role: StaffRole }[];
}

export interface Invitation {
  id: string;
  name: string;
  email: string;
  role: StaffRole;
  invitedAt: string;
  expiresAt: string;
  acceptedAt: string | null;
}

export interface AcademyDetail {
  id: string;
  name: string;
  city: string;
  country: string;
  state: AcademyState;
  members: Member[];
  invitations: Invitation[];
}

export interface AuditLine {
  id: string;
  at: string;
  act: string;
  actorName: string | null;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

export interface Count {
  done: number;
  total: number;
}

export interface CohortTrainee extends Count {
  enrolmentId: string;
  personId: string;
  name: string;
  lessons: Count;
  quizzes: Count;
  exam: boolean;
  stations: Count;
  stage: Stage;
  /** The letter has not been opened yet. */
  invited: boolean;
}

export interface Cohort {
  id: string;
  name: string;
  startsOn: string;
  programmeTitle: string;
  versionId: string;
  instructors: { personId: string; name: string }[];
  trainees: CohortTrainee[];
}

export interface ToAssess {
  enrolmentId: string;
  personId: string;
  name: string;
  cohortName: string;
  stage: Stage;
  stations: { id: string; code: string; title: string; done: boolean }[];
}

export interface TraineeProgress extends Progress, Count {
  enrolledAt: string;
  withdrawnAt: string | null;
  stage: Stage;
}

export interface TraineeResult {
  requirement: string;
  title: string;
  attempts: number;
  result: AttemptResult | null;
}

type Academy = { path: { academyId: string } };
type InCohort = { path: { academyId: string; cohortId: string } };
type OfTrainee = { path: { academyId: string; enrolmentId: string } };

declare module '../../api/contract-paths.js' {
  interface paths {
    '/v1/academies/{academyId}': { get: Operation<AcademyDetail, Academy> };
    '/v1/academies/{academyId}/invitations': { post: Operation<{ id: string }, Academy & KeyHeader & { body: { email: string; name: string; role: StaffRole; locale: Locale } }> };
    '/v1/academies/{academyId}/grants/{grantId}': { delete: Operation<undefined, { path: { academyId: string; grantId: string } }> };
    '/v1/academies/{academyId}/audit': { get: Operation<{ items: AuditLine[]; next: string | null }, Academy & { query: { before?: string } }> };
    '/v1/academies/{academyId}/queues': { get: Operation<{ toAssess: ToAssess[] }, Academy> };
    '/v1/academies/{academyId}/cohorts': {
      get: Operation<Cohort[], Academy>;
      post: Operation<{ id: string }, Academy & KeyHeader & { body: { name: string; programmeVersionId: string; startsOn: string } }>;
    };
    '/v1/academies/{academyId}/cohorts/{cohortId}/instructors': { post: Operation<{ personId: string }, InCohort & { body: { personId: string } }> };
    '/v1/academies/{academyId}/cohorts/{cohortId}/enrolments': {
      post: Operation<{ enrolmentId: string }, InCohort & KeyHeader & { body: { email: string; name: string; locale: Locale } }>;
    };
    '/v1/academies/{academyId}/enrolments/{enrolmentId}': { get: Operation<TraineeProgress, OfTrainee> };
    '/v1/academies/{academyId}/enrolments/{enrolmentId}/results': { get: Operation<TraineeResult[], OfTrainee> };
  }
}
