// What goes when a person asks to be forgotten, and what can never be put back?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Privacy1790000000013 implements MigrationInterface {
  name = 'Privacy1790000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An erased person is an id that other rows may go on naming. The dash is the same in every language.
      alter table person add column erased_at timestamptz;
      alter table person add constraint erased_people_have_no_name check (erased_at is null or display_name = '—');
      grant update (erased_at) on person to dermark_app;
      create function person_stays_erased() returns trigger language plpgsql as $$ begin
        if old.erased_at is not null then perform refuse('person_is_erased', 'The details of this person were removed'); end if;
        return new;
      end $$;
      create trigger person_stays_erased before update on person for each row execute function person_stays_erased();

      -- Nothing is written about an erased person any more. The lock is that of the foreign key: it waits for an erasure that is
      -- under way, as an erasure waits for whoever writes.
      create function refuse_erased_person() returns trigger language plpgsql as $$ begin
        perform from person p where p.id = (to_jsonb(new) ->> tg_argv[0])::uuid and p.erased_at is null for key share;
        if not found then perform refuse('person_is_erased', 'The details of this person were removed'); end if;
        return new;
      end $$;
      ${written.map(([table, column]) => `create trigger erased_people_stay_away before insert on ${table} for each row execute function refuse_erased_person('${column}');`).join('\n      ')}

      -- What is insert-only lets go of the columns that are named, for an erased person and for good, and of nothing else.
      create function only_erasure_empties() returns trigger language plpgsql as $$
      declare before jsonb := to_jsonb(old); emptied text := tg_argv[1];
      begin
        if to_jsonb(new) - emptied is distinct from before - emptied or coalesce(to_jsonb(new) ->> emptied, '') <> ''
           or not exists (select from person p where p.id = (before ->> tg_argv[0])::uuid and p.erased_at is not null) then
          perform refuse(tg_table_name || '_is_insert_only', tg_table_name || ' is insert-only');
        end if;
        return new;
      end $$;
      create function demand_erased(person uuid) returns void language plpgsql as $$ begin
        if not exists (select from person p where p.id = person and p.erased_at is not null) then
          perform refuse('erasure_begins_with_the_person', 'This person was not erased');
        end if;
      end $$;

      alter table name_check alter column legal_name drop not null;
      drop trigger name_check_is_insert_only on name_check;
      create trigger name_check_is_insert_only before update on name_check for each row execute function only_erasure_empties('person_id', 'legal_name');
      create trigger name_check_stays before delete on name_check for each row execute function refuse_change();
      create policy name_check_emptied on name_check for update using (on_register());
      create function erase_name_checks(erased uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); emptied bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        update name_check set legal_name = null where person_id = erased and legal_name is not null;
        get diagnostics emptied = row_count;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return emptied;
      end $$;

      drop trigger station_record_is_insert_only on station_record;
      create trigger station_record_is_insert_only before update on station_record for each row execute function only_erasure_empties('person_id', 'note');
      create trigger station_record_stays before delete on station_record for each row execute function refuse_change();
      create policy station_record_emptied on station_record for update using (on_register());
      create function erase_station_notes(erased uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); emptied bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        update station_record set note = '' where person_id = erased and note <> '';
        get diagnostics emptied = row_count;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return emptied;
      end $$;

      -- The personal side of a certificate goes in one step, and only after the certificate's own history says so.
      alter table certificate_person alter column legal_name drop not null, alter column salt_certificate drop not null, alter column salt_holder drop not null;
      alter table certificate_person add constraint certificate_person_is_there_or_gone check (num_nulls(legal_name, salt_certificate, salt_holder) in (0, 3));
      drop trigger certificate_person_is_insert_only on certificate_person;
      drop trigger certificate_event_salt_is_insert_only on certificate_event_salt;
      create function only_after_erased_event() returns trigger language plpgsql as $$
      begin
        if not exists (select from certificate_event e where e.certificate_id = old.certificate_id and e.type = 'erased')
           or tg_op = 'UPDATE' and to_jsonb(new) <> to_jsonb(old) || '{"legal_name": null, "salt_certificate": null, "salt_holder": null}' then
          perform refuse(tg_table_name || '_is_insert_only', tg_table_name || ' is insert-only');
        end if;
        return case tg_op when 'DELETE' then old else new end;
      end $$;
      create trigger certificate_person_is_insert_only before update on certificate_person for each row execute function only_after_erased_event();
      create trigger certificate_person_stays before delete on certificate_person for each row execute function refuse_change();
      create trigger certificate_event_salt_is_insert_only before update on certificate_event_salt for each row execute function refuse_change();
      create trigger certificate_event_salt_stays before delete on certificate_event_salt for each row execute function only_after_erased_event();
      create policy certificate_person_emptied on certificate_person for update using (on_register());
      create function erase_certificate(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if not exists (select from certificate_event e where e.certificate_id = erased and e.type = 'erased') then
          perform refuse('erasure_is_an_event', 'Details are removed by an event that says so');
        end if;
        update certificate_person set legal_name = null, salt_certificate = null, salt_holder = null where certificate_id = erased;
        if not found then perform refuse('erasure_is_complete', 'The personal side of this certificate is out of sight'); end if;
        delete from certificate_event_salt where certificate_id = erased;
        update public_register set name = null, salt_certificate = null, salt_facts = null, salt_holder = null where certificate_id = erased;
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      -- From now on nobody writes another name, or other salts, into the public register than it was issued with.
      revoke update (name, salt_certificate, salt_holder) on public_register from dermark_app;

      create function erased_is_the_last_event() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if exists (select from certificate_event e where e.certificate_id = new.certificate_id and e.type = 'erased' and e.sequence < new.sequence) then
          perform refuse('certificate_is_erased', 'Nothing more happens to a certificate whose details were removed');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger erased_is_the_last_event after insert on certificate_event for each row execute function erased_is_the_last_event();

      -- What others wrote about an erased person once it is closed, and where an erased person wanted to be reached.
      alter table concern alter column account drop not null;
      create function erase_concerns(erased uuid, addresses text[]) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); emptied bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        update concern set contact = null where exists (select from unnest(addresses) a where position(a in lower(contact)) > 0);
        update concern set account = null, contact = null
         where state = 'closed' and certificate_number in (select c.number from certificate c where c.holder_id = erased);
        get diagnostics emptied = row_count;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return emptied;
      end $$;

      alter table academy alter column applicant_name drop not null, alter column contact_email drop not null;
      grant update (applicant_name, contact_email) on academy to dermark_app;
      grant delete on inbox_letter to dermark_app;

      ${functions.map((name) => `revoke all on function ${name} from public;\n      grant execute on function ${name} to dermark_app;`).join('\n      ')}

      -- The planner's statistics are samples of the rows: of names and addresses it takes none.
      ${unsampled.map(([table, columns]) => `alter table ${table} ${columns.map((column) => `alter column ${column} set statistics 0`).join(', ')};`).join('\n      ')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}

