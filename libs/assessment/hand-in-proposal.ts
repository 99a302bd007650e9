// How does the author of a proposal say that somebody else may look at it?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { BankStore } from './bank.store.js';
import { digestOf } from './digest.js';
import { isMarkedByHand } from './core/item.js';
import { itemCodeTaken, itemUnchanged, pilotUnfit } from './errors.js';
import { ItemProposalsStore } from './item-proposals.store.js';
import { ItemRemarksStore } from './item-remarks.store.js';
import { ItemVault } from './item-vault.js';
import { ProposalDesk, type ItemCheck, type SeenProposal } from './proposal-desk.js';

@Injectable()
export class HandInProposal {
  constructor(
    private readonly db: Database,
    private readonly desk: ProposalDesk,
    private readonly bank: BankStore,
    private readonly proposals: ItemProposalsStore,
    private readonly remarks: ItemRemarksStore,
    private readonly vault: ItemVault,
    private readonly clock: Clock,
  ) {}

  /** 400 `item-faulty` with each fault by JSON pointer, and nothing happens; 409 `item-unchanged`, `item-moved-on`, `item-code-taken`, `pilot-unfit`, `proposal-changed`, `proposal-moved`; 403 `proposal-of-another`. `pilot`: it is tried before it counts. */
  async run(actor: Actor, { comment, pilot = false, ...seen }: SeenProposal & { readonly comment?: string | undefined; readonly pilot?: boolean | undefined }, check: ItemCheck): Promise<void> {
    await this.db.transaction(asRegistrar(actor), async () => {
      await this.bank.serialise();
      const proposal = await this.desk.take(actor, 'hand-in', seen);
      const base = await this.desk.base(proposal);
      const at = this.clock.now();
      // what counts goes on counting until it is replaced; what people mark would be read for nothing
      if (pilot && (!proposal.draft || isMarkedByHand(proposal.draft.type) || base?.state === 'live')) throw pilotUnfit();
      let digest: Buffer | undefined;
      if (proposal.draft) {
        if (!base && (await this.bank.byCode([proposal.code])).size > 0) throw itemCodeTaken(proposal.code);
        digest = this.vault.mark(digestOf(await check(proposal.draft, { isOwn: true })));
        // one that is retired may come back as it was
        if (base && base.state !== 'retired' && base.digest.equals(digest)) throw itemUnchanged();
      }
      if (comment) await this.remarks.comment({ itemId: proposal.itemId, proposalId: proposal.id, authorId: actor.personId, text: comment, writtenAt: at });
      await this.proposals.step(proposal.id, { state: 'in-review', act: 'handed-in', personId: actor.personId, at, pilot, ...(digest && { digest }) });
    });
  }
}
