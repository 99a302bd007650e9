// What does a trainee practise, how well is it remembered, and by when should it be?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Practice1790000000027 implements MigrationInterface {
  name = 'Practice1790000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table practice_plan (
        enrolment_id uuid primary key references enrolment,
        person_id uuid not null references person,
        exam_on date,
        minutes_a_day smallint not null check (minutes_a_day between 5 and 120),
        changed_at timestamptz not null
      );

      -- How well one subject is remembered (FSRS). Days are those of the academy's calendar.
      create table practice_card (
        enrolment_id uuid not null references enrolment,
        subject text not null check (subject ~ '^(item|term):' and char_length(subject) <= 200),
        person_id uuid not null references person,
        revision integer not null check (revision > 0),
        stability double precision not null check (stability > 0),
        difficulty double precision not null check (difficulty between 1 and 10),
        due_on date not null,
        last_on date not null,
        scheduled_days smallint not null check (scheduled_days > 0),
        reps integer not null check (reps > 0),
        lapses integer not null check (lapses >= 0),
        primary key (enrolment_id, subject),
        constraint practice_comes_again_later check (due_on > last_on)
      );

      create table practice_answer (
        id uuid primary key,
        enrolment_id uuid not null references enrolment,
        person_id uuid not null references person,
        subject text not null,
        revision integer not null check (revision > 0),
        item_version_id uuid references item_version,
        choice text[],
        rating text not null check (rating in ('again', 'hard', 'good', 'easy')),
        correct boolean not null check (correct = (rating <> 'again')),
        answered_on date not null,
        answered_at timestamptz not null,
        milliseconds integer not null check (milliseconds >= 0),
        unique (enrolment_id, subject, revision),
        constraint items_are_chosen_words_are_rated check ((item_version_id is null) = (choice is null) and (item_version_id is null) = (subject like 'term:%'))
      );
      create trigger practice_answer_is_insert_only before update on practice_answer for each row execute function refuse_change();

      -- No item of the exam is ever practised, whatever a server is told.
      create function practice_keeps_off_the_exam() returns trigger language plpgsql as $$ begin
        if new.item_version_id is not null and not exists (
             select from item_version v join item i on i.id = v.item_id where v.id = new.item_version_id and i.bank = 'practice' and new.subject = 'item:' || i.code) then
          perform refuse('practice_keeps_off_the_exam', 'Only items of the practice bank are practised');
        end if;
        return new;
      end $$;
      create trigger practice_keeps_off_the_exam before insert on practice_answer for each row execute function practice_keeps_off_the_exam();

      create function practice_is_the_trainees_own() returns trigger language plpgsql as $$ begin
        if not exists (select from enrolment e where e.id = new.enrolment_id and e.person_id = new.person_id and e.withdrawn_at is null) then
          perform refuse('practice_is_the_trainees_own', 'Only the trainee practises, and only while enrolled');
        end if;
        return new;
      end $$;

      ${tables
        .map(
          (table) => `
      create index ${table}_by_person on ${table} (person_id);
      create trigger practice_is_the_trainees_own before insert on ${table} for each row execute function practice_is_the_trainees_own();
      create trigger erased_people_stay_away before insert on ${table} for each row execute function refuse_erased_person('person_id');
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_rows on ${table} using (on_register() or person_id = current_person());
      grant select, insert on ${table} to dermark_app;`,
        )
        .join('\n')}
      grant update (exam_on, minutes_a_day, changed_at) on practice_plan to dermark_app;
      grant update (revision, stability, difficulty, due_on, last_on, scheduled_days, reps, lapses) on practice_card to dermark_app;

      -- Nothing rests on what was practised: it goes with the person, and in no other way.
      create function practice_goes_with_the_person() returns trigger language plpgsql as $$ begin
        if not exists (select from person p where p.id = old.person_id and p.erased_at is not null) then perform refuse(tg_table_name || '_is_insert_only', tg_table_name || ' is insert-only'); end if;
        return old;
      end $$;
      create trigger practice_answer_goes_with_the_person before delete on practice_answer for each row execute function practice_goes_with_the_person();
      create function erase_practice(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        ${tables.map((table) => `delete from ${table} where person_id = erased;`).join('\n        ')}
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function erase_practice(uuid) from public;
      grant execute on function erase_practice(uuid) to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}

const tables = ['practice_plan', 'practice_card', 'practice_answer'] as const;
