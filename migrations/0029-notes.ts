// What does a reader mark in lessons and write beside them, so that nobody else reads it?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notes1790000000029 implements MigrationInterface {
  name = 'Notes1790000000029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By the codes of programme and lesson, so that notes outlive a version of the programme. What an academy adds, 1.A1, is another lesson at each academy.
      -- The id is the client's, and says nothing beside another person's.
      create table lesson_note (
        person_id uuid not null references person,
        id uuid not null,
        programme_code text not null check (char_length(programme_code) between 1 and 100),
        lesson_code text not null check (char_length(lesson_code) between 1 and 20),
        added_by uuid references academy,
        locale text not null check (locale in ('en', 'pt-PT')),
        section text check (section ~ '^[a-z0-9-]{1,100}$'),
        place integer not null check (place >= 0),
        exact text check (char_length(exact) between 1 and 1000),
        prefix text check (char_length(prefix) <= 64),
        suffix text check (char_length(suffix) <= 64),
        text text check (char_length(text) between 1 and 4000),
        revision integer not null check (revision > 0),
        created_at timestamptz not null,
        updated_at timestamptz not null,
        primary key (person_id, id),
        constraint a_passage_is_quoted_whole check (num_nulls(exact, prefix, suffix) in (0, 3)),
        constraint a_note_marks_or_says_something check (num_nonnulls(exact, text) > 0),
        constraint an_added_lesson_is_an_academys check ((added_by is not null) = (lesson_code ~ '^[0-9]+[.]A'))
      );
      create index lesson_note_by_lesson on lesson_note (person_id, programme_code, lesson_code);
      create trigger erased_people_stay_away before insert on lesson_note for each row execute function refuse_erased_person('person_id');
      -- What somebody marks and writes: the planner's statistics take no sample of it.
      alter table lesson_note alter column exact set statistics 0, alter column prefix set statistics 0, alter column suffix set statistics 0, alter column text set statistics 0;

      alter table lesson_note enable row level security;
      alter table lesson_note force row level security;
      -- Not for the register either.
      create policy lesson_note_rows on lesson_note using (person_id = current_person());
      grant select, insert, delete on lesson_note to dermark_app;
      grant update (locale, section, place, exact, prefix, suffix, text, revision, updated_at) on lesson_note to dermark_app;

      -- The one way past the policy, when a registrar removes somebody's details: for somebody who is erased, and for nothing but deleting.
      create function erase_notes(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare person text := current_setting('dermark.person', true);
      begin
        perform demand_erased(erased);
        perform set_config('dermark.person', erased::text, true);
        delete from lesson_note where person_id = erased;
        perform set_config('dermark.person', coalesce(person, ''), true);
      end $$;
      revoke all on function erase_notes(uuid) from public;
      grant execute on function erase_notes(uuid) to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
