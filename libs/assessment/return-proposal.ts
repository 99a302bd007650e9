// How does a proposal end without a version: sent back by who looked at it, or withdrawn by its author?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { ItemProposalsStore } from './item-proposals.store.js';
import { ItemRemarksStore } from './item-remarks.store.js';
import { ProposalDesk, type SeenProposal } from './proposal-desk.js';

const endings = { 'send-back': { state: 'draft', act: 'sent-back' }, withdraw: { state: 'withdrawn', act: 'withdrawn' } } as const;

@Injectable()
export class ReturnProposal {
  constructor(
    private readonly db: Database,
    private readonly desk: ProposalDesk,
    private readonly proposals: ItemProposalsStore,
    private readonly remarks: ItemRemarksStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Sent back it is a draft again, with the reason beside it. 403 `own-proposal`, `proposal-of-another`; 409 `proposal-changed`, `proposal-moved`. */
  async run(actor: Actor, ending: keyof typeof endings, { comment, ...seen }: SeenProposal & { readonly comment?: string | undefined }): Promise<void> {
    await this.db.transaction(asRegistrar(actor), async () => {
      const proposal = await this.desk.take(actor, ending, seen);
      const at = this.clock.now();
      if (comment) await this.remarks.comment({ itemId: proposal.itemId, proposalId: proposal.id, authorId: actor.personId, text: comment, writtenAt: at });
      await this.proposals.step(proposal.id, { ...endings[ending], personId: actor.personId, at });
      await this.audit.record({ act: `item.proposal-${endings[ending].act}`, actorId: actor.personId, subject: { type: 'item-proposal', id: proposal.id } });
    });
  }
}
