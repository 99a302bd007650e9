// How does a holder give a certificate up?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import type { Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import type { CertificateRecord } from './certificates.store.js';
import { ChangeCertificate } from './change-certificate.js';
import { effectiveState, isInForce, stateAfter } from './core/certificate-state.js';
import { notInForce } from './errors.js';
import { OpenConcerns } from './open-concerns.js';

@Injectable()
export class SurrenderCertificate {
  constructor(
    private readonly change: ChangeCertificate,
    private readonly concerns: OpenConcerns,
    private readonly clock: Clock,
  ) {}

  /**
   * For good. Not out of an order, be it a suspension or conditions: that stays until it is settled. When the register is looking into a concern, the
   * public reads that it was. 401 `sign-in-again`, 404 for anybody but the holder, 409 `certificate-not-in-force`.
   */
  run(actor: Actor, certificateId: string, request: IdempotencyRequest): Promise<CertificateRecord> {
    demandRecentSignIn(actor, this.clock.now());
    return this.change.run(actor, 'holder', certificateId, request, async ({ number, last, validUntil }, today) => {
      const state = stateAfter(last.state, 'surrendered');
      if (!state || !isInForce(effectiveState(last.state, validUntil, today))) throw notInForce(last.state);
      return { type: 'surrendered', state, reason: (await this.concerns.about(number)) ? 'concern-open' : null, until: null };
    });
  }
}
