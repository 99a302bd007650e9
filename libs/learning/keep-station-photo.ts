// How does an assessor put a photo beside a sheet that is about to be signed?
import { developPhoto } from '#libs/assessment/develop-photo.js';
import { photoConsentMissing } from '#libs/assessment/errors.js';
import { KeepPhoto } from '#libs/assessment/keep-photo.js';
import { ProgrammesReader } from '#libs/curriculum/programmes.reader.js';
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { mayAssess } from './core/policy.js';
import { EnrolmentsStore } from './enrolments.store.js';
import { assessorsOnly, enrolmentWithdrawn, notFound, ownAssessment } from './errors.js';

export interface StationPhotoToKeep {
  readonly academyId: string;
  readonly enrolmentId: string;
  readonly stationId: string;
  readonly hasConsent: boolean;
  /** As it came: nothing is believed of it. */
  readonly bytes: Buffer;
}

@Injectable()
export class KeepStationPhoto {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly enrolments: EnrolmentsStore,
    private readonly programmes: ProgrammesReader,
    private readonly keepPhoto: KeepPhoto,
  ) {}

  /** 400 `photo-unfit`, `photo-consent-missing`; 409 `photos-full`. */
  async run(actor: Actor, { academyId, enrolmentId, stationId, hasConsent, bytes }: StationPhotoToKeep, request: IdempotencyRequest): Promise<string> {
    if (!hasConsent) throw photoConsentMissing();
    const context = asMember(actor, academyId);
    const personId = await this.db.transaction(context, () => this.#traineeOf(actor, { academyId, enrolmentId, stationId }));
    // outside the transaction: it takes the processor a moment
    const photo = await developPhoto(bytes);
    return this.db.transaction(context, () =>
      this.idempotency.once(request, async (id) => {
        await this.keepPhoto.run(context, { id, academyId, subjectId: enrolmentId, stationId, personId, assessorId: actor.personId, photo });
        return id;
      }),
    );
  }

  async #traineeOf(actor: Actor, { academyId, enrolmentId, stationId }: Omit<StationPhotoToKeep, 'hasConsent' | 'bytes'>): Promise<string> {
    const enrolment = await this.enrolments.byId(enrolmentId);
    if (!enrolment || enrolment.academyId !== academyId) throw notFound();
    const requirements = await this.programmes.requirements(enrolment.programmeVersionId);
    if (!requirements.some(({ kind, subjectId }) => kind === 'station' && subjectId === stationId)) throw notFound();
    if (actor.personId === enrolment.personId) throw ownAssessment();
    if (!mayAssess(actor, enrolment)) throw assessorsOnly();
    if (enrolment.withdrawnAt) throw enrolmentWithdrawn();
    return enrolment.personId;
  }
}
