// How are the answers called that the pages of the item bank show?
import type { components } from '../../api/schema.js';

type Views = components['schemas'];

export type BankList = Views['ItemBankListView'];
export type ListedItem = Views['ListedItemView'];
export type BankedItem = Views['BankedItemView'];
export type ItemVersion = Views['ItemVersionView'];
export type Proposal = Views['ItemProposalView'];
export type ProposalHead = Views['ProposalHeadView'];
export type ItemGround = Views['ItemGroundView'];
export type ItemComment = Views['ItemCommentView'];
