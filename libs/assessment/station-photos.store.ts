// Where do the photos of the practical lie?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { StationPhotoRow } from './station-photo.entity.js';

export interface PhotoOfSheet {
  readonly id: string;
  readonly recordId: string;
}

/** A photo is found under its own trainee and station and nowhere else. */
export interface PhotoPlace {
  readonly id: string;
  readonly academyId: string;
  readonly subjectId: string;
  readonly stationId: string;
}

@Injectable()
export class StationPhotosStore {
  constructor(private readonly db: Database) {}

  async add(photo: StationPhotoRow): Promise<void> {
    await this.db.rows(StationPhotoRow, (rows) => rows.insert(photo));
  }

  async countWaiting(subjectId: string, stationId: string, assessorId: string): Promise<number> {
    const row = await this.db.row<{ count: number }>('select count(*)::int as count from station_photo where subject_id = $1 and station_id = $2 and assessor_id = $3 and record_id is null and image is not null', [subjectId, stationId, assessorId]);
    return row?.count ?? 0;
  }

  /** Gives photos to the sheet that was just signed; answers their commitments, fewer than ids where one is not this assessor's to give. */
  async attach(ids: readonly string[], recordId: string): Promise<{ id: string; commitment: string }[]> {
    return this.db.query(
      `update station_photo p set record_id = r.id from station_record r
        where r.id = $2 and p.id = any ($1) and p.record_id is null and p.image is not null and p.assessor_id = r.assessor_id and p.subject_id = r.subject_id and p.station_id = r.station_id returning p.id, p.commitment`,
      [ids, recordId],
    );
  }

  /** Those that have waited for a sheet for 30 days; answers how many. Asked on the register. */
  async emptyWaiting(): Promise<number> {
    return Number((await this.db.row<{ emptied: string }>('select empty_waiting_photos() as emptied'))?.emptied ?? 0);
  }

  /** Of the sheets of a subject that may be read; those that are gone are not there. */
  async ofSubject(subjectId: string): Promise<PhotoOfSheet[]> {
    return this.db.query('select id, record_id as "recordId" from station_photo where subject_id = $1 and record_id is not null and image is not null order by uploaded_at, id', [subjectId]);
  }

  async image({ id, academyId, subjectId, stationId }: PhotoPlace): Promise<Buffer | null> {
    const row = await this.db.row<{ image: Buffer | null }>('select image from station_photo where id = $1 and academy_id = $2 and subject_id = $3 and station_id = $4', [id, academyId, subjectId, stationId]);
    return row?.image ?? null;
  }
}
