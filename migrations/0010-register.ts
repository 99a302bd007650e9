// What may anybody read who knows a certificate number?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Register1790000000010 implements MigrationInterface {
  name = 'Register1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table public_register (
        number char(15) primary key,
        certificate_id uuid not null unique references certificate,
        academy_id uuid not null references academy,
        name text,
        state text not null,
        state_since date not null,
        review_on date,
        reason text,
        facts text not null,
        valid_from date not null,
        valid_until date not null,
        zone text not null,
        academy_name text not null,
        academy_city text not null,
        academy_country char(2) not null,
        academy_state text not null,
        last_event_id uuid not null,
        last_event_facts text not null,
        last_leaf_hash bytea not null,
        issued_event_id uuid not null,
        salt_certificate bytea,
        salt_facts bytea,
        salt_holder bytea,
        status_list text not null,
        status_index bigint not null,
        ledger_index bigint,
        changed_at timestamptz not null
      );
      create index public_register_by_academy on public_register (academy_id);
      create index public_register_unsequenced on public_register (last_event_id) where ledger_index is null;
      grant select, insert on public_register to dermark_app;
      grant update (name, state, state_since, review_on, reason, academy_name, academy_city, academy_country, academy_state, last_event_id,
        last_event_facts, last_leaf_hash, salt_certificate, salt_facts, salt_holder, ledger_index, changed_at) on public_register to dermark_app;
      grant select on public_register to dermark_public;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
