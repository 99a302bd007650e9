// Which keys sign credentials, what did they sign, and which status lists were published?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Credentials1790000000014 implements MigrationInterface {
  name = 'Credentials1790000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of an academy, or of the register itself when it names none. The seed is encrypted under a key that the database never sees.
      create table signing_key (
        id uuid primary key,
        academy_id uuid references academy,
        public_key bytea not null unique check (octet_length(public_key) = 32),
        sealed_seed bytea not null check (octet_length(sealed_seed) = 60),
        valid_from timestamptz not null,
        valid_until timestamptz not null check (valid_until > valid_from),
        retired_at timestamptz
      );
      -- One key in use at a time: whoever makes a second one at the same moment gets the first.
      create unique index signing_key_in_use on signing_key (coalesce(academy_id, '00000000-0000-0000-0000-000000000000')) where retired_at is null;
      create trigger signing_key_only_retires before update on signing_key for each row
        when (old.retired_at is not null or new.retired_at is null or to_jsonb(old) - 'retired_at' <> to_jsonb(new) - 'retired_at') execute function refuse_change();
      create trigger signing_key_stays before delete on signing_key for each row execute function refuse_change();
      alter table signing_key enable row level security;
      alter table signing_key force row level security;
      create policy signing_key_rows on signing_key using (on_register()) with check (on_register());
      grant select, insert on signing_key to dermark_app;
      grant update (retired_at) on signing_key to dermark_app;

      create table credential (
        certificate_id uuid primary key references certificate,
        academy_id uuid not null references academy,
        holder_id uuid not null references person,
        key_id uuid not null references signing_key,
        signed_at timestamptz not null,
        digest bytea not null check (octet_length(digest) = 32),
        document text
      );
      -- The document holds the holder's name. It is erased with the other details, and never changed in any other way.
      create function credential_changes_only_by_erasure() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if tg_op = 'DELETE' or new.document is not null or to_jsonb(old) - 'document' <> to_jsonb(new) - 'document'
           or not exists (select from certificate_event e where e.certificate_id = old.certificate_id and e.type = 'erased') then
          perform refuse('credential_is_insert_only', 'A credential is only ever erased, after its certificate''s event of that type');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger credential_changes_only_by_erasure before update or delete on credential for each row execute function credential_changes_only_by_erasure();
      create function credential_is_lawful() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if new.document is null or not exists (select from certificate c where c.id = new.certificate_id and c.academy_id = new.academy_id and c.holder_id = new.holder_id) then
          perform refuse('credential_follows_its_certificate', 'The credential names another person or academy than its certificate, or says nothing');
        end if;
        -- The share lock makes a retirement of the key wait for this credential, or this credential see it.
        perform from signing_key k where k.id = new.key_id and k.academy_id = new.academy_id and k.retired_at is null
            and new.signed_at >= k.valid_from and new.signed_at < k.valid_until for share;
        if not found then perform refuse('signing_key_is_in_force', 'The key is retired, expired, not valid yet, or another academy''s'); end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger credential_is_lawful after insert on credential for each row execute function credential_is_lawful();
      create trigger erased_people_stay_away before insert on credential for each row execute function refuse_erased_person('holder_id');
      -- It holds the name: the planner's statistics take no sample of it.
      alter table credential alter column document set statistics 0;
      alter table credential enable row level security;
      alter table credential force row level security;
      create policy credential_read on credential for select using (on_register() or academy_id = current_academy() or holder_id = current_person());
      create policy credential_signed on credential for insert with check (on_register());
      -- For the function below alone: the application's role may not update.
      create policy credential_erased on credential for update using (on_register());
      grant select, insert on credential to dermark_app;

      -- The only way in which a signed document goes. Nothing happens when there is none.
      create function erase_credential(erased uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); emptied bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        update credential set document = null where certificate_id = erased and document is not null;
        get diagnostics emptied = row_count;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return emptied;
      end $$;
      revoke execute on function erase_credential(uuid) from public;
      grant execute on function erase_credential(uuid) to dermark_app;

      -- What a status list said once the ledger had size entries. Its id is also that of its own ledger entry.
      create table status_list_version (
        id uuid primary key,
        list text not null check (list ~ '^[1-9][0-9]*$'),
        purpose text not null check (purpose in ('revocation', 'suspension')),
        size bigint not null check (size >= 0),
        digest bytea not null check (octet_length(digest) = 32),
        made_at timestamptz not null,
        unique (list, purpose, size)
      );
      create trigger status_list_version_is_insert_only before update or delete on status_list_version for each row execute function refuse_change();
      grant select, insert on status_list_version to dermark_app;

      -- Status lists are made from these few among all events.
      create index certificate_event_of_status on certificate_event (certificate_id) where type not in ('issued', 'erased');
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
