// What else can become of a certificate, who may say so, and what may the public ask about its past?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CertificateLife1790000000012 implements MigrationInterface {
  name = 'CertificateLife1790000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever an event is said to come from is who it is written for.
      drop policy certificate_event_made on certificate_event;
      create policy certificate_event_made on certificate_event for insert with check (
        on_register() or (academy_id = current_academy() and imposed_by = 'academy')
        or (imposed_by = 'holder' and exists (select from certificate c where c.id = certificate_id and c.holder_id = current_person())));
      drop policy certificate_event_salt_rows on certificate_event_salt;
      create policy certificate_event_salt_rows on certificate_event_salt
        using (on_register() or academy_id = current_academy() or exists (select from certificate c where c.id = certificate_id and c.holder_id = current_person()));

      create function certificate_event_keeps_orders() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); before certificate_event; standing jsonb; named jsonb := new.facts::jsonb -> 'conditions';
      begin
        perform set_config('dermark.register', 'on', true); -- the rule looks across academies, whoever asks
        select e.* into before from certificate_event e where e.certificate_id = new.certificate_id and e.sequence = new.sequence - 1;
        standing := before.facts::jsonb -> 'conditions';
        if new.state = 'with-conditions' and coalesce(jsonb_typeof(named) <> 'array' or jsonb_array_length(named) = 0, true) then
          perform refuse('conditions_are_named', 'Nobody can keep conditions that are not named');
        end if;
        if new.state = 'in-force' and named is not null then
          perform refuse('conditions_are_named', 'Where conditions stand, the certificate is in force with conditions');
        end if;
        if new.type in ('suspended', 'superseded') and named is distinct from standing then
          perform refuse('conditions_stand_until_lifted', 'Conditions end only when the register lifts them');
        end if;
        if new.type = 'reinstated' and new.imposed_by = 'academy' and standing is not null then
          perform refuse('academy_power_is_limited', 'Where the register imposed conditions only the register lifts');
        end if;
        if (new.type = 'surrendered' and new.imposed_by <> 'holder') or (new.imposed_by = 'holder' and (new.type not in ('surrendered', 'erased')
             or not exists (select from certificate c where c.id = new.certificate_id and c.holder_id = new.actor_id))) then
          perform refuse('holder_gives_up_own', 'A certificate is given up by its holder, and by nobody else');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger certificate_event_keeps_orders after insert on certificate_event
        for each row when (new.type <> 'issued') execute function certificate_event_keeps_orders();

      -- A correction is a decision of its own, under every rule of the first one; one certificate is corrected once, and renewed once.
      alter table decision add column corrects uuid references certificate;
      alter table decision drop constraint decision_enrolment_id_key;
      create unique index decision_enrolment_id_key on decision (enrolment_id) where corrects is null;
      create unique index decision_corrects_key on decision (corrects);
      alter table certificate add column corrects uuid references certificate, add column renews uuid references certificate;
      alter table certificate drop constraint certificate_enrolment_id_key;
      create unique index certificate_enrolment_id_key on certificate (enrolment_id) where corrects is null;
      -- A correction belongs to the enrolment, too.
      create index certificate_by_enrolment on certificate (enrolment_id);
      create unique index certificate_corrects_key on certificate (corrects);
      create unique index certificate_renews_key on certificate (renews);

      create or replace function certificate_follows_its_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if not exists (select from decision d where d.id = new.decision_id and d.enrolment_id = new.enrolment_id and d.academy_id = new.academy_id
                        and d.trainee_id = new.holder_id and d.corrects is not distinct from new.corrects) then
          perform refuse('certificate_follows_its_decision', 'The certificate names another person or academy than its decision');
        end if;
        if new.corrects is not null and not exists (select from certificate c where c.id = new.corrects and c.id <> new.id and c.holder_id = new.holder_id
                                                     and c.enrolment_id = new.enrolment_id and c.valid_until = new.valid_until) then
          perform refuse('correction_keeps_the_rest', 'A correction is of the same person''s certificate, and ends on the same day');
        end if;
        if new.renews is not null and not exists (select from certificate c where c.id = new.renews and c.holder_id = new.holder_id
                                                   and c.facts::jsonb ->> 'programme' = new.facts::jsonb ->> 'programme') then
          perform refuse('renewal_is_ones_own', 'A renewal is of the same person''s certificate in the same programme');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;

      -- At the end of the transaction: neither is one replaced by nothing, nor are there two in force, nor does an order get lost on the way.
      create function successor_takes_the_place() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true); old uuid; successor certificate; replaced certificate_event; newest certificate_event;
      begin
        perform set_config('dermark.register', 'on', true);
        old := case tg_table_name when 'certificate' then (to_jsonb(new) ->> 'corrects')::uuid else (to_jsonb(new) ->> 'certificate_id')::uuid end;
        select c.* into successor from certificate c where c.corrects = old;
        select e.* into replaced from certificate_event e where e.certificate_id = old and e.type = 'superseded';
        if successor.id is null or replaced.id is null or replaced.facts::jsonb ->> 'successor' is distinct from successor.number then
          perform refuse('successor_takes_the_place', 'What is replaced names the certificate that takes its place');
        end if;
        select e.* into newest from certificate_event e where e.certificate_id = successor.id order by e.sequence desc limit 1;
        if newest.facts::jsonb -> 'conditions' is distinct from replaced.facts::jsonb -> 'conditions' then
          perform refuse('conditions_stand_until_lifted', 'The certificate that takes the place inherits the conditions');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger successor_takes_the_place after insert on certificate deferrable initially deferred
        for each row when (new.corrects is not null) execute function successor_takes_the_place();
      create constraint trigger superseded_by_a_successor after insert on certificate_event deferrable initially deferred
        for each row when (new.type = 'superseded') execute function successor_takes_the_place();

      -- What the public may ask about an earlier day: each event in its order, as codes. And where it goes on after the last day.
      alter table public_register add column history jsonb not null default '[]', add column renewed_by char(15);
      grant update (history, renewed_by) on public_register to dermark_app;
    `);
    // The owner sees rows only under a policy, as everybody does.
    await runner.query("select set_config('dermark.register', 'on', true)");
    await runner.query(`
      update public_register p set history = (
        select jsonb_agg(jsonb_build_object('day', e.day, 'state', e.state, 'until', e.until, 'reason', e.reason) order by e.sequence)
          from certificate_event e where e.certificate_id = p.certificate_id)
       where exists (select from certificate_event e where e.certificate_id = p.certificate_id)`);
    await runner.query("select set_config('dermark.register', '', true)");
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
