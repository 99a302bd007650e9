// Who is a person, and how does a person prove it?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Identity1790000000003 implements MigrationInterface {
  name = 'Identity1790000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid primary key,
        display_name text not null check (char_length(display_name) between 1 and 120),
        locale text not null check (locale in ('en', 'pt-PT')),
        demonstration boolean not null default false,
        created_at timestamptz not null
      );
      grant select, insert on person to dermark_app;
      grant update (display_name, locale) on person to dermark_app;

      create table email_address (
        id uuid primary key,
        person_id uuid not null references person,
        address text not null check (char_length(address) between 3 and 254),
        address_key text not null unique,
        is_primary boolean not null,
        verified_at timestamptz
      );
      create unique index email_address_one_primary on email_address (person_id) where is_primary;
      create index email_address_by_person on email_address (person_id);
      grant select, insert, delete on email_address to dermark_app;
      grant update (is_primary, verified_at) on email_address to dermark_app;

      create table password (
        person_id uuid primary key references person,
        hash text not null,
        changed_at timestamptz not null
      );
      grant select, insert, delete on password to dermark_app;
      grant update (hash, changed_at) on password to dermark_app;

      create table session (
        id uuid primary key,
        token_hash bytea not null unique,
        person_id uuid not null references person,
        signed_in_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null
      );
      create index session_by_person on session (person_id);
      grant select, insert, delete on session to dermark_app;
      grant update (last_seen_at) on session to dermark_app;

      create table one_time_link (
        id uuid primary key,
        purpose text not null check (purpose in ('invitation', 'password-reset')),
        person_id uuid not null references person,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index one_time_link_by_person on one_time_link (person_id);
      grant select, insert on one_time_link to dermark_app;
      grant update (used_at) on one_time_link to dermark_app;

      -- The shape that rate-limiter-flexible expects.
      create table guess_limit (
        key varchar(255) primary key,
        points integer not null default 0,
        expire bigint
      );
      grant select, insert, update, delete on guess_limit to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
