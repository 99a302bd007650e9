// What makes two marks of one written answer blind, and holds a result back until they are there?
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs `work` with the whole register in sight, whoever asks: a rule looks at what its caller may not see. */
const inSightOfAll = (declares: string, work: string, answer = 'new') => `language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); ${declares}
      begin
        perform set_config('dermark.register', 'on', true);
        ${work}
        perform set_config('dermark.register', coalesce(register, ''), true);
        return ${answer};
      end $$;`;

/** The positions of an attempt `a` whose answer people mark: it has one, and is of such a kind. */
const byHand = `select place.ordinality::integer - 1 as position, v.id as version_id, said.choice
            from form f cross join unnest(f.item_versions) with ordinality as place (version_id, ordinality) join item_version v on v.id = place.version_id and v.kind = 'written'
            cross join lateral (select r.choice from response r where r.attempt_id = a.id and r.position = place.ordinality - 1 order by r.revision desc limit 1) as said
           where f.id = a.form_id and cardinality(said.choice) > 0`;

const tables = ['hand_task', 'hand_task_origin', 'hand_mark', 'hand_outcome'];
const ownOrigin = (task: string) => `exists (select from hand_task_origin o where o.task_id = ${task} and o.person_id = current_person())`;

export class MarkedByHand1790000000041 implements MigrationInterface {
  name = 'MarkedByHand1790000000041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item_version drop constraint item_version_kind_check;
      alter table item_version add constraint item_version_kind_check check (kind in ('single', 'multiple', 'true-false', 'ordering', 'matching', 'gaps', 'numeric', 'hotspot', 'written'));
      alter table item_version add constraint no_gate_is_marked_by_hand check (not (gate and kind = 'written'));

      -- Of an item that people mark: by what they mark it, with the model answer. It lies beside the keys, because it is one.
      alter table item_key add column rubric jsonb, drop constraint a_key_says_what_is_right;
      alter table item_key add constraint a_key_says_what_is_right check (num_nonnulls(case when cardinality(correct) > 0 then 1 end, sealed, rubric) = 1);

      -- Handed in, and not marked before people have read it.
      alter table attempt drop constraint attempt_state_check;
      alter table attempt add constraint attempt_state_check check (state in ('in-progress', 'being-marked', 'scored', 'void'));
      drop index attempt_one_open;
      create unique index attempt_one_open on attempt (subject_id, purpose) where state in ('in-progress', 'being-marked');
      create or replace function attempt_moves_lawfully() returns trigger language plpgsql as $$ begin
        if old.state <> new.state and (old.state, new.state) not in
           (('in-progress', 'scored'), ('in-progress', 'being-marked'), ('in-progress', 'void'), ('being-marked', 'scored'), ('being-marked', 'void'), ('scored', 'void')) then
          perform refuse('attempt_moves_lawfully', 'An attempt cannot go from ' || old.state || ' to ' || new.state);
        end if;
        if old.state = 'scored' and new.state = 'void' and exists (select from form f where f.id = old.form_id and f.kind = 'exam')
           and not exists (select from appeal p join appeal_decision d on d.appeal_id = p.id where p.attempt_id = old.id and d.outcome = 'annulled') then
          perform refuse('only_an_appeal_annuls', 'An exam that was marked is set aside by a decision on an appeal alone');
        end if;
        return new;
      end $$;

      -- One answer that people mark: what was written, and not by whom. It is seen where no academy is in sight, so that whoever reads it sees no attempt, no trainee and no journal beside it.
      create table hand_task (
        id uuid primary key,
        academy_id uuid not null references academy,
        item_version_id uuid not null references item_version,
        locale text not null check (locale in ('en', 'pt-PT')),
        answer text[] not null,
        possible integer not null check (possible between 1 and 100),
        tolerance integer not null check (tolerance between 0 and possible),
        opened_at timestamptz not null
      );
      create index hand_task_by_item on hand_task (academy_id, item_version_id);

      -- Whose it is: the candidate's own, and the register's, to know.
      create table hand_task_origin (
        task_id uuid primary key references hand_task deferrable initially deferred,
        attempt_id uuid not null references attempt,
        position integer not null,
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        unique (attempt_id, position)
      );
      create index hand_task_origin_by_person on hand_task_origin (person_id);

