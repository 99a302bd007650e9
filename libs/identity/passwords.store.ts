// How are password hashes kept?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { emailKey } from './core/email-address.js';

@Injectable()
export class PasswordsStore {
  constructor(private readonly db: Database) {}

  /** Whose address it is and what their password hashes to: one statement, whether or not there is such an account. */
  byEmail(email: string): Promise<{ personId: string; hash: string | null } | null> {
    return this.db.row('select e.person_id as "personId", w.hash from email_address e left join password w on w.person_id = e.person_id where e.address_key = $1', [emailKey(email)]);
  }

  async hashOf(personId: string): Promise<string | null> {
    return (await this.db.row<{ hash: string }>('select hash from password where person_id = $1', [personId]))?.hash ?? null;
  }

  async put(personId: string, hash: string, at: Date): Promise<void> {
    await this.db.query('insert into password (person_id, hash, changed_at) values ($1, $2, $3) on conflict (person_id) do update set hash = excluded.hash, changed_at = excluded.changed_at', [personId, hash, at]);
  }

  /** False when there is a password already: a first one never replaces another. */
  async putFirst(personId: string, hash: string, at: Date): Promise<boolean> {
    const row = await this.db.row('insert into password (person_id, hash, changed_at) values ($1, $2, $3) on conflict do nothing returning person_id', [personId, hash, at]);
    return row !== null;
  }
}
