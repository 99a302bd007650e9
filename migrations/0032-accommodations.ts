// What decides an attempt's time, when extra time and breaks belong to the person who sits it?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Accommodations1790000000032 implements MigrationInterface {
  name = 'Accommodations1790000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A history of which the last row counts. There is no place for a reason: it would tell of somebody's health.
      create table accommodation (
        id uuid primary key,
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        sequence integer not null check (sequence > 0),
        act text not null check (act in ('granted', 'changed', 'withdrawn')),
        time_factor numeric(3, 2) not null check (time_factor in (1, 1.25, 1.5, 2)),
        break_minutes smallint not null check (break_minutes between 0 and 60),
        large_print boolean not null,
        expires_at timestamptz,
        decided_by uuid not null references person,
        decided_at timestamptz not null,
        unique (academy_id, person_id, sequence),
        constraint nobody_accommodates_oneself check (decided_by <> person_id),
        constraint an_accommodation_changes_something check ((act = 'withdrawn') = (time_factor = 1 and break_minutes = 0 and not large_print)),
        constraint accommodation_ends_later check (expires_at is null or expires_at > decided_at and act <> 'withdrawn')
      );
      create index accommodation_by_person on accommodation (person_id);
      create trigger accommodation_is_insert_only before update on accommodation for each row execute function refuse_change();
      create trigger erased_people_stay_away before insert on accommodation for each row execute function refuse_erased_person('person_id');
      alter table accommodation enable row level security;
      alter table accommodation force row level security;
      create policy accommodation_read on accommodation for select using (on_register() or academy_id = current_academy() or person_id = current_person());
      create policy accommodation_decided on accommodation for insert with check (academy_id = current_academy());
      create policy accommodation_gone on accommodation for delete using (on_register());
      grant select, insert on accommodation to dermark_app;

      -- Null: by the rule of the form alone.
      alter table attempt add column accommodation_id uuid references accommodation, add column break_until timestamptz;
      create index attempt_by_accommodation on attempt (accommodation_id) where accommodation_id is not null;
      grant update (deadline, accommodation_id, break_until) on attempt to dermark_app;

      -- The clock stands still from begun_at to ended_at, or to ends_by where nobody came back sooner.
      create table attempt_break (
        attempt_id uuid not null references attempt,
        number integer not null check (number > 0),
        begun_at timestamptz not null,
        ends_by timestamptz not null check (ends_by > begun_at),
        ended_at timestamptz check (ended_at between begun_at and ends_by),
        primary key (attempt_id, number)
      );
      alter table attempt_break enable row level security;
      alter table attempt_break force row level security;
      create policy attempt_break_rows on attempt_break using (exists (select from attempt a where a.id = attempt_id));
      grant select, insert on attempt_break to dermark_app;
      grant update (ended_at) on attempt_break to dermark_app;

      -- That an answer came too late, and when; not which one. The first at each position: a page that insists fills nothing up.
      create table refused_response (
        attempt_id uuid not null references attempt,
        position integer not null check (position >= 0),
        refused_at timestamptz not null,
        primary key (attempt_id, position)
      );
      create trigger refused_response_is_insert_only before update or delete on refused_response for each row execute function refuse_change();
      alter table refused_response enable row level security;
      alter table refused_response force row level security;
      create policy refused_response_rows on refused_response using (exists (select from attempt a where a.id = attempt_id));
      grant select, insert on refused_response to dermark_app;

      -- Between the deadline and the end of the grace: kept, and flagged.
      alter table response add column late boolean not null default false;
      create function response_is_in_time() returns trigger language plpgsql as $$
      declare sat record;
      begin
        select a.deadline, a.break_until into sat from attempt a where a.id = new.attempt_id;
        if new.answered_at >= sat.deadline + interval '5 seconds' then perform refuse('response_is_in_time', 'The time is over'); end if;
        if new.late is distinct from coalesce(new.answered_at >= sat.deadline, false) then perform refuse('response_is_in_time', 'What is late is flagged, and nothing else'); end if;
        if new.answered_at < sat.break_until then perform refuse('nothing_is_answered_in_a_break', 'Nothing is answered during a break'); end if;
        return new;
      end $$;
      create trigger response_is_in_time before insert on response for each row execute function response_is_in_time();

      create function accommodation_lock(at_academy uuid, of_person uuid) returns bigint language sql immutable as $$
        select hashtextextended('accommodation ' || at_academy || ' ' || of_person, 0) $$;

      -- The row under which somebody begins at that moment; null for the usual time.
      create function accommodation_at(at_academy uuid, of_person uuid, moment timestamptz) returns uuid language sql stable as $$
        select c.id from (select * from accommodation l where l.academy_id = at_academy and l.person_id = of_person order by l.sequence desc limit 1) c
         where c.act <> 'withdrawn' and (c.expires_at is null or c.expires_at > moment) $$;

      -- The rule's minutes times the factor, and what was taken in breaks. Who decides while the clock runs takes back nothing that has passed.
      create function attempt_deadline(sat attempt) returns timestamptz language sql stable as $$
        select case when f.pass_rule ->> 'minutes' is not null then greatest(
                 sat.started_at + interval '1 minute' * ((f.pass_rule ->> 'minutes')::float8 * coalesce(c.time_factor, 1)::float8)
                   + coalesce((select sum(coalesce(b.ended_at, b.ends_by) - b.begun_at) from attempt_break b where b.attempt_id = sat.id), interval '0'),
                 c.decided_at) end
          from form f left join accommodation c on c.id = sat.accommodation_id where f.id = sat.form_id $$;

      create function accommodation_is_decided_lawfully() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); last record;
      begin
        perform set_config('dermark.register', 'on', true);
        -- whoever begins an attempt meanwhile waits, and then begins under this one
        perform pg_advisory_xact_lock(accommodation_lock(new.academy_id, new.person_id));
        select c.sequence, c.act, c.decided_at into last from accommodation c
         where c.academy_id = new.academy_id and c.person_id = new.person_id order by c.sequence desc limit 1;
        if new.sequence <> coalesce(last.sequence, 0) + 1
           or (new.act = 'granted') <> (coalesce(last.act, 'withdrawn') = 'withdrawn') or new.decided_at < last.decided_at then
          perform refuse('accommodations_follow_each_other', 'An accommodation is granted, then changed or withdrawn');
        end if;
        if new.decided_by is distinct from current_person() or not holds_role_at(new.decided_by, new.academy_id, '{owner, instructor}') then
          perform refuse('the_academy_accommodates', 'Only an owner or instructor of the academy decides on an accommodation');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger accommodation_is_decided_lawfully before insert on accommodation for each row execute function accommodation_is_decided_lawfully();

      create function attempt_time_is_reckoned() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); moment timestamptz; pause timestamptz;
      begin
        perform set_config('dermark.register', 'on', true);
        if tg_op = 'INSERT' then
          if new.deadline is null then
            if new.accommodation_id is not null or new.break_until is not null then perform refuse('attempt_time_is_reckoned', 'Where there is no deadline, nothing moves it'); end if;
          else
            perform pg_advisory_xact_lock_shared(accommodation_lock(new.academy_id, new.person_id));
            if new.accommodation_id is distinct from accommodation_at(new.academy_id, new.person_id, new.started_at)
               or new.break_until is not null or new.deadline is distinct from attempt_deadline(new) then
              perform refuse('attempt_time_is_reckoned', 'The deadline is what rule and accommodation give');
            end if;
          end if;
        else
          if new.accommodation_id is distinct from old.accommodation_id then
            select c.decided_at into moment from accommodation c
             where c.id = new.accommodation_id and c.academy_id = new.academy_id and c.person_id = new.person_id
               and not exists (select from accommodation l where l.academy_id = c.academy_id and l.person_id = c.person_id and l.sequence > c.sequence);
          else
            select coalesce(b.ended_at, b.begun_at) into moment from attempt_break b where b.attempt_id = new.id order by b.number desc limit 1;
          end if;
          select coalesce(b.ended_at, b.ends_by) into pause from attempt_break b where b.attempt_id = new.id order by b.number desc limit 1;
          if moment is null or old.state <> 'in-progress' or new.state <> 'in-progress' or old.deadline is null or old.deadline <= moment
             or new.deadline is distinct from attempt_deadline(new) or new.break_until is distinct from pause then
            perform refuse('attempt_time_is_reckoned', 'A deadline moves with an accommodation or a break, while the time runs, and in no other way');
          end if;
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger attempt_time_is_given before insert on attempt for each row execute function attempt_time_is_reckoned();
      create trigger attempt_time_is_moved before update on attempt for each row
        when (old.deadline is distinct from new.deadline or old.accommodation_id is distinct from new.accommodation_id or old.break_until is distinct from new.break_until)
        execute function attempt_time_is_reckoned();

      create function break_is_within_what_was_granted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); sat attempt; granted interval; taken interval; before integer;
      begin
        perform set_config('dermark.register', 'on', true);
        select * into sat from attempt a where a.id = new.attempt_id for update;
        if sat.state <> 'in-progress' or sat.deadline is null or sat.person_id is distinct from current_person() then
          perform refuse('a_break_is_the_candidates', 'Only a candidate takes a break, while an exam is open');
        end if;
        if tg_op = 'UPDATE' then
          if old.ended_at is not null or new.ended_at is null or (to_jsonb(new) - 'ended_at') <> (to_jsonb(old) - 'ended_at') then
            perform refuse('a_break_ends_once', 'A break ends once, and is not moved');
          end if;
        else
          select count(*), coalesce(sum(coalesce(b.ended_at, b.ends_by) - b.begun_at), interval '0') into before, taken from attempt_break b where b.attempt_id = new.attempt_id;
          select interval '1 minute' * c.break_minutes into granted from accommodation c where c.id = sat.accommodation_id;
          if new.number <> before + 1 or new.ended_at is not null or new.begun_at < sat.break_until or new.begun_at >= sat.deadline
             or coalesce(granted, interval '0') < taken + (new.ends_by - new.begun_at) then
            perform refuse('break_is_within_what_was_granted', 'Breaks follow each other and last no longer than was granted');
          end if;
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger break_is_within_what_was_granted before insert or update on attempt_break for each row execute function break_is_within_what_was_granted();
      create trigger attempt_break_stays before delete on attempt_break for each row execute function refuse_change();

      -- Asked at the end of the transaction: what was granted has reached every clock that runs, and a break has moved its deadline.
      create function accommodation_reaches_open_attempts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if exists (select from attempt a where a.person_id = new.person_id and a.academy_id = new.academy_id and a.state = 'in-progress' and a.deadline > new.decided_at
                      and a.accommodation_id is distinct from (select c.id from accommodation c where c.academy_id = new.academy_id and c.person_id = new.person_id order by c.sequence desc limit 1)) then
          perform refuse('accommodation_reaches_open_attempts', 'An attempt that is open goes on under the old accommodation');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger accommodation_reaches_open_attempts after insert on accommodation deferrable initially deferred for each row execute function accommodation_reaches_open_attempts();
      create function break_moves_the_deadline() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if exists (select from attempt a where a.id = new.attempt_id and (a.deadline is distinct from attempt_deadline(a)
                      or a.break_until is distinct from (select coalesce(b.ended_at, b.ends_by) from attempt_break b where b.attempt_id = a.id order by b.number desc limit 1))) then
          perform refuse('break_moves_the_deadline', 'A break moves the deadline by what was taken');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger break_moves_the_deadline after insert or update on attempt_break deferrable initially deferred for each row execute function break_moves_the_deadline();

      -- Deadlines rest on those that an exam was sat under; the others go with the person's details.
      create function accommodation_goes_with_the_person() returns trigger language plpgsql as $$ begin
        if not exists (select from person p where p.id = old.person_id and p.erased_at is not null) then perform refuse('accommodation_is_insert_only', 'accommodation is insert-only'); end if;
        return old;
      end $$;
      create trigger accommodation_goes_with_the_person before delete on accommodation for each row execute function accommodation_goes_with_the_person();
      create function erase_accommodations(erased uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); deleted bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        delete from accommodation c where c.person_id = erased and not exists (select from attempt a where a.accommodation_id = c.id);
        get diagnostics deleted = row_count;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return deleted;
      end $$;
      revoke all on function erase_accommodations(uuid) from public;
      grant execute on function erase_accommodations(uuid) to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
