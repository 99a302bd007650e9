// How does somebody of the register propose that a faulty item be marked otherwise?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { BankStore } from './bank.store.js';
import { rescoringStale } from './errors.js';
import { ReckonRescoring, type ReckonedRescoring } from './reckon-rescoring.js';
import { RescoringsStore, type RescoringWish } from './rescorings.store.js';

export interface ProposedRescoring extends RescoringWish {
  readonly reason: string;
  /** Of the preview that was seen, in hexadecimal. */
  readonly preview: string;
}

/** No marking has this id: nothing is kept of a preview. */
const previewId = '00000000-0000-0000-0000-000000000000';

@Injectable()
export class ProposeRescoring {
  constructor(
    private readonly db: Database,
    private readonly reckon: ReckonRescoring,
    private readonly rescorings: RescoringsStore,
    private readonly bank: BankStore,
    private readonly idempotency: Idempotency,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Nothing happens yet. The look is recorded. 404 `item-not-examined`; 400 `accepted-unfit`. */
  async preview(actor: Actor, wish: Omit<RescoringWish, 'cause'>): Promise<ReckonedRescoring> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const { reckoned } = await this.#reckoned(actor, wish);
      await this.audit.record({ act: 'rescoring.previewed', actorId: actor.personId, subject: { type: 'item-version', id: wish.versionId } });
      return reckoned;
    });
  }

  /**
   * It waits for somebody else of the register. Until then the item is drawn no more: attempts under way keep it. 404 `item-not-examined`; 400 `accepted-unfit`; 409 `rescoring-open`,
   * `rescoring-stale` when the preview would be another one now.
   */
  async run(actor: Actor, wish: ProposedRescoring, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asRegistrar(actor), () =>
      this.idempotency.once(request, async (id) => {
        await this.bank.serialise();
        const { item, accepted, reckoned } = await this.#reckoned(actor, wish);
        if (reckoned.digest.toString('hex') !== wish.preview) throw rescoringStale();
        const { versionId: itemVersionId, treatment, cause, reason } = wish;
        const { digest: preview, gaining, passing, attempts } = reckoned;
        await this.rescorings.add({ id, itemVersionId, treatment, cause, accepted, reason, preview, attempts: attempts.length, gaining, passing, proposedBy: actor.personId, proposedAt: this.clock.now() });
        if (item.state === 'live') await this.bank.quarantine([itemVersionId]);
        await this.audit.record({ act: 'rescoring.proposed', actorId: actor.personId, subject: { type: 'item-version', id: itemVersionId }, detail: { rescoring: id, treatment } });
        return id;
      }),
    );
  }

  async #reckoned(actor: Actor, { versionId, treatment, accepted: answer }: Omit<RescoringWish, 'cause'>) {
    const item = await this.reckon.item(actor, versionId);
    const accepted = this.reckon.accepted(item, treatment, answer);
    return { item, accepted, reckoned: await this.reckon.run({ rescoringId: previewId, versionId, treatment, accepted, cause: 'unclear' }) };
  }
}
