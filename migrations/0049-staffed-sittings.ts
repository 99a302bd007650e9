// Who invigilates a sitting now, which exams demand one, whose ratings do judges see, and how long does a photo wait for its sheet?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StaffedSittings1790000000049 implements MigrationInterface {
  name = 'StaffedSittings1790000000049';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who came to a sitting as its invigilator and who left it: a history, of which the last row about a person counts. The sitting itself names the one it was announced with.
      create table exam_invigilator (
        sitting_id uuid not null references exam_sitting,
        number integer not null check (number > 0),
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        on_duty boolean not null,
        decided_by uuid not null references person,
        decided_at timestamptz not null,
        primary key (sitting_id, number)
      );
      create index exam_invigilator_by_person on exam_invigilator (sitting_id, person_id, number desc);
      create trigger exam_invigilator_is_insert_only before update or delete on exam_invigilator for each row execute function refuse_change();
      create trigger erased_people_stay_away before insert on exam_invigilator for each row when (new.on_duty) execute function refuse_erased_person('person_id');
      alter table exam_invigilator enable row level security;
      alter table exam_invigilator force row level security;
      create policy exam_invigilator_rows on exam_invigilator using (on_register() or academy_id = current_academy());
      grant select, insert on exam_invigilator to dermark_app;

      create function invigilates(at_sitting uuid, who uuid) returns boolean language sql stable as $$
        select coalesce((select i.on_duty from exam_invigilator i where i.sitting_id = at_sitting and i.person_id = who order by i.number desc limit 1), false) $$;

      select set_config('dermark.register', 'on', true);
      insert into exam_invigilator (sitting_id, number, academy_id, person_id, on_duty, decided_by, decided_at)
        select s.id, 1, s.academy_id, s.invigilator_id, true, s.announced_by, s.announced_at from exam_sitting s;
      select set_config('dermark.register', '', true);

      ${trigger('sitting_begins_with_its_invigilator', `
        insert into exam_invigilator (sitting_id, number, academy_id, person_id, on_duty, decided_by, decided_at)
          values (new.id, 1, new.academy_id, new.invigilator_id, true, new.announced_by, new.announced_at);
      `)}
      create trigger sitting_begins_with_its_invigilator after insert on exam_sitting for each row execute function sitting_begins_with_its_invigilator();

      ${trigger('invigilator_is_named_lawfully', `
        -- who is checking somebody in at this moment is waited for; two who decide at once do so one after the other
        select * into at_sitting from exam_sitting s where s.id = new.sitting_id for no key update;
        new.number := 1 + coalesce((select max(i.number) from exam_invigilator i where i.sitting_id = new.sitting_id), 0);
        if at_sitting.academy_id is distinct from new.academy_id then perform refuse('an_invigilator_belongs_to_the_academy', 'A sitting of another academy'); end if;
        if new.number > 1 then
          if new.decided_by is distinct from current_person() or not holds_role_at(new.decided_by, new.academy_id, '{owner, instructor}') then
            perform refuse('a_sitting_is_the_academys', 'Only an owner or instructor of the academy says who invigilates');
          end if;
          if at_sitting.called_off_at is not null or new.decided_at >= at_sitting.ends_at + interval '6 hours' then
            perform refuse('an_invigilator_comes_before_the_end', 'This sitting is over or called off');
          end if;
          if new.on_duty = invigilates(new.sitting_id, new.person_id) then perform refuse('an_invigilator_comes_or_goes', 'This changes nothing'); end if;
          if not new.on_duty and not exists (select from exam_invigilator i where i.sitting_id = new.sitting_id and i.person_id <> new.person_id and invigilates(i.sitting_id, i.person_id)) then
            perform refuse('a_sitting_has_an_invigilator', 'Somebody else comes first');
          end if;
        end if;
        if new.on_duty and not holds_role_at(new.person_id, new.academy_id, '{owner, instructor, assessor, certifier}') then
          perform refuse('an_invigilator_belongs_to_the_academy', 'An invigilator is one of the staff of the academy');
        end if;
        if new.on_duty and exists (select from exam_sitting_candidate c where c.sitting_id = new.sitting_id and not may_invigilate(new.person_id, new.academy_id, c.person_id)) then
          perform refuse('an_invigilator_is_impartial', 'Nobody invigilates whom they taught, or themselves');
        end if;
      `)}
      create trigger invigilator_is_named_lawfully before insert on exam_invigilator for each row execute function invigilator_is_named_lawfully();

      ${trigger('candidate_is_named_lawfully', `
        select * into at_sitting from exam_sitting s where s.id = new.sitting_id;
        if at_sitting.academy_id is distinct from new.academy_id
           or not exists (select from enrolment e where e.id = new.enrolment_id and e.person_id = new.person_id and e.academy_id = new.academy_id and e.withdrawn_at is null) then
          perform refuse('a_candidate_is_enrolled_there', 'A candidate of a sitting is enrolled at its academy');
        end if;
        if exists (select from exam_invigilator i where i.sitting_id = new.sitting_id and invigilates(i.sitting_id, i.person_id) and not may_invigilate(i.person_id, new.academy_id, new.person_id)) then
          perform refuse('an_invigilator_is_impartial', 'Nobody invigilates whom they taught, or themselves');
        end if;
      `)}

      ${trigger('check_in_is_the_invigilators', `
        -- whoever calls the sitting off meanwhile, or says who invigilates it, waits, and then finds somebody there
        select * into at_sitting from exam_sitting s where s.id = new.sitting_id for share;
        if new.invigilator_id is distinct from current_person() or not invigilates(new.sitting_id, new.invigilator_id) or new.academy_id <> at_sitting.academy_id
           or not exists (select from exam_sitting_candidate c where c.sitting_id = new.sitting_id and c.enrolment_id = new.enrolment_id and c.person_id = new.person_id) then
          perform refuse('check_in_is_the_invigilators', 'Only an invigilator of a sitting checks its candidates in');
        end if;
        if not may_invigilate(new.invigilator_id, new.academy_id, new.person_id) then
          perform refuse('an_invigilator_is_impartial', 'Nobody invigilates whom they taught, or themselves');
        end if;
        if at_sitting.called_off_at is not null or new.checked_in_at < at_sitting.starts_at - interval '1 hour' or new.checked_in_at >= at_sitting.ends_at then
          perform refuse('check_in_is_at_the_sitting', 'A check-in is from an hour before the sitting until it is over');
        end if;
      `)}

      ${trigger('sitting_note_is_the_staffs', `
        if new.note = '' or new.written_by is distinct from current_person() or not exists (select from exam_sitting s where s.id = new.sitting_id and s.academy_id = new.academy_id
              and (exists (select from exam_invigilator i where i.sitting_id = s.id and i.person_id = new.written_by) or holds_role_at(new.written_by, s.academy_id, '{owner}')))
           or new.enrolment_id is not null and not exists (select from exam_sitting_candidate c where c.sitting_id = new.sitting_id and c.enrolment_id = new.enrolment_id and c.person_id = new.person_id) then
          perform refuse('sitting_note_is_the_staffs', 'An invigilator or an owner writes down what happened at a sitting');
        end if;
      `)}

      -- By the academy, by the exam's own blueprint, or because the candidate is named for one: an academy may ask for more than the register does, and for no less.
      create or replace function supervision_demanded(at_academy uuid, of_enrolment uuid, moment timestamptz) returns boolean language sql stable as $$
        select coalesce((select s.required from exam_supervision s where s.academy_id = at_academy order by s.sequence desc limit 1), false)
            or exists (select from enrolment e join programme_version v on v.id = e.programme_version_id join blueprint b on b.id = v.exam_blueprint_id where e.id = of_enrolment and b.rules -> 'supervised' = 'true')
            or exists (select from exam_sitting_candidate c join exam_sitting s on s.id = c.sitting_id where c.enrolment_id = of_enrolment and s.called_off_at is null and s.ends_at > moment) $$;

      -- Whether a judge handed a round in; asked about others by whoever may not see their rows.
      create function standard_handed_in(panel uuid, judge uuid, of_round integer) returns boolean language plpgsql stable security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); found_it boolean;
      begin
        perform set_config('dermark.register', 'on', true);
        select exists (select from standard_hand_in h where h.panel_id = panel and h.judge_id = judge and h.round = of_round) into found_it;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return found_it;
      end $$;
      -- What was begun and not handed in is nobody's but the judge's, also when the round is over: it is no part of what the others talk about.
      drop policy standard_rating_rows on standard_rating;
      create policy standard_rating_rows on standard_rating
        using (judge_id = current_person() or standard_round_is_over(panel_id, round) and standard_handed_in(panel_id, judge_id, round)
          and (on_register() or standard_handed_in(panel_id, current_person(), round)))
        with check (judge_id = current_person());

      -- A photo whose sheet was not signed within 30 days has nothing that it shows; its commitment was never in the ledger.
      create or replace function station_photo_belongs_once() returns trigger language plpgsql as $$
      begin
        if new.image is null and to_jsonb(new) - '{image, salt}'::text[] = to_jsonb(old) - '{image, salt}'::text[]
           and (exists (select from person p where p.id = old.person_id and p.erased_at is not null) or old.record_id is null and old.uploaded_at < now() - interval '30 days') then return new; end if;
        if old.record_id is not null or new.record_id is null or to_jsonb(new) - 'record_id' <> to_jsonb(old) - 'record_id' or old.image is null
           or not exists (select from station_record r where r.id = new.record_id and r.assessor_id = old.assessor_id and r.subject_id = old.subject_id and r.station_id = old.station_id) then
          perform refuse('station_photo_is_insert_only', 'A photo belongs to one sheet, and is not changed');
        end if;
        return new;
      end $$;
      create index station_photo_waiting on station_photo (uploaded_at) where record_id is null and image is not null;
      create function empty_waiting_photos() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); emptied bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        update station_photo set image = null, salt = null where record_id is null and image is not null and uploaded_at < now() - interval '30 days';
        get diagnostics emptied = row_count;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return emptied;
      end $$;
      revoke all on function empty_waiting_photos() from public;
      grant execute on function empty_waiting_photos() to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}

/** A trigger that looks at rows of everybody, whoever acts. */
const trigger = (name: string, body: string): string => `create or replace function ${name}() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); at_sitting exam_sitting;
      begin
        perform set_config('dermark.register', 'on', true);${body}
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;`;
