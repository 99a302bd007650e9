// How are the answers called that the academy area shows?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type AcademyDetail = Views['AcademyView'];
export type Member = Views['MemberView'];
export type Invitation = Views['InvitationView'];
export type InvitedRole = Views['InviteMemberDto']['role'];
export type AuditLine = Views['AuditLineView'];
export type Count = Views['CountView'];
export type Cohort = Views['CohortView'];
export type CohortTrainee = Views['TraineeView'];
export type ToAssess = Views['ToAssessView'];
export type TraineeProgress = Views['ProgressView'];
export type TraineeStep = Views['RequirementView'];
export type TraineeResult = Views['ResultView'];
export type ProgrammeSummary = Views['ProgrammeSummaryView'];
