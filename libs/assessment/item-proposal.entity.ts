// Which columns do proposals have, and what people say about items?
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProposalKind, ProposalState } from './core/item-proposal.js';

@Entity('item_proposal')
export class ItemProposalRow {
  @PrimaryColumn('uuid') id: string;
  @Column('text') kind: ProposalKind;
  /** Of a new item the one that it wishes for. */
  @Column('text') code: string;
  /** Of a new item once it is approved. */
  @Column('uuid', { name: 'item_id', nullable: true }) itemId: string | null;
  @Column('uuid', { name: 'base_version_id', nullable: true }) baseVersionId: string | null;
  /** Of a pair: the code of the other item. */
  @Column('text', { nullable: true }) enemy: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('timestamptz', { name: 'started_at' }) startedAt: Date;
  @Column('text') state: ProposalState;
  @Column('integer') revision: number;
  @Column('timestamptz', { name: 'changed_at' }) changedAt: Date;
  /** The item as it is written, sealed. */
  @Column('bytea', { nullable: true }) draft: Buffer | null;
  /** Whether it is tried before it counts: said when it is handed in. */
  @Column('boolean') pilot: boolean;
  /** Of what was handed in last. */
  @Column('bytea', { nullable: true }) digest: Buffer | null;
  @Column('timestamptz', { name: 'handed_in_at', nullable: true }) handedInAt: Date | null;
  @Column('uuid', { name: 'decided_by', nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at', nullable: true }) decidedAt: Date | null;
}

@Entity('item_proposal_event')
export class ItemProposalEventRow {
  @PrimaryColumn('uuid', { name: 'proposal_id' }) proposalId: string;
  @PrimaryColumn('integer') sequence: number;
  @Column('text') act: 'started' | 'handed-in' | 'sent-back' | 'approved' | 'withdrawn';
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz') at: Date;
}

@Entity('item_comment')
export class ItemCommentRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'item_id', nullable: true }) itemId: string | null;
  @Column('uuid', { name: 'proposal_id', nullable: true }) proposalId: string | null;
  @Column('uuid', { name: 'author_id' }) authorId: string;
  @Column('bytea') sealed: Buffer;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}

@Entity('item_tag_event')
export class ItemTagEventRow {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid', { name: 'item_id' }) itemId: string;
  @Column('text') tag: string;
  @Column('text') act: 'added' | 'removed';
  @Column('uuid', { name: 'person_id' }) personId: string;
  @Column('timestamptz') at: Date;
}
