// What may other libs ask about stations?
import { Injectable } from '@nestjs/common';
import { publicContext, type DbContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import type { Station } from './core/station.js';
import type { StationRulingRow } from './station.entity.js';
import { StationPhotosStore, type PhotoOfSheet, type PhotoPlace } from './station-photos.store.js';
import { StationsStore, type SignedSheet, type WaitingSheet } from './stations.store.js';

export type StationRecord = Readonly<SignedSheet>;
export type StationRuling = Readonly<StationRulingRow>;

@Injectable()
export class StationsReader {
  constructor(
    private readonly db: Database,
    private readonly stations: StationsStore,
    private readonly photosStore: StationPhotosStore,
  ) {}

  /** By id, with texts in every language; `stationView` picks one. What is unknown is left out. */
  async byIds(ids: readonly string[]): Promise<Map<string, Station>> {
    const stations = await this.db.transaction(publicContext, () => this.stations.byIds(ids));
    return new Map(stations.map((station) => [station.id, station]));
  }

  /** Who signed what was passed, each once, by subject. */
  async signers(context: DbContext, subjectIds: readonly string[]): Promise<Map<string, readonly string[]>> {
    const signed = await this.db.transaction(context, () => this.stations.signers(subjectIds));
    return new Map(signed.map(({ subjectId, assessorIds }) => [subjectId, assessorIds]));
  }

  /** Everything signed for one subject, passed or not, oldest first. */
  async records(context: DbContext, subjectId: string): Promise<StationRecord[]> {
    return this.db.transaction(context, () => this.stations.records(subjectId));
  }

  /** What was ruled where two assessors differed, oldest first. */
  async rulings(context: DbContext, subjectId: string): Promise<StationRuling[]> {
    return this.db.transaction(context, () => this.stations.rulings(subjectId));
  }

  /** Photos of sheets that the context may read. */
  async photos(context: DbContext, subjectId: string): Promise<PhotoOfSheet[]> {
    return this.db.transaction(context, () => this.photosStore.ofSubject(subjectId));
  }

  /** JPEG; null for whoever may not see it, and once it is gone. */
  async photo(context: DbContext, place: PhotoPlace): Promise<Buffer | null> {
    return this.db.transaction(context, () => this.photosStore.image(place));
  }

  /** That one of two has signed, and who; null otherwise. */
  async waiting(context: DbContext, subjectId: string, stationId: string): Promise<WaitingSheet | null> {
    return this.db.transaction(context, () => this.stations.waiting(subjectId, stationId));
  }
}
