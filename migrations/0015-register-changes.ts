// How does somebody who remembers lines of the public register find out which of them have changed?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RegisterChanges1790000000015 implements MigrationInterface {
  name = 'RegisterChanges1790000000015';

  async up(runner: QueryRunner): Promise<void> {
    // "always": also for rows that a tool writes in replica mode; nobody may change a line and leave its version as it was.
    await runner.query(`
      alter table public_register
        add column version bigint not null default 1,
        add column changed_in bigint not null default pg_current_xact_id()::text::bigint;
      create index public_register_by_change on public_register (changed_in);

      create function count_register_change() returns trigger language plpgsql as $$
      begin
        new.version := old.version + 1;
        new.changed_in := pg_current_xact_id()::text::bigint;
        return new;
      end $$;
      create trigger count_register_change before update on public_register for each row execute function count_register_change();
      alter table public_register enable always trigger count_register_change;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
