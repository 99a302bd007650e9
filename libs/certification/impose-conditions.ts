// How does the register let a certificate stand, but under conditions?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import type { Actor } from '#libs/kernel/context.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import type { CertificateRecord } from './certificates.store.js';
import { ChangeCertificate } from './change-certificate.js';
import { effectiveState, stateAfter } from './core/certificate-state.js';
import { inOrder, type Condition } from './core/conditions.js';
import { suspensionFault } from './core/suspension.js';
import { badSuspension, notInForce } from './errors.js';

export interface ConditionsToImpose {
  readonly certificateId: string;
  /** At least one. */
  readonly conditions: readonly Condition[];
  /** When they are looked at again. They do not end by themselves on that day. */
  readonly until: Day | null;
}

@Injectable()
export class ImposeConditions {
  constructor(private readonly change: ChangeCertificate) {}

  /** Also instead of a suspension, which ends with it, even after the last day: conditions stand on for what is certified next. 400 `review-date-passed`, 404, 409 `certificate-not-in-force`. */
  run(actor: Actor, { certificateId, conditions, until }: ConditionsToImpose, request: IdempotencyRequest): Promise<CertificateRecord> {
    return this.change.run(actor, 'register', certificateId, request, ({ last, validUntil }, today) => {
      const fault = suspensionFault('register', today, until);
      if (fault) throw badSuspension(fault);
      const state = stateAfter(last.state, 'conditions');
      if (!state || effectiveState(last.state, validUntil, today) === 'expired') throw notInForce(last.state);
      return { type: 'conditions', state, reason: null, until, conditions: inOrder(conditions) };
    });
  }
}
