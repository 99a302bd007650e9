// Which conditions were changed for whom, by whom and when?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { AccommodationRow, timeFactorOf } from './accommodation.entity.js';
import type { Accommodation } from './core/accommodation.js';

@Injectable()
export class AccommodationsStore {
  constructor(private readonly db: Database) {}

  add(accommodation: Accommodation): Promise<unknown> {
    return this.db.rows(AccommodationRow, (rows) => rows.insert(accommodation));
  }

  /** Nobody else decides on it, and nobody begins an attempt under it, until this transaction ends. */
  async lock(personId: string, academyId: string): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(accommodation_lock($2, $1))', [personId, academyId]);
  }

  /** The whole history, from the first step. */
  of(personId: string, academyId: string): Promise<Accommodation[]> {
    return this.db.rows(AccommodationRow, (rows) => rows.find({ where: { personId, academyId }, order: { sequence: 'ASC' } }));
  }

  async last(personId: string, academyId: string): Promise<Accommodation | null> {
    const row = await this.db.row<Omit<Accommodation, 'timeFactor'> & { readonly timeFactor: string }>(
      `select id, academy_id as "academyId", person_id as "personId", sequence, act, time_factor as "timeFactor", break_minutes as "breakMinutes", large_print as "largePrint",
         expires_at as "expiresAt", decided_by as "decidedBy", decided_at as "decidedAt" from accommodation where person_id = $1 and academy_id = $2 order by sequence desc limit 1`,
      [personId, academyId],
    );
    return row && { ...row, timeFactor: timeFactorOf(row.timeFactor) };
  }

  /** As `last`, and nobody decides on it until this transaction ends; others who begin may pass. */
  async lastHeld(personId: string, academyId: string): Promise<Accommodation | null> {
    const [, last] = await Promise.all([this.db.query('select pg_advisory_xact_lock_shared(accommodation_lock($2, $1))', [personId, academyId]), this.last(personId, academyId)]);
    return last;
  }

  byId(id: string): Promise<Accommodation | null> {
    return this.db.rows(AccommodationRow, (rows) => rows.findOneBy({ id }));
  }
}
