// Which columns does what judges of a panel do have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PanelStep } from './core/standard.js';

@Entity('standard_judge')
export class StandardJudgeRow {
  @PrimaryColumn('uuid', { name: 'panel_id' }) panelId: string;
  @PrimaryColumn('uuid', { name: 'judge_id' }) judgeId: string;
  @Column('uuid', { name: 'invited_by' }) invitedBy: string;
  @Column('timestamptz', { name: 'invited_at' }) invitedAt: Date;
}

@Entity('standard_step')
export class StandardStepRow {
  @PrimaryColumn('uuid', { name: 'panel_id' }) panelId: string;
  @PrimaryColumn('text') step: PanelStep;
  @Column('uuid', { name: 'taken_by' }) takenBy: string;
  @Column('timestamptz', { name: 'taken_at' }) takenAt: Date;
}

/** The last revision of an item in a round counts. */
@Entity('standard_rating')
export class StandardRatingRow {
  @PrimaryColumn('uuid', { name: 'panel_id' }) panelId: string;
  @PrimaryColumn('uuid', { name: 'judge_id' }) judgeId: string;
  @PrimaryColumn('integer') round: 1 | 2;
  @PrimaryColumn('integer') position: number;
  @PrimaryColumn('integer') revision: number;
  /** In percent, by fives. */
  @Column('integer') share: number;
  @Column('timestamptz', { name: 'rated_at' }) ratedAt: Date;
}

@Entity('standard_hand_in')
export class StandardHandInRow {
  @PrimaryColumn('uuid', { name: 'panel_id' }) panelId: string;
  @PrimaryColumn('uuid', { name: 'judge_id' }) judgeId: string;
  @PrimaryColumn('integer') round: 1 | 2;
  @Column('timestamptz', { name: 'handed_in_at' }) handedInAt: Date;
}

@Entity('standard_remark')
export class StandardRemarkRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'panel_id' }) panelId: string;
  @Column('uuid', { name: 'judge_id' }) judgeId: string;
  @Column('integer') position: number;
  @Column('text') text: string;
  @Column('timestamptz', { name: 'said_at' }) saidAt: Date;
}
