// Which conditions were changed for whom, by whom and when?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { AccommodationRow } from './accommodation.entity.js';
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
    const [last] = await this.db.rows(AccommodationRow, (rows) => rows.find({ where: { personId, academyId }, order: { sequence: 'DESC' }, take: 1 }));
    return last ?? null;
  }

  /** As `last`, and nobody decides on it until this transaction ends; others who begin may pass. */
  async lastHeld(personId: string, academyId: string): Promise<Accommodation | null> {
    await this.db.query('select pg_advisory_xact_lock_shared(accommodation_lock($2, $1))', [personId, academyId]);
    return this.last(personId, academyId);
  }

  byId(id: string): Promise<Accommodation | null> {
    return this.db.rows(AccommodationRow, (rows) => rows.findOneBy({ id }));
  }
}
