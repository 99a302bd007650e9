// Who studies what where, and what have they completed?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Learning1790000000007 implements MigrationInterface {
  name = 'Learning1790000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cohort (
        id uuid primary key,
        academy_id uuid not null references academy,
        programme_version_id uuid not null references programme_version,
        name text not null check (char_length(name) between 1 and 120),
        starts_on date not null,
        created_by uuid not null references person,
        created_at timestamptz not null,
        unique (academy_id, name)
      );
      alter table cohort enable row level security;
      alter table cohort force row level security;

      create table enrolment (
        id uuid primary key,
        academy_id uuid not null references academy,
        cohort_id uuid not null references cohort,
        programme_version_id uuid not null references programme_version,
        person_id uuid not null references person,
        known_as text not null check (char_length(known_as) between 1 and 120),
        enrolled_by uuid not null references person,
        enrolled_at timestamptz not null,
        withdrawn_at timestamptz,
        unique (academy_id, person_id, programme_version_id)
      );
      create index enrolment_by_person on enrolment (person_id);
      create index enrolment_by_cohort on enrolment (cohort_id);
      alter table enrolment enable row level security;
      alter table enrolment force row level security;
      create policy enrolment_read on enrolment for select using (on_register() or academy_id = current_academy() or person_id = current_person());
      create policy enrolment_made on enrolment for insert with check (on_register() or academy_id = current_academy());
      create policy enrolment_changed on enrolment for update using (on_register() or academy_id = current_academy());
      grant select, insert on enrolment to dermark_app;
      grant update (withdrawn_at, known_as) on enrolment to dermark_app;

      create policy cohort_read on cohort for select using
        (on_register() or academy_id = current_academy() or exists (select from enrolment e where e.cohort_id = cohort.id and e.person_id = current_person()));
      create policy cohort_made on cohort for insert with check (on_register() or academy_id = current_academy());
      grant select, insert on cohort to dermark_app;

      create function enrolment_is_on_published() returns trigger language plpgsql as $$ begin
        if not exists (select from programme_version v where v.id = new.programme_version_id and v.state = 'published') then
          perform refuse('enrolment_is_on_published', 'Enrolment is only on a published programme version');
        end if;
        return new;
      end $$;
      create trigger enrolment_is_on_published before insert on enrolment for each row execute function enrolment_is_on_published();

      create table cohort_instructor (
        cohort_id uuid not null references cohort,
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        added_at timestamptz not null,
        primary key (cohort_id, person_id)
      );
      alter table cohort_instructor enable row level security;
      alter table cohort_instructor force row level security;
      create policy cohort_instructor_rows on cohort_instructor using (on_register() or academy_id = current_academy());
      grant select, insert on cohort_instructor to dermark_app;

      create table completion (
        enrolment_id uuid not null references enrolment,
        requirement text not null,
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        evidence_id uuid not null,
        completed_at timestamptz not null,
        primary key (enrolment_id, requirement)
      );
      create trigger completion_is_insert_only before update or delete on completion for each row execute function refuse_change();
      alter table completion enable row level security;
      alter table completion force row level security;
      create policy completion_rows on completion using (on_register() or academy_id = current_academy() or person_id = current_person());
      grant select, insert on completion to dermark_app;

      create function completion_rests_on_evidence() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); need programme_requirement; learner enrolment;
      begin
        perform set_config('dermark.register', 'on', true); -- the rule looks across academies, whoever asks
        select e.* into learner from enrolment e where e.id = new.enrolment_id;
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
             select from station_record s where s.id = new.evidence_id and s.subject_id = new.enrolment_id and s.station_id = need.subject_id and s.passed)
           or need.kind = 'lesson' and new.evidence_id <> need.subject_id then
          perform refuse('completion_rests_on_evidence', 'There is no passing evidence for ' || new.requirement);
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger completion_rests_on_evidence before insert on completion for each row execute function completion_rests_on_evidence();

      create table taught (
        trainee_id uuid not null references person,
        instructor_id uuid not null references person,
        academy_id uuid not null references academy,
        enrolment_id uuid not null references enrolment,
        since timestamptz not null,
        primary key (enrolment_id, instructor_id)
      );
      create index taught_by_trainee on taught (trainee_id, instructor_id);
      create trigger taught_is_insert_only before update or delete on taught for each row execute function refuse_change();
      alter table taught enable row level security;
      alter table taught force row level security;
      create policy taught_rows on taught using (on_register() or academy_id = current_academy());
      grant select, insert on taught to dermark_app;

      create table assessed (
        trainee_id uuid not null references person,
        assessor_id uuid not null references person,
        academy_id uuid not null references academy,
        station_record_id uuid primary key references station_record,
        at timestamptz not null
      );
      create index assessed_by_trainee on assessed (trainee_id, assessor_id);
      create trigger assessed_is_insert_only before update or delete on assessed for each row execute function refuse_change();
      alter table assessed enable row level security;
      alter table assessed force row level security;
      create policy assessed_rows on assessed using (on_register() or academy_id = current_academy());
      grant select, insert on assessed to dermark_app;

      -- Where a person taught or assessed a trainee, at every academy: the rule of impartiality looks that far, and one academy does not.
      create function ties_between(trainee uuid, person uuid) returns table (kind text, academy_id uuid, since timestamptz)
        language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        return query
          select 'taught', t.academy_id, min(t.since) from taught t where t.trainee_id = trainee and t.instructor_id = person group by t.academy_id
          union all
          select 'assessed', s.academy_id, min(s.at) from assessed s where s.trainee_id = trainee and s.assessor_id = person group by s.academy_id
          order by 3;
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function ties_between from public;
      grant execute on function ties_between to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
