// In which shape does the register get what is in its banks?
import { ApiProperty } from '@nestjs/swagger';
import type { Localised } from '#libs/kernel/locale.js';
import { AskedItemView, askedItemView } from './asked-item-view.js';
import { itemParts, type ItemPart, type PartDifference } from './core/item-difference.js';
import type { ItemDraft } from './core/item-draft.js';
import { banks, itemKinds, itemLevels, itemStates, type Bank, type ItemKind, type ItemLevel, type ItemState } from './core/item.js';
import type { StoredVersion, VersionFacts } from './item-bank.store.js';
import type { BankedItemPage, BankList, Names } from './read-item-bank.js';
import { itemCommentView, ItemCommentView, ProposalHeadView, proposalHeadView } from './item-proposal-view.js';

export class ItemFactsView {
  @ApiProperty({ format: 'uuid' }) readonly versionId: string;
  @ApiProperty() readonly version: number;
  @ApiProperty({ enum: itemStates }) readonly state: ItemState;
  @ApiProperty() readonly domain: string;
  @ApiProperty({ enum: itemKinds }) readonly kind: ItemKind;
  @ApiProperty({ enum: itemLevels }) readonly level: ItemLevel;
  @ApiProperty() readonly gate: boolean;
  @ApiProperty({ description: 'Expected share of right answers.' }) readonly difficulty: number;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ description: 'Forms that were drawn with it.' }) readonly forms: number;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When the last of them was.' }) readonly lastUsedAt: string | null;
}

export class ListedItemView extends ItemFactsView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ example: 'OWN-2-07' }) readonly code: string;
  @ApiProperty({ type: [String] }) readonly tags: string[];
}

export class ItemBankListView {
  @ApiProperty({ type: [ListedItemView], description: 'By code, in their newest version; forms are those of all versions.' }) readonly items: ListedItemView[];
  @ApiProperty({ description: 'How many there are; the first 300 come.' }) readonly total: number;
  @ApiProperty({ type: [String] }) readonly domains: string[];
  @ApiProperty({ type: [String] }) readonly tags: string[];
}

export class ItemInLanguagesView {
  @ApiProperty({ type: AskedItemView }) readonly en: AskedItemView;
  @ApiProperty({ type: AskedItemView }) readonly 'pt-PT': AskedItemView;
}

export class ExamOfItemView {
  @ApiProperty({ format: 'uuid' }) readonly blueprintId: string;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly version: number;
}

export class ItemVersionView extends ItemFactsView {
  @ApiProperty({ type: String, nullable: true, description: 'Null of what was imported by the operator’s command.' }) readonly author: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly approvedBy: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly proposalId: string | null;
  @ApiProperty({ type: ItemInLanguagesView, description: 'As a candidate sees it; nothing in it depends on the key.' }) readonly asked: ItemInLanguagesView;
  @ApiProperty({ type: [ExamOfItemView], description: 'In which it was drawn: there are its figures.' }) readonly exams: ExamOfItemView[];
}

export class ItemTagEventView {
  @ApiProperty() readonly tag: string;
  @ApiProperty({ enum: ['added', 'removed'] }) readonly act: 'added' | 'removed';
  @ApiProperty() readonly by: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
}

export class KeyLookView {
  @ApiProperty() readonly version: number;
  @ApiProperty() readonly by: string;
  @ApiProperty({ format: 'date-time' }) readonly at: string;
}

export class EnemyView {
  @ApiProperty({ example: 'OWN-2-08' }) readonly code: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Null where it is not there yet.' }) readonly itemId: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'By which two people declared it; null of what files declare.' }) readonly proposalId: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly reason: string | null;
}

export class BankedItemView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly code: string;
  @ApiProperty({ enum: banks }) readonly bank: Bank;
  @ApiProperty({ description: 'It comes with the repository, where everybody can read it, and is changed there.' }) readonly exposed: boolean;
  @ApiProperty({ type: [ItemVersionView], description: 'Newest first.' }) readonly versions: ItemVersionView[];
  @ApiProperty({ type: [String] }) readonly tags: string[];
  @ApiProperty({ type: [ItemTagEventView], description: 'Newest first.' }) readonly tagEvents: ItemTagEventView[];
  @ApiProperty({ type: [ItemCommentView], description: 'Oldest first.' }) readonly comments: ItemCommentView[];
  @ApiProperty({ type: [ProposalHeadView], description: 'Newest first.' }) readonly proposals: ProposalHeadView[];
  @ApiProperty({ type: [EnemyView], description: 'By code: never in one form with it.' }) readonly enemies: EnemyView[];
  @ApiProperty({ type: [KeyLookView], description: 'The last fifty, newest first.' }) readonly keyLooks: KeyLookView[];
}

