// What changes in the schema when items are put in order, matched, filled in and reckoned?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ItemKinds1790000000031 implements MigrationInterface {
  name = 'ItemKinds1790000000031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item_version drop constraint item_version_kind_check;
      alter table item_version add constraint item_version_kind_check check (kind in ('single', 'multiple', 'true-false', 'ordering', 'matching', 'gaps', 'numeric'));
      alter table item_key add column tolerance text;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
