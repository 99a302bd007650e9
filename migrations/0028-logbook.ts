// Which procedures did a trainee do under supervision, and who countersigned each?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Logbook1790000000028 implements MigrationInterface {
  name = 'Logbook1790000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table logbook_entry (
        id uuid primary key,
        enrolment_id uuid not null references enrolment,
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        revision integer not null check (revision > 0),
        state text not null check (state in ('draft', 'submitted', 'returned', 'countersigned')),
        supersedes_id uuid references logbook_entry,
        supervisor_id uuid references person,
        done_on date not null,
        surface text not null check (surface in ('practice-skin', 'live-model', 'client')),
        zone text check (zone in ('hairline', 'left-temple', 'right-temple', 'top', 'left-side', 'right-side', 'crown', 'back')),
        session smallint not null check (session between 1 and 5),
        work text not null check (work in ('dot-exercise', 'hairline', 'density', 'scar', 'correction', 'upkeep')),
        minutes smallint not null check (minutes between 5 and 480),
        ${texts.map(([column, longest]) => `${column} text not null check (char_length(${column}) <= ${longest}),`).join('\n        ')}
        written_at timestamptz not null,
        changed_at timestamptz not null,
        countersigned_at timestamptz,
        constraint nobody_supervises_oneself check (supervisor_id <> person_id),
        constraint practice_skin_alone_has_no_zone check (zone is not null or surface = 'practice-skin'),
        constraint countersigned_says_when check ((state = 'countersigned') = (countersigned_at is not null)),
        constraint submitted_names_a_supervisor check (state not in ('submitted', 'countersigned') or supervisor_id is not null)
      );
      create unique index logbook_entry_is_superseded_once on logbook_entry (supersedes_id);
      create index logbook_entry_by_enrolment on logbook_entry (enrolment_id);
      create index logbook_entry_by_person on logbook_entry (person_id);
      create index logbook_entry_waiting on logbook_entry (academy_id) where state = 'submitted';

      create table logbook_event (
        id uuid primary key,
        entry_id uuid not null references logbook_entry on delete cascade,
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        actor_id uuid not null references person,
        type text not null check (type in ('submitted', 'withdrawn', 'returned', 'countersigned', 'supervisor-named')),
        revision integer not null check (revision > 0),
        remark text not null check (char_length(remark) <= 2000 and (type = 'returned' or remark = '')),
        at timestamptz not null,
        named_id uuid references person,
        unique (entry_id, revision),
        constraint naming_says_whom check ((type = 'supervisor-named') = (named_id is not null))
      );
      create index logbook_event_by_person on logbook_event (person_id);
      create trigger logbook_event_is_insert_only before update on logbook_event for each row execute function only_erasure_empties('person_id', 'remark');

      ${tables
        .map(
          (table) => `
      create trigger erased_people_stay_away before insert on ${table} for each row execute function refuse_erased_person('person_id');
      alter table ${table} enable row level security;
      alter table ${table} force row level security;`,
        )
        .join('\n')}
      -- A draft is nobody's business but the trainee's.
      create policy logbook_entry_rows on logbook_entry using (on_register() or person_id = current_person() or academy_id = current_academy() and state <> 'draft');
      create policy logbook_event_rows on logbook_event
        using (on_register() or person_id = current_person() or academy_id = current_academy() and exists (select from logbook_entry l where l.id = entry_id));
      grant select, insert, delete on logbook_entry to dermark_app;
      grant update (revision, state, supervisor_id, done_on, surface, zone, session, work, minutes, ${texts.map(([column]) => column).join(', ')}, changed_at, countersigned_at) on logbook_entry to dermark_app;
      grant select, insert on logbook_event to dermark_app;

      create function holds_role_at(who uuid, at_academy uuid, roles text[]) returns boolean language sql stable as $$
        select exists (select from role_grant g where g.person_id = who and g.academy_id = at_academy and g.role = any (roles) and g.revoked_at is null) $$;

      create function logbook_day_fits(entry logbook_entry) returns boolean language sql stable as $$
        select exists (select from enrolment e join academy a on a.id = e.academy_id where e.id = entry.enrolment_id
                         and entry.done_on between (e.enrolled_at at time zone a.zone)::date and (entry.changed_at at time zone a.zone)::date) $$;

      -- Whether somebody decided on a trainee on that day or later, at every academy: the tie of a countersignature would come too late for the check.
      create function decided_since(trainee uuid, certifier uuid, day date, at_academy uuid) returns boolean
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); found_one boolean;
      begin
        perform set_config('dermark.register', 'on', true);
        found_one := exists (select from decision d join academy a on a.id = at_academy
                              where d.trainee_id = trainee and d.certifier_id = certifier and (d.decided_at at time zone a.zone)::date >= day);
        perform set_config('dermark.register', coalesce(register, ''), true);
        return found_one;
      end $$;
      revoke all on function decided_since from public;
      grant execute on function decided_since to dermark_app;

      create function logbook_is_the_trainees_own() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if new.state <> 'draft' or new.revision <> 1 or new.person_id is distinct from current_person()
           or not exists (select from enrolment e where e.id = new.enrolment_id and e.person_id = new.person_id and e.academy_id = new.academy_id and e.withdrawn_at is null) then
          perform refuse('logbook_is_the_trainees_own', 'Only the trainee writes, and only while enrolled');
        end if;
        if not logbook_day_fits(new) then perform refuse('logbook_day_fits', 'A procedure is done between the enrolment and today'); end if;
        if new.supersedes_id is not null
           and not exists (select from logbook_entry o where o.id = new.supersedes_id and o.enrolment_id = new.enrolment_id and o.state = 'countersigned') then
          perform refuse('logbook_corrects_what_is_countersigned', 'A correction takes the place of a countersigned entry of the same logbook');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger logbook_is_the_trainees_own before insert on logbook_entry for each row execute function logbook_is_the_trainees_own();

      -- Each event goes with the state to which it leads, and with whoever may lead there.
      create function logbook_event_belongs_to_its_entry() returns trigger language plpgsql as $$ begin
        if new.actor_id is distinct from current_person() or not exists (
             select from logbook_entry l where l.id = new.entry_id and l.person_id = new.person_id and l.academy_id = new.academy_id and l.revision = new.revision
                and case new.type
                      when 'submitted' then l.state = 'submitted' and new.actor_id = l.person_id
                      when 'withdrawn' then l.state = 'draft' and new.actor_id = l.person_id
                      when 'supervisor-named' then l.state = 'submitted' and new.actor_id <> l.person_id and new.named_id = l.supervisor_id and holds_role_at(new.actor_id, l.academy_id, '{owner}')
                      else l.state = new.type and new.actor_id = l.supervisor_id
                    end) then
          perform refuse('logbook_event_belongs_to_its_entry', 'What happened names the entry as it is, and whoever did it');
        end if;
        return new;
      end $$;
      create trigger logbook_event_belongs_to_its_entry before insert on logbook_event for each row execute function logbook_event_belongs_to_its_entry();

      create function logbook_entry_moves_lawfully() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        register text := current_setting('dermark.register', true);
        frame text[] := array['revision', 'state', 'supervisor_id', 'changed_at', 'countersigned_at'];
        supervising text[] := '{instructor, assessor}';
        is_edit boolean := old.state = new.state and new.state in ('draft', 'returned');
        is_decision boolean := old.state = 'submitted' and new.state in ('returned', 'countersigned');
        is_naming boolean := old.state = 'submitted' and new.state = 'submitted';
      begin
        perform set_config('dermark.register', 'on', true);
        if exists (select from person p where p.id = old.person_id and p.erased_at is not null) then
          if to_jsonb(new) <> to_jsonb(old) || '${JSON.stringify(Object.fromEntries(texts.map(([column]) => [column, ''])))}' then
            perform refuse('logbook_is_emptied_for_good', 'Of an erased person nothing is written any more');
          end if;
        else
          if old.state = 'countersigned' then perform refuse('countersigned_for_good', 'A countersigned entry never changes'); end if;
          if (old.state, new.state) not in (('draft', 'draft'), ('draft', 'submitted'), ('submitted', 'draft'), ('submitted', 'submitted'), ('submitted', 'returned'),
               ('submitted', 'countersigned'), ('returned', 'returned'), ('returned', 'submitted')) or new.revision <> old.revision + 1 then
            perform refuse('logbook_entry_moves_lawfully', 'An entry cannot go from ' || old.state || ' to ' || new.state);
          end if;
          if not is_edit and to_jsonb(new) - frame <> to_jsonb(old) - frame or old.state <> new.state and new.supervisor_id is distinct from old.supervisor_id then
            perform refuse('logbook_entry_moves_lawfully', 'What was submitted is decided on as it stands');
          end if;
          if exists (select from enrolment e where e.id = new.enrolment_id and e.withdrawn_at is not null) then
            perform refuse('logbook_closes_with_the_enrolment', 'Whoever left the programme writes no more, and nobody decides');
          end if;
          if not logbook_day_fits(new) then perform refuse('logbook_day_fits', 'A procedure is done between the enrolment and today'); end if;
          if is_naming then
            if new.person_id is not distinct from current_person() or not holds_role_at(current_person(), new.academy_id, '{owner}')
               or holds_role_at(old.supervisor_id, new.academy_id, supervising) or not holds_role_at(new.supervisor_id, new.academy_id, supervising) then
              perform refuse('an_owner_names_another_supervisor', 'Only an owner names another supervisor, and only when the first can decide no more');
            end if;
          elsif is_decision then
            if new.supervisor_id is distinct from current_person() or not holds_role_at(new.supervisor_id, new.academy_id, supervising) then
              perform refuse('the_supervisor_decides', 'Only the supervisor who is named countersigns or returns');
            end if;
            if new.state = 'countersigned' then
              perform queue_for_trainee(new.person_id);
              if decided_since(new.person_id, new.supervisor_id, new.done_on, new.academy_id) then
                perform refuse('who_certified_countersigns_no_more', 'The supervisor has decided on a certificate of this trainee since');
              end if;
            end if;
          elsif new.person_id is distinct from current_person() then
            perform refuse('the_trainee_writes', 'Only the trainee writes, submits and withdraws');
          end if;
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger logbook_entry_moves_lawfully before update on logbook_entry for each row execute function logbook_entry_moves_lawfully();

      -- Asked at the end of the transaction: nothing moves without its event, and nobody countersigns without the tie.
      create function logbook_entry_is_remembered() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if exists (select from logbook_entry l where l.id = new.id) and not exists (select from logbook_event v where v.entry_id = new.id and v.revision = new.revision) then
          perform refuse('logbook_entry_is_remembered', 'It is not written down who moved the entry');
        end if;
        if new.state = 'countersigned' and not exists (select from taught t where t.enrolment_id = new.enrolment_id and t.instructor_id = new.supervisor_id) then
          perform refuse('who_countersigns_has_taught', 'Whoever stood beside a trainee has taught them');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger logbook_entry_is_remembered after update on logbook_entry deferrable initially deferred
        for each row when (old.state <> new.state or new.state = 'submitted') execute function logbook_entry_is_remembered();

      create function logbook_entry_goes_as_a_draft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); gone boolean;
      begin
        perform set_config('dermark.register', 'on', true);
        gone := exists (select from person p where p.id = old.person_id and p.erased_at is not null);
        if old.state = 'countersigned' or not gone and (old.state <> 'draft' or old.person_id is distinct from current_person() or exists (select from logbook_event v where v.entry_id = old.id and v.type = 'returned')) then
          perform refuse('logbook_entry_stays', 'Only a draft that was never returned is thrown away');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return old;
      end $$;
      create trigger logbook_entry_goes_as_a_draft before delete on logbook_entry for each row execute function logbook_entry_goes_as_a_draft();
      create function logbook_event_goes_with_its_entry() returns trigger language plpgsql as $$ begin
        if exists (select from logbook_entry l where l.id = old.entry_id) then perform refuse('logbook_event_is_insert_only', 'logbook_event is insert-only'); end if;
        return old;
      end $$;
      create trigger logbook_event_goes_with_its_entry before delete on logbook_event for each row execute function logbook_event_goes_with_its_entry();

      -- What was countersigned stays as evidence, without its words; nothing rests on the rest.
      create function erase_logbook(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        delete from logbook_entry where person_id = erased and state <> 'countersigned';
        update logbook_entry set ${texts.map(([column]) => `${column} = ''`).join(', ')} where person_id = erased;
        update logbook_event set remark = '' where person_id = erased and remark <> '';
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function erase_logbook(uuid) from public;
      grant execute on function erase_logbook(uuid) to dermark_app;

      alter table logbook_entry ${texts.map(([column]) => `alter column ${column} set statistics 0`).join(', ')};
      alter table logbook_event alter column remark set statistics 0;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}

const tables = ['logbook_entry', 'logbook_event'] as const;

/** What a trainee writes in words, with the most characters that are taken. */
const texts = [
  ['person_code', 20], ['needle', 80], ['needle_lot', 60], ['pigment', 80], ['pigment_lot', 60], ['did', 2000], ['noticed', 2000], ['differently', 2000],
] as const; // prettier-ignore