/** Tables in which something new could be said about a person, and the column that says about whom. */
const written = [
  ['email_address', 'person_id'], ['password', 'person_id'], ['session', 'person_id'], ['one_time_link', 'person_id'], ['role_grant', 'person_id'],
  ['invitation', 'person_id'], ['enrolment', 'person_id'], ['attempt', 'person_id'], ['station_record', 'person_id'], ['name_check', 'person_id'],
  ['certificate_person', 'holder_id'],
] as const; // prettier-ignore

const functions = ['erase_name_checks(uuid)', 'erase_station_notes(uuid)', 'erase_certificate(uuid)', 'erase_concerns(uuid, text[])'] as const;

const unsampled = [
  ['person', ['display_name']],
  ['email_address', ['address', 'address_key']],
  ['password', ['hash']],
  ['inbox_letter', ['recipient', 'subject', 'body']],
  ['academy', ['applicant_name', 'contact_email']],
  ['enrolment', ['known_as']],
  ['station_record', ['note']],
  ['name_check', ['legal_name']],
  ['certificate_person', ['legal_name', 'salt_certificate', 'salt_holder']],
  ['certificate_event_salt', ['salt_facts']],
  ['public_register', ['name', 'salt_certificate', 'salt_facts', 'salt_holder']],
  ['concern', ['account', 'contact']],
] as const;
