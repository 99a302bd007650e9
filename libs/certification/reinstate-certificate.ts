// How is the suspension of a certificate lifted?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import type { CertificateRecord } from './certificates.store.js';
import { ChangeCertificate, type CertificateToChange } from './change-certificate.js';
import { stateAfter } from './core/certificate-state.js';
import { mayLift, type ReinstatementReason } from './core/suspension.js';
import { imposedByRegister, notSuspended } from './errors.js';

export interface CertificateToReinstate extends CertificateToChange {
  readonly reason: ReinstatementReason;
}

@Injectable()
export class ReinstateCertificate {
  constructor(private readonly change: ChangeCertificate) {}

  /** 404, 409 `certificate-not-suspended`, `imposed-by-register`. */
  run(actor: Actor, { reason, ...which }: CertificateToReinstate, request: IdempotencyRequest): Promise<CertificateRecord> {
    return this.change.run(actor, which, request, ({ last }) => {
      const state = last.state === 'suspended' ? stateAfter(last.state, 'reinstated') : null;
      if (!state) throw notSuspended(last.state);
      if (!mayLift(which.academyId === null ? 'register' : 'academy', last.imposedBy)) throw imposedByRegister();
      return { type: 'reinstated', state, reason, until: null };
    });
  }
}
