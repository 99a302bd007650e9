// How often was a row of a batch tried in vain, and when is it tried again?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BatchTries1790000000025 implements MigrationInterface {
  name = 'BatchTries1790000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table issuing_batch_row
        add column tries smallint not null default 0 check (tries >= 0),
        add column next_try_at timestamptz,
        add constraint what_is_tried_again_waits check (next_try_at is null or tries > 0);
      grant update (tries, next_try_at) on issuing_batch_row to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