      create table hand_mark (
        id uuid primary key,
        task_id uuid not null references hand_task,
        academy_id uuid not null references academy,
        marker_id uuid not null references person,
        -- By criterion, in the rubric's order.
        points integer[] not null check (cardinality(points) > 0),
        total integer not null check (total >= 0),
        signed_at timestamptz not null,
        constraint one_mark_each unique (task_id, marker_id)
      );
      create index hand_mark_by_marker on hand_mark (marker_id);

      -- What the marks come to. Made by the trigger below and by nobody else; from then on they can be read.
      create table hand_outcome (
        task_id uuid primary key references hand_task,
        academy_id uuid not null references academy,
        item_version_id uuid not null references item_version,
        how text not null check (how in ('two', 'third', 'void')),
        points numeric(6, 2),
        possible integer not null,
        opened_at timestamptz not null,
        settled_at timestamptz not null,
        constraint a_void_has_no_points check ((how = 'void') = (points is null)),
        constraint points_are_within_the_rubric check (points between 0 and possible)
      );
      create index hand_outcome_by_item on hand_outcome (academy_id, item_version_id);

      ${tables.map((table) => `alter table ${table} enable row level security; alter table ${table} force row level security;`).join('\n      ')}
      ${['hand_task_origin', 'hand_mark', 'hand_outcome'].map((table) => `create trigger ${table}_is_insert_only before update or delete on ${table} for each row execute function refuse_change();`).join('\n      ')}
      create trigger erased_people_stay_away before insert on hand_task_origin for each row execute function refuse_erased_person('person_id');
      create trigger erased_people_stay_away before insert on hand_mark for each row execute function refuse_erased_person('marker_id');
      grant select, insert on hand_task, hand_task_origin, hand_mark to dermark_app;
      grant select on hand_outcome to dermark_app;

      create policy hand_task_origin_rows on hand_task_origin using (on_register() or person_id = current_person());
      create policy hand_task_rows on hand_task using (on_register() or ${ownOrigin('hand_task.id')}
          or current_academy() is null and holds_role_at(current_person(), academy_id, '{assessor}'))
        with check (on_register() or ${ownOrigin('hand_task.id')});
      create policy hand_outcome_rows on hand_outcome using (on_register() or academy_id = current_academy() or ${ownOrigin('hand_outcome.task_id')}
          or current_academy() is null and holds_role_at(current_person(), academy_id, '{assessor}'))
        with check (on_register());
      -- Nobody reads the mark of another before the answer is settled.
      create policy hand_mark_rows on hand_mark using (on_register() or marker_id = current_person()
          or exists (select from hand_outcome u where u.task_id = hand_mark.task_id) and (academy_id = current_academy() or ${ownOrigin('hand_mark.task_id')}))
        with check (on_register() or marker_id = current_person());

      create function hand_task_is_of_its_attempt() returns trigger ${inSightOfAll(
        '',
        `if not exists (select from hand_task_origin o join attempt a on a.id = o.attempt_id
                         cross join lateral (${byHand}) as asked
                         where o.task_id = new.id and a.state = 'being-marked' and a.academy_id = new.academy_id and a.person_id = o.person_id and o.academy_id = new.academy_id and a.locale = new.locale
                           and asked.position = o.position and asked.version_id = new.item_version_id and asked.choice = new.answer) then
          perform refuse('hand_task_is_of_its_attempt', 'People mark the answers that a candidate handed in, and no others');
        end if;`,
      )}
      create trigger hand_task_is_of_its_attempt before insert on hand_task for each row execute function hand_task_is_of_its_attempt();

      -- Asked at the end of the transaction: every such answer waits for its marks, and none is left out.
      create function what_is_written_is_opened() returns trigger ${inSightOfAll(
        '',
        `if exists (select from attempt a cross join lateral (${byHand}) as asked where a.id = new.id and a.state = 'being-marked'
                       and not exists (select from hand_task_origin o where o.attempt_id = a.id and o.position = asked.position))
            or not exists (select from hand_task_origin o where o.attempt_id = new.id) then
          perform refuse('what_is_written_is_opened', 'An attempt waits for people only as long as they have something to mark');
        end if;`,
        'null',
      )}
      create constraint trigger what_is_written_is_opened after update on attempt deferrable initially deferred for each row
        when (new.state = 'being-marked' and old.state <> 'being-marked') execute function what_is_written_is_opened();

