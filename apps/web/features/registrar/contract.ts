// What does the registrar's area ask the server, and what comes back?
import type { AcademyState, Certificate } from '../../api/contract.js';
import type { KeyHeader } from '../../api/contract-paths.js';
import type { NoFields, Operation } from '../../api/operation.js';
import type { AcademyMove } from '#libs/academies/core/academy-state.js';
import type { ExceptionReason } from '#libs/certification/core/impartiality.js';
import type { ReinstatementReason, SuspensionReason } from '#libs/certification/core/suspension.js';
import type { ConcernState, ConcernSubject } from '#libs/conduct/core/concern.js';

export interface RegisteredAcademy {
  id: string;
  name: string;
  city: string;
  country: string;
  website: string | null;
  applicantName: string;
  contactEmail: string;
  state: AcademyState;
  appliedAt: string;
  stateChangedAt: string;
  can: Record<AcademyMove, boolean>;
}

export interface ReportedConcern {
  id: string;
  reference: string;
  certificateNumber: string | null;
  about: ConcernSubject;
  account: string;
  contact: string | null;
  receivedAt: string;
  state: ConcernState;
}

export interface LedgerHealth {
  size: number;
  root: string;
  checkpointAt: string;
  /** Entries without a place yet. */
  waiting: number;
}

export interface ExceptionWish {
  academyId: string;
  traineeId: string;
  certifierId: string;
  reason: ExceptionReason;
}

type Academy = { path: { academyId: string } };
type Id = { path: { id: string } };
type WithReason = Academy & { body: { reason: string } };

declare module '../../api/contract-paths.js' {
  interface paths {
    '/v1/register/academies': { get: Operation<RegisteredAcademy[], { query: { state?: AcademyState } }> };
    '/v1/register/academies/{academyId}/admission': { post: Operation<RegisteredAcademy, Academy & { body: NoFields }> };
    '/v1/register/academies/{academyId}/suspension': { post: Operation<RegisteredAcademy, WithReason> };
    '/v1/register/academies/{academyId}/reinstatement': { post: Operation<RegisteredAcademy, WithReason> };
    '/v1/register/academies/{academyId}/closure': { post: Operation<RegisteredAcademy, WithReason> };
    '/v1/register/certificates': { get: Operation<Certificate[], { query: { query?: string } }> };
    '/v1/register/certificates/{id}/suspension': { post: Operation<Certificate, Id & KeyHeader & { body: { reason: SuspensionReason; until: string | null } }> };
    '/v1/register/certificates/{id}/reinstatement': { post: Operation<Certificate, Id & KeyHeader & { body: { reason: ReinstatementReason } }> };
    '/v1/register/independence-exceptions': { post: Operation<{ id: string }, KeyHeader & { body: ExceptionWish }> };
    '/v1/register/concerns': { get: Operation<ReportedConcern[]> };
    '/v1/register/concerns/{id}': { patch: Operation<ReportedConcern, Id & { body: { state: ConcernState } }> };
    '/v1/register/ledger': { get: Operation<LedgerHealth> };
  }
}
