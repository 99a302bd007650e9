// How does a photo of the practical come into the house, before its sheet is signed?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newSalt } from '#libs/platform/ids.js';
import { sealed } from './core/sealed-digest.js';
import type { DevelopedPhoto } from './develop-photo.js';
import { ownAssessment, photosFull } from './errors.js';
import { StationPhotosStore } from './station-photos.store.js';

export interface PhotoToKeep {
  readonly id: string;
  readonly academyId: string;
  readonly subjectId: string;
  readonly stationId: string;
  readonly personId: string;
  readonly assessorId: string;
  readonly photo: DevelopedPhoto;
}

/** Of one assessor at one station, without a sheet. */
const mostWaiting = 12;

@Injectable()
export class KeepPhoto {
  constructor(
    private readonly db: Database,
    private readonly photos: StationPhotosStore,
    private readonly clock: Clock,
  ) {}

  /** 409 `photos-full`. */
  async run(context: DbContext, { photo: { image, width, height }, ...about }: PhotoToKeep): Promise<void> {
    if (about.assessorId === about.personId) throw ownAssessment();
    await this.db.transaction(context, async () => {
      if ((await this.photos.countWaiting(about.subjectId, about.stationId, about.assessorId)) >= mostWaiting) throw photosFull(mostWaiting);
      const salt = newSalt();
      await this.photos.add({ ...about, consent: true, image, width, height, salt, commitment: sealed('evidence', salt, image), uploadedAt: this.clock.now(), recordId: null });
    });
  }
}