      create function no_result_before_the_marks() returns trigger ${inSightOfAll(
        'a attempt;',
        `a := new;
        if exists (${byHand} and not exists (select from hand_task_origin o join hand_outcome u on u.task_id = o.task_id where o.attempt_id = a.id and o.position = place.ordinality - 1)) then
          perform refuse('no_result_before_the_marks', 'There is no result before every answer has its marks');
        end if;`,
      )}
      create trigger no_result_before_the_marks before update on attempt for each row when (new.state = 'scored' and old.state <> 'scored') execute function no_result_before_the_marks();
      create function no_points_before_the_marks() returns trigger ${inSightOfAll(
        'a attempt;',
        `select t.* into a from attempt t where t.id = new.attempt_id;
        if exists (${byHand} and not exists (select from hand_task_origin o join hand_outcome u on u.task_id = o.task_id where o.attempt_id = a.id and o.position = place.ordinality - 1)) then
          perform refuse('no_result_before_the_marks', 'There is no result before every answer has its marks');
        end if;`,
      )}
      create trigger no_points_before_the_marks before insert on attempt_result for each row execute function no_points_before_the_marks();

      create function hand_mark_is_lawful() returns trigger ${inSightOfAll(
        'task hand_task; before integer;',
        `-- two who sign at the same moment are one after the other
        select t.* into task from hand_task t where t.id = new.task_id for update;
        if new.marker_id is distinct from current_person() or not holds_role_at(new.marker_id, task.academy_id, '{assessor}') or new.academy_id is distinct from task.academy_id then
          perform refuse('assessors_mark', 'Only an assessor of the academy marks, and in his or her own name');
        end if;
        if exists (select from hand_task_origin o where o.task_id = new.task_id and o.person_id = new.marker_id) then
          perform refuse('nobody_marks_oneself', 'Nobody marks his or her own answer');
        end if;
        select count(*) into before from hand_mark m where m.task_id = new.task_id and m.marker_id <> new.marker_id;
        if exists (select from hand_outcome u where u.task_id = new.task_id) or before > 2 then
          perform refuse('a_mark_is_wanted', 'This answer has its marks already');
        end if;
        if new.total <> (select sum(p) from unnest(new.points) p) or new.total > task.possible or exists (select from unnest(new.points) p where p < 0) then
          perform refuse('a_mark_is_the_sum_of_its_criteria', 'A mark is the sum of its criteria');
        end if;`,
      )}
      create trigger hand_mark_is_lawful before insert on hand_mark for each row execute function hand_mark_is_lawful();

      -- Who marked has assessed, and does not decide on the certificate.
      alter table assessed drop constraint assessed_pkey, alter column station_record_id drop not null,
        add column hand_mark_id uuid references hand_mark,
        add column evidence_id uuid generated always as (coalesce(station_record_id, hand_mark_id)) stored,
        add constraint assessed_by_a_sheet_or_a_mark check (num_nonnulls(station_record_id, hand_mark_id) = 1),
        add primary key (evidence_id, assessor_id);

      -- Two that are near enough: their mean. Otherwise a third decides alone.
      create function hand_mark_settles() returns trigger ${inSightOfAll(
        'task hand_task; marks integer; least integer; most integer; candidate uuid;',
        `select t.* into task from hand_task t where t.id = new.task_id;
        select count(*), min(m.total), max(m.total) into marks, least, most from hand_mark m where m.task_id = new.task_id;
        if marks = 2 and most - least <= task.tolerance then
          insert into hand_outcome values (task.id, task.academy_id, task.item_version_id, 'two', (least + most) / 2.0, task.possible, task.opened_at, new.signed_at);
        elsif marks = 3 then
          insert into hand_outcome values (task.id, task.academy_id, task.item_version_id, 'third', new.total, task.possible, task.opened_at, new.signed_at);
        end if;
        if marks >= 2 and exists (select from hand_outcome u where u.task_id = task.id) then
          select o.person_id into candidate from hand_task_origin o where o.task_id = task.id;
          insert into assessed (trainee_id, assessor_id, academy_id, hand_mark_id, at) select candidate, m.marker_id, m.academy_id, m.id, m.signed_at from hand_mark m where m.task_id = task.id order by m.marker_id;
        end if;`,
      )}
      create trigger hand_mark_settles after insert on hand_mark for each row execute function hand_mark_settles();

