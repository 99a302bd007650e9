// Which columns do answers that people mark, and their marks, have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/kernel/locale.js';

/** What a marker reads; nothing in it says whose it is, its id neither. */
@Entity('hand_task')
export class HandTaskRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'item_version_id' }) itemVersionId: string;
  @Column('text') locale: Locale;
  @Column('text', { array: true }) answer: string[];
  @Column('integer') possible: number;
  @Column('integer') tolerance: number;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
}

@Entity('hand_task_origin')
export class HandTaskOriginRow {
  @PrimaryColumn('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'attempt_id' }) attemptId: string;
  @Column('integer') position: number;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
}

/** Signed, and never changed. */
@Entity('hand_mark')
export class HandMarkRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'marker_id' }) markerId: string;
  @Column('integer', { array: true }) points: number[];
  @Column('integer') total: number;
  @Column('timestamptz', { name: 'signed_at' }) signedAt: Date;
}

@Entity('hand_outcome')
export class HandOutcomeRow {
  @PrimaryColumn('uuid', { name: 'task_id' }) taskId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'item_version_id' }) itemVersionId: string;
  @Column('text') how: 'two' | 'third' | 'void';
  @Column('numeric', { precision: 6, scale: 2, nullable: true }) points: number | null;
  @Column('integer') possible: number;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'settled_at' }) settledAt: Date;
}
