// What makes two assessors' sheets blind, and settles a station on which they differ?
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs `work` with the whole register in sight, whoever asks: a rule looks at what its caller may not see. */
const inSightOfAll = (declares: string, work: string) => `language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); ${declares}
      begin
        perform set_config('dermark.register', 'on', true);
        ${work}
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;`;

export class Practical1790000000039 implements MigrationInterface {
  name = 'Practical1790000000039';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A sheet of two bears the id of the first sheet of its taking. What was watched without a connection was watched before it was signed.
      alter table station_record
        add column assessors smallint not null default 1 check (assessors in (1, 2)),
        add column taking_id uuid,
        add column rating smallint check (rating between 1 and 5),
        add column observed_at timestamptz,
        add constraint a_sheet_of_two_has_its_taking check ((assessors = 2) = (taking_id is not null)),
        add constraint watched_before_it_is_signed check (observed_at <= signed_at);
      create unique index two_assessors_are_two on station_record (taking_id, assessor_id) where taking_id is not null;
      -- Each of two has assessed, and so has whoever rules between them.
      alter table assessed drop constraint assessed_pkey, add primary key (station_record_id, assessor_id);

      -- Both sheets are signed: from now on each can be read. Made by the trigger below and by nobody else.
      create table station_pair (
        taking_id uuid primary key references station_record,
        second_id uuid not null unique references station_record,
        station_id uuid not null references station,
        subject_id uuid not null,
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        outcome text not null check (outcome in ('passed', 'failed', 'disputed')),
        opened_at timestamptz not null
      );
      create index station_pair_by_subject on station_pair (subject_id, station_id);
      create trigger station_pair_is_insert_only before update or delete on station_pair for each row execute function refuse_change();
      alter table station_pair enable row level security;
      alter table station_pair force row level security;
      create policy station_pair_rows on station_pair using (on_register() or academy_id = current_academy() or person_id = current_person()) with check (on_register());
      grant select on station_pair to dermark_app;

      -- Neither reads the other's sheet before both are signed; nobody else reads one of them either.
      drop policy station_record_read on station_record;
      create policy station_record_read on station_record for select using (
        on_register() or (academy_id = current_academy() or person_id = current_person())
          and (assessors = 1 or assessor_id = current_person() or exists (select from station_pair p where p.taking_id = station_record.taking_id)));

      create table station_ruling (
        id uuid primary key,
        taking_id uuid not null references station_pair,
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        ruler_id uuid not null references person,
        passed boolean not null,
        reason text not null check (char_length(reason) <= 2000),
        ruled_at timestamptz not null,
        constraint one_ruling_each unique (taking_id, ruler_id),
        constraint nobody_rules_about_oneself check (ruler_id <> person_id)
      );
      create trigger station_ruling_is_insert_only before update on station_ruling for each row execute function only_erasure_empties('person_id', 'reason');
      create trigger station_ruling_stays before delete on station_ruling for each row execute function refuse_change();
      create trigger erased_people_stay_away before insert on station_ruling for each row execute function refuse_erased_person('person_id');
      alter table station_ruling enable row level security;
      alter table station_ruling force row level security;
      create policy station_ruling_rows on station_ruling using (on_register() or academy_id = current_academy() or person_id = current_person())
        with check (on_register() or academy_id = current_academy() and ruler_id = current_person());
      grant select, insert on station_ruling to dermark_app;

      -- Null while it is open. A third one rules alone; the two themselves rule when they say the same.
      create function station_settled(taking uuid) returns boolean language sql stable as $$
        select case p.outcome when 'passed' then true when 'failed' then false else coalesce(
                 (select r.passed from station_ruling r where r.taking_id = p.taking_id and r.ruler_id not in (a.assessor_id, b.assessor_id)),
                 (select bool_and(r.passed) from station_ruling r where r.taking_id = p.taking_id having count(*) = 2 and count(distinct r.passed) = 1)) end
          from station_pair p join station_record a on a.id = p.taking_id join station_record b on b.id = p.second_id where p.taking_id = taking $$;

