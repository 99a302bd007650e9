// Which signed facts stand in the square code on a paper, and when do they go?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CheckCode1790000000019 implements MigrationInterface {
  name = 'CheckCode1790000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Signed by the register's key beside the academy's credential. None on what was signed before, and where the facts are too long for a code.
      alter table credential add column check_code bytea check (octet_length(check_code) between 66 and 512);
      alter table credential add column check_key_id uuid references signing_key;
      alter table credential add constraint check_code_names_its_key check (check_code is null or check_key_id is not null);
      -- It holds the name: the planner's statistics take no sample of it.
      alter table credential alter column check_code set statistics 0;

      create or replace function credential_changes_only_by_erasure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if tg_op = 'DELETE' or num_nonnulls(new.document, new.check_code) > 0
           or to_jsonb(old) - '{document,check_code}'::text[] <> to_jsonb(new) - '{document,check_code}'::text[]
           or not exists (select from certificate_event e where e.certificate_id = old.certificate_id and e.type = 'erased') then
          perform refuse('credential_is_insert_only', 'A credential is only ever erased, after its certificate''s event of that type');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create function check_code_is_lawful() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        -- The share lock makes a retirement of the key wait for this code, or this code see it.
        perform from signing_key k where k.id = new.check_key_id and k.academy_id is null and k.retired_at is null
            and new.signed_at >= k.valid_from and new.signed_at < k.valid_until for share;
        if not found then perform refuse('signing_key_is_in_force', 'The key is retired, expired, not valid yet, or not the register''s'); end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger check_code_is_lawful after insert on credential for each row when (new.check_key_id is not null) execute function check_code_is_lawful();
      create or replace function erase_credential(erased uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); emptied bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        update credential set document = null, check_code = null where certificate_id = erased and num_nonnulls(document, check_code) > 0;
        get diagnostics emptied = row_count;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return emptied;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
