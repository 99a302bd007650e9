// In which shape does the register get what somebody proposes for its bank?
import { ApiProperty } from '@nestjs/swagger';
import { proposalKinds, proposalStates, type ProposalKind, type ProposalState } from './core/item-proposal.js';
import type { ProposalHead } from './item-proposals.store.js';
import type { ItemComment } from './item-remarks.store.js';
import type { Names } from './read-item-bank.js';

export class ItemCommentView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly author: string;
  @ApiProperty() readonly text: string;
  @ApiProperty({ format: 'date-time' }) readonly writtenAt: string;
}

export class ProposalHeadView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: proposalKinds }) readonly kind: ProposalKind;
  @ApiProperty({ example: 'OWN-2-07' }) readonly code: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly itemId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Of a pair: the code of the other item.' }) readonly enemy: string | null;
  @ApiProperty({ description: 'It is tried before it counts.' }) readonly pilot: boolean;
  @ApiProperty({ enum: proposalStates }) readonly state: ProposalState;
  @ApiProperty({ format: 'uuid' }) readonly authorId: string;
  @ApiProperty() readonly author: string;
  @ApiProperty({ format: 'date-time' }) readonly startedAt: string;
  @ApiProperty({ format: 'date-time' }) readonly changedAt: string;
  @ApiProperty({ type: String, nullable: true }) readonly decidedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly decidedAt: string | null;
}

export class ProposalEventView {
  @ApiProperty({ enum: ['started', 'handed-in', 'sent-back', 'approved', 'withdrawn'] }) readonly act: 'started' | 'handed-in' | 'sent-back' | 'approved' | 'withdrawn';
  @ApiProperty() readonly by: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
}

export class ProposedView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
}

export const itemCommentView = ({ id, authorId, text, writtenAt }: ItemComment, names: Names): ItemCommentView => ({ id, author: names.get(authorId) ?? '', text, writtenAt: writtenAt.toISOString() });

export const proposalHeadView = ({ id, kind, code, itemId, enemy, pilot, state, authorId, startedAt, changedAt, decidedBy, decidedAt }: ProposalHead, names: Names): ProposalHeadView => ({
  id,
  kind,
  code,
  itemId,
  enemy,
  pilot,
  state,
  authorId,
  author: names.get(authorId) ?? '',
  startedAt: startedAt.toISOString(),
  changedAt: changedAt.toISOString(),
  decidedBy: decidedBy === null ? null : (names.get(decidedBy) ?? ''),
  decidedAt: decidedAt?.toISOString() ?? null,
});
