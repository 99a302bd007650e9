// Which certificates were asked for in one go, what became of each, and which papers are kept once they were rendered?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Bulk1790000000016 implements MigrationInterface {
  name = 'Bulk1790000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table issuing_batch (
        id uuid primary key,
        academy_id uuid not null references academy,
        certifier_id uuid not null references person,
        mode text not null check (mode in ('each', 'together')),
        size integer not null check (size between 1 and 1000),
        submitted_at timestamptz not null
      );
      create index issuing_batch_by_academy on issuing_batch (academy_id, submitted_at desc);
      create trigger issuing_batch_is_insert_only before update or delete on issuing_batch for each row execute function refuse_change();
      alter table issuing_batch enable row level security;
      alter table issuing_batch force row level security;
      create policy issuing_batch_read on issuing_batch for select using (on_register() or academy_id = current_academy());
      create policy issuing_batch_made on issuing_batch for insert with check (on_register() or academy_id = current_academy());
      grant select, insert on issuing_batch to dermark_app;

      create table issuing_batch_row (
        batch_id uuid not null references issuing_batch,
        place integer not null check (place >= 0),
        academy_id uuid not null references academy,
        enrolment_id uuid not null references enrolment,
        name_check_id uuid not null references name_check,
        state text not null default 'waiting' check (state in ('waiting', 'issued', 'refused')),
        certificate_id uuid unique references certificate,
        refusal text,
        settled_at timestamptz,
        primary key (batch_id, place),
        unique (batch_id, enrolment_id),
        constraint what_was_issued_has_its_certificate check ((state = 'issued') = (certificate_id is not null)),
        constraint what_was_refused_says_why check ((state = 'refused') = (refusal is not null)),
        constraint what_is_settled_says_when check ((state = 'waiting') = (settled_at is null))
      );
      create index issuing_batch_row_waiting on issuing_batch_row (batch_id) where state = 'waiting';
      -- Settled once, and by a certificate for the very enrolment: whatever runs twice, a row gives one certificate at most.
      create function issuing_batch_row_settles_once() returns trigger language plpgsql as $$ begin
        if old.state <> 'waiting' then perform refuse('issuing_batch_row_settles_once', 'This row has its result'); end if;
        if new.certificate_id is not null and not exists (select from certificate c where c.id = new.certificate_id and c.enrolment_id = new.enrolment_id) then
          perform refuse('issuing_batch_row_settles_once', 'The certificate belongs to another enrolment');
        end if;
        return new;
      end $$;
      create trigger issuing_batch_row_settles_once before update on issuing_batch_row for each row execute function issuing_batch_row_settles_once();
      create trigger issuing_batch_row_stays before delete on issuing_batch_row for each row execute function refuse_change();
      alter table issuing_batch_row enable row level security;
      alter table issuing_batch_row force row level security;
      create policy issuing_batch_row_read on issuing_batch_row for select using (on_register() or academy_id = current_academy());
      create policy issuing_batch_row_made on issuing_batch_row for insert with check (on_register() or academy_id = current_academy());
      create policy issuing_batch_row_settled on issuing_batch_row for update using (on_register() or academy_id = current_academy());
      grant select, insert on issuing_batch_row to dermark_app;
      grant update (state, certificate_id, refusal, settled_at) on issuing_batch_row to dermark_app;

      -- A cache: whatever is missing here is rendered again. The name stands on the paper, so it goes when the name goes.
      create table certificate_paper (
        certificate_id uuid not null references certificate,
        locale text not null check (locale in ('en', 'pt-PT')),
        document_digest bytea not null check (octet_length(document_digest) = 32),
        bytes bytea not null,
        rendered_at timestamptz not null,
        primary key (certificate_id, locale)
      );
      create index certificate_paper_by_age on certificate_paper (rendered_at);
      alter table certificate_paper enable row level security;
      alter table certificate_paper force row level security;
      create policy certificate_paper_kept on certificate_paper using (on_register()) with check (on_register());
      grant select, insert, delete on certificate_paper to dermark_app;
      grant update (document_digest, bytes, rendered_at) on certificate_paper to dermark_app;
      -- Keeping a paper and removing the name wait for each other, so that no paper slips in behind the name.
      create function queue_for_paper(certificate uuid) returns void language sql
        as $$ select pg_advisory_xact_lock(hashtextextended('dermark/paper/' || certificate::text, 0)) $$;
      create function paper_needs_its_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); is_there boolean;
      begin
        perform set_config('dermark.register', 'on', true);
        perform queue_for_paper(new.certificate_id);
        is_there := exists (select from certificate_person p where p.certificate_id = new.certificate_id and p.legal_name is not null);
        perform set_config('dermark.register', coalesce(register, ''), true);
        if not is_there then return null; end if; -- nothing is kept, and nothing said: it is a cache
        return new;
      end $$;
      create trigger paper_needs_its_person before insert or update on certificate_paper for each row execute function paper_needs_its_person();
      create function paper_goes_with_its_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        perform queue_for_paper(old.certificate_id);
        delete from certificate_paper p where p.certificate_id = old.certificate_id;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create trigger paper_goes_with_its_person after update or delete on certificate_person for each row execute function paper_goes_with_its_person();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
