// How does a candidate ask that the result of an exam be looked at again?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { Outbox } from '#libs/platform/outbox.js';
import { AppealsStore } from './appeals.store.js';
import { AttemptSealsStore } from './attempt-seals.store.js';
import { AttemptsStore } from './attempts.store.js';
import { mayStillAppeal } from './core/appeal.js';
import { appealTooLate, attemptOpen, attemptUnknown } from './errors.js';
import { appealMoved, type AppealMoved } from './events.js';

@Injectable()
export class AskAppeal {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly seals: AttemptSealsStore,
    private readonly appeals: AppealsStore,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** About the result that counts, once for each. A letter confirms it. 404; 409 `attempt-open`, `appeal-open`, `appeal-too-late`. */
  async run(actor: Actor, { attemptId, reason }: { readonly attemptId: string; readonly reason: string }, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asPerson(actor), () =>
      this.idempotency.once(request, async (id) => {
        const attempt = await this.attempts.byId(attemptId);
        if (!attempt || attempt.personId !== actor.personId || attempt.passRule.kind !== 'exam') throw attemptUnknown();
        const revision = attempt.state === 'scored' ? await this.seals.standing(attemptId) : null;
        const result = revision === null ? null : await this.seals.result(attemptId, revision);
        if (!result) throw attemptOpen();
        const askedAt = this.clock.now();
        if (!mayStillAppeal(result.scoredAt, askedAt)) throw appealTooLate();
        await this.appeals.add({ id, attemptId, revision: result.revision, personId: actor.personId, academyId: attempt.academyId, reason, askedAt });
        const moved: AppealMoved = { appealId: id, step: 'asked' };
        await this.outbox.publish({ type: appealMoved, payload: { ...moved } });
        return id;
      }),
    );
  }
}
