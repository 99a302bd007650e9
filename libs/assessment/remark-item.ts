// How does somebody of the register say something about an item, and tag it?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import { BankStore } from './bank.store.js';
import { keepsItemBank } from './core/policy.js';
import { itemNotInBank, proposalUnknown } from './errors.js';
import { ItemProposalsStore } from './item-proposals.store.js';
import { ItemRemarksStore } from './item-remarks.store.js';
import { ProposalDesk } from './proposal-desk.js';

@Injectable()
export class RemarkItem {
  constructor(
    private readonly db: Database,
    private readonly desk: ProposalDesk,
    private readonly bank: BankStore,
    private readonly proposals: ItemProposalsStore,
    private readonly remarks: ItemRemarksStore,
    private readonly idempotency: Idempotency,
    private readonly clock: Clock,
  ) {}

  /** It stays, whatever becomes of what it is about. 404. */
  async comment(actor: Actor, about: { readonly itemId: string } | { readonly proposalId: string }, text: string, request: IdempotencyRequest): Promise<void> {
    await this.db.transaction(asRegistrar(actor), () =>
      this.idempotency.once(request, async (id) => {
        if (!keepsItemBank(actor)) throw itemNotInBank();
        const place = 'itemId' in about ? { itemId: (await this.desk.versions(about.itemId))[0].itemId, proposalId: null } : await this.#proposal(about.proposalId);
        await this.remarks.comment({ id, ...place, authorId: actor.personId, text, writtenAt: this.clock.now() });
        return id;
      }),
    );
  }

  /** What is so already stays so, and leaves no second trace. 404. */
  async tag(actor: Actor, itemId: string, { tag, act }: { readonly tag: string; readonly act: 'added' | 'removed' }): Promise<void> {
    await this.db.transaction(asRegistrar(actor), async () => {
      if (!keepsItemBank(actor)) throw itemNotInBank();
      await this.bank.serialise();
      await this.desk.versions(itemId);
      const last = (await this.remarks.tagEvents(itemId)).find((event) => event.tag === tag)?.act ?? 'removed';
      if (last !== act) await this.remarks.tag({ id: newId(), itemId, tag, act, personId: actor.personId, at: this.clock.now() });
    });
  }

  async #proposal(proposalId: string) {
    const proposal = await this.proposals.byId(proposalId);
    if (!proposal) throw proposalUnknown();
    return { itemId: proposal.itemId, proposalId };
  }
}
