// What are people asked, what do they answer, and how was it marked?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Assessment1790000000005 implements MigrationInterface {
  name = 'Assessment1790000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table item (
        id uuid primary key,
        code text not null unique,
        bank text not null check (bank in ('practice', 'secure'))
      );
      grant select, insert on item to dermark_app;

      -- What a candidate may see. Keys live in another table, so that no statement that serves a candidate can touch them.
      create table item_version (
        id uuid primary key,
        item_id uuid not null references item,
        version integer not null check (version > 0),
        domain text not null,
        kind text not null check (kind in ('single', 'multiple')),
        level text not null check (level in ('recall', 'apply', 'analyse')),
        gate boolean not null,
        difficulty numeric(3, 2) not null check (difficulty between 0 and 1),
        content jsonb not null,
        digest bytea not null,
        state text not null check (state in ('live', 'quarantined', 'retired')),
        created_at timestamptz not null,
        unique (item_id, version)
      );
      grant select, insert on item_version to dermark_app;
      grant update (state) on item_version to dermark_app;

      create table item_key (
        item_version_id uuid primary key references item_version,
        correct text[] not null check (cardinality(correct) > 0),
        rationales jsonb not null,
        lesson text,
        sources text[] not null
      );
      create trigger item_key_is_insert_only before update or delete on item_key for each row execute function refuse_change();
      grant select, insert on item_key to dermark_app;

      create table blueprint (
        id uuid primary key,
        code text not null,
        version integer not null,
        rules jsonb not null,
        created_at timestamptz not null,
        unique (code, version)
      );
      create trigger blueprint_is_insert_only before update or delete on blueprint for each row execute function refuse_change();
      grant select, insert on blueprint to dermark_app;

      create table form (
        id uuid primary key,
        kind text not null check (kind in ('quiz', 'exam')),
        blueprint_id uuid references blueprint,
        item_versions uuid[] not null check (cardinality(item_versions) > 0),
        option_orders jsonb not null,
        pass_rule jsonb not null,
        created_at timestamptz not null
      );
      create trigger form_is_insert_only before update or delete on form for each row execute function refuse_change();
      grant select, insert on form to dermark_app;

      create table attempt (
        id uuid primary key,
        form_id uuid not null references form,
        purpose text not null,
        subject_id uuid not null,
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        number integer not null check (number > 0),
        state text not null check (state in ('in-progress', 'scored', 'void')),
        locale text not null check (locale in ('en', 'pt-PT')),
        started_at timestamptz not null,
        deadline timestamptz,
        submitted_at timestamptz,
        closed_by text check (closed_by in ('candidate', 'clock')),
        unique (subject_id, purpose, number)
      );
      create unique index attempt_one_open on attempt (subject_id, purpose) where state = 'in-progress';
      create index attempt_by_person on attempt (person_id);
      create index attempt_overdue on attempt (deadline) where state = 'in-progress' and deadline is not null;
      alter table attempt enable row level security;
      alter table attempt force row level security;
      create policy attempt_rows on attempt using (on_register() or academy_id = current_academy() or person_id = current_person());
      grant select, insert on attempt to dermark_app;
      grant update (state, submitted_at, closed_by) on attempt to dermark_app;
      create function attempt_moves_lawfully() returns trigger language plpgsql as $$ begin
        if old.state <> new.state and (old.state, new.state) not in (('in-progress', 'scored'), ('in-progress', 'void'), ('scored', 'void')) then
          perform refuse('attempt_moves_lawfully', 'An attempt cannot go from ' || old.state || ' to ' || new.state);
        end if;
        return new;
      end $$;
      create trigger attempt_moves_lawfully before update on attempt for each row execute function attempt_moves_lawfully();

      create table response (
        attempt_id uuid not null references attempt,
        position integer not null check (position >= 0),
        revision integer not null check (revision > 0),
        choice text[] not null,
        answered_at timestamptz not null,
        primary key (attempt_id, position, revision)
      );
      create trigger response_is_insert_only before update or delete on response for each row execute function refuse_change();
      alter table response enable row level security;
      alter table response force row level security;
      create policy response_rows on response using (exists (select from attempt a where a.id = attempt_id));
      grant select, insert on response to dermark_app;

      create table attempt_result (
        attempt_id uuid primary key references attempt,
        points numeric(6, 2) not null,
        possible integer not null,
        domains jsonb not null,
        gates_right integer not null,
        gates_total integer not null,
        passed boolean not null,
        scored_at timestamptz not null
      );
      create trigger attempt_result_is_insert_only before update or delete on attempt_result for each row execute function refuse_change();
      alter table attempt_result enable row level security;
      alter table attempt_result force row level security;
      create policy attempt_result_rows on attempt_result using (exists (select from attempt a where a.id = attempt_id));
      grant select, insert on attempt_result to dermark_app;

      create table station (
        id uuid primary key,
        code text not null,
        version integer not null,
        domain text not null,
        content jsonb not null,
        digest bytea not null,
        created_at timestamptz not null,
        unique (code, version)
      );
      create trigger station_is_insert_only before update or delete on station for each row execute function refuse_change();
      grant select, insert on station to dermark_app;

      create table station_record (
        id uuid primary key,
        station_id uuid not null references station,
        subject_id uuid not null,
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        assessor_id uuid not null references person,
        observed text[] not null,
        critical text[] not null,
        note text not null check (char_length(note) <= 2000),
        passed boolean not null,
        signed_at timestamptz not null,
        constraint nobody_assesses_himself check (assessor_id <> person_id),
        check (not passed or cardinality(critical) = 0)
      );
      create index station_record_by_subject on station_record (subject_id);
      create trigger station_record_is_insert_only before update or delete on station_record for each row execute function refuse_change();
      alter table station_record enable row level security;
      alter table station_record force row level security;
      create policy station_record_read on station_record for select using (on_register() or academy_id = current_academy() or person_id = current_person());
      create policy station_record_signed on station_record for insert with check (on_register() or academy_id = current_academy());
      grant select, insert on station_record to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
