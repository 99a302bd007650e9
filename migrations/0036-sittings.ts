// Under whose eyes is an exam sat, on which device, and what was accepted before it?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Sittings1790000000036 implements MigrationInterface {
  name = 'Sittings1790000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whether all exams of an academy are begun at a sitting: a history of which the last row counts. Without a row they are not.
      create table exam_supervision (
        academy_id uuid not null references academy,
        sequence integer not null check (sequence > 0),
        required boolean not null,
        decided_by uuid not null references person,
        decided_at timestamptz not null,
        primary key (academy_id, sequence)
      );
      create trigger exam_supervision_is_insert_only before update or delete on exam_supervision for each row execute function refuse_change();

      -- Whoever is named here begins the exam within this window, and nowhere else as long as it is not over.
      create table exam_sitting (
        id uuid primary key,
        academy_id uuid not null references academy,
        place text not null check (char_length(place) between 1 and 200),
        online boolean not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        invigilator_id uuid not null references person,
        announced_by uuid not null references person,
        announced_at timestamptz not null,
        called_off_at timestamptz,
        called_off_by uuid references person,
        constraint a_sitting_lasts_some_hours check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
        constraint a_sitting_is_announced_before_it_ends check (ends_at > announced_at),
        constraint calling_off_says_by_whom check ((called_off_at is null) = (called_off_by is null))
      );
      create index exam_sitting_by_academy on exam_sitting (academy_id, starts_at);

      create table exam_sitting_candidate (
        sitting_id uuid not null references exam_sitting,
        enrolment_id uuid not null references enrolment,
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        primary key (sitting_id, enrolment_id)
      );
      create index exam_sitting_candidate_by_enrolment on exam_sitting_candidate (enrolment_id);
      create trigger exam_sitting_candidate_is_insert_only before update or delete on exam_sitting_candidate for each row execute function refuse_change();

      -- Who saw whose document and when. No copy of it, and not its number.
      create table exam_check_in (
        id uuid primary key,
        sitting_id uuid not null,
        enrolment_id uuid not null,
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        invigilator_id uuid not null references person,
        checked_in_at timestamptz not null,
        unique (sitting_id, enrolment_id),
        foreign key (sitting_id, enrolment_id) references exam_sitting_candidate,
        constraint nobody_checks_oneself_in check (invigilator_id <> person_id)
      );
      create trigger exam_check_in_is_insert_only before update or delete on exam_check_in for each row execute function refuse_change();

      -- What happened in the room, of one candidate or of all.
      create table exam_sitting_note (
        id uuid primary key,
        sitting_id uuid not null references exam_sitting,
        academy_id uuid not null references academy,
        enrolment_id uuid,
        person_id uuid references person,
        note text not null check (char_length(note) <= 1000),
        written_by uuid not null references person,
        written_at timestamptz not null,
        foreign key (sitting_id, enrolment_id) references exam_sitting_candidate,
        constraint a_note_names_enrolment_and_person check ((enrolment_id is null) = (person_id is null))
      );
      create index exam_sitting_note_by_sitting on exam_sitting_note (sitting_id);
      create trigger exam_sitting_note_is_insert_only before update on exam_sitting_note for each row execute function only_erasure_empties('person_id', 'note');
      create trigger exam_sitting_note_stays before delete on exam_sitting_note for each row execute function refuse_change();

      ${tables.map((table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`).join('\n')}
      ${ofCandidates.map((table) => `create trigger erased_people_stay_away before insert on ${table} for each row when (new.person_id is not null) execute function refuse_erased_person('person_id');`).join('\n')}
      -- What is announced to somebody, and that they were there, they may see; what was noted of them comes with the export of their details.
      ${['exam_supervision', 'exam_sitting'].map((table) => `create policy ${table}_rows on ${table} using (on_register() or academy_id = current_academy());`).join('\n')}
      ${ofCandidates.map((table) => `create policy ${table}_rows on ${table} using (on_register() or academy_id = current_academy() or person_id = current_person()) with check (on_register() or academy_id = current_academy());`).join('\n')}
      ${tables.map((table) => `grant select, insert on ${table} to dermark_app;`).join('\n')}
      grant update (called_off_at, called_off_by) on exam_sitting to dermark_app;

      create function may_invigilate(who uuid, at_academy uuid, candidate uuid) returns boolean language sql stable as $$
        select who <> candidate and holds_role_at(who, at_academy, '{owner, instructor, assessor, certifier}')
           and not exists (select from taught t where t.trainee_id = candidate and t.instructor_id = who) $$;

      ${acrossAcademies('supervision_is_the_academys', `
        perform pg_advisory_xact_lock(hashtextextended('exam supervision ' || new.academy_id, 0));
        if new.sequence <> 1 + coalesce((select max(s.sequence) from exam_supervision s where s.academy_id = new.academy_id), 0) then
          perform refuse('supervision_follows', 'One decision on supervision follows the other');
        end if;
        if new.decided_by is distinct from current_person() or not holds_role_at(new.decided_by, new.academy_id, '{owner}') then
          perform refuse('an_owner_decides_on_supervision', 'Only an owner of the academy decides whether exams are sat under supervision');
        end if;
      `)}
      create trigger supervision_is_the_academys before insert on exam_supervision for each row execute function supervision_is_the_academys();

      ${acrossAcademies('sitting_is_announced_lawfully', `
        if tg_op = 'INSERT' then
          if new.called_off_at is not null or new.announced_by is distinct from current_person() or not holds_role_at(new.announced_by, new.academy_id, '{owner, instructor}') then
            perform refuse('a_sitting_is_the_academys', 'Only an owner or instructor of the academy announces a sitting');
          end if;
          if not holds_role_at(new.invigilator_id, new.academy_id, '{owner, instructor, assessor, certifier}') then
            perform refuse('an_invigilator_belongs_to_the_academy', 'An invigilator is one of the staff of the academy');
          end if;
        else
          if old.called_off_at is not null or new.called_off_at is null or new.called_off_by is distinct from current_person()
             or (to_jsonb(new) - '{called_off_at, called_off_by}'::text[]) <> (to_jsonb(old) - '{called_off_at, called_off_by}'::text[]) then
            perform refuse('a_sitting_is_called_off_once', 'A sitting is not changed; it is called off, once');
          end if;
          if exists (select from exam_check_in c where c.sitting_id = new.id) then
            perform refuse('a_sitting_that_began_is_not_called_off', 'Somebody has been checked in already');
          end if;
        end if;
      `)}
      create trigger sitting_is_announced_lawfully before insert or update on exam_sitting for each row execute function sitting_is_announced_lawfully();

      ${acrossAcademies('candidate_is_named_lawfully', `
        select * into at_sitting from exam_sitting s where s.id = new.sitting_id;
        if at_sitting.academy_id is distinct from new.academy_id
           or not exists (select from enrolment e where e.id = new.enrolment_id and e.person_id = new.person_id and e.academy_id = new.academy_id and e.withdrawn_at is null) then
          perform refuse('a_candidate_is_enrolled_there', 'A candidate of a sitting is enrolled at its academy');
        end if;
        if not may_invigilate(at_sitting.invigilator_id, new.academy_id, new.person_id) then
          perform refuse('an_invigilator_is_impartial', 'Nobody invigilates whom they taught, or themselves');
        end if;
      `)}
      create trigger candidate_is_named_lawfully before insert on exam_sitting_candidate for each row execute function candidate_is_named_lawfully();

      ${acrossAcademies('check_in_is_the_invigilators', `
        -- whoever calls the sitting off meanwhile waits, and then finds somebody there
        select * into at_sitting from exam_sitting s where s.id = new.sitting_id for share;
        if new.invigilator_id is distinct from current_person() or new.invigilator_id <> at_sitting.invigilator_id or new.academy_id <> at_sitting.academy_id
           or not exists (select from exam_sitting_candidate c where c.sitting_id = new.sitting_id and c.enrolment_id = new.enrolment_id and c.person_id = new.person_id) then
          perform refuse('check_in_is_the_invigilators', 'Only the invigilator of a sitting checks its candidates in');
        end if;
        if not may_invigilate(new.invigilator_id, new.academy_id, new.person_id) then
          perform refuse('an_invigilator_is_impartial', 'Nobody invigilates whom they taught, or themselves');
        end if;
        if at_sitting.called_off_at is not null or new.checked_in_at < at_sitting.starts_at - interval '1 hour' or new.checked_in_at >= at_sitting.ends_at then
          perform refuse('check_in_is_at_the_sitting', 'A check-in is from an hour before the sitting until it is over');
        end if;
      `)}
      create trigger check_in_is_the_invigilators before insert on exam_check_in for each row execute function check_in_is_the_invigilators();

      ${acrossAcademies('sitting_note_is_the_staffs', `
        if new.note = '' or new.written_by is distinct from current_person() or not exists (select from exam_sitting s where s.id = new.sitting_id and s.academy_id = new.academy_id
              and (s.invigilator_id = new.written_by or holds_role_at(new.written_by, s.academy_id, '{owner}')))
           or new.enrolment_id is not null and not exists (select from exam_sitting_candidate c where c.sitting_id = new.sitting_id and c.enrolment_id = new.enrolment_id and c.person_id = new.person_id) then
          perform refuse('sitting_note_is_the_staffs', 'The invigilator or an owner writes down what happened at a sitting');
        end if;
      `)}
      create trigger sitting_note_is_the_staffs before insert on exam_sitting_note for each row execute function sitting_note_is_the_staffs();

      create function erase_sitting_notes(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        update exam_sitting_note set note = '' where person_id = erased and note <> '';
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function erase_sitting_notes(uuid) from public;
      grant execute on function erase_sitting_notes(uuid) to dermark_app;
      alter table exam_sitting_note alter column note set statistics 0;

      -- Null: begun without a sitting; and bound to no browser.
      alter table attempt add column check_in_id uuid references exam_check_in, add column hold integer check (hold > 0), add column held_by uuid, add column held_since timestamptz,
        add constraint a_hold_says_whose_and_since check ((hold is null) = (held_by is null) and (hold is null) = (held_since is null));
      create unique index attempt_one_a_check_in on attempt (check_in_id) where state <> 'void';
      create index attempt_open_by_person on attempt (person_id) where state = 'in-progress';
      grant update (hold, held_by, held_since) on attempt to dermark_app;

      create function supervision_demanded(at_academy uuid, of_enrolment uuid, moment timestamptz) returns boolean language sql stable as $$
        select coalesce((select s.required from exam_supervision s where s.academy_id = at_academy order by s.sequence desc limit 1), false)
            or exists (select from exam_sitting_candidate c join exam_sitting s on s.id = c.sitting_id where c.enrolment_id = of_enrolment and s.called_off_at is null and s.ends_at > moment) $$;

      ${acrossAcademies('exam_begins_under_supervision', `
        if new.state = 'in-progress' and new.deadline is null and attempt_deadline(new) is not null then perform refuse('attempt_time_is_reckoned', 'An exam has an end'); end if;
        if not exists (select from form f where f.id = new.form_id and f.kind = 'exam') then
          if new.check_in_id is not null then perform refuse('exam_begins_under_supervision', 'Nobody is checked in to a quiz'); end if;
        elsif new.check_in_id is null then
          if new.state = 'in-progress' and supervision_demanded(new.academy_id, new.subject_id, new.started_at) then
            perform refuse('exam_begins_under_supervision', 'This exam begins at a sitting, after the check-in');
          end if;
        elsif not exists (select from exam_check_in c join exam_sitting s on s.id = c.sitting_id
                           where c.id = new.check_in_id and c.enrolment_id = new.subject_id and c.person_id = new.person_id and c.academy_id = new.academy_id and s.called_off_at is null
                             and c.checked_in_at <= new.started_at and new.started_at >= s.starts_at and new.started_at < s.ends_at) then
          perform refuse('exam_begins_under_supervision', 'The check-in is of somebody else, or of another time');
        end if;
      `)}
      create trigger exam_begins_under_supervision before insert on attempt for each row execute function exam_begins_under_supervision();

      -- Who took an attempt over, one after the other. Written with the attempt itself, so that nothing is taken over without it.
      create table attempt_hold (
        attempt_id uuid not null references attempt,
        number integer not null check (number > 0),
        session_id uuid not null,
        since timestamptz not null,
        primary key (attempt_id, number)
      );
      create trigger attempt_hold_is_insert_only before update or delete on attempt_hold for each row execute function refuse_change();
      create function attempt_is_held_by_one() returns trigger language plpgsql as $$ begin
        if tg_op = 'INSERT' then
          if new.hold <> 1 then perform refuse('attempt_is_held_by_one', 'An attempt begins with its first hold'); end if;
        elsif old.state <> 'in-progress' or new.state <> 'in-progress' or old.hold is null or new.hold is distinct from old.hold + 1 or new.held_by = old.held_by
              or new.held_since < old.held_since or new.person_id is distinct from current_person() then
          perform refuse('attempt_is_held_by_one', 'An open attempt is taken over by the candidate, from one browser to the next');
        end if;
        return new;
      end $$;
      create trigger attempt_is_held_from_the_start before insert on attempt for each row execute function attempt_is_held_by_one();
      create trigger attempt_is_taken_over before update on attempt for each row
        when (old.hold is distinct from new.hold or old.held_by is distinct from new.held_by or old.held_since is distinct from new.held_since) execute function attempt_is_held_by_one();
      ${acrossAcademies('hold_is_remembered', `
        insert into attempt_hold (attempt_id, number, session_id, since) values (new.id, new.hold, new.held_by, new.held_since);
      `)}
      create trigger first_hold_is_remembered after insert on attempt for each row when (new.hold is not null) execute function hold_is_remembered();
      create trigger hold_is_remembered after update on attempt for each row when (old.hold is distinct from new.hold) execute function hold_is_remembered();

      -- An answer comes from the browser that holds the attempt. Whoever takes it over at this moment waits, or is waited for.
      alter table response add column hold integer;
      create or replace function response_is_in_time() returns trigger language plpgsql as $$
      declare sat record;
      begin
        select a.deadline, a.break_until, a.hold, a.state into sat from attempt a where a.id = new.attempt_id for share;
        if sat.state <> 'in-progress' then perform refuse('response_is_in_time', 'The attempt is over'); end if;
        if new.answered_at >= sat.deadline + interval '5 seconds' then perform refuse('response_is_in_time', 'The time is over'); end if;
        if new.late is distinct from coalesce(new.answered_at >= sat.deadline, false) then perform refuse('response_is_in_time', 'What is late is flagged, and nothing else'); end if;
        if new.answered_at < sat.break_until then perform refuse('nothing_is_answered_in_a_break', 'Nothing is answered during a break'); end if;
        if new.hold is distinct from sat.hold then perform refuse('answers_come_from_the_holder', 'The attempt was taken over by another browser'); end if;
        return new;
      end $$;

      -- Which words a candidate accepted before the exam.
      create table attempt_pledge (
        attempt_id uuid primary key references attempt,
        version integer not null check (version > 0),
        digest bytea not null check (octet_length(digest) = 32),
        locale text not null check (locale in ('en', 'pt-PT')),
        accepted_at timestamptz not null
      );
      create trigger attempt_pledge_is_insert_only before update or delete on attempt_pledge for each row execute function refuse_change();

      -- When the page of an exam that is sat at a sitting was heard of, give or take some seconds.
      create table attempt_contact (
        attempt_id uuid primary key references attempt,
        seen_at timestamptz not null
      );
      create function contact_goes_on() returns trigger language plpgsql as $$ begin
        if new.attempt_id <> old.attempt_id or new.seen_at < old.seen_at then perform refuse('contact_goes_on', 'Time does not go back'); end if;
        return new;
      end $$;
      create trigger contact_goes_on before update on attempt_contact for each row execute function contact_goes_on();
      create trigger attempt_contact_stays before delete on attempt_contact for each row execute function refuse_change();

      ${ofAttempt.map((table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`).join('\n')}
      ${ofAttempt.map((table) => `create policy ${table}_rows on ${table} using (exists (select from attempt a where a.id = attempt_id));`).join('\n')}
      grant select on attempt_hold to dermark_app;
      grant select, insert on attempt_pledge, attempt_contact to dermark_app;
      grant update (seen_at) on attempt_contact to dermark_app;

      -- Whatever a rule says some day: the items of an exam are not shown again.
      alter table form add constraint exam_items_are_not_shown_again check (kind <> 'exam' or not jsonb_path_exists(pass_rule, '$.review.* ? (@ == "items")'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}

const tables = ['exam_supervision', 'exam_sitting', 'exam_sitting_candidate', 'exam_check_in', 'exam_sitting_note'] as const;
const ofCandidates = ['exam_sitting_candidate', 'exam_check_in', 'exam_sitting_note'] as const;
const ofAttempt = ['attempt_hold', 'attempt_pledge', 'attempt_contact'] as const;

/** A trigger that looks at rows of everybody, whoever acts. */
const acrossAcademies = (name: string, body: string): string => `create function ${name}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); at_sitting exam_sitting;
      begin
        perform set_config('dermark.register', 'on', true);${body}
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;`;
