// In which shape does somebody of the register get one proposal, to write it or to decide on it?
import { ApiProperty } from '@nestjs/swagger';
import type { ItemDraft } from './core/item-draft.js';
import { proposalActs, type ProposalAct } from './core/item-proposal.js';
import type { ItemState } from './core/item.js';
import { itemStates } from './core/item.js';
import { partDifferenceView, PartDifferenceView } from './item-bank-view.js';
import { itemCommentView, ItemCommentView, ProposalEventView, ProposalHeadView, proposalHeadView } from './item-proposal-view.js';
import type { ProposalPage } from './read-item-bank.js';

export class NewestVersionView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ enum: itemStates }) readonly state: ItemState;
}

export class ItemProposalView extends ProposalHeadView {
  @ApiProperty() readonly revision: number;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The version from which it goes on; null of a new item.' }) readonly baseVersionId: string | null;
  @ApiProperty({ type: NewestVersionView, nullable: true, description: 'Another than the base when the item has moved on.' }) readonly newest: NewestVersionView | null;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'In the form of docs/content.md; null when it only retires or releases.' }) readonly draft: ItemDraft | null;
  @ApiProperty({ type: [PartDifferenceView], description: 'From its base; all of a new item.' }) readonly difference: PartDifferenceView[];
  @ApiProperty({ type: [ProposalEventView], description: 'Oldest first.' }) readonly events: ProposalEventView[];
  @ApiProperty({ type: [ItemCommentView], description: 'Oldest first.' }) readonly comments: ItemCommentView[];
  @ApiProperty({ enum: proposalActs, isArray: true, description: 'What whoever asks may do with it now.' }) readonly can: ProposalAct[];
}

export const itemProposalView = ({ proposal, events, comments, newest, difference, can, names }: ProposalPage): ItemProposalView => ({
  ...proposalHeadView(proposal, names),
  revision: proposal.revision,
  baseVersionId: proposal.baseVersionId,
  newest: newest && { versionId: newest.versionId, version: newest.version, state: newest.state },
  draft: proposal.draft,
  difference: difference.map(partDifferenceView),
  events: events.map(({ act, personId, at }) => ({ act, by: names.get(personId) ?? '', at: at.toISOString() })),
  comments: comments.map((comment) => itemCommentView(comment, names)),
  can: [...can],
});
