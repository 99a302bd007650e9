// Who was certified, on which decision, and what has become of the certificate?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Certification1790000000009 implements MigrationInterface {
  name = 'Certification1790000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table name_check (
        id uuid primary key,
        enrolment_id uuid not null references enrolment,
        academy_id uuid not null references academy,
        person_id uuid not null references person,
        legal_name text not null check (char_length(legal_name) between 2 and 120),
        document text not null check (document in ('identity-card', 'passport', 'residence-permit', 'driving-licence')),
        checked_by uuid not null references person,
        checked_at timestamptz not null,
        constraint nobody_checks_his_own_name check (checked_by <> person_id)
      );
      create index name_check_by_enrolment on name_check (enrolment_id, checked_at desc);
      create trigger name_check_is_insert_only before update or delete on name_check for each row execute function refuse_change();
      alter table name_check enable row level security;
      alter table name_check force row level security;
      create policy name_check_read on name_check for select using (on_register() or academy_id = current_academy() or person_id = current_person());
      create policy name_check_made on name_check for insert with check (on_register() or academy_id = current_academy());
      grant select, insert on name_check to dermark_app;

      create table name_confirmation (
        name_check_id uuid primary key references name_check,
        person_id uuid not null references person,
        academy_id uuid not null references academy,
        confirmed_at timestamptz not null
      );
      create trigger name_confirmation_is_insert_only before update or delete on name_confirmation for each row execute function refuse_change();
      create function name_is_ones_own() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if not exists (select from name_check n where n.id = new.name_check_id and n.person_id = new.person_id and n.academy_id = new.academy_id) then
          perform refuse('name_is_ones_own', 'A name is confirmed by the person whose name it is');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger name_is_ones_own after insert on name_confirmation for each row execute function name_is_ones_own();
      alter table name_confirmation enable row level security;
      alter table name_confirmation force row level security;
      create policy name_confirmation_read on name_confirmation for select using (on_register() or academy_id = current_academy() or person_id = current_person());
      create policy name_confirmation_made on name_confirmation for insert with check (on_register() or person_id = current_person());
      grant select, insert on name_confirmation to dermark_app;

      create table independence_exception (
        id uuid primary key,
        academy_id uuid not null references academy,
        trainee_id uuid not null references person,
        certifier_id uuid not null references person,
        reason text not null check (reason in ('only-certifier', 'remote-region', 'other-language')),
        recorded_by uuid not null references person,
        recorded_at timestamptz not null,
        unique (academy_id, trainee_id, certifier_id)
      );
      create trigger independence_exception_is_insert_only before update or delete on independence_exception for each row execute function refuse_change();
      alter table independence_exception enable row level security;
      alter table independence_exception force row level security;
      create policy independence_exception_read on independence_exception for select using (on_register() or academy_id = current_academy());
      create policy independence_exception_recorded on independence_exception for insert with check (on_register());
      grant select, insert on independence_exception to dermark_app;

      create table decision (
        id uuid primary key,
        enrolment_id uuid not null unique references enrolment,
        academy_id uuid not null references academy,
        trainee_id uuid not null references person,
        certifier_id uuid not null references person,
        name_check_id uuid not null references name_check,
        exception_id uuid references independence_exception,
        evidence jsonb not null,
        decided_at timestamptz not null
      );
      create trigger decision_is_insert_only before update or delete on decision for each row execute function refuse_change();
      alter table decision enable row level security;
      alter table decision force row level security;
      create policy decision_read on decision for select using (on_register() or academy_id = current_academy() or trainee_id = current_person());
      create policy decision_made on decision for insert with check (on_register() or academy_id = current_academy());
      grant select, insert on decision to dermark_app;

      -- Deciding and becoming somebody's instructor or assessor wait for each other, so that neither slips past the other's check.
      create function queue_for_trainee(trainee uuid) returns void language sql
        as $$ select pg_advisory_xact_lock(hashtextextended('dermark/impartiality/' || trainee::text, 0)) $$;
      create function impartiality_waits() returns trigger language plpgsql
        as $$ begin perform queue_for_trainee(new.trainee_id); return new; end $$;
      create trigger impartiality_waits before insert on taught for each row execute function impartiality_waits();
      create trigger impartiality_waits before insert on assessed for each row execute function impartiality_waits();

      create function decision_is_lawful() returns trigger language plpgsql security definer
        set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); learner enrolment; checked name_check;
      begin
        perform set_config('dermark.register', 'on', true); -- the rule looks across academies, whoever asks
        perform queue_for_trainee(new.trainee_id);
        select e.* into learner from enrolment e where e.id = new.enrolment_id;
        if learner.person_id <> new.trainee_id or learner.academy_id <> new.academy_id or learner.withdrawn_at is not null then
          perform refuse('decision_names_its_enrolment', 'The decision names another person or academy than its enrolment');
        end if;
        -- The share lock makes a suspension of the academy wait for this decision, or this decision see it.
        perform from academy a where a.id = new.academy_id and a.state = 'admitted' for share;
        if not found then perform refuse('academy_is_admitted', 'Only an admitted academy certifies'); end if;
        if exists (select from programme_requirement r where r.programme_version_id = learner.programme_version_id
                    and not exists (select from completion c where c.enrolment_id = new.enrolment_id and c.requirement = r.requirement)) then
          perform refuse('evidence_is_complete', 'A requirement of the programme is not met');
        end if;
        select n.* into checked from name_check n where n.enrolment_id = new.enrolment_id order by n.checked_at desc, n.id desc limit 1;
        if checked.id is distinct from new.name_check_id or not exists (select from name_confirmation c where c.name_check_id = new.name_check_id) then
          perform refuse('name_is_confirmed', 'The newest check of the legal name is not confirmed by its holder');
        end if;
        if new.certifier_id = new.trainee_id then perform refuse('certifier_is_impartial', 'Nobody certifies himself'); end if;
        if exists (select from taught t where t.trainee_id = new.trainee_id and t.instructor_id = new.certifier_id)
           or exists (select from assessed s where s.trainee_id = new.trainee_id and s.assessor_id = new.certifier_id) then
          if not exists (select from independence_exception x where x.id = new.exception_id and x.academy_id = new.academy_id
                          and x.trainee_id = new.trainee_id and x.certifier_id = new.certifier_id and x.recorded_at <= new.decided_at) then
            perform refuse('certifier_is_impartial', 'The certifier taught or assessed this trainee');
          end if;
        elsif new.exception_id is not null then
          perform refuse('certifier_is_impartial', 'An exception is named where none is needed');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger decision_is_lawful after insert on decision for each row execute function decision_is_lawful();

      create sequence status_index as bigint minvalue 0 start 0;
      grant usage on sequence status_index to dermark_app;

      create table certificate (
        id uuid primary key,
        number char(15) not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{15}$'),
        decision_id uuid not null unique references decision,
        enrolment_id uuid not null unique references enrolment,
        academy_id uuid not null references academy,
        holder_id uuid not null references person,
        facts text not null,
        valid_from date not null,
        valid_until date not null check (valid_until > valid_from),
        language text not null check (language in ('en', 'pt-PT')),
        status_list text not null,
        status_index bigint not null,
        issued_at timestamptz not null,
        unique (status_list, status_index)
      );
      create index certificate_by_academy on certificate (academy_id, issued_at desc);
      create index certificate_by_holder on certificate (holder_id);
      create function certificate_follows_its_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if not exists (select from decision d where d.id = new.decision_id and d.enrolment_id = new.enrolment_id and d.academy_id = new.academy_id and d.trainee_id = new.holder_id) then
          perform refuse('certificate_follows_its_decision', 'The certificate names another person or academy than its decision');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger certificate_follows_its_decision after insert on certificate for each row execute function certificate_follows_its_decision();
      create trigger certificate_is_insert_only before update or delete on certificate for each row execute function refuse_change();
      alter table certificate enable row level security;
      alter table certificate force row level security;
      create policy certificate_read on certificate for select using (on_register() or academy_id = current_academy() or holder_id = current_person());
      create policy certificate_issued on certificate for insert with check (on_register() or academy_id = current_academy());
      grant select, insert on certificate to dermark_app;

      -- The personal side of a certificate, apart so that it can be erased while every proof stays valid.
      create table certificate_person (
        certificate_id uuid primary key references certificate,
        academy_id uuid not null references academy,
        holder_id uuid not null references person,
        legal_name text not null,
        salt_certificate bytea not null check (octet_length(salt_certificate) = 32),
        salt_holder bytea not null check (octet_length(salt_holder) = 32)
      );
      create trigger certificate_person_is_insert_only before update or delete on certificate_person for each row execute function refuse_change();
      alter table certificate_person enable row level security;
      alter table certificate_person force row level security;
      create policy certificate_person_read on certificate_person for select using (on_register() or academy_id = current_academy() or holder_id = current_person());
      create policy certificate_person_made on certificate_person for insert with check (on_register() or academy_id = current_academy());
      grant select, insert on certificate_person to dermark_app;

      create table certificate_event (
        id uuid primary key,
        certificate_id uuid not null references certificate,
        academy_id uuid not null references academy,
        sequence integer not null check (sequence >= 0),
        type text not null check (type in ('issued', 'conditions', 'suspended', 'reinstated', 'struck-off', 'surrendered', 'superseded', 'erased')),
        state text not null check (state in ('in-force', 'with-conditions', 'suspended', 'struck-off', 'surrendered', 'superseded')),
        reason text,
        until date,
        imposed_by text not null check (imposed_by in ('academy', 'register', 'holder')),
        actor_id uuid not null references person,
        day date not null,
        at timestamptz not null,
        facts text not null,
        leaf_hash bytea not null check (octet_length(leaf_hash) = 32),
        unique (certificate_id, sequence)
      );
      create trigger certificate_event_is_insert_only before update or delete on certificate_event for each row execute function refuse_change();
      alter table certificate_event enable row level security;
      alter table certificate_event force row level security;
      create policy certificate_event_read on certificate_event for select using
        (on_register() or academy_id = current_academy() or exists (select from certificate c where c.id = certificate_id and c.holder_id = current_person()));
      create policy certificate_event_made on certificate_event for insert with check (on_register() or academy_id = current_academy());
      grant select, insert on certificate_event to dermark_app;

      create table certificate_event_salt (
        event_id uuid primary key references certificate_event,
        certificate_id uuid not null references certificate,
        academy_id uuid not null references academy,
        salt_facts bytea not null check (octet_length(salt_facts) = 32)
      );
      create trigger certificate_event_salt_is_insert_only before update or delete on certificate_event_salt for each row execute function refuse_change();
      alter table certificate_event_salt enable row level security;
      alter table certificate_event_salt force row level security;
      create policy certificate_event_salt_rows on certificate_event_salt
        using (on_register() or academy_id = current_academy() or exists (select from certificate c where c.id = certificate_id and c.holder_id = current_person()))
        with check (on_register() or academy_id = current_academy());
      grant select, insert on certificate_event_salt to dermark_app;

      create function certificate_event_is_lawful() returns trigger language plpgsql security definer
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
          ('in-force', 'surrendered', 'surrendered'), ('with-conditions', 'surrendered', 'surrendered'),
          ('in-force', 'superseded', 'superseded'), ('with-conditions', 'superseded', 'superseded'),
          ('in-force', 'erased', 'in-force'), ('surrendered', 'erased', 'surrendered'), ('superseded', 'erased', 'superseded'), ('struck-off', 'erased', 'struck-off')
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
      create constraint trigger certificate_event_is_lawful after insert on certificate_event for each row execute function certificate_event_is_lawful();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
