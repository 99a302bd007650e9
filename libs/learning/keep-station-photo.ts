// How does an assessor put a photo beside a sheet that is about to be signed?
import { developPhoto } from '#libs/assessment/develop-photo.js';
import { photoConsentMissing } from '#libs/assessment/errors.js';
import { KeepPhoto } from '#libs/assessment/keep-photo.js';
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { DemandAssessor, type StationOfEnrolment } from './demand-assessor.js';

export interface StationPhotoToKeep extends StationOfEnrolment {
  readonly hasConsent: boolean;
  /** As it came: nothing is believed of it. */
  readonly bytes: Buffer;
}

@Injectable()
export class KeepStationPhoto {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly demandAssessor: DemandAssessor,
    private readonly keepPhoto: KeepPhoto,
  ) {}

  /** 400 `photo-unfit`, `photo-consent-missing`; 409 `photos-full`. */
  async run(actor: Actor, { academyId, enrolmentId, stationId, hasConsent, bytes }: StationPhotoToKeep, request: IdempotencyRequest): Promise<string> {
    if (!hasConsent) throw photoConsentMissing();
    const context = asMember(actor, academyId);
    const { enrolment, earlier } = await this.db.transaction(context, async () => ({
      ...(await this.demandAssessor.run(actor, { academyId, enrolmentId, stationId })),
      earlier: await this.idempotency.earlier(request),
    }));
    // a sheet that waits on a device sends its photos with every try
    if (earlier !== null) return earlier;
    // outside the transaction: it takes the processor a moment
    const photo = await developPhoto(bytes);
    return this.db.transaction(context, () =>
      this.idempotency.once(request, async (id) => {
        await this.keepPhoto.run(context, { id, academyId, subjectId: enrolmentId, stationId, personId: enrolment.personId, assessorId: actor.personId, photo });
        return id;
      }),
    );
  }
}
