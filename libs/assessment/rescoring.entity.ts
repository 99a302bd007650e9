// Which columns do a rescoring, its end, and what marking goes by since have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RescoringCause, Treatment } from './core/rescoring.js';

@Entity('rescoring')
export class RescoringRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'item_version_id' }) itemVersionId: string;
  @Column('text') treatment: Treatment;
  @Column('text') cause: RescoringCause;
  /** Sealed. */
  @Column('bytea', { nullable: true }) accepted: Buffer | null;
  @Column('text') reason: string;
  /** SHA-256 of what it would do to each attempt, as its proposer saw it. */
  @Column('bytea') preview: Buffer;
  @Column('integer') attempts: number;
  @Column('integer') gaining: number;
  @Column('integer') passing: number;
  @Column('uuid', { name: 'proposed_by' }) proposedBy: string;
  @Column('timestamptz', { name: 'proposed_at' }) proposedAt: Date;
}

@Entity('rescoring_end')
export class RescoringEndRow {
  @PrimaryColumn('uuid', { name: 'rescoring_id' }) rescoringId: string;
  @Column('text') act: 'confirmed' | 'withdrawn';
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz') at: Date;
}

@Entity('item_marking')
export class ItemMarkingRow {
  @PrimaryColumn('uuid', { name: 'rescoring_id' }) rescoringId: string;
  @Column('uuid', { name: 'item_version_id' }) itemVersionId: string;
  @Column('text') treatment: Treatment;
  @Column('text') cause: RescoringCause;
  /** Sealed. */
  @Column('bytea', { nullable: true }) accepted: Buffer | null;
  @Column('timestamptz') since: Date;
}
