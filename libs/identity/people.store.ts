// How are people and their addresses kept?
import { Injectable } from '@nestjs/common';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { emailKey } from './core/email-address.js';

/** A person as identity knows them. */
export interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly demonstration: boolean;
  readonly hasPassword: boolean;
}

const facts = `
  select p.id, p.display_name as name, e.address as email, p.locale, p.demonstration, w.person_id is not null as "hasPassword"
    from person p join email_address e on e.person_id = p.id and e.is_primary left join password w on w.person_id = p.id`;

@Injectable()
export class PeopleStore {
  constructor(private readonly db: Database) {}

  byId(personId: string): Promise<PersonFacts | null> {
    return this.db.row<PersonFacts>(`${facts} where p.id = $1`, [personId]);
  }

  byEmail(email: string): Promise<PersonFacts | null> {
    return this.db.row<PersonFacts>(`${facts} where p.id = (select person_id from email_address where address_key = $1)`, [emailKey(email)]);
  }

  byIds(ids: readonly string[]): Promise<{ id: string; name: string; locale: Locale }[]> {
    return this.db.query('select id, display_name as name, locale from person where id = any($1)', [ids]);
  }

  async withoutPassword(ids: readonly string[]): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>('select p.id from person p left join password w on w.person_id = p.id where p.id = any($1) and w.person_id is null', [ids]);
    return rows.map(({ id }) => id);
  }

  emailsOf(ids: readonly string[]): Promise<{ id: string; email: string }[]> {
    return this.db.query('select person_id as id, address as email from email_address where person_id = any($1) and is_primary', [ids]);
  }

  /** Whoever else is about to open an account under this address waits until this transaction is over. */
  async holdEmail(email: string): Promise<void> {
    await this.db.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [emailKey(email)]);
  }

  async add(person: { email: string; name: string; locale: Locale; demonstration: boolean; at: Date }): Promise<string> {
    const id = newId();
    await this.db.query('insert into person (id, display_name, locale, demonstration, created_at) values ($1, $2, $3, $4, $5)', [id, person.name, person.locale, person.demonstration, person.at]);
    await this.db.query('insert into email_address (id, person_id, address, address_key, is_primary) values ($1, $2, $3, $4, true)', [newId(), id, person.email.trim(), emailKey(person.email)]);
    return id;
  }

  async change(personId: string, change: { name?: string | undefined; locale?: Locale | undefined }): Promise<void> {
    await this.db.query('update person set display_name = coalesce($2, display_name), locale = coalesce($3, locale) where id = $1', [personId, change.name ?? null, change.locale ?? null]);
  }

  /** Somebody who opens a link from a letter reads the mailbox that it went to. */
  async verifyEmail(personId: string, at: Date): Promise<void> {
    await this.db.query('update email_address set verified_at = coalesce(verified_at, $2) where person_id = $1 and is_primary', [personId, at]);
  }
}
