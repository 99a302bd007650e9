// How is a suspension lifted, and how are conditions?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import type { CertificateRecord } from './certificates.store.js';
import { ChangeCertificate, partyOf, type CertificateToChange } from './change-certificate.js';
import { stateAfter } from './core/certificate-state.js';
import { readFacts } from './core/facts.js';
import { liftFault, type ReinstatementReason } from './core/suspension.js';
import { notLifted, notSuspended } from './errors.js';

export interface CertificateToReinstate extends CertificateToChange {
  readonly reason: ReinstatementReason;
}

@Injectable()
export class ReinstateCertificate {
  constructor(private readonly change: ChangeCertificate) {}

  /** 404, 409 `certificate-not-suspended`, `imposed-by-register`, `conditions-stand`. */
  run(actor: Actor, { certificateId, academyId, reason }: CertificateToReinstate, request: IdempotencyRequest): Promise<CertificateRecord> {
    return this.change.run(actor, partyOf(academyId), certificateId, request, ({ last }) => {
      const state = stateAfter(last.state, 'reinstated');
      if (!state) throw notSuspended(last.state);
      const fault = liftFault(academyId === null ? 'register' : 'academy', { ...last, conditions: readFacts(last.facts).conditions !== undefined });
      if (fault) throw notLifted(fault);
      return { type: 'reinstated', state, reason, until: null };
    });
  }
}
