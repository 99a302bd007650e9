// Which columns do plan, cards and answers of somebody's practice have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '#libs/kernel/calendar.js';
import type { Rating } from './core/recall.js';

@Entity('practice_plan')
export class PracticePlanRow {
  @PrimaryColumn('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('date', { name: 'exam_on', nullable: true }) examOn: Day | null;
  @Column('smallint', { name: 'minutes_a_day' }) minutesADay: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
}

@Entity('practice_card')
export class PracticeCardRow {
  @PrimaryColumn('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  /** `item:P-1-07`, `term:1.4:macrophage`. */
  @PrimaryColumn('text') subject: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  /** How many answers it has had. */
  @Column('integer') revision: number;
  @Column('double precision') stability: number;
  @Column('double precision') difficulty: number;
  @Column('date', { name: 'due_on' }) dueOn: Day;
  @Column('date', { name: 'last_on' }) lastOn: Day;
  @Column('smallint', { name: 'scheduled_days' }) scheduledDays: number;
  @Column('integer') reps: number;
  @Column('integer') lapses: number;
}

/** The journal: an answer is never changed. */
@Entity('practice_answer')
export class PracticeAnswerRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'enrolment_id' }) enrolmentId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('text') subject: string;
  /** Of the card, after this answer. */
  @Column('integer') revision: number;
  /** What was asked; null for a word. */
  @Column('uuid', { name: 'item_version_id', nullable: true }) itemVersionId: string | null;
  @Column('text', { array: true, nullable: true }) choice: string[] | null;
  @Column('text') rating: Rating;
  @Column('boolean') correct: boolean;
  @Column('date', { name: 'answered_on' }) answeredOn: Day;
  @Column('timestamptz', { name: 'answered_at' }) answeredAt: Date;
  @Column('integer') milliseconds: number;
}
