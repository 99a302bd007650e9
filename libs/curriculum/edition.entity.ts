// Which columns have a draft of an edition and its lessons?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EditionLesson } from './core/edition.js';

@Entity('edition_draft')
export class EditionDraftRow {
  /** The published version will have it, too. */
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('uuid', { name: 'base_id' }) baseId: string;
  @Column('text') name: string;
  /** The edition, published or not, from which its lessons were taken over. */
  @Column('uuid', { name: 'carried_from', nullable: true }) carriedFrom: string | null;
  @Column('uuid', { name: 'started_by' }) startedBy: string;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
}

@Entity('edition_lesson')
export class EditionLessonRow {
  @PrimaryColumn('uuid', { name: 'edition_id' }) editionId: string;
  @PrimaryColumn('text') code: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('integer') minutes: number;
  @Column('jsonb') content: EditionLesson['texts'];
  /** The version whose text the writer had in view. */
  @Column('uuid', { name: 'seen_base' }) seenBase: string;
  @Column('integer') revision: number;
  @Column('uuid', { name: 'changed_by' }) changedBy: string;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}
