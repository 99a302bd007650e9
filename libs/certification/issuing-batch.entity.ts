// What did a certifier ask for in one go, and what became of each row?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BatchMode, BatchRefusal, BatchRowState } from './core/batch.js';

@Entity('issuing_batch')
export class IssuingBatch {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'certifier_id' }) certifierId: string;
  @Column('text') mode: BatchMode;
  /** How many rows it has. */
  @Column('integer') size: number;
  @Column('timestamptz', { name: 'submitted_at' }) submittedAt: Date;
}

/** Ids and codes alone: a batch outlives an erasure. */
@Entity('issuing_batch_row')
export class IssuingBatchRow {
  @PrimaryColumn('uuid', { name: 'batch_id' }) batchId: string;
  /** In the order of submission, from 0. */
  @PrimaryColumn('integer') place: number;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  /** Of the name that the certifier saw; no other name is certified by this row. */
  @Column('uuid', { name: 'name_check_id' }) nameCheckId: string;
  @Column('text', { default: 'waiting' }) state: BatchRowState;
  @Column('uuid', { name: 'certificate_id', nullable: true }) certificateId: string | null;
  @Column('text', { nullable: true }) refusal: BatchRefusal | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  /** In vain, for reasons that say nothing about the row. */
  @Column('smallint', { default: 0 }) tries: number;
  /** Not before; null before the first failure. */
  @Column('timestamptz', { name: 'next_try_at', nullable: true }) nextTryAt: Date | null;
}
