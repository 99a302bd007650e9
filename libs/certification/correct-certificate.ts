// How is the name on a certificate put right?
import { Injectable } from '@nestjs/common';
import { demandRecentSignIn } from '#libs/identity/recent-sign-in.js';
import type { Day } from '#libs/kernel/calendar.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import type { IdempotencyRequest } from '#libs/platform/idempotency.js';
import { newId } from '#libs/platform/ids.js';
import type { CertificateInLife } from './certificate-events.store.js';
import { CertificatesStore, type CertificateRecord } from './certificates.store.js';
import { ChangeCertificate } from './change-certificate.js';
import { effectiveState, isInForce, stateAfter } from './core/certificate-state.js';
import type { CorrectionReason } from './core/endings.js';
import { repeatsName } from './core/legal-name.js';
import { EnterCertificate, refusalOf } from './enter-certificate.js';
import { notFound, notInForce, nothingToCorrect, typedNameDiffers } from './errors.js';
import type { Change } from './follow-certificate.js';

export interface CertificateToCorrect {
  readonly academyId: string;
  readonly certificateId: string;
  readonly reason: CorrectionReason;
  /** The name as it will stand, typed again by the certifier. */
  readonly typed: string;
}

/**
 * Nothing that was issued is ever edited: a certificate of its own, with a number of its own, takes the place. It ends on
 * the same day, and stands under the same conditions.
 */
@Injectable()
export class CorrectCertificate {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly change: ChangeCertificate,
    private readonly enterCertificate: EnterCertificate,
    private readonly certificates: CertificatesStore,
  ) {}

  /**
   * Answers the certificate that took the place. Rests on a new check of the name, and on a certifier under the same rules
   * as at issue: 401 `sign-in-again`; 409 with the code of the obstacle, `certificate-not-in-force`, `nothing-to-correct`;
   * 400 `typed-name-differs`; 404.
   */
  async run(actor: Actor, { academyId, certificateId, reason, typed }: CertificateToCorrect, request: IdempotencyRequest): Promise<CertificateRecord> {
    demandRecentSignIn(actor, this.clock.now());
    return this.db
      .transaction(asMember(actor, academyId), async () => {
        await this.change.run(actor, { academyId }, certificateId, request, (old, today) => this.#replace(actor, old, today, { reason, typed }));
        const [successor] = await this.certificates.by('corrects', certificateId);
        if (!successor) throw notFound();
        return successor;
      })
      .catch((error: unknown) => {
        throw refusalOf(error);
      });
  }

  async #replace(actor: Actor, old: CertificateInLife, today: Day, { reason, typed }: Pick<CertificateToCorrect, 'reason' | 'typed'>): Promise<Change> {
    const state = stateAfter(old.last.state, 'superseded');
    if (!state || !isInForce(effectiveState(old.last.state, old.validUntil, today))) throw notInForce(old.last.state);
    const id = newId();
    const { number, leafHash } = await this.enterCertificate.run({
      id,
      academyId: old.academyId,
      enrolmentId: old.enrolmentId,
      certifierId: actor.personId,
      corrects: old,
      demandName: ({ legalName }) => {
        if (legalName === old.holderName) throw nothingToCorrect();
        if (!repeatsName(typed, legalName)) throw typedNameDiffers();
      },
    });
    return { type: 'superseded', state, reason, until: null, successor: number, successorLeaf: leafHash.toString('base64url') };
  }
}
