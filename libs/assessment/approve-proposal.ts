// How does what one person of the register proposed come about, once another has seen it?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { BankStore } from './bank.store.js';
import { isPair } from './core/item-proposal.js';
import { contentOf, keyOf, type ItemSource } from './core/item-source.js';
import { digestOf } from './digest.js';
import { itemCodeTaken, itemNotPilot, itemNotQuarantined, itemNotRetirable, proposalMoved } from './errors.js';
import type { StoredVersion } from './item-bank.store.js';
import { ItemEnemiesStore } from './item-enemies.store.js';
import { ItemProposalsStore, type Proposal } from './item-proposals.store.js';
import { ItemVault } from './item-vault.js';
import { ProposalDesk, type ItemCheck, type SeenProposal } from './proposal-desk.js';

@Injectable()
export class ApproveProposal {
  constructor(
    private readonly db: Database,
    private readonly desk: ProposalDesk,
    private readonly bank: BankStore,
    private readonly proposals: ItemProposalsStore,
    private readonly enemies: ItemEnemiesStore,
    private readonly vault: ItemVault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * From here on exams draw the new version and no longer the one before; forms that were drawn keep theirs. What was handed in is checked once more: a claim may have been retired since.
   * 403 `own-proposal`; 409 `proposal-changed`, `proposal-moved`, `item-moved-on`, `item-code-taken`, `enemies-already`, `enemies-not`; 400 `item-faulty`; 401 `sign-in-again`. The database refuses the same.
   */
  async run(actor: Actor, seen: SeenProposal, check: ItemCheck): Promise<void> {
    const at = this.clock.now();
    demandRecentSignIn(actor, at);
    await this.db.transaction(asRegistrar(actor), async () => {
      await this.bank.serialise();
      const proposal = await this.desk.take(actor, 'approve', seen);
      // a pair is about two items, and no version of them
      const base = isPair(proposal.kind) ? null : await this.desk.base(proposal);
      const approve = (itemId?: string): Promise<void> => this.proposals.step(proposal.id, { state: 'approved', act: 'approved', personId: actor.personId, at, ...(itemId !== undefined && { itemId }) });
      if (proposal.draft) await this.#publish(proposal, base, await check(proposal.draft, { isOwn: true }), at, approve);
      else if (isPair(proposal.kind)) await this.#pair(proposal, proposal.kind, approve);
      else if (base && proposal.kind === 'retirement') await this.#retire(base, approve);
      else if (base && proposal.kind === 'adoption') await this.#adopt(proposal, base, check, approve);
      else if (base) await this.#release(proposal, base, check, approve);
      await this.audit.record({ act: 'item.proposal-approved', actorId: actor.personId, subject: { type: 'item-proposal', id: proposal.id }, detail: { kind: proposal.kind } });
    });
  }

  async #publish(proposal: Proposal, base: StoredVersion | null, source: ItemSource, at: Date, approve: (itemId: string) => Promise<void>): Promise<void> {
    const digest = this.vault.mark(digestOf(source));
    // the sources of its claims are others now: its author hands it in again
    if (!proposal.digest?.equals(digest)) throw proposalMoved('outdated');
    if (!base && (await this.bank.byCode([source.code])).size > 0) throw itemCodeTaken(source.code);
    await this.desk.demandOneCase(source, base?.itemId ?? null);
    const itemId = base?.itemId ?? newId();
    if (!base) await this.bank.addItems([{ id: itemId, code: source.code, bank: 'secure', exposed: false }]);
    // the database looks for the approval when versions come and go
    await approve(itemId);
    if (base && base.state !== 'retired') await this.bank.retire([base.versionId]);
    const id = newId();
    const sealed = { content: this.vault.seal(id, 'content', contentOf(source)), key: this.vault.seal(id, 'key', keyOf(source)) };
    await this.bank.addVersions([{ id, pilot: proposal.pilot, itemId, version: (base?.version ?? 0) + 1, source, sealed, digest, at, proposalId: proposal.id }]);
  }

  async #retire(base: StoredVersion, approve: () => Promise<void>): Promise<void> {
    if (base.state === 'retired') throw itemNotRetirable(base.code);
    await approve();
    await this.bank.retire([base.versionId]);
  }

  /** It counts from now on, when its claims still hold. */
  async #adopt(proposal: Proposal, base: StoredVersion, check: ItemCheck, approve: () => Promise<void>): Promise<void> {
    if (base.state !== 'pilot') throw itemNotPilot(base.code);
    const [draft] = await this.desk.drafts([base]);
    await this.desk.demandOneCase(await check(draft!, { isOwn: !base.exposed }), base.itemId);
    await approve();
    await this.bank.adopt(base.versionId, proposal.id);
  }

  async #pair({ id, code, enemy }: Proposal, kind: 'enmity' | 'reconciliation', approve: () => Promise<void>): Promise<void> {
    await this.desk.demandPair({ kind, code, enemy: enemy! });
    await approve();
    if (kind === 'enmity') await this.enemies.declare({ code, enemy: enemy!, proposalId: id });
    else await this.enemies.takeBack(code, enemy!);
  }

  /** It comes back only when its claims hold: a retired one may be why it was taken out. */
  async #release(proposal: Proposal, base: StoredVersion, check: ItemCheck, approve: () => Promise<void>): Promise<void> {
    if (base.state !== 'quarantined') throw itemNotQuarantined(base.code);
    const [draft] = await this.desk.drafts([base]);
    await this.desk.demandOneCase(await check(draft!, { isOwn: !base.exposed }), base.itemId);
    await approve();
    await this.bank.release(base.versionId, proposal.id);
  }
}
