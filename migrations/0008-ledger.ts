// Where does the append-only log keep its leaves, tiles, head and checkpoints?
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ledger1790000000008 implements MigrationInterface {
  name = 'Ledger1790000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Leaves on their way in. The sequencer takes what is present; it never asks for what came after some number.
      create table ledger_intake (
        event_id uuid primary key,
        ordinal bigint generated always as identity,
        leaf bytea not null
      );
      grant select, insert, delete on ledger_intake to dermark_app;

      create table ledger_entry (
        seq bigint primary key check (seq >= 0),
        event_id uuid not null unique,
        leaf bytea not null check (octet_length(leaf) between 1 and 65535),
        leaf_hash bytea not null check (octet_length(leaf_hash) = 32)
      );
      create trigger ledger_entry_is_insert_only before update or delete on ledger_entry for each row execute function refuse_change();
      grant select, insert on ledger_entry to dermark_app;

      -- Takes a leaf in unless its event has one, and says which leaf the event has now. Two statements, for the second one must
      -- see what was sequenced while the first one waited for it; one function, for every certificate waits for it.
      create function admit_leaf(event uuid, bytes bytea, out is_new boolean, out stored bytea) language plpgsql as $$
      begin
        insert into ledger_intake (event_id, leaf) select event, bytes where not exists (select from ledger_entry e where e.event_id = event) on conflict do nothing;
        is_new := found;
        stored := (select e.leaf from ledger_entry e where e.event_id = event union all select i.leaf from ledger_intake i where i.event_id = event limit 1);
      end $$;

      -- One row per completed tile; a partial tile is a prefix of the full one and is derived.
      create table ledger_tile (
        level smallint not null check (level >= 0),
        tile bigint not null check (tile >= 0),
        hashes bytea not null check (octet_length(hashes) = 8192),
        primary key (level, tile)
      );
      alter table ledger_tile alter column hashes set storage external;
      create trigger ledger_tile_is_insert_only before update or delete on ledger_tile for each row execute function refuse_change();
      grant select, insert on ledger_tile to dermark_app;

      create table ledger_checkpoint (
        size bigint primary key check (size >= 0),
        root bytea not null check (octet_length(root) = 32),
        note text not null,
        signed_at timestamptz not null
      );
      create trigger ledger_checkpoint_is_insert_only before update or delete on ledger_checkpoint for each row execute function refuse_change();
      grant select, insert on ledger_checkpoint to dermark_app;

      -- The one mutable row: how large the tree is and what its root is. It only grows.
      create table ledger_head (
        singleton boolean primary key default true check (singleton),
        size bigint not null check (size >= 0),
        root bytea not null check (octet_length(root) = 32)
      );
      insert into ledger_head (size, root) values (0, sha256(''));
      create function ledger_head_only_grows() returns trigger language plpgsql as $$ begin
        if new.size <= old.size then perform refuse('ledger_head_only_grows', 'The ledger only grows'); end if;
        return new;
      end $$;
      create trigger ledger_head_only_grows before update on ledger_head for each row execute function ledger_head_only_grows();
      create trigger ledger_head_stays before delete on ledger_head for each row execute function refuse_change();
      grant select on ledger_head to dermark_app;
      grant update (size, root) on ledger_head to dermark_app;

      -- The origin and key under which this database's log was begun: both permanent.
      create table ledger_identity (
        singleton boolean primary key default true check (singleton),
        origin text not null,
        verifier_key text not null
      );
      create trigger ledger_identity_is_insert_only before update or delete on ledger_identity for each row execute function refuse_change();
      grant select, insert on ledger_identity to dermark_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: what was issued is never taken down. Restore a backup into a new database instead.');
  }
}
