// How does the register strike a certificate off, for good?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import type { Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import type { CertificateRecord } from './certificates.store.js';
import { ChangeCertificate } from './change-certificate.js';
import { readNumber } from './core/certificate-number.js';
import { stateAfter } from './core/certificate-state.js';
import type { StrikeOffReason } from './core/endings.js';
import { endedAlready, typedNumberDiffers } from './errors.js';

export interface CertificateToStrikeOff {
  readonly certificateId: string;
  readonly reason: StrikeOffReason;
  /** The certificate's number, typed by the registrar: there is no way back, so nobody gets here by a slip. */
  readonly typed: string;
}

@Injectable()
export class StrikeOffCertificate {
  constructor(
    private readonly change: ChangeCertificate,
    private readonly clock: Clock,
  ) {}

  /** Also after its last day. 401 `sign-in-again`, 400 `typed-number-differs`, 404, 409 `certificate-ended`. */
  run(actor: Actor, { certificateId, reason, typed }: CertificateToStrikeOff, request: IdempotencyRequest): Promise<CertificateRecord> {
    demandRecentSignIn(actor, this.clock.now());
    return this.change.run(actor, 'register', certificateId, request, ({ number, last }) => {
      const reading = readNumber(typed);
      if (reading.kind !== 'ok' || reading.number !== number) throw typedNumberDiffers();
      const state = stateAfter(last.state, 'struck-off');
      if (!state) throw endedAlready(last.state);
      return { type: 'struck-off', state, reason, until: null };
    });
  }
}
