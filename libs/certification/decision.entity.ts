// Who decided on whose certificate, resting on what?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExceptionReason } from './core/impartiality.js';

/** What the decision rested on and what the paper says, as they were then. Codes, ids and figures, no person's name. */
export interface DecisionEvidence {
  readonly programmeVersionId: string;
  readonly requirements: readonly { readonly requirement: string; readonly completedAt: string }[];
  readonly exam: { readonly attemptId: string; readonly points: number; readonly possible: number; readonly gatesRight: number; readonly gatesTotal: number } | null;
  readonly stations: readonly { readonly recordId: string; readonly stationId: string; readonly assessorId: string; readonly signedAt: string }[];
  /** The paper keeps its template and the academy's name of that day, whatever becomes of either. */
  readonly paper: { readonly template: number; readonly academyName: string; readonly academyPlace: string };
}

@Entity('decision')
export class Decision {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @Column('uuid', { name: 'certifier_id' }) certifierId: string;
  @Column('uuid', { name: 'name_check_id' }) nameCheckId: string;
  @Column('uuid', { name: 'exception_id', nullable: true }) exceptionId: string | null;
  @Column('jsonb') evidence: DecisionEvidence;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
  /** The certificate that it corrects; null for the one decision on an enrolment. */
  @Column('uuid', { nullable: true }) corrects: string | null;
}

@Entity('independence_exception')
export class IndependenceException {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'trainee_id' }) traineeId: string;
  @Column('uuid', { name: 'certifier_id' }) certifierId: string;
  @Column('text') reason: ExceptionReason;
  @Column('uuid', { name: 'recorded_by' }) recordedBy: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
}
