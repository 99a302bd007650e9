// How are the answers called that name checks, decisions and certificates show?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type NameCheck = Views['NameCheckView'];
export type IdentityDocument = NameCheck['document'];
export type Obstacle = Views['ObstacleView'];
export type WaitingDecision = Views['CandidateView'];
export type Decision = Views['DecisionView'];
export type BatchWish = Views['SubmitBatchDto'];
export type BatchSummary = Views['BatchSummaryView'];
export type Batch = Views['BatchView'];
export type BatchRowResult = Views['BatchRowView'];
