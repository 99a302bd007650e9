// How does the author of a proposal go on writing?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { BankStore } from './bank.store.js';
import type { ItemDraft } from './core/item-draft.js';
import { draftUnfit, itemCodeTaken, itemMovedOn } from './errors.js';
import { ItemProposalsStore } from './item-proposals.store.js';
import { ProposalDesk, type SeenProposal } from './proposal-desk.js';

export interface WrittenProposal extends SeenProposal {
  readonly draft: ItemDraft;
  /** The version that the author has seen: a draft goes on from there. */
  readonly baseVersionId: string | null;
}

@Injectable()
export class WriteProposal {
  constructor(
    private readonly db: Database,
    private readonly desk: ProposalDesk,
    private readonly bank: BankStore,
    private readonly proposals: ItemProposalsStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Answers its new revision. It may have faults: those are told when it is handed in. 409 `proposal-changed` with who and when in `facts`, `proposal-moved`, `item-moved-on`, `item-code-taken`;
   * 403 `proposal-of-another`.
   */
  async run(actor: Actor, { draft, baseVersionId, ...seen }: WrittenProposal): Promise<number> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const proposal = await this.desk.take(actor, 'write', seen);
      if (draft.id.trim() === '') throw draftUnfit([{ pointer: '/draft/id', code: 'draft-unfit', detail: 'An item has a code.' }]);
      const [newest] = proposal.itemId === null ? [null] : await this.desk.versions(proposal.itemId);
      if ((newest?.versionId ?? null) !== baseVersionId) throw itemMovedOn(newest?.version ?? 0, newest?.versionId ?? '');
      if (!newest && (await this.bank.byCode([draft.id])).size > 0) throw itemCodeTaken(draft.id);
      const code = newest?.code ?? draft.id;
      await this.proposals.write(proposal.id, { code, baseVersionId, draft: { ...draft, id: code }, at: this.clock.now() });
      return proposal.revision + 1;
    });
  }
}
