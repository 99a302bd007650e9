// Which columns do a standard, and the panel that set it, have?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FrozenResult, StandardMethod } from './core/standard.js';

const points = { precision: 6, scale: 2, transformer: { to: (value: number) => value, from: Number } };

/** Insert-only: the newest of a blueprint is in force. */
@Entity('standard')
export class StandardRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'blueprint_id' }) blueprintId: string;
  @Column('integer') number: number;
  @Column('text') method: StandardMethod;
  @Column('uuid', { name: 'panel_id', nullable: true }) panelId: string | null;
  @Column('numeric', { name: 'pass_points', ...points }) passPoints: number;
  @Column('integer', { name: 'gates_needed' }) gatesNeeded: number;
  /** Points that critical domains need. */
  @Column('jsonb') least: Readonly<Record<string, number>>;
  @Column('jsonb', { nullable: true }) result: FrozenResult | null;
  /** Points by which the cut was moved, and why. */
  @Column('numeric', points) adjustment: number;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('uuid', { name: 'frozen_by', nullable: true }) frozenBy: string | null;
  @Column('timestamptz', { name: 'frozen_at' }) frozenAt: Date;
}

@Entity('standard_panel')
export class StandardPanelRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'blueprint_id' }) blueprintId: string;
  @Column('text') name: string;
  /** The sheet: a form of the exam, by position. */
  @Column('uuid', { name: 'item_versions', array: true }) itemVersions: string[];
  @Column('jsonb', { name: 'option_orders' }) optionOrders: string[][];
  @Column('uuid', { name: 'led_by' }) ledBy: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
}