      -- That a sheet waits for its second, whose it is, and since when; not what stands on it.
      create function station_waiting(subject uuid, station uuid) returns table (taking_id uuid, assessor_id uuid, signed_at timestamptz)
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); academy uuid := current_academy();
      begin
        perform set_config('dermark.register', 'on', true);
        return query select r.id, r.assessor_id, r.signed_at from station_record r
          where r.subject_id = subject and r.station_id = station and r.assessors = 2 and r.taking_id = r.id and r.academy_id = academy
            and not exists (select from station_pair p where p.taking_id = r.id);
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function station_waiting(uuid, uuid) from public;
      grant execute on function station_waiting(uuid, uuid) to dermark_app;

      create function station_record_is_one_of_two() returns trigger ${inSightOfAll(
        'asked integer; waiting station_record;',
        `asked := coalesce((select (s.content ->> 'assessors')::integer from station s where s.id = new.station_id), 1);
        if new.assessors is distinct from asked then perform refuse('station_has_its_assessors', 'The station asks for another number of assessors'); end if;
        if asked = 2 then
          -- two who sign at the same moment are first and second
          perform pg_advisory_xact_lock(hashtextextended('dermark/taking/' || new.subject_id || new.station_id, 0));
          if exists (select from station_pair p where p.subject_id = new.subject_id and p.station_id = new.station_id and station_settled(p.taking_id) is null) then
            perform refuse('a_dispute_comes_first', 'The assessors differ on this station, and nobody has ruled yet');
          end if;
          select r.* into waiting from station_record r where r.subject_id = new.subject_id and r.station_id = new.station_id and r.assessors = 2 and r.taking_id = r.id
            and not exists (select from station_pair p where p.taking_id = r.id);
          if new.taking_id is distinct from coalesce(waiting.id, new.id) then perform refuse('a_taking_has_two_sheets', 'The sheet belongs to another taking'); end if;
        end if;`,
      )}
      create trigger station_record_is_one_of_two before insert on station_record for each row execute function station_record_is_one_of_two();

      create function station_pair_opens() returns trigger ${inSightOfAll(
        'first station_record;',
        `select r.* into first from station_record r where r.id = new.taking_id;
        insert into station_pair values (first.id, new.id, new.station_id, new.subject_id, new.person_id, new.academy_id,
          case when first.passed <> new.passed or not (first.critical @> new.critical and first.critical <@ new.critical) then 'disputed' when new.passed then 'passed' else 'failed' end, new.signed_at);`,
      )}
      create trigger station_pair_opens after insert on station_record for each row when (new.taking_id <> new.id) execute function station_pair_opens();

      create function station_ruling_is_lawful() returns trigger ${inSightOfAll(
        'pair station_pair;',
        `select p.* into pair from station_pair p where p.taking_id = new.taking_id;
        perform pg_advisory_xact_lock(hashtextextended('dermark/taking/' || pair.subject_id || pair.station_id, 0));
        if pair.person_id is distinct from new.person_id or pair.academy_id is distinct from new.academy_id or pair.outcome <> 'disputed' or station_settled(pair.taking_id) is not null then
          perform refuse('only_a_dispute_is_ruled_on', 'There is no open difference on this station');
        end if;
        if new.ruler_id is distinct from current_person() or not holds_role_at(new.ruler_id, new.academy_id, '{assessor}') then
          perform refuse('assessors_rule', 'Only an assessor of the academy rules');
        end if;
        if char_length(new.reason) < 3 then perform refuse('a_ruling_has_reasons', 'A ruling has its reasons'); end if;
        if new.passed and not exists (select from station_record r where r.taking_id = pair.taking_id and r.passed) then
          perform refuse('a_pass_stands_on_a_sheet', 'Neither sheet says passed');
        end if;`,
      )}
      create trigger station_ruling_is_lawful before insert on station_ruling for each row execute function station_ruling_is_lawful();

      -- As before (0007), and a sheet of two proves nothing until the taking is settled as passed.
      create or replace function completion_rests_on_evidence() returns trigger ${inSightOfAll(
        'need programme_requirement; learner enrolment;',
        `select e.* into learner from enrolment e where e.id = new.enrolment_id;
        if learner.person_id <> new.person_id or learner.academy_id <> new.academy_id then
          perform refuse('completion_rests_on_evidence', 'The completion names another person or academy than its enrolment');
        end if;
        select r.* into need from programme_requirement r where r.programme_version_id = learner.programme_version_id and r.requirement = new.requirement;
        if need.requirement is null then
          perform refuse('completion_rests_on_evidence', 'The programme does not ask for ' || new.requirement);
        end if;
        if need.kind in ('quiz', 'exam') and not exists (
             select from attempt a join attempt_result s on s.attempt_id = a.id
              where a.id = new.evidence_id and a.subject_id = new.enrolment_id and a.purpose = new.requirement and a.state = 'scored' and s.passed)
           or need.kind = 'station' and not exists (
             select from station_record s where s.id = new.evidence_id and s.subject_id = new.enrolment_id and s.station_id = need.subject_id and s.passed
                and (s.assessors = 1 or station_settled(s.taking_id)))
           or need.kind = 'lesson' and new.evidence_id <> need.subject_id then
          perform refuse('completion_rests_on_evidence', 'There is no passing evidence for ' || new.requirement);
        end if;`,
      )}

      -- Comes before its sheet, and belongs to it from the moment that it is signed. The commitment opens to nothing once image and salt are gone.
      create table station_photo (
        id uuid primary key,
        academy_id uuid not null references academy,
        subject_id uuid not null,
        station_id uuid not null references station,
        person_id uuid not null references person,
        assessor_id uuid not null references person,
        consent boolean not null constraint a_photo_has_consent check (consent),
        width integer not null check (width between 1 and 2048),
        height integer not null check (height between 1 and 2048),
        image bytea check (octet_length(image) <= 2097152),
        salt bytea check (octet_length(salt) = 32),
        commitment text not null,
        uploaded_at timestamptz not null,
        record_id uuid references station_record,
        constraint a_photo_is_there_or_gone check ((image is null) = (salt is null)),
        constraint nobody_photographs_oneself check (assessor_id <> person_id)
      );
      alter table station_photo alter column image set storage external;
      create index station_photo_by_subject on station_photo (subject_id, station_id);
      create index station_photo_by_record on station_photo (record_id);
      create function station_photo_belongs_once() returns trigger language plpgsql as $$
      begin
        if exists (select from person p where p.id = old.person_id and p.erased_at is not null) and new.image is null
           and to_jsonb(new) - '{image, salt}'::text[] = to_jsonb(old) - '{image, salt}'::text[] then return new; end if;
        if old.record_id is not null or new.record_id is null or to_jsonb(new) - 'record_id' <> to_jsonb(old) - 'record_id'
           or not exists (select from station_record r where r.id = new.record_id and r.assessor_id = old.assessor_id and r.subject_id = old.subject_id and r.station_id = old.station_id) then
          perform refuse('station_photo_is_insert_only', 'A photo belongs to one sheet, and is not changed');
        end if;
        return new;
      end $$;
      create trigger station_photo_is_insert_only before update on station_photo for each row execute function station_photo_belongs_once();
      create trigger station_photo_stays before delete on station_photo for each row execute function refuse_change();
      create trigger erased_people_stay_away before insert on station_photo for each row execute function refuse_erased_person('person_id');
      alter table station_photo enable row level security;
      alter table station_photo force row level security;
      -- Whoever may read the sheet may look at its photos; one without a sheet is its assessor's.
      create policy station_photo_rows on station_photo using (on_register() or academy_id = current_academy() and assessor_id = current_person()
          or exists (select from station_record r where r.id = record_id))
        with check (on_register() or academy_id = current_academy() and assessor_id = current_person());
      grant select, insert on station_photo to dermark_app;
      grant update (record_id) on station_photo to dermark_app;

      create or replace function erase_station_notes(erased uuid) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); emptied bigint;
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        update station_record set note = '' where person_id = erased and note <> '';
        get diagnostics emptied = row_count;
        update station_ruling set reason = '' where person_id = erased and reason <> '';
        update station_photo set image = null, salt = null where person_id = erased and image is not null;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return emptied;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
