// Which stations are there, and what was signed at them?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Station, StationSource } from './core/station.js';
import { StationRecordRow, StationRow } from './station.entity.js';

@Injectable()
export class StationsStore {
  constructor(private readonly db: Database) {}

  async serialise(): Promise<void> {
    await this.db.query("select pg_advisory_xact_lock(hashtextextended('station import', 0))");
  }

  /** Every version of a station, the newest first. */
  async versions(code: string): Promise<StationRow[]> {
    return this.db.rows(StationRow, (rows) => rows.find({ where: { code }, order: { version: 'desc' } }));
  }

  async add(station: Omit<Station, 'version'> & { readonly version: number }, digest: Buffer, at: Date): Promise<void> {
    const { id, code, version, domain, ...content } = station;
    await this.db.rows(StationRow, (rows) => rows.insert({ id, code, version, domain, content, digest, createdAt: at }));
  }

  async byIds(ids: readonly string[]): Promise<Station[]> {
    const rows = await this.db.query<{ id: string; code: string; version: number; domain: string; content: Omit<StationSource, 'code' | 'domain'> }>(
      'select id, code, version, domain, content from station where id = any ($1) order by code',
      [ids],
    );
    return rows.map(({ content, ...row }) => ({ ...content, ...row }));
  }

  async addRecord(record: StationRecordRow): Promise<void> {
    await this.db.rows(StationRecordRow, (rows) => rows.insert(record));
  }

  /** Who signed what was passed, each once. */
  async signers(subjectIds: readonly string[]): Promise<{ subjectId: string; assessorIds: string[] }[]> {
    return this.db.query(
      'select subject_id as "subjectId", array_agg(distinct assessor_id) as "assessorIds" from station_record where passed and subject_id = any ($1) group by subject_id',
      [subjectIds],
    );
  }

  /** Oldest first. */
  async records(subjectId: string): Promise<StationRecordRow[]> {
    return this.db.query(
      `select id, station_id as "stationId", subject_id as "subjectId", person_id as "personId", academy_id as "academyId", assessor_id as "assessorId",
         observed, critical, note, passed, signed_at as "signedAt" from station_record where subject_id = $1 order by signed_at, id`,
      [subjectId],
    );
  }
}
