// Who has a tie to an exam that an appeal is about, and which of its items can be referred?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AppealsWithoutTies1790000000051 implements MigrationInterface {
  name = 'AppealsWithoutTies1790000000051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of the register, not the candidate, without a role at the academy since the exam began, and without a part in how any of its items is marked.
      create or replace function may_hear_appeal(who uuid, heard uuid) returns boolean language sql stable as $$
        select exists (select from appeal p join attempt a on a.id = p.attempt_id join form f on f.id = a.form_id where p.id = heard and p.person_id <> who
                  and not exists (select from role_grant g where g.person_id = who and g.academy_id = p.academy_id and coalesce(g.revoked_at, 'infinity') > a.started_at)
                  and not exists (select from item_marking m join rescoring c on c.id = m.rescoring_id join rescoring_end e on e.rescoring_id = c.id
                                   where m.item_version_id = any (f.item_versions) and who in (c.proposed_by, e.person_id)))
           and exists (select from role_grant g where g.person_id = who and g.role = 'registrar' and g.revoked_at is null) $$;

      -- What was only tried counts for nothing, so nothing comes of marking it otherwise.
      create function a_referral_is_of_what_counted() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        if new.outcome = 'referred' and exists (select from appeal p join attempt a on a.id = p.attempt_id join form f on f.id = a.form_id, unnest(f.item_versions) with ordinality as drawn (id, place)
                                                 where p.id = new.appeal_id and drawn.id = new.item_version_id and drawn.place - 1 = any (f.unscored)) then
          perform refuse('a_referral_is_of_the_exam', 'The item did not count in this exam');
        end if;
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger a_referral_is_of_what_counted before insert on appeal_decision for each row execute function a_referral_is_of_what_counted();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
