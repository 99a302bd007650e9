// What comes of an appeal, by whom, and why?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Outbox } from '#libs/platform/outbox.js';
import { AppealsStore } from './appeals.store.js';
import type { AppealOutcome } from './core/appeal.js';
import { keepsItemBank } from './core/policy.js';
import { appealUnfit, appealUnknown } from './errors.js';
import { appealMoved, type AppealMoved } from './events.js';
import { ItemMarkingsStore } from './item-markings.store.js';

export interface AppealToDecide {
  readonly appealId: string;
  readonly outcome: AppealOutcome;
  /** Of a referral: which item of the exam. */
  readonly itemVersionId: string | null;
  /** In words that the candidate reads. */
  readonly reasons: string;
}

@Injectable()
export class DecideAppeal {
  constructor(
    private readonly db: Database,
    private readonly appeals: AppealsStore,
    private readonly markings: ItemMarkingsStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Once, by somebody without a tie who has looked, and a letter tells it. No result is touched here: a referred item is marked otherwise by two people as always, and an annulled attempt
   * keeps its result and counts no more. 404; 403 `appeal-not-impartial`; 409 `appeal-not-seen`, `appeal-decided`, `appeal-unfit`; 401 `sign-in-again`. The database refuses the same.
   */
  async run(actor: Actor, { appealId, outcome, itemVersionId, reasons }: AppealToDecide): Promise<void> {
    const decidedAt = this.clock.now();
    demandRecentSignIn(actor, decidedAt);
    if ((outcome === 'referred') !== (itemVersionId !== null)) throw appealUnfit();
    await this.db.transaction(asRegistrar(actor), async () => {
      const appeal = keepsItemBank(actor) ? await this.appeals.byId(appealId) : null;
      if (!appeal) throw appealUnknown();
      // no better result follows while it is being set aside
      if (outcome === 'annulled') await this.markings.exclude();
      await this.appeals.decide({ appealId, personId: actor.personId, outcome, itemVersionId, reasons, decidedAt });
      if (outcome === 'annulled') await this.appeals.annul(appeal.attemptId);
      await this.audit.record({ act: 'appeal.decided', actorId: actor.personId, subject: { type: 'attempt', id: appeal.attemptId }, detail: { appeal: appealId, outcome } });
      const moved: AppealMoved = { appealId, step: 'decided' };
      await this.outbox.publish({ type: appealMoved, payload: { ...moved } });
    });
  }
}
