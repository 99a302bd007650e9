// What changes in the schema when an answer can be a place in a drawing?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Hotspots1790000000038 implements MigrationInterface {
  name = 'Hotspots1790000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item_version drop constraint item_version_kind_check;
      alter table item_version add constraint item_version_kind_check check (kind in ('single', 'multiple', 'true-false', 'ordering', 'matching', 'gaps', 'numeric', 'hotspot'));
      -- What lies sealed shows the ids of its options and nothing else.
      alter table item_version add constraint a_place_is_asked_for_in_a_picture check (sealed is not null or (kind = 'hotspot') = (content ? 'picture'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
