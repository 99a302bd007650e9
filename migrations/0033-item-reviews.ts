// Who looked at an item that its figures flagged, and what came of it?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ItemReviews1790000000033 implements MigrationInterface {
  name = 'ItemReviews1790000000033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- With the flags as they were, so that an item comes back only when they have changed.
      create table item_review (
        id uuid primary key,
        blueprint_id uuid not null references blueprint,
        item_version_id uuid not null references item_version,
        reviewer_id uuid not null references person,
        outcome text not null check (outcome in ('kept', 'quarantined')),
        note text not null check (char_length(note) between 3 and 1000),
        candidates integer not null check (candidates > 0),
        flags jsonb not null check (jsonb_array_length(flags) > 0),
        reviewed_at timestamptz not null
      );
      create index item_review_by_item on item_review (blueprint_id, item_version_id, reviewed_at);
      create trigger item_review_is_insert_only before update or delete on item_review for each row execute function refuse_change();
      create trigger erased_people_stay_away before insert on item_review for each row execute function refuse_erased_person('reviewer_id');
      alter table item_review enable row level security;
      alter table item_review force row level security;
      -- Which items are weak is the bank's business: no academy reads it.
      create policy item_review_rows on item_review using (on_register());
      grant select, insert on item_review to dermark_app;
      -- First attempts are found by the exam that they were drawn from.
      create index form_by_blueprint on form (blueprint_id) where blueprint_id is not null;
      create index attempt_by_form on attempt (form_id);
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
