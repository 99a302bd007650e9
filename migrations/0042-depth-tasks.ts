// What changes in the schema when an answer can be a setting of the simulator of depth?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DepthTasks1790000000042 implements MigrationInterface {
  name = 'DepthTasks1790000000042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item_version drop constraint item_version_kind_check;
      alter table item_version add constraint item_version_kind_check check (kind in ('single', 'multiple', 'true-false', 'ordering', 'matching', 'gaps', 'numeric', 'hotspot', 'written', 'depth'));
      -- What lies sealed shows the ids of its options and nothing else.
      alter table item_version add constraint a_setting_is_asked_for_by_a_task check (sealed is not null or (kind = 'depth') = (content ? 'task'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
