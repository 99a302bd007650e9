// How are sessions kept, and who is behind one?
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AcademyRole, Actor, Role } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { sessionEnd } from './core/session-life.js';

/** Only the digest is kept: whoever reads the table can sign in as nobody. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

interface ActorRow {
  readonly session_id: string;
  readonly person_id: string;
  readonly signed_in_at: Date;
  readonly last_seen_at: Date;
  readonly grants: readonly { readonly academyId: string | null; readonly role: Role }[];
}

const actorOf = (row: ActorRow): Actor => ({
  personId: row.person_id,
  sessionId: row.session_id,
  signedInAt: row.signed_in_at,
  registrar: row.grants.some(({ role }) => role === 'registrar'),
  memberships: row.grants.flatMap(({ academyId, role }) => (academyId === null ? [] : [{ academyId, role: role as AcademyRole }])),
});

@Injectable()
export class SessionsStore {
  constructor(private readonly db: Database) {}

  /** With every request, so it is one statement that commits by itself; the function keeps to row level security. */
  async find(token: string, now: Date): Promise<{ actor: Actor; lastSeenAt: Date } | null> {
    const [row] = await this.db.alone<ActorRow>('select * from actor_of_session($1, $2)', [digestOf(token), now]);
    return row ? { actor: actorOf(row), lastSeenAt: row.last_seen_at } : null;
  }

  async noteSeen(sessionId: string, now: Date): Promise<void> {
    await this.db.alone('update session set last_seen_at = $2 where id = $1 and last_seen_at < $2', [sessionId, now]);
  }

  async open(personId: string, token: string, now: Date): Promise<string> {
    const id = newId();
    await this.db.query('insert into session (id, token_hash, person_id, signed_in_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)', [id, digestOf(token), personId, now, sessionEnd(now)]);
    return id;
  }

  async endByToken(token: string): Promise<void> {
    await this.db.query('delete from session where token_hash = $1', [digestOf(token)]);
  }

  async end(sessionId: string): Promise<void> {
    await this.db.query('delete from session where id = $1', [sessionId]);
  }

  async endAll(personId: string, except: string | null = null): Promise<void> {
    await this.db.query('delete from session where person_id = $1 and id is distinct from $2', [personId, except]);
  }

  async sweep(now: Date, lastSeenBefore: Date): Promise<void> {
    await this.db.query('delete from session where expires_at <= $1 or last_seen_at <= $2', [now, lastSeenBefore]);
  }
}
