// Which of the marks of an answer is the third, when two are signed in the same moment or by clocks that differ?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MarksInTheirOrder1790000000050 implements MigrationInterface {
  name = 'MarksInTheirOrder1790000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- hand_mark_is_lawful, which comes before, has locked the answer: whoever is let in later has signed later, whatever a clock says.
      -- It looks at the marks of others, which whoever signs does not see.
      create function hand_mark_stands_in_its_order() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      declare register text := current_setting('dermark.register', true);
      begin
        perform set_config('dermark.register', 'on', true);
        new.signed_at := greatest(new.signed_at, (select max(m.signed_at) + interval '1 millisecond' from hand_mark m where m.task_id = new.task_id));
        perform set_config('dermark.register', coalesce(register, ''), true);
        return new;
      end $$;
      create trigger hand_mark_stands_in_its_order before insert on hand_mark for each row execute function hand_mark_stands_in_its_order();
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
