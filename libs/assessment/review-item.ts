// What becomes of an item that its figures flagged, once somebody has looked at it?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { BankStore } from './bank.store.js';
import { itemFigures } from './core/item-figures.js';
import { tellsMore, type ReviewOutcome, type SeenFlag } from './core/item-review.js';
import { itemNotDrawn, itemNotExamined, itemNotFlagged, itemFlagsChanged } from './errors.js';
import { GatherExamData } from './gather-exam-data.js';
import { ItemReviewsStore } from './item-reviews.store.js';

export interface ReviewOfItem {
  readonly blueprintId: string;
  readonly versionId: string;
  readonly outcome: ReviewOutcome;
  readonly note: string;
  /** The flags that the reviewer saw. */
  readonly seen: readonly SeenFlag[];
}

@Injectable()
export class ReviewItem {
  constructor(
    private readonly db: Database,
    private readonly gather: GatherExamData,
    private readonly reviews: ItemReviewsStore,
    private readonly bank: BankStore,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the review with the flags as they are, and takes the item out of drawing where that is its outcome: attempts under way keep theirs. 404 `blueprint-unknown`,
   * `item-not-examined`; 409 `item-not-flagged`, `item-not-drawn` when it is in quarantine or retired already, `item-flags-changed` when they would wait again after what was seen.
   */
  async run(actor: Actor, { blueprintId, versionId, outcome, note, seen }: ReviewOfItem, request: IdempotencyRequest): Promise<void> {
    await this.db.transaction(asRegistrar(actor), () =>
      this.idempotency.once(request, async (id) => {
        await this.bank.serialise();
        const data = await this.gather.run(actor, blueprintId);
        const column = data.items.findIndex((item) => item.versionId === versionId);
        if (column === -1) throw itemNotExamined();
        const { item, flags, facility } = itemFigures(data, column);
        if (item.state !== 'live') throw itemNotDrawn();
        if (flags.length === 0) throw itemNotFlagged();
        if (tellsMore(flags, seen)) throw itemFlagsChanged();
        await this.reviews.add({ id, blueprintId, itemVersionId: versionId, reviewerId: actor.personId, outcome, note, candidates: facility.candidates, flags, reviewedAt: this.clock.now() });
        if (outcome === 'quarantined') await this.bank.quarantine([versionId]);
        await this.audit.record({ act: `item.${outcome}`, actorId: actor.personId, subject: { type: 'item-version', id: versionId }, detail: { blueprint: blueprintId, flags: flags.map(({ kind }) => kind) } });
        return id;
      }),
    );
  }
}
