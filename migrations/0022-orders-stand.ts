// Does an order stand on, whatever its holder does?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OrdersStand1790000000022 implements MigrationInterface {
  name = 'OrdersStand1790000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Under conditions nobody gives up, and what was struck off stays with its name.
      create or replace function certificate_event_is_lawful() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); before certificate_event; owner certificate;
      begin
        perform set_config('dermark.register', 'on', true); -- the rule looks across academies, whoever asks
        select c.* into owner from certificate c where c.id = new.certificate_id;
        select e.* into before from certificate_event e where e.certificate_id = new.certificate_id and e.id <> new.id order by e.sequence desc limit 1;
        if owner.academy_id <> new.academy_id or new.sequence <> coalesce(before.sequence + 1, 0) then
          perform refuse('certificate_event_follows', 'The event does not follow the certificate''s last one');
        end if;
        if (before.state is null) <> (new.type = 'issued') or (coalesce(before.state, ''), new.type, new.state) not in (
          ('', 'issued', 'in-force'),
          ('in-force', 'conditions', 'with-conditions'), ('with-conditions', 'reinstated', 'in-force'),
          ('in-force', 'suspended', 'suspended'), ('with-conditions', 'suspended', 'suspended'),
          ('suspended', 'reinstated', 'in-force'), ('suspended', 'conditions', 'with-conditions'),
          ('in-force', 'struck-off', 'struck-off'), ('with-conditions', 'struck-off', 'struck-off'), ('suspended', 'struck-off', 'struck-off'),
          ('in-force', 'surrendered', 'surrendered'),
          ('in-force', 'superseded', 'superseded'), ('with-conditions', 'superseded', 'superseded'),
          ('in-force', 'erased', 'in-force'), ('surrendered', 'erased', 'surrendered'), ('superseded', 'erased', 'superseded')
        ) then
          perform refuse('certificate_moves_lawfully', 'A certificate that is ' || coalesce(before.state, 'not issued') || ' cannot become ' || new.state || ' by ' || new.type);
        end if;
        if new.imposed_by = 'academy' and new.type not in ('issued', 'suspended', 'reinstated', 'superseded') then
          perform refuse('academy_power_is_limited', 'Only the register may do this');
        end if;
        if new.imposed_by = 'academy' and new.type = 'suspended' and (new.until is null or new.until > new.day + 30) then
          perform refuse('academy_power_is_limited', 'An academy suspends for at most 30 days');
        end if;
        if new.imposed_by = 'academy' and new.type = 'reinstated' and before.imposed_by <> 'academy' then
          perform refuse('academy_power_is_limited', 'What the register imposed only the register lifts');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;

      -- The end of a suspension is not the end of the conditions under it: who ends it says which stand from now on.
      create function suspension_ends_alone() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if exists (select from certificate_event e where e.certificate_id = new.certificate_id and e.sequence = new.sequence - 1
                    and e.state = 'suspended' and e.facts::jsonb -> 'conditions' is not null) then
          perform refuse('conditions_stand_until_lifted', 'Conditions end only when the register lifts them');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger suspension_ends_alone after insert on certificate_event for each row when (new.type = 'reinstated') execute function suspension_ends_alone();

      -- Whoever changes one of the person's certificates holds its row of the register: then their order is seen here, or comes behind this decision.
      create or replace function holder_is_not_barred() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true); -- the rule looks across academies, whoever asks
        perform from public_register p join certificate c on c.id = p.certificate_id where c.holder_id = new.trainee_id order by c.id for update of p;
        if exists (select from certificate c cross join lateral (select e.state from certificate_event e where e.certificate_id = c.id order by e.sequence desc limit 1) newest
                    where c.holder_id = new.trainee_id and newest.state in ('struck-off', 'suspended')) then
          perform refuse('holder_is_not_barred', 'A certificate of this person was struck off or is suspended');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;

      -- At the end of the transaction: conditions on any certificate of the person stand on the new one, too.
      create function conditions_stand_on() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); stands jsonb;
      begin
        perform set_config('dermark.register', 'on', true);
        select coalesce(e.facts::jsonb -> 'conditions', '[]') into stands from certificate_event e where e.certificate_id = new.id order by e.sequence desc limit 1;
        if exists (select from certificate c cross join lateral (select e.state, e.facts from certificate_event e where e.certificate_id = c.id order by e.sequence desc limit 1) newest
                    where c.holder_id = new.holder_id and c.id <> new.id and newest.state = 'with-conditions' and not stands @> (newest.facts::jsonb -> 'conditions')) then
          perform refuse('conditions_stand_on', 'Conditions on another certificate of this person stand on the new one');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger conditions_stand_on after insert on certificate deferrable initially deferred
        for each row when (new.corrects is null) execute function conditions_stand_on();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
