// Which columns do blueprints, and the forms drawn from them, have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { History } from './core/assembly.js';
import type { BlueprintRules } from './core/blueprint.js';
import type { PassRule } from './core/pass-rule.js';

@Entity('blueprint')
export class BlueprintRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('integer') version: number;
  @Column('jsonb') rules: BlueprintRules;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}

@Entity('form')
export class FormRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: 'quiz' | 'exam';
  @Column('uuid', { name: 'blueprint_id', nullable: true }) blueprintId: string | null;
  /** By position. */
  @Column('uuid', { name: 'item_versions', array: true }) itemVersions: string[];
  /** By position: the ids of the item's options in the order in which this form shows them. */
  @Column('jsonb', { name: 'option_orders' }) optionOrders: string[][];
  @Column('jsonb', { name: 'pass_rule' }) passRule: PassRule;
  /** Positions, from 0, of what is tried and does not count. */
  @Column('integer', { array: true }) unscored: number[];
  /** Of an exam: what set its pass mark. */
  @Column('uuid', { name: 'standard_id', nullable: true }) standardId: string | null;
  /** With what follows the form can be drawn again. It tells no more than the items of the form, which stand beside it. Null in forms of before. */
  @Column('bytea', { nullable: true }) seed: Buffer | null;
  /** Digest of what it was drawn from. */
  @Column('bytea', { nullable: true }) pool: Buffer | null;
  /** The forms that the person had seen, in their order. */
  @Column('uuid', { array: true, nullable: true }) earlier: string[] | null;
  @Column('jsonb', { nullable: true }) recent: History['recent'] | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
