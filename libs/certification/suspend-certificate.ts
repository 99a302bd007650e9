// How is a certificate suspended?
import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel/calendar.js';
import type { Actor } from '#libs/kernel/context.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import type { CertificateRecord } from './certificates.store.js';
import { ChangeCertificate, partyOf, type CertificateToChange } from './change-certificate.js';
import { stateAfter } from './core/certificate-state.js';
import { suspensionFault, type SuspensionReason } from './core/suspension.js';
import { badSuspension, notInForce } from './errors.js';

export interface CertificateToSuspend extends CertificateToChange {
  readonly reason: SuspensionReason;
  /** When it is looked at again. It does not end by itself on that day. */
  readonly until: Day | null;
}

@Injectable()
export class SuspendCertificate {
  constructor(private readonly change: ChangeCertificate) {}

  /** 400 `review-date-…`, 404, 409 `certificate-not-in-force`. */
  run(actor: Actor, { certificateId, academyId, reason, until }: CertificateToSuspend, request: IdempotencyRequest): Promise<CertificateRecord> {
    return this.change.run(actor, partyOf(academyId), certificateId, request, ({ last }, today) => {
      const fault = suspensionFault(academyId === null ? 'register' : 'academy', today, until);
      if (fault) throw badSuspension(fault);
      const state = stateAfter(last.state, 'suspended');
      if (!state) throw notInForce(last.state);
      return { type: 'suspended', state, reason, until };
    });
  }
}
