// Which columns does an item have, and which of them are its key?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bank, ItemContent, ItemKey, ItemKind, ItemLevel, ItemState } from './core/item.js';
import type { Rubric } from './core/rubric.js';

@Entity('item')
export class ItemRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') code: string;
  @Column('text') bank: Bank;
  /** Published with the repository, so that a candidate may have read it. */
  @Column('boolean') exposed: boolean;
}

/** What a sealed item shows: how many options there are to shuffle, and nothing of what they say. */
export interface OptionIds {
  readonly options: readonly { readonly id: string }[];
}

@Entity('item_version')
export class ItemVersionRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('integer') version: number;
  @Column('text') domain: string;
  @Column('text') kind: ItemKind;
  @Column('text') level: ItemLevel;
  @Column('boolean') gate: boolean;
  @Column('numeric', { precision: 3, scale: 2 }) difficulty: number;
  @Column('jsonb') content: ItemContent | OptionIds;
  /** The whole content of an item that is kept sealed. */
  @Column('bytea', { nullable: true }) sealed: Buffer | null;
  /** Of an item that is asked about a case with others; otherwise all three are null. */
  @Column('text', { name: 'case_code', nullable: true }) caseCode: string | null;
  @Column('smallint', { name: 'case_place', nullable: true }) casePlace: number | null;
  @Column('smallint', { name: 'case_size', nullable: true }) caseSize: number | null;
  @Column('bytea') digest: Buffer;
  @Column('text') state: ItemState;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
  /** By which it came; null of what an operator's command brought. */
  @Column('uuid', { name: 'proposal_id', nullable: true }) proposalId: string | null;
  /** By which it last left quarantine. */
  @Column('uuid', { name: 'release_id', nullable: true }) releaseId: string | null;
  /** It was approved to be tried first. */
  @Column('boolean', { name: 'came_as_pilot' }) cameAsPilot: boolean;
  /** By which it was taken into use then. */
  @Column('uuid', { name: 'adoption_id', nullable: true }) adoptionId: string | null;
}

/** Insert-only. Only marking, the review of a quiz and the import touch it. */
@Entity('item_key')
export class ItemKeyRow {
  @PrimaryColumn('uuid', { name: 'item_version_id' }) itemVersionId: string;
  @Column('text', { array: true }) correct: string[];
  /** A decimal, as its author wrote it. */
  @Column('text', { nullable: true }) tolerance: string | null;
  /** Of an item that people mark. */
  @Column('jsonb', { nullable: true }) rubric: Rubric | null;
  @Column('jsonb') rationales: ItemKey['rationales'];
  @Column('text', { nullable: true }) lesson: string | null;
  @Column('text', { array: true }) claims: string[];
  @Column('text', { array: true }) sources: string[];
  /** The right options and their rationales; those columns are empty then. */
  @Column('bytea', { nullable: true }) sealed: Buffer | null;
}
