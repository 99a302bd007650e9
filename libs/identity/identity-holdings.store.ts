// What do accounts say about a person, and what is left of one that was erased?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { PersonalData, type DataSubject, type Erasure, type Hindrance, type Holdings } from '#libs/platform/personal-data.js';
import { noName } from './core/tombstone.js';
import { GrantsStore } from './grants.store.js';

@Injectable()
export class IdentityHoldingsStore implements Holdings, OnModuleInit {
  readonly lib = 'identity';
  readonly tables = {
    person: 'Emptied: a dash for the name. The id, the language and the days of opening and of erasure stay, for other rows name the id.',
    email_address: 'Deleted.',
    password: 'Deleted.',
    session: 'Deleted.',
    one_time_link: 'Closed, so that they open nothing; an id, a purpose and times.',
    role_grant: 'Ended; who held which role when stays known, by id.',
  };

  constructor(
    private readonly db: Database,
    private readonly personalData: PersonalData,
    private readonly grants: GrantsStore,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async export({ personId }: DataSubject): Promise<Readonly<Record<string, unknown>>> {
    const rows = (sql: string) => this.db.query<Record<string, unknown>>(sql, [personId]);
    const [account] = await rows('select id, display_name as name, locale, demonstration, created_at as "createdAt" from person where id = $1');
    return {
      account,
      emailAddresses: await rows('select address, is_primary as "isPrimary", verified_at as "verifiedAt" from email_address where person_id = $1 order by address_key'),
      password: await rows('select changed_at as "changedAt" from password where person_id = $1'),
      sessions: await rows('select signed_in_at as "signedInAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt" from session where person_id = $1 order by signed_in_at, id'),
      letters: await rows('select purpose, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt" from one_time_link where person_id = $1 order by created_at, id'),
      roles: await rows('select role, academy_id as "academyId", granted_at as "grantedAt", revoked_at as "revokedAt" from role_grant where person_id = $1 order by granted_at, id'),
    };
  }

  /** Nobody writes about the person, and nobody erases twice, until this transaction is over. Null: there is no such person, or no more. */
  async hold(personId: string): Promise<DataSubject | null> {
    const person = await this.db.row('select from person where id = $1 and erased_at is null for update', [personId]);
    return person && this.subject(personId);
  }

  async subject(personId: string): Promise<DataSubject> {
    const addresses = await this.db.query<{ key: string }>('select address_key as key from email_address where person_id = $1 order by address_key', [personId]);
    return { personId, addresses: addresses.map(({ key }) => key) };
  }

  /** Without a registrar no order could be lifted. An account of the demonstration is everybody's: whoever tries it would take it from all others. */
  async hindrances(personId: string): Promise<Hindrance[]> {
    const found: Hindrance[] = [];
    const registrars = await this.grants.holdRegistrars();
    if (registrars.length === 1 && registrars[0]?.personId === personId) found.push({ code: 'last-registrar', about: null });
    if (await this.db.row('select from person where id = $1 and demonstration', [personId])) found.push({ code: 'demonstration', about: null });
    return found;
  }

  /** First of all: what other libs let go of, they let go of for a tombstone only. */
  async bury({ personId, at }: Erasure): Promise<void> {
    await this.db.query('update person set display_name = $2, erased_at = $3 where id = $1', [personId, noName, at]);
  }

  async erase({ personId, actorId, at }: Erasure): Promise<void> {
    await this.db.query('delete from session where person_id = $1', [personId]);
    await this.db.query('delete from password where person_id = $1', [personId]);
    await this.db.query('delete from email_address where person_id = $1', [personId]);
    await this.db.query('update one_time_link set used_at = $2 where person_id = $1 and used_at is null', [personId, at]);
    await this.db.query('update role_grant set revoked_by = $2, revoked_at = $3 where person_id = $1 and revoked_at is null', [personId, actorId, at]);
  }
}
