// How does an academy make an edition of the programme, and what keeps its certificates worth the same?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Editions1790000000030 implements MigrationInterface {
  name = 'Editions1790000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A version is the register's, or an academy's edition of one of those. An edition bears its base's version: that is what a certificate names.
      alter table programme_version
        add column academy_id uuid references academy,
        add column based_on uuid references programme_version,
        add column edition_name text check (char_length(edition_name) between 1 and 80),
        add constraint an_edition_is_somebodys check ((academy_id is null) = (based_on is null) and (academy_id is null) = (edition_name is null)),
        drop constraint programme_version_programme_id_version_key;
      create unique index the_register_publishes_a_version_once on programme_version (programme_id, version) where academy_id is null;
      create index programme_version_by_academy on programme_version (academy_id) where academy_id is not null;

      -- In which languages the academy wrote it, and whether the programme has no such lesson.
      alter table lesson
        add column adapted_in text[] not null default '{}' check (adapted_in <@ array['en', 'pt-PT']),
        add column added boolean not null default false,
        add constraint an_added_lesson_is_the_academys check (not added or adapted_in <> '{}');

      alter table programme_version enable row level security;
      alter table programme_version force row level security;
      create policy programme_version_rows on programme_version
        using (academy_id is null or academy_id = current_academy() or on_register())
        with check (on_register() or academy_id = current_academy());
      alter table lesson enable row level security;
      alter table lesson force row level security;
      create policy lesson_rows on lesson
        using (exists (select from programme_version v where v.id = lesson.programme_version_id))
        with check (exists (select from programme_version v where v.id = lesson.programme_version_id and (on_register() or v.academy_id = current_academy())));

      -- As before, and also where the one who asks does not see the version. Whoever publishes at this moment waits, or is waited for.
      create or replace function published_is_immutable() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); published boolean;
      begin
        perform set_config('dermark.register', 'on', true);
        select v.state = 'published' into published from programme_version v where v.id = coalesce(new.programme_version_id, old.programme_version_id) for share;
        perform set_config('dermark.register', coalesce(register, ''), true);
        if published then perform refuse('published_is_immutable', 'A published programme version does not change; publish a new one'); end if;
        return coalesce(new, old);
      end $$;

      -- Lessons may be adapted and added; everything that a certificate rests on stays as it is in the register's version.
      create function edition_keeps_the_programme() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); base programme_version; broken text;
      begin
        if new.academy_id is null then return null; end if;
        perform set_config('dermark.register', 'on', true);
        select v.* into base from programme_version v where v.id = new.based_on;
        broken := case
          when base.academy_id is not null or base.state is distinct from 'published' or base.programme_id is distinct from new.programme_id
            or base.version is distinct from new.version or base.exam_blueprint_id is distinct from new.exam_blueprint_id or base.content is distinct from new.content then 'its version'
          when new.state = 'draft' then null
          when tg_op = 'INSERT' then 'its parts, which come before it is published'
          when exists (${differs("select number, code, content from learning_module where programme_version_id = ")}) then 'its modules'
          when exists (${differs('select id, grade, sources, conflicts, review, content from claim where programme_version_id = ')}) then 'its claims'
          when exists (
              select from (select * from lesson where programme_version_id = base.id) theirs
                full join (select * from lesson where programme_version_id = new.id and not added) ours on ours.code = theirs.code
               where ours.id is null or theirs.id is null
                  or (select m.code from learning_module m where m.id = ours.module_id and m.programme_version_id = new.id) is distinct from (select m.code from learning_module m where m.id = theirs.module_id)
                  or ours.adapted_in = '{}' and (ours.minutes, ours.content, ours.claims, ours.sources) is distinct from (theirs.minutes, theirs.content, theirs.claims, theirs.sources)
                  or exists (select from unnest(array['en', 'pt-PT']) as language, unnest(array['title', 'objectives', 'terms', 'body']) as part
                              where language <> all (ours.adapted_in) and ours.content -> part -> language is distinct from theirs.content -> part -> language))
            or exists (select from lesson l where l.programme_version_id = new.id and l.added and (l.code !~ '^[1-9][0-9]*[.]A[1-9][0-9]*$'
                 or not exists (select from learning_module m where m.id = l.module_id and m.programme_version_id = new.id and m.number::text = split_part(l.code, '.', 1)))) then 'its lessons'
          when exists (${differs(`select r.requirement, r.kind, case when r.kind in ('exam', 'station') then r.subject_id::text
                       when r.kind = 'quiz' then (select m.code from learning_module m where m.id = r.subject_id and m.programme_version_id = r.programme_version_id) end from programme_requirement r
                       left join lesson l on l.id = r.subject_id and l.added and l.programme_version_id = r.programme_version_id and r.kind = 'lesson' and r.requirement = 'lesson:' || l.code
                      where l.id is null and r.programme_version_id = `)})
            or exists (select from lesson l where l.programme_version_id = new.id and not exists (
                 select from programme_requirement r where r.programme_version_id = new.id and r.kind = 'lesson' and r.subject_id = l.id and r.requirement = 'lesson:' || l.code)) then 'its requirements'
        end;
        perform set_config('dermark.register', coalesce(register, ''), true);
        if broken is not null then perform refuse('edition_keeps_the_programme', 'An edition does not keep what the programme says of ' || broken); end if;
        return null;
      end $$;
      create constraint trigger edition_keeps_the_programme after insert or update on programme_version for each row execute function edition_keeps_the_programme();

      -- Once at a time counts by the register's version: whoever learns by an edition of it learns it. What is there was enrolled on such a version.
      alter table enrolment add column register_version_id uuid references programme_version;
      select set_config('dermark.register', 'on', true);
      update enrolment set register_version_id = programme_version_id;
      select set_config('dermark.register', '', true);
      alter table enrolment alter column register_version_id set not null;
      alter table enrolment drop constraint enrolment_once_at_a_time;
      alter table enrolment add constraint enrolment_once_at_a_time unique (academy_id, person_id, register_version_id, ordinal);

      -- Whose version it is: the register's serves every academy, an edition its own. On which version of the register an enrolment counts is said here, whatever the writer says.
      create or replace function enrolment_is_on_published() returns trigger language plpgsql as $$ begin
        select coalesce(v.based_on, v.id) into new.register_version_id from programme_version v
         where v.id = new.programme_version_id and v.state = 'published' and (v.academy_id is null or v.academy_id = new.academy_id);
        if new.register_version_id is null then
          perform refuse('enrolment_is_on_published', 'Enrolment is only on a published programme version, of the register or of the academy itself');
        end if;
        return new;
      end $$;
      create function cohort_learns_what_is_published() returns trigger language plpgsql as $$ begin
        if not exists (select from programme_version v where v.id = new.programme_version_id and v.state = 'published' and (v.academy_id is null or v.academy_id = new.academy_id)) then
          perform refuse('cohort_learns_what_is_published', 'A cohort learns by a published programme version, of the register or of the academy itself');
        end if;
        return null;
      end $$;
      create trigger cohort_learns_what_is_published after insert on cohort for each row execute function cohort_learns_what_is_published();

      -- What is being written. Published, it becomes a version under the same id, and goes from here.
      create table edition_draft (
        id uuid primary key,
        academy_id uuid not null references academy,
        base_id uuid not null references programme_version,
        name text not null check (char_length(name) between 1 and 80),
        carried_from uuid,
        started_by uuid not null references person,
        started_at timestamptz not null,
        unique (id, academy_id)
      );
      create table edition_lesson (
        edition_id uuid not null,
        academy_id uuid not null,
        code text not null check (code ~ '^[1-9][0-9]{0,2}[.]A?[1-9][0-9]{0,2}$'),
        minutes integer not null check (minutes between 1 and 240),
        content jsonb not null check (jsonb_typeof(content) = 'object' and content <> '{}'),
        seen_base uuid not null references programme_version,
        revision integer not null check (revision > 0),
        changed_by uuid not null references person,
        changed_at timestamptz not null,
        primary key (edition_id, code),
        foreign key (edition_id, academy_id) references edition_draft (id, academy_id)
      );
      -- Never the same one twice, also when a lesson is taken away and written again.
      create sequence edition_revision as integer;
      grant usage on sequence edition_revision to dermark_app;
      create index edition_draft_by_academy on edition_draft (academy_id);
      create trigger erased_people_stay_away before insert on edition_draft for each row execute function refuse_erased_person('started_by');
      create trigger erased_people_stay_away before insert or update on edition_lesson for each row execute function refuse_erased_person('changed_by');
      ${['edition_draft', 'edition_lesson']
        .map(
          (table) => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_rows on ${table} using (on_register() or academy_id = current_academy());
      grant select, insert, delete on ${table} to dermark_app;`,
        )
        .join('\n')}
      grant update (minutes, content, seen_base, revision, changed_by, changed_at) on edition_lesson to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}

/** Rows that the base has and the edition lacks, or the other way round. */
const differs = (rows: string): string => `(${rows}base.id except ${rows}new.id) union all (${rows}new.id except ${rows}base.id)`;
