// How does a certifier decide on many trainees in one go?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { Outbox } from '#libs/platform/outbox.js';
import { BatchesStore, type BatchWish } from './batches.store.js';
import type { BatchMode } from './core/batch.js';
import { countDiffers, seenNameOutdated } from './errors.js';
import { batchSubmitted, type BatchSubmitted } from './events.js';
import { NamesStore } from './names.store.js';

export interface BatchToSubmit {
  readonly academyId: string;
  readonly mode: BatchMode;
  /** Each with the check of the name that the certifier saw. */
  readonly enrolments: readonly Omit<BatchWish, 'place'>[];
  /** How many certificates that makes, typed by the certifier: a pause to think. */
  readonly typedCount: number;
}

/** The decision is made here, and carried out by `WorkThroughBatches`, which asks again whether each may be. */
@Injectable()
export class SubmitBatch {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly names: NamesStore,
    private readonly batches: BatchesStore,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Answers its id. 401 `sign-in-again`; 400 `count-differs`; 409 `seen-name-outdated` when one of the names is not the
   * one that the certifier saw, or there is no such enrolment.
   */
  async run(actor: Actor, wish: BatchToSubmit, request: IdempotencyRequest): Promise<string> {
    demandRecentSignIn(actor, this.clock.now());
    return this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, (id) => this.#submit(actor, wish, id)));
  }

  async #submit({ personId }: Actor, { academyId, mode, enrolments, typedCount }: BatchToSubmit, id: string): Promise<string> {
    const size = enrolments.length;
    if (typedCount !== size) throw countDiffers(size);
    const seen = new Map(enrolments.map(({ enrolmentId, nameCheckId }) => [enrolmentId, nameCheckId]));
    const newest = await this.names.newestOfEach([...seen.keys()]);
    const isAsSeen = newest.filter((name) => name.academyId === academyId && seen.get(name.enrolmentId) === name.id);
    if (isAsSeen.length !== size) throw seenNameOutdated();
    const payload: BatchSubmitted = { batchId: id, academyId };
    await Promise.all([
      this.batches.add({ id, academyId, certifierId: personId, mode, size, submittedAt: this.clock.now() }, enrolments.map((row, place) => ({ ...row, place }))),
      this.audit.record({ act: 'certificate-batch.submitted', actorId: personId, academyId, subject: { type: 'certificate-batch', id }, detail: { mode, size } }),
      this.outbox.publish({ type: batchSubmitted, payload: { ...payload } }),
    ]);
    return id;
  }
}
