// May this person do this with that proposal now, and does it still know the item as it is?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { locales } from '#libs/kernel/locale.js';
import { BankStore } from './bank.store.js';
import { draftOf, type ItemDraft, type StoredItem } from './core/item-draft.js';
import { proposalHindrance, type ProposalAct } from './core/item-proposal.js';
import type { ItemSource } from './core/item-source.js';
import { keepsItemBank } from './core/policy.js';
import { enemiesAlready, enemiesNot, enemyUnfit, itemFaulty, itemMovedOn, itemNotInBank, ownProposal, proposalChanged, proposalMoved, proposalOfAnother, proposalUnknown } from './errors.js';
import { ItemBankStore, type StoredVersion } from './item-bank.store.js';
import { ItemEnemiesStore } from './item-enemies.store.js';
import { ItemKeysStore, keyAmong } from './item-keys.store.js';
import { ItemProposalsStore, type Proposal } from './item-proposals.store.js';

/**
 * What must hold of an item before it is handed in, and again before it is published: reads it, or throws 400 `item-faulty` with every fault. Claims are curriculum's, above this
 * lib, so whoever calls brings it along. `isOwn`: an item of the register's own, and not one of the repository, whose form was checked there.
 */
export type ItemCheck = (draft: ItemDraft, about: { readonly isOwn: boolean }) => Promise<ItemSource>;

/** What somebody saw who does something. */
export interface SeenProposal {
  readonly proposalId: string;
  readonly revision: number;
}

/** Steps of the verbs that write the bank: call them in a transaction of the register. */
@Injectable()
export class ProposalDesk {
  constructor(
    private readonly proposals: ItemProposalsStore,
    private readonly items: ItemBankStore,
    private readonly keys: ItemKeysStore,
    private readonly bank: BankStore,
    private readonly enemies: ItemEnemiesStore,
  ) {}

  /** Locked. 404; 403 `proposal-of-another`, `own-proposal`; 409 `proposal-moved`, `proposal-changed`. */
  async take(actor: Actor, act: ProposalAct, { proposalId, revision }: SeenProposal): Promise<Proposal> {
    const proposal = keepsItemBank(actor) ? await this.proposals.locked(proposalId) : null;
    if (!proposal) throw proposalUnknown();
    const hindrance = proposalHindrance(act, proposal, actor.personId);
    if (hindrance === 'own') throw ownProposal();
    if (hindrance === 'others') throw proposalOfAnother();
    if (proposal.revision !== revision) throw proposalChanged({ revision: proposal.revision, changedBy: (await this.proposals.events(proposalId)).at(-1)?.personId ?? proposal.authorId, changedAt: proposal.changedAt.toISOString() });
    if (hindrance === 'moved') throw proposalMoved(proposal.state);
    return proposal;
  }

  /** The newest version first. 404 when there is no such item. */
  async versions(itemId: string): Promise<readonly [newest: StoredVersion, ...older: StoredVersion[]]> {
    const [newest, ...older] = await this.items.versions(itemId);
    if (!newest) throw itemNotInBank();
    return [newest, ...older];
  }

  /** What the proposal is about, as it is now; null of a new item. 409 `item-moved-on`. */
  async base({ itemId, baseVersionId }: Pick<Proposal, 'itemId' | 'baseVersionId'>): Promise<StoredVersion | null> {
    if (itemId === null || baseVersionId === null) return null;
    const [newest] = await this.versions(itemId);
    if (newest.versionId !== baseVersionId) throw itemMovedOn(newest.version, newest.versionId);
    return newest;
  }

  /** What is told of a case is one thing in all its items that are live. 400 `item-faulty`. */
  async demandOneCase({ vignette }: ItemSource, itemId: string | null): Promise<void> {
    if (!vignette) return;
    const other = (await this.items.ofCase(vignette.case, itemId)).find(({ content }) => locales.some((locale) => content.vignette?.text[locale] !== vignette.text[locale]));
    if (other) throw itemFaulty([{ pointer: '/vignette/text', code: 'case-unfit', detail: `It tells case ${vignette.case} in other words than ${other.code}.` }]);
  }

  /** 400 `enemy-unfit`; 409 `enemies-already`, `enemies-not`. */
  async demandPair({ kind, code, enemy }: { readonly kind: 'enmity' | 'reconciliation'; readonly code: string; readonly enemy: string }): Promise<void> {
    if (enemy === code || (await this.bank.byCode([enemy])).size === 0) throw enemyUnfit(enemy);
    const isDeclared = await this.enemies.declared(code, enemy);
    if (isDeclared !== (kind === 'reconciliation')) throw isDeclared ? enemiesAlready() : enemiesNot();
  }

  /** With their keys: whoever hands them to a person records that. */
  async drafts(versions: readonly (Omit<StoredItem, 'key'> & { readonly versionId: string })[]): Promise<ItemDraft[]> {
    const keys = await this.keys.of(versions.map(({ versionId }) => versionId));
    return versions.map((version) => draftOf({ ...version, key: keyAmong(keys, version.versionId) }));
  }
}
