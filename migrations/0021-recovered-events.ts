// Which events of certificates does the ledger have of which the database lost the rows?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecoveredEvents1790000000021 implements MigrationInterface {
  name = 'RecoveredEvents1790000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What their entries say of the status lists, which must go on saying what the whole log does. Its id is also that of its entry.
      create table recovered_event (
        id uuid primary key,
        type text not null,
        status_list text not null check (status_list ~ '^[1-9][0-9]*$'),
        status_index bigint not null check (status_index >= 0)
      );
      create index recovered_event_by_list on recovered_event (status_list);
      create trigger recovered_event_is_insert_only before update or delete on recovered_event for each row execute function refuse_change();
      grant select, insert on recovered_event to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
