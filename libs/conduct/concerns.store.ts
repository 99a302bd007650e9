// Where are concerns kept?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Concern, ConcernState } from './core/concern.js';

const concerns = `select id, reference, certificate_number as "certificateNumber", about, account, contact, locale, state, received_at as "receivedAt" from concern`;

@Injectable()
export class ConcernsStore {
  constructor(private readonly db: Database) {}

  /** Adds without reading back: whoever reports may write a concern and read none, not even the own one. */
  async add({ id, reference, certificateNumber, about, account, contact, locale, receivedAt }: Omit<Concern, 'state'>): Promise<void> {
    await this.db.query(
      `insert into concern (id, reference, certificate_number, about, account, contact, locale, received_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, reference, certificateNumber, about, account, contact, locale, receivedAt],
    );
  }

  /** The open ones first, each kind oldest first: that is the order in which they are dealt with. */
  async list(most: number): Promise<Concern[]> {
    return this.db.query(`${concerns} order by state = 'closed', received_at, id limit $1`, [most]);
  }

  /** The concern, held until the transaction ends so that two registrars cannot both move it. */
  async held(id: string): Promise<Concern | null> {
    return this.db.row(`${concerns} where id = $1 for update`, [id]);
  }

  async areInReview(certificateNumber: string): Promise<boolean> {
    return (await this.db.row("select from concern where certificate_number = $1 and state = 'in-review' limit 1", [certificateNumber])) !== null;
  }

  async setState(id: string, state: ConcernState): Promise<void> {
    await this.db.query('update concern set state = $2 where id = $1', [id, state]);
  }
}
