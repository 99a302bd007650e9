// How long does a photo wait for a sheet that nobody signs?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { StationPhotosStore } from './station-photos.store.js';

/** A job of every day: after 30 days the picture of somebody's head is kept for nothing. The database refuses to empty a photo of a signed sheet. */
@Injectable()
export class EmptyWaitingPhotos {
  constructor(
    private readonly db: Database,
    private readonly photos: StationPhotosStore,
  ) {}

  /** Answers how many it emptied. */
  async run(): Promise<number> {
    return this.db.transaction(systemContext, () => this.photos.emptyWaiting());
  }
}
