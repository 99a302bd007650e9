// How are one-time links kept, and used once?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import type { Link, LinkPurpose } from './core/link.js';

const columns = 'id, purpose, person_id as "personId", expires_at as "expiresAt", used_at as "usedAt"';

@Injectable()
export class LinksStore {
  constructor(private readonly db: Database) {}

  async add(link: { purpose: LinkPurpose; personId: string; createdAt: Date; expiresAt: Date }): Promise<string> {
    const id = newId();
    await this.db.query('insert into one_time_link (id, purpose, person_id, created_at, expires_at) values ($1, $2, $3, $4, $5)', [id, link.purpose, link.personId, link.createdAt, link.expiresAt]);
    return id;
  }

  /** Nobody uses the link up until this transaction is over: what is read of its person belongs to it. */
  hold(linkId: string): Promise<Link | null> {
    return this.db.row<Link>(`select ${columns} from one_time_link where id = $1 for share`, [linkId]);
  }

  /** The link, if this very call used it up; null for all who come later or too late. */
  use(linkId: string, now: Date): Promise<Link | null> {
    return this.db.row<Link>(`update one_time_link set used_at = $2 where id = $1 and used_at is null and expires_at > $2 returning ${columns}`, [linkId, now]);
  }

  async close(linkId: string, now: Date): Promise<void> {
    await this.db.query('update one_time_link set used_at = $2 where id = $1 and used_at is null', [linkId, now]);
  }

  /** After a reset, older letters about it open nothing any more. */
  async closeResets(personId: string, now: Date): Promise<void> {
    await this.db.query("update one_time_link set used_at = $2 where person_id = $1 and purpose = 'password-reset' and used_at is null", [personId, now]);
  }
}
