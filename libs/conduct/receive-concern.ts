// How does a report by anybody reach the registrar?
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import { violates } from '#libs/platform/violations.js';
import { ConcernsStore } from './concerns.store.js';
import { referenceFrom, type ConcernSubject } from './core/concern.js';

export interface ReportedConcern {
  readonly certificateNumber: string | null;
  readonly about: ConcernSubject;
  readonly account: string;
  readonly contact: string | null;
  readonly locale: Locale;
}

@Injectable()
export class ReceiveConcern {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly concerns: ConcernsStore,
    private readonly clock: Clock,
  ) {}

  /** Stores the concern once per request key; answers its reference. */
  async run(request: IdempotencyRequest, reported: ReportedConcern): Promise<{ reference: string }> {
    for (let chances = 3; ; chances--) {
      try {
        return { reference: await this.#store(request, reported) };
      } catch (error) {
        // Forty random bits met a reference that is taken: a new transaction draws another.
        if (chances === 1 || !violates(error, 'concern_reference_key')) throw error;
      }
    }
  }

  /** The reference is what is remembered for the key: the reporter could not read it from the concern again. */
  async #store(request: IdempotencyRequest, reported: ReportedConcern): Promise<string> {
    return this.db.transaction(publicContext, () =>
      this.idempotency.once(request, async () => {
        const reference = referenceFrom(randomBytes(8));
        await this.concerns.add({ ...reported, id: newId(), reference, receivedAt: this.clock.now() });
        return reference;
      }),
    );
  }
}
