// On which statements do lessons and items stand, and which of those have been withdrawn?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Claims1790000000026 implements MigrationInterface {
  name = 'Claims1790000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table claim (
        programme_version_id uuid not null references programme_version,
        id text not null check (id ~ '^C[0-9]+[.][0-9]{2,}$'),
        grade text not null check (grade in ('measured', 'reported', 'expert', 'official', 'trade', 'house')),
        sources text[] not null check (grade = 'house' or sources <> '{}'),
        conflicts text[] not null,
        review date not null,
        content jsonb not null,
        primary key (programme_version_id, id)
      );
      create trigger published_is_immutable before insert or update or delete on claim for each row execute function published_is_immutable();
      grant select, insert on claim to dermark_app;

      -- What turned out to be wrong, or is no longer known, in whichever version it was taught.
      create table claim_retirement (
        programme_id uuid not null references programme,
        claim_id text not null,
        reason text not null check (btrim(reason) <> '' and length(reason) <= 500),
        retired_at timestamptz not null,
        primary key (programme_id, claim_id)
      );
      create trigger claim_retirement_is_insert_only before update or delete on claim_retirement for each row execute function refuse_change();
      grant select, insert on claim_retirement to dermark_app;

      -- Whoever can read the repository can read its items; an installation's own lie sealed.
      alter table item add column exposed boolean not null default false;
      update item set exposed = true;
      alter table item_version add column sealed bytea;
      alter table item_key add column sealed bytea, drop constraint item_key_correct_check;
      alter table item_key add constraint a_key_says_what_is_right check ((cardinality(correct) > 0) <> (sealed is not null));

      alter table lesson add column claims text[] not null default '{}';
      alter table item_key add column claims text[] not null default '{}';
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
