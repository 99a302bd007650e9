// Which columns do the seal of a result, an appeal, its decision, and each look at an attempt have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppealOutcome } from './core/appeal.js';

@Entity('attempt_seal')
export class AttemptSealRow {
  /** Of the entry in the ledger, too, and made from that. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'attempt_id' }) attemptId: string;
  /** Of the result. */
  @Column('integer') revision: number;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text', { nullable: true }) transcript: string | null;
  @Column('bytea', { nullable: true }) salt: Buffer | null;
  @Column('text') commitment: string;
  @Column('timestamptz', { name: 'sealed_at' }) sealedAt: Date;
}

@Entity('appeal')
export class AppealRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'attempt_id' }) attemptId: string;
  /** Of the result that it is about. */
  @Column('integer') revision: number;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('text') reason: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt: Date;
}

@Entity('attempt_replay')
export class AttemptReplayRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'appeal_id' }) appealId: string;
  @Column('uuid', { name: 'attempt_id' }) attemptId: string;
  @Column('uuid', { name: 'viewer_id' }) viewerId: string;
  @Column('timestamptz', { name: 'seen_at' }) seenAt: Date;
}

@Entity('appeal_decision')
export class AppealDecisionRow {
  @PrimaryColumn('uuid', { name: 'appeal_id' }) appealId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') outcome: AppealOutcome;
  @Column('uuid', { name: 'item_version_id', nullable: true }) itemVersionId: string | null;
  @Column('text') reasons: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}
