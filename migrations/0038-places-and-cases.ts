// What changes in the schema when an answer can be a place in a drawing, and several items can be about one case?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlacesAndCases1790000000038 implements MigrationInterface {
  name = 'PlacesAndCases1790000000038';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table item_version drop constraint item_version_kind_check;
      alter table item_version add constraint item_version_kind_check check (kind in ('single', 'multiple', 'true-false', 'ordering', 'matching', 'gaps', 'numeric', 'hotspot'));
      -- What lies sealed shows the ids of its options and nothing else.
      alter table item_version add constraint a_place_is_asked_for_in_a_picture check (sealed is not null or (kind = 'hotspot') = (content ? 'picture'));
      -- Who stands with whom is no secret, and is asked of each draw; what the case says lies with the content.
      alter table item_version
        add column case_code text check (char_length(case_code) between 1 and 40),
        add column case_place smallint,
        add column case_size smallint check (case_size between 2 and 6),
        add constraint a_case_has_places check (num_nulls(case_code, case_place, case_size) in (0, 3) and case_place between 1 and case_size),
        add constraint a_case_is_told_in_its_items check (sealed is not null or (case_code is not null) = (content ? 'vignette'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
