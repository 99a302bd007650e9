// What do the pages about name checks, decisions and certificates ask the server, and what comes back?
import type { AcademyState, Certificate, NameCheck } from '../../api/contract.js';
import type { KeyHeader } from '../../api/contract-paths.js';
import type { Operation } from '../../api/operation.js';
import type { Obstacle } from '#libs/certification/core/eligibility.js';
import type { ExceptionReason, Tie } from '#libs/certification/core/impartiality.js';
import type { ReinstatementReason, SuspensionReason } from '#libs/certification/core/suspension.js';

export type IdentityDocument = NameCheck['document'];

export interface WaitingDecision {
  enrolmentId: string;
  traineeName: string;
  cohortName: string;
  obstacles: Obstacle[];
}

export interface Decision {
  enrolmentId: string;
  trainee: { id: string; name: string; legalName: string | null };
  academy: { name: string; state: AcademyState };
  programme: { versionId: string; title: string; version: string };
  cohortName: string;
  requirements: { requirement: string; title: string; completedAt: string | null; by: string | null }[];
  exam: { points: number; possible: number; gatesRight: number; gatesTotal: number; domains: { domain: string; points: number; possible: number }[] } | null;
  stations: { title: string; assessorName: string; signedAt: string; passed: boolean }[];
  name: Omit<NameCheck, 'checkId'> | null;
  independence: {
    independent: boolean;
    because: { kind: Tie['kind']; academyName: string; since: string }[];
    exception: { reason: ExceptionReason; recordedAt: string } | null;
  };
  obstacles: Obstacle[];
  can: { issue: boolean };
}

type Academy = { path: { academyId: string } };
type OfTrainee = { path: { academyId: string; enrolmentId: string } };
type OfCertificate = { path: { academyId: string; id: string } };
type Suspension = KeyHeader & { body: { reason: SuspensionReason; until: string } };
type Reinstatement = KeyHeader & { body: { reason: ReinstatementReason } };

declare module '../../api/contract-paths.js' {
  interface paths {
    '/v1/academies/{academyId}/enrolments/{enrolmentId}/name-checks': {
      post: Operation<{ id: string }, OfTrainee & KeyHeader & { body: { legalName: string; document: IdentityDocument } }>;
    };
    '/v1/academies/{academyId}/decisions': { get: Operation<WaitingDecision[], Academy> };
    '/v1/academies/{academyId}/decisions/{enrolmentId}': { get: Operation<Decision, OfTrainee> };
    '/v1/academies/{academyId}/certificates': {
      get: Operation<Certificate[], Academy & { query: { state?: string } }>;
      post: Operation<Certificate, Academy & KeyHeader & { body: { enrolmentId: string; typed: string } }>;
    };
    '/v1/academies/{academyId}/certificates/{id}/suspension': { post: Operation<Certificate, OfCertificate & Suspension> };
    '/v1/academies/{academyId}/certificates/{id}/reinstatement': { post: Operation<Certificate, OfCertificate & Reinstatement> };
  }
}
