// How does a certificate go on after its last day: who is told in time, who may take the programme again, and who may not be certified?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Renewal1790000000018 implements MigrationInterface {
  name = 'Renewal1790000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each letter about the end once: the row and the outgoing event are one transaction.
      create table expiry_reminder (
        certificate_id uuid not null references certificate,
        stage smallint not null check (stage in (90, 30, 7)),
        recipient text not null check (recipient in ('holder', 'academy')),
        academy_id uuid not null references academy,
        at timestamptz not null,
        primary key (certificate_id, stage, recipient)
      );
      create trigger expiry_reminder_is_insert_only before update or delete on expiry_reminder for each row execute function refuse_change();
      alter table expiry_reminder enable row level security;
      alter table expiry_reminder force row level security;
      create policy expiry_reminder_read on expiry_reminder for select using (on_register() or academy_id = current_academy());
      create policy expiry_reminder_made on expiry_reminder for insert with check (on_register());
      grant select, insert on expiry_reminder to dermark_app;
      create index public_register_by_end on public_register (valid_until);

      -- What was struck off or is suspended is not got round by a new certificate, of whichever academy; a name may be put right all the same.
      create function holder_is_not_barred() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true); -- the rule looks across academies, whoever asks
        if exists (select from certificate c cross join lateral (select e.state from certificate_event e where e.certificate_id = c.id order by e.sequence desc limit 1) newest
                    where c.holder_id = new.trainee_id and newest.state in ('struck-off', 'suspended')) then
          perform refuse('holder_is_not_barred', 'A certificate of this person was struck off or is suspended');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return null;
      end $$;
      create constraint trigger holder_is_not_barred after insert on decision for each row when (new.corrects is null) execute function holder_is_not_barred();

      -- The same programme may be taken again at the same academy: the second time has the ordinal 1. Once at a time all the same.
      alter table enrolment add column ordinal smallint not null default 0 check (ordinal >= 0);
      alter table enrolment drop constraint enrolment_academy_id_person_id_programme_version_id_key;
      alter table enrolment add constraint enrolment_once_at_a_time unique (academy_id, person_id, programme_version_id, ordinal);
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