export class DifferencePieceView {
  @ApiProperty({ enum: ['same', 'added', 'removed'] }) readonly how: 'same' | 'added' | 'removed';
  @ApiProperty() readonly text: string;
}

export class PartDifferenceView {
  @ApiProperty({ enum: itemParts }) readonly part: ItemPart;
  @ApiProperty({ type: String, nullable: true, description: 'Of the option, prompt or gap that it is about.' }) readonly id: string | null;
  @ApiProperty({ enum: ['en', 'pt-PT'], nullable: true, type: String }) readonly locale: keyof Localised | null;
  @ApiProperty({ type: [DifferencePieceView] }) readonly pieces: DifferencePieceView[];
}

export class ItemDraftView {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'In the form of docs/content.md, key and rationales in it.' }) readonly draft: ItemDraft;
}

export const partDifferenceView = ({ part, id, locale, pieces }: PartDifference): PartDifferenceView => ({ part, id, locale, pieces: pieces.map(({ how, text }) => ({ how, text })) });

const factsView = ({ versionId, version, state, domain, kind, level, gate, difficulty, createdAt, forms, lastUsedAt }: VersionFacts): ItemFactsView => ({
  versionId, version, state, domain, kind, level, gate, difficulty, createdAt: createdAt.toISOString(), forms, lastUsedAt: lastUsedAt?.toISOString() ?? null,
}); // prettier-ignore

export const itemBankListView = ({ items, total, domains, tags }: BankList): ItemBankListView => ({
  items: items.map((item) => ({ ...factsView(item), id: item.id, code: item.code, tags: [...item.tags] })),
  total,
  domains: [...domains],
  tags: [...tags],
});

/** The order of their ids: none was drawn for anybody. */
function askedView(version: Pick<StoredVersion, 'kind' | 'gate' | 'content'>): ItemInLanguagesView {
  const order = version.content.options.map(({ id }) => id);
  return { en: askedItemView(version, order, 'en'), 'pt-PT': askedItemView(version, order, 'pt-PT') };
}

const nameIn = (names: Names, id: string): string => names.get(id) ?? '';

export function bankedItemView({ versions, proposals, comments, tagEvents, enemies, keyLooks, names }: BankedItemPage): BankedItemView {
  const { itemId, code, bank, exposed } = versions[0]!;
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const lastOfTag = tagEvents.filter(({ tag }, at) => tagEvents.findIndex((event) => event.tag === tag) === at);
  return {
    id: itemId,
    code,
    bank,
    exposed,
    versions: versions.map((version) => {
      const proposal = version.proposalId === null ? undefined : byId.get(version.proposalId);
      return {
        ...factsView(version),
        author: proposal ? nameIn(names, proposal.authorId) : null,
        approvedBy: proposal?.decidedBy ? nameIn(names, proposal.decidedBy) : null,
        proposalId: version.proposalId,
        asked: askedView(version),
        exams: version.exams.map(({ blueprintId, code: exam, version: number }) => ({ blueprintId, code: exam, version: number })),
      };
    }),
    tags: lastOfTag.filter(({ act }) => act === 'added').map(({ tag }) => tag).sort(),
    tagEvents: tagEvents.map(({ tag, act, personId, at }) => ({ tag, act, by: nameIn(names, personId), at: at.toISOString() })),
    comments: comments.map((comment) => itemCommentView(comment, names)),
    proposals: proposals.map((proposal) => proposalHeadView(proposal, names)),
    enemies: enemies.map(({ code: other, itemId: otherId, proposalId, reason }) => ({ code: other, itemId: otherId, proposalId, reason })),
    keyLooks: keyLooks.map(({ version, personId, at }) => ({ version, by: nameIn(names, personId), at: at.toISOString() })),
  };
}
