// Which columns does a reader's note beside a lesson have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/kernel/locale.js';

@Entity('lesson_note')
export class LessonNoteRow {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;
  /** Given by the client: what is sent twice is one note. */
  @PrimaryColumn('uuid') id: string;
  @Column('text', { name: 'programme_code' }) programmeCode: string;
  @Column('text', { name: 'lesson_code' }) lessonCode: string;
  /** The academy that added the lesson; null for the programme's own, adapted or not. */
  @Column('uuid', { name: 'added_by', nullable: true }) addedBy: string | null;
  @Column('text') locale: Locale;
  @Column('text', { nullable: true }) section: string | null;
  @Column('integer') place: number;
  @Column('text', { nullable: true }) exact: string | null;
  @Column('text', { nullable: true }) prefix: string | null;
  @Column('text', { nullable: true }) suffix: string | null;
  @Column('text', { nullable: true }) text: string | null;
  @Column('integer') revision: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  @Column('timestamptz', { name: 'updated_at' }) updatedAt: Date;
}
