// What does somebody of the register find about an item: versions, key, differences, proposals, use?
import { Injectable } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import type { ItemDraft } from './core/item-draft.js';
import { itemDifference, type PartDifference } from './core/item-difference.js';
import { proposalCan, type ProposalAct, type ProposalState } from './core/item-proposal.js';
import { keepsItemBank } from './core/policy.js';
import { itemNotInBank, proposalUnknown } from './errors.js';
import { ItemBankStore, type BankFilter, type KeyLook, type ListedItem, type StoredVersion } from './item-bank.store.js';
import { ItemEnemiesStore, type Enemy } from './item-enemies.store.js';
import { ItemProposalsStore, type Proposal, type ProposalEvent, type ProposalHead } from './item-proposals.store.js';
import { ItemRemarksStore, type ItemComment, type TagEvent } from './item-remarks.store.js';
import { ProposalDesk } from './proposal-desk.js';

/** Of everybody that something was done by. */
export type Names = ReadonlyMap<string, string>;

export interface BankList {
  readonly items: readonly ListedItem[];
  readonly total: number;
  readonly domains: readonly string[];
  readonly tags: readonly string[];
}

export interface BankedItemPage {
  readonly versions: readonly StoredVersion[];
  readonly proposals: readonly ProposalHead[];
  readonly comments: readonly ItemComment[];
  readonly tagEvents: readonly TagEvent[];
  /** `reason`: what was said first when two people declared it. */
  readonly enemies: readonly (Enemy & { readonly reason: string | null })[];
  readonly keyLooks: readonly KeyLook[];
  readonly names: Names;
}

export interface ProposalPage {
  readonly proposal: Proposal;
  readonly events: readonly ProposalEvent[];
  readonly comments: readonly ItemComment[];
  /** The newest version of what it is about; null of a new item. */
  readonly newest: StoredVersion | null;
  /** From the version that it goes on from; empty when it only moves one. */
  readonly difference: readonly PartDifference[];
  readonly can: readonly ProposalAct[];
  readonly names: Names;
}

@Injectable()
export class ReadItemBank {
  constructor(
    private readonly db: Database,
    private readonly items: ItemBankStore,
    private readonly proposals: ItemProposalsStore,
    private readonly remarks: ItemRemarksStore,
    private readonly enemies: ItemEnemiesStore,
    private readonly desk: ProposalDesk,
    private readonly people: PeopleReader,
    private readonly audit: Audit,
  ) {}

  async list(actor: Actor, filter: BankFilter): Promise<BankList> {
    return this.#register(actor, async () => ({ ...(await this.items.list(filter)), ...(await this.items.choices(filter.bank)) }));
  }

  /** Without its key. 404. */
  async item(actor: Actor, itemId: string): Promise<BankedItemPage> {
    return this.#register(actor, async () => {
      const versions = await this.desk.versions(itemId);
      const proposals = await this.proposals.ofItem(itemId);
      const comments = await this.remarks.comments({ itemId });
      const enemies = await this.#enemies(versions[0].code);
      const tagEvents = await this.remarks.tagEvents(itemId);
      const keyLooks = await this.items.keyLooks(itemId);
      const people = [...proposals.flatMap(({ authorId, decidedBy }) => [authorId, decidedBy]), ...comments.map(({ authorId }) => authorId), ...[...tagEvents, ...keyLooks].map(({ personId }) => personId)];
      return { versions, proposals, comments, tagEvents, enemies, keyLooks, names: await this.#names(people) };
    });
  }

  /** With its key, so the look is recorded. 404. */
  async key(actor: Actor, versionId: string): Promise<ItemDraft> {
    return this.#register(actor, async () => {
      const itemId = await this.items.itemOfVersion(versionId);
      if (itemId === null) throw itemNotInBank();
      const version = (await this.desk.versions(itemId)).filter((each) => each.versionId === versionId);
      await this.#noteKeys(actor, version);
      return (await this.desk.drafts(version))[0]!;
    });
  }

  /** Tells keys, so the look at both is recorded. 404. */
  async difference(actor: Actor, itemId: string, { from, to }: { readonly from: number; readonly to: number }): Promise<PartDifference[]> {
    return this.#register(actor, async () => {
      const versions = await this.desk.versions(itemId);
      const compared = [from, to].map((version) => versions.find((each) => each.version === version));
      const [before, after] = compared;
      if (!before || !after) throw itemNotInBank();
      await this.#noteKeys(actor, [before, after]);
      const [earlier, later] = await this.desk.drafts([before, after]);
      return itemDifference(earlier!, later!);
    });
  }

  async listProposals(actor: Actor, state: ProposalState): Promise<{ readonly proposals: readonly ProposalHead[]; readonly names: Names }> {
    return this.#register(actor, async () => {
      const proposals = await this.proposals.list(state);
      return { proposals, names: await this.#names(proposals.flatMap(({ authorId, decidedBy }) => [authorId, decidedBy])) };
    });
  }

  /** Whoever reads what another proposes is recorded: it tells the key, that of the version before, and that of the version which came of it. No `isLook`: to whoever has just written it. 404. */
  async proposal(actor: Actor, proposalId: string, isLook = true): Promise<ProposalPage> {
    return this.#register(actor, async () => {
      const proposal = await this.proposals.byId(proposalId);
      if (!proposal) throw proposalUnknown();
      const versions = proposal.itemId === null ? [] : await this.items.versions(proposal.itemId);
      const base = versions.filter(({ versionId }) => versionId === proposal.baseVersionId);
      const events = await this.proposals.events(proposalId);
      const comments = await this.remarks.comments({ proposalId });
      const told = versions.filter((version) => version.versionId === proposal.baseVersionId || version.proposalId === proposal.id);
      if (isLook && proposal.draft && proposal.authorId !== actor.personId) await this.audit.record({ act: 'item.proposal-read', actorId: actor.personId, subject: { type: 'item-proposal', id: proposalId } });
      if (isLook && proposal.draft) await this.#noteKeys(actor, told);
      const [before = null] = proposal.draft ? await this.desk.drafts(base) : [];
      const names = await this.#names([proposal.authorId, ...[...events].map(({ personId }) => personId), ...comments.map(({ authorId }) => authorId)]);
      return { proposal, events, comments, newest: versions[0] ?? null, difference: proposal.draft ? itemDifference(before, proposal.draft) : [], can: proposalCan(proposal, actor.personId), names };
    });
  }

  /** 404 to whoever is not of the register: keys are under no policy of the database. */
  #register<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    if (!keepsItemBank(actor)) throw itemNotInBank();
    return this.db.transaction(asRegistrar(actor), work);
  }

  async #enemies(code: string): Promise<BankedItemPage['enemies']> {
    const told: (Enemy & { readonly reason: string | null })[] = [];
    for (const enemy of await this.enemies.of(code)) {
      const [first] = enemy.proposalId === null ? [] : await this.remarks.comments({ proposalId: enemy.proposalId });
      told.push({ ...enemy, reason: first?.text ?? null });
    }
    return told;
  }

  async #noteKeys(actor: Actor, versions: readonly StoredVersion[]): Promise<void> {
    for (const { versionId, bank } of versions) await this.audit.record({ act: 'item.key-read', actorId: actor.personId, subject: { type: 'item-version', id: versionId }, detail: { bank } });
  }

  async #names(ids: readonly (string | null)[]): Promise<Names> {
    const people = await this.people.byIds(ids.filter((id) => id !== null));
    return new Map([...people].map(([id, { name }]) => [id, name]));
  }
}
