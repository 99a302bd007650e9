// What does the database refuse at the edges of sittings, of items that are tried, and of photos?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdgesOfExams1790000000052 implements MigrationInterface {
  name = 'EdgesOfExams1790000000052';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever lost their role meanwhile is not there.
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
          if not new.on_duty and not exists (select from exam_invigilator i where i.sitting_id = new.sitting_id and i.person_id <> new.person_id and invigilates(i.sitting_id, i.person_id)
               and holds_role_at(i.person_id, new.academy_id, '{owner, instructor, assessor, certifier}')) then
            perform refuse('a_sitting_has_an_invigilator', 'Somebody else of the staff comes first');
          end if;
        end if;
        if new.on_duty and not holds_role_at(new.person_id, new.academy_id, '{owner, instructor, assessor, certifier}') then
          perform refuse('an_invigilator_belongs_to_the_academy', 'An invigilator is one of the staff of the academy');
        end if;
        if new.on_duty and exists (select from exam_sitting_candidate c where c.sitting_id = new.sitting_id and not may_invigilate(new.person_id, new.academy_id, c.person_id)) then
          perform refuse('an_invigilator_is_impartial', 'Nobody invigilates whom they taught, or themselves');
        end if;
      `)}

      ${trigger('candidate_is_named_lawfully', `
        select * into at_sitting from exam_sitting s where s.id = new.sitting_id;
        if at_sitting.called_off_at is not null or not holds_role_at(current_person(), new.academy_id, '{owner, instructor}') then
          perform refuse('a_sitting_is_the_academys', 'Only an owner or instructor of the academy names candidates, of a sitting that takes place');
        end if;
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
           or not exists (select from exam_sitting_candidate c join enrolment e on e.id = c.enrolment_id and e.withdrawn_at is null
                           where c.sitting_id = new.sitting_id and c.enrolment_id = new.enrolment_id and c.person_id = new.person_id) then
          perform refuse('check_in_is_the_invigilators', 'Only an invigilator of a sitting checks in its candidates, as long as they are enrolled');
        end if;
        if not may_invigilate(new.invigilator_id, new.academy_id, new.person_id) then
          perform refuse('an_invigilator_is_impartial', 'Nobody invigilates whom they taught, or themselves');
        end if;
        if at_sitting.called_off_at is not null or new.checked_in_at < at_sitting.starts_at - interval '1 hour' or new.checked_in_at >= at_sitting.ends_at then
          perform refuse('check_in_is_at_the_sitting', 'A check-in is from an hour before the sitting until it is over');
        end if;
      `)}

      ${trigger('sitting_is_announced_lawfully', `
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
          if new.called_off_at >= old.ends_at then
            perform refuse('a_sitting_that_is_over_is_not_called_off', 'What is over has taken place');
          end if;
          if exists (select from exam_check_in c where c.sitting_id = new.id) then
            perform refuse('a_sitting_that_began_is_not_called_off', 'Somebody has been checked in already');
          end if;
        end if;
      `)}

      create or replace function item_version_moves_lawfully() returns trigger language plpgsql as $$
      declare
        returns boolean := old.state = 'quarantined' and new.state in ('live', 'pilot');
        untried boolean := new.adoption_id is null and new.came_as_pilot;
      begin
        if old.state <> new.state and (old.state, new.state) not in (('pilot', 'live'), ('pilot', 'quarantined'), ('pilot', 'retired'), ('live', 'quarantined'), ('live', 'retired'), ('quarantined', 'live'), ('quarantined', 'pilot'), ('quarantined', 'retired')) then
          perform refuse('item_version_moves_lawfully', 'An item version cannot go from ' || old.state || ' to ' || new.state);
        end if;
        if returns is distinct from (new.release_id is distinct from old.release_id)
           or new.release_id is distinct from old.release_id and not exists (select from item_proposal p where p.id = new.release_id and p.state = 'approved' and p.kind = 'release' and p.base_version_id = new.id) then
          perform refuse('item_version_moves_lawfully', 'An item leaves quarantine by a release that was approved, each time by one of its own');
        end if;
        if returns and (new.state = 'pilot') <> untried then
          perform refuse('item_version_moves_lawfully', 'An item comes out of quarantine as what it was: what did not count does not count then');
        end if;
        if ((old.state, new.state) = ('pilot', 'live')) is distinct from (new.adoption_id is distinct from old.adoption_id)
           or new.adoption_id is distinct from old.adoption_id and not exists (select from item_proposal p where p.id = new.adoption_id and p.state = 'approved' and p.kind = 'adoption' and p.base_version_id = new.id) then
          perform refuse('item_version_moves_lawfully', 'An item that was tried counts once two people have said so');
        end if;
        if new.state = 'retired' and old.state <> 'retired' and current_person() is not null
           and not exists (select from item_proposal p where p.item_id = new.item_id and p.state = 'approved' and p.kind in ('change', 'retirement') and p.base_version_id = new.id) then
          perform refuse('item_version_moves_lawfully', 'An item is retired by a proposal that was approved');
        end if;
        if new.state = 'live' and old.state <> 'live' and exists (select from item_version w where w.item_id = new.item_id and w.id <> new.id and w.state = 'pilot') then
          perform refuse('item_version_moves_lawfully', 'An item that counts is not tried at the same time');
        end if;
        return new;
      end $$;

      create or replace function form_tries_lawfully() returns trigger language plpgsql as $$
      declare tried integer := cardinality(new.unscored);
      begin
        if exists (select from unnest(new.item_versions) with ordinality as drawn (id, place) join item_version v on v.id = drawn.id where v.came_as_pilot and v.adoption_id is null and not (drawn.place - 1 = any (new.unscored))) then
          perform refuse('form_tries_lawfully', 'What is tried does not count, whatever has become of it since');
        end if;
        -- one may have been taken into use since the form was drawn
        if tried > 0 and (new.kind <> 'exam' or new.seed is null
             or tried > coalesce((select (b.rules ->> 'pilot')::integer from blueprint b where b.id = new.blueprint_id), 0)
             or cardinality(new.item_versions) - tried is distinct from (new.pass_rule ->> 'items')::integer
             or tried <> (select count(distinct drawn.place) from unnest(new.item_versions) with ordinality as drawn (id, place)
                            join item_version v on v.id = drawn.id and v.came_as_pilot where drawn.place - 1 = any (new.unscored))) then
          perform refuse('form_tries_lawfully', 'A form leaves out of the count what is tried, as many as its blueprint says, and nothing else');
        end if;
        return new;
      end $$;

      -- One that answers with several is held to each of them.
      drop trigger response_names_its_photos on response;
      create trigger response_names_its_photos before insert on response for each row
        when (length(new.choice[1]) = 64 or length(new.choice[2]) = 64 or length(new.choice[3]) = 64) execute function response_names_its_photos();
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
