// On whose behalf does a statement run, as far as the database is concerned?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Context1790000000001 implements MigrationInterface {
  name = 'Context1790000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Roles belong to the cluster and outlive a database: they are made once, before the first migration (README, operations).
      do $$ begin
        if not exists (select from pg_roles where rolname = 'dermark_app') or not exists (select from pg_roles where rolname = 'dermark_public') then
          raise exception 'The roles dermark_app and dermark_public do not exist. Create them first: create role dermark_app; create role dermark_public;';
        end if;
      end $$;
      revoke all on schema public from public;
      grant usage on schema public to dermark_app, dermark_public;

      create function current_person() returns uuid language sql stable
        as $$ select nullif(current_setting('dermark.person', true), '')::uuid $$;
      create function current_academy() returns uuid language sql stable
        as $$ select nullif(current_setting('dermark.academy', true), '')::uuid $$;
      create function on_register() returns boolean language sql stable
        as $$ select coalesce(current_setting('dermark.register', true) = 'on', false) $$;

      -- How every trigger refuses: the name of the broken rule travels as the constraint's name.
      create function refuse(rule text, detail text) returns void language plpgsql
        as $$ begin raise exception using errcode = 'integrity_constraint_violation', constraint = rule, message = detail; end $$;
      create function refuse_change() returns trigger language plpgsql
        as $$ begin perform refuse(tg_table_name || '_is_insert_only', tg_table_name || ' is insert-only'); return null; end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
