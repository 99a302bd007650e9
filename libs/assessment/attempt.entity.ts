// Which columns do an attempt, its answers and its result have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '#libs/kernel/locale.js';
import type { Attempt, AttemptState, ClosedBy } from './core/attempt.js';
import type { PassRule } from './core/pass-rule.js';
import type { DomainScore } from './core/scoring.js';

@Entity('attempt')
export class AttemptRow implements Attempt {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'form_id' }) formId: string;
  @Column('text') purpose: string;
  @Column('uuid', { name: 'subject_id' }) subjectId: string;
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('uuid', { name: 'academy_id' }) academyId: string;
  @Column('integer') number: number;
  @Column('text') state: AttemptState;
  @Column('text') locale: Locale;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('timestamptz', { nullable: true }) deadline: Date | null;
  @Column('timestamptz', { name: 'submitted_at', nullable: true }) submittedAt: Date | null;
  @Column('text', { name: 'closed_by', nullable: true }) closedBy: ClosedBy | null;
  @Column('uuid', { name: 'accommodation_id', nullable: true }) accommodationId: string | null;
  @Column('timestamptz', { name: 'break_until', nullable: true }) breakUntil: Date | null;
  @Column('uuid', { name: 'check_in_id', nullable: true }) checkInId: string | null;
  @Column('integer', { nullable: true }) hold: number | null;
  @Column('uuid', { name: 'held_by', nullable: true }) heldBy: string | null;
  @Column('timestamptz', { name: 'held_since', nullable: true }) heldSince: Date | null;
}

/** The journal of answers: each save adds a row, none is ever changed. */
@Entity('response')
export class ResponseRow {
  @PrimaryColumn('uuid', { name: 'attempt_id' }) attemptId: string;
  @PrimaryColumn('integer') position: number;
  @PrimaryColumn('integer') revision: number;
  @Column('text', { array: true }) choice: string[];
  @Column('timestamptz', { name: 'answered_at' }) answeredAt: Date;
  /** Came after the deadline, within the grace. */
  @Column('boolean') late: boolean;
  /** Of the browser that gave it. */
  @Column('integer', { nullable: true }) hold: number | null;
}

/** That an answer came too late and was refused; not which one. */
@Entity('refused_response')
export class RefusedResponseRow {
  @PrimaryColumn('uuid', { name: 'attempt_id' }) attemptId: string;
  @PrimaryColumn('integer') position: number;
  @Column('timestamptz', { name: 'refused_at' }) refusedAt: Date;
}

@Entity('attempt_result')
export class AttemptResultRow {
  @PrimaryColumn('uuid', { name: 'attempt_id' }) attemptId: string;
  @Column('numeric', { precision: 6, scale: 2, transformer: { to: (points: number) => points, from: Number } }) points: number;
  @Column('integer') possible: number;
  @Column('jsonb') domains: readonly DomainScore[];
  @Column('integer', { name: 'gates_right' }) gatesRight: number;
  @Column('integer', { name: 'gates_total' }) gatesTotal: number;
  @Column('boolean') passed: boolean;
  @Column('timestamptz', { name: 'scored_at' }) scoredAt: Date;
  /** A result is followed, and never changed: the one with the highest revision counts. */
  @PrimaryColumn('integer') revision: number;
  /** On which of the decisions about an item it rests; null when on keys alone. */
  @Column('uuid', { name: 'rescoring_id', nullable: true }) rescoringId: string | null;
  /** Under which it was marked, where that is not the form's. */
  @Column('jsonb', { name: 'pass_rule', nullable: true }) passRule: PassRule | null;
}