      -- An attempt that is void waits for nobody.
      create function void_ends_marking() returns trigger ${inSightOfAll(
        '',
        `insert into hand_outcome select t.id, t.academy_id, t.item_version_id, 'void', null, t.possible, t.opened_at, now() from hand_task_origin o join hand_task t on t.id = o.task_id
          where o.attempt_id = new.id and not exists (select from hand_outcome u where u.task_id = t.id);`,
      )}
      create trigger void_ends_marking after update on attempt for each row when (old.state = 'being-marked' and new.state = 'void') execute function void_ends_marking();

      -- How many answers wait for marks, and since when: of the academy that asks, or of all for the register.
      create function hand_tasks_waiting() returns table (item_version_id uuid, waiting integer, oldest timestamptz)
        language plpgsql stable security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); academy uuid := current_academy(); everywhere boolean := on_register();
      begin
        perform set_config('dermark.register', 'on', true);
        return query select t.item_version_id, count(*)::integer, min(t.opened_at) from hand_task t
          where (everywhere or t.academy_id = academy) and not exists (select from hand_outcome u where u.task_id = t.id) group by t.item_version_id;
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function hand_tasks_waiting() from public;
      grant execute on function hand_tasks_waiting() to dermark_app;

      -- In seconds, the middle of the last fifty that were settled: for candidates, who see nobody's answers but their own. Null when there are too few to say.
      create function marking_usually_takes(at_academy uuid) returns double precision language plpgsql stable security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); seconds double precision;
      begin
        perform set_config('dermark.register', 'on', true);
        select case when count(*) >= 5 then percentile_cont(0.5) within group (order by extract(epoch from l.settled_at - l.opened_at)) end into seconds
          from (select u.settled_at, u.opened_at from hand_outcome u where u.academy_id = at_academy and u.how <> 'void' order by u.settled_at desc limit 50) l;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return seconds;
      end $$;
      revoke all on function marking_usually_takes(uuid) from public;
      grant execute on function marking_usually_takes(uuid) to dermark_app;

      -- What somebody wrote may say anything about anybody: it goes with the person. That there was an answer, and its marks, stay.
      create function only_what_was_written_goes() returns trigger language plpgsql as $$
      declare writer uuid; emptied text := case tg_table_name when 'response' then 'choice' else 'answer' end;
      begin
        if tg_table_name = 'response' then select a.person_id into writer from attempt a where a.id = (to_jsonb(old) ->> 'attempt_id')::uuid;
        else select o.person_id into writer from hand_task_origin o where o.task_id = (to_jsonb(old) ->> 'id')::uuid; end if;
        if to_jsonb(new) - emptied is distinct from to_jsonb(old) - emptied or to_jsonb(new) -> emptied <> '[""]'::jsonb
           or not exists (select from person p where p.id = writer and p.erased_at is not null) then
          perform refuse(tg_table_name || '_is_insert_only', tg_table_name || ' is insert-only');
        end if;
        return new;
      end $$;
      drop trigger response_is_insert_only on response;
      create trigger response_is_insert_only before update on response for each row execute function only_what_was_written_goes();
      create trigger response_stays before delete on response for each row execute function refuse_change();
      create trigger hand_task_is_insert_only before update on hand_task for each row execute function only_what_was_written_goes();
      create trigger hand_task_stays before delete on hand_task for each row execute function refuse_change();
      alter table response alter column choice set statistics 0;
      alter table hand_task alter column answer set statistics 0;
      create function erase_written_answers(erased uuid) returns void language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        perform demand_erased(erased);
        update hand_task t set answer = '{""}' from hand_task_origin o where o.task_id = t.id and o.person_id = erased and t.answer <> '{""}';
        update response r set choice = '{""}' from attempt a join form f on f.id = a.form_id
         where a.person_id = erased and r.attempt_id = a.id and cardinality(r.choice) > 0 and r.choice <> '{""}'
           and exists (select from item_version v where v.id = f.item_versions[r.position + 1] and v.kind = 'written');
        perform set_config('dermark.register', coalesce(register, ''), true);
      end $$;
      revoke all on function erase_written_answers(uuid) from public;
      grant execute on function erase_written_answers(uuid) to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
