// What is still wrong with what somebody writes for the bank, and on what can it stand?
import { Injectable } from '@nestjs/common';
import { ReadItemBank } from '#libs/assessment/read-item-bank.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import type { Fault } from '#libs/kernel/errors.js';
import { Database } from '#libs/platform/database.js';
import { OwnItemChecks, type ItemGround } from './own-item-checks.js';

@Injectable()
export class CheckProposal {
  constructor(
    private readonly db: Database,
    private readonly read: ReadItemBank,
    private readonly checks: OwnItemChecks,
  ) {}

  /** What handing it in would be refused for; nothing of a retirement. 404. */
  async run(actor: Actor, proposalId: string): Promise<readonly Fault[]> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const { proposal } = await this.read.proposal(actor, proposalId);
      return proposal.draft ? this.checks.faults(proposal.draft, { isOwn: true }) : [];
    });
  }

  /** For whoever looks for a claim. 409 `no-programme`. */
  async ground(actor: Actor): Promise<ItemGround> {
    return this.db.transaction(asRegistrar(actor), () => this.checks.ground());
  }
}
