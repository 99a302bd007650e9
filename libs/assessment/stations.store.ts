// Which stations are there, and what was signed at them?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Station, StationSource, StationStanding } from './core/station.js';
import { StationRecordRow, StationRow, StationRulingRow } from './station.entity.js';

export interface WaitingSheet {
  readonly takingId: string;
  readonly assessorId: string;
  readonly signedAt: Date;
}

export interface SignedSheet extends StationRecordRow {
  /** Of the station as it was taken then: of two sheets, what both or a ruling make of it. */
  readonly standing: StationStanding;
}

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
      `select subject_id as "subjectId", array_agg(distinct assessor_id) as "assessorIds" from station_record
        where passed and (assessors = 1 or station_settled(taking_id)) and subject_id = any ($1) group by subject_id`,
      [subjectIds],
    );
  }

  /** The sheet that waits for its second assessor: whose it is, not what stands on it. */
  async waiting(subjectId: string, stationId: string): Promise<WaitingSheet | null> {
    return this.db.row('select taking_id as "takingId", assessor_id as "assessorId", signed_at as "signedAt" from station_waiting($1, $2)', [subjectId, stationId]);
  }

  /** The standing of a taking, once both have signed. */
  async standing(takingId: string): Promise<StationStanding> {
    const row = await this.db.row<{ standing: StationStanding }>(
      `select case station_settled(taking_id) when true then 'passed' when false then 'failed' else 'disputed' end as standing from station_pair where taking_id = $1`,
      [takingId],
    );
    return row?.standing ?? 'waiting';
  }

  async addRuling(ruling: StationRulingRow): Promise<void> {
    await this.db.rows(StationRulingRow, (rows) => rows.insert(ruling));
  }

  /** Oldest first. */
  async rulings(subjectId: string): Promise<StationRulingRow[]> {
    return this.db.query(
      `select r.id, r.taking_id as "takingId", r.person_id as "personId", r.academy_id as "academyId", r.ruler_id as "rulerId", r.passed, r.reason, r.ruled_at as "ruledAt"
         from station_ruling r join station_pair p on p.taking_id = r.taking_id where p.subject_id = $1 order by r.ruled_at, r.id`,
      [subjectId],
    );
  }

  /** Oldest first; of a sheet that waits for its second no more than its own assessor may see. */
  async records(subjectId: string): Promise<SignedSheet[]> {
    return this.db.query(
      `select id, station_id as "stationId", subject_id as "subjectId", person_id as "personId", academy_id as "academyId", assessor_id as "assessorId",
         observed, critical, note, passed, signed_at as "signedAt", assessors, taking_id as "takingId", rating, observed_at as "observedAt",
         case when assessors = 1 then case when passed then 'passed' else 'failed' end
           else coalesce((select case station_settled(p.taking_id) when true then 'passed' when false then 'failed' else 'disputed' end from station_pair p where p.taking_id = r.taking_id), 'waiting')
         end as standing
         from station_record r where subject_id = $1 order by signed_at, id`,
      [subjectId],
    );
  }
}
