// How are leaves, tiles, head and checkpoints read and written?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { CompletedTile, TreeHead } from './core/tree.js';

/** A leaf that waits. `sequenced` when its event has an index already: then it only has to go away. */
export interface WaitingLeaf {
  readonly eventId: string;
  readonly leaf: Uint8Array;
  readonly sequenced: boolean;
}

export interface HashedLeaf {
  readonly eventId: string;
  readonly leaf: Uint8Array;
  readonly leafHash: Uint8Array;
}

export interface StoredCheckpoint extends TreeHead {
  readonly note: string;
  readonly signedAt: Date;
}

export interface Sequenced {
  readonly eventId: string;
  readonly index: number;
}

interface CheckpointRow {
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
  readonly signed_at: Date;
}

const checkpointOf = (row: CheckpointRow): StoredCheckpoint => ({ size: Number(row.size), root: row.root, note: row.note, signedAt: row.signed_at });

/** All SQL of the ledger. What the sequencer does commits by itself; everything else runs in the caller's transaction. */
@Injectable()
export class LedgerStore {
  constructor(private readonly db: Database) {}

  /** Not new when the event is in the ledger, or on its way in, already; `stored` is the leaf that it has there. */
  async admit(eventId: string, leaf: Uint8Array): Promise<{ readonly isNew: boolean; readonly stored: Uint8Array }> {
    const [admitted] = await this.db.query<{ isNew: boolean; stored: Buffer }>('select is_new as "isNew", stored from admit_leaf($1, $2)', [eventId, leaf]);
    if (!admitted) throw new Error('admit_leaf answers with one row.');
    return admitted;
  }

  async leafOf(eventId: string): Promise<Uint8Array | null> {
    const row = await this.db.row<{ leaf: Buffer }>(
      'select leaf from ledger_entry where event_id = $1 union all select leaf from ledger_intake where event_id = $1 limit 1',
      [eventId],
    );
    return row?.leaf ?? null;
  }

  /**
   * By itself: what is present, oldest first. Never "what came after number n": ordinals are handed out before their
   * transactions commit, and whoever remembers a number misses those that commit late.
   */
  async intake(limit: number): Promise<WaitingLeaf[]> {
    return this.db.alone<WaitingLeaf>(
      // A subquery of one value is looked up for each leaf; a join may read the index of the whole log to find these few.
      `select i.event_id as "eventId", i.leaf, (select e.seq from ledger_entry e where e.event_id = i.event_id) is not null as sequenced
         from ledger_intake i order by i.ordinal limit $1`,
      [limit],
    );
  }

  /** Those of the leaves that wait, whatever came after them. */
  async waitingWith(leaves: readonly Uint8Array[]): Promise<Pick<HashedLeaf, 'eventId' | 'leaf'>[]> {
    return this.db.query('select event_id as "eventId", leaf from ledger_intake where leaf = any ($1::bytea[]) order by ordinal', [leaves]);
  }

  async waiting(): Promise<number> {
    const row = await this.db.row<{ count: string }>('select count(*) from ledger_intake');
    return Number(row?.count ?? 0);
  }

  /** Commits by itself. */
  async dismiss(eventIds: readonly string[]): Promise<void> {
    await this.db.alone('delete from ledger_intake where event_id = any ($1::uuid[])', [eventIds]);
  }

  /**
   * Moves the log from `before` to `after` in one statement, which commits by itself. Everything in it hangs on the head's update, which
   * compares and swaps: false, and nothing is written, when the head is no longer at `before`.
   */
  async grow(before: TreeHead, after: TreeHead, leaves: readonly HashedLeaf[], tiles: readonly CompletedTile[]): Promise<boolean> {
    const rows = await this.db.alone(
      `with head as (
         update ledger_head set size = $3, root = $4 where size = $1 and root = $2 returning size
       ), entries as (
         insert into ledger_entry (seq, event_id, leaf, leaf_hash)
         select $1::bigint + l.place - 1, l.event_id, l.leaf, l.leaf_hash
           from head, unnest($5::uuid[], $6::bytea[], $7::bytea[]) with ordinality as l (event_id, leaf, leaf_hash, place)
       ), tiles as (
         insert into ledger_tile (level, tile, hashes)
         select t.level, t.tile, t.hashes from head, unnest($8::smallint[], $9::bigint[], $10::bytea[]) as t (level, tile, hashes)
       ), taken as (
         delete from ledger_intake using head where event_id = any ($5::uuid[])
       )
       select size from head`,
      [
        before.size,
        before.root,
        after.size,
        after.root,
        leaves.map(({ eventId }) => eventId),
        leaves.map(({ leaf }) => leaf),
        leaves.map(({ leafHash }) => leafHash),
        tiles.map(({ level }) => level),
        tiles.map(({ index }) => index),
        tiles.map(({ hashes }) => hashes),
      ],
    );
    return rows.length > 0;
  }

  /** Head and newest checkpoint as of one moment: read apart, a checkpoint of the meantime would seem to be ahead of the head. */
  async state(): Promise<{ readonly head: TreeHead; readonly checkpoint: StoredCheckpoint | null }> {
    const row = await this.db.row<{ head_size: string; head_root: Buffer } & CheckpointRow>(
      `select h.size as head_size, h.root as head_root, c.*
         from ledger_head h left join lateral (select size, root, note, signed_at from ledger_checkpoint order by size desc limit 1) c on true`,
    );
    if (!row) throw new Error('ledger_head has no row: the migrations are incomplete.');
    return { head: { size: Number(row.head_size), root: row.head_root }, checkpoint: row.note === null ? null : checkpointOf(row) };
  }

  async newestCheckpoint(): Promise<StoredCheckpoint | null> {
    const row = await this.db.row<CheckpointRow>('select size, root, note, signed_at from ledger_checkpoint order by size desc limit 1');
    return row && checkpointOf(row);
  }

  async checkpointAt(size: number): Promise<StoredCheckpoint | null> {
    const row = await this.db.row<CheckpointRow>('select size, root, note, signed_at from ledger_checkpoint where size = $1', [size]);
    return row && checkpointOf(row);
  }

  /** Those with `after` < size <= `upTo`, in this order. */
  async checkpoints(after: number, upTo: number): Promise<StoredCheckpoint[]> {
    const rows = await this.db.query<CheckpointRow>('select size, root, note, signed_at from ledger_checkpoint where size > $1 and size <= $2 order by size', [after, upTo]);
    return rows.map(checkpointOf);
  }

  /** Commits by itself. False when one of this size is there already. */
  async keepCheckpoint({ size, root, note, signedAt }: StoredCheckpoint): Promise<boolean> {
    const rows = await this.db.alone('insert into ledger_checkpoint (size, root, note, signed_at) values ($1, $2, $3, $4) on conflict do nothing returning size', [size, root, note, signedAt]);
    return rows.length > 0;
  }

  /** The index of each event that a published checkpoint covers. */
  async indexesOf(eventIds: readonly string[]): Promise<Sequenced[]> {
    const rows = await this.db.query<{ event_id: string; seq: string }>(
      'select event_id, seq from ledger_entry where event_id = any ($1::uuid[]) and seq < (select max(size) from ledger_checkpoint)',
      [eventIds],
    );
    return rows.map((row) => ({ eventId: row.event_id, index: Number(row.seq) }));
  }

  /** What a published checkpoint covers of these events. */
  async entriesOf(eventIds: readonly string[]): Promise<(Sequenced & Pick<HashedLeaf, 'leaf'>)[]> {
    return this.db.query(
      'select event_id as "eventId", seq::float8 as index, leaf from ledger_entry where event_id = any ($1::uuid[]) and seq < (select max(size) from ledger_checkpoint)',
      [eventIds],
    );
  }

  /** What there is of these events: in the log, covered by a checkpoint or not, or on its way in. */
  async leavesOf(eventIds: readonly string[]): Promise<Pick<HashedLeaf, 'eventId' | 'leaf'>[]> {
    return this.db.query(
      `select event_id as "eventId", leaf from ledger_entry where event_id = any ($1::uuid[])
       union select event_id, leaf from ledger_intake where event_id = any ($1::uuid[])`,
      [eventIds],
    );
  }

  /** Events whose leaf has these words in it, in the log or on its way in. Reads every leaf. */
  async eventsWith(words: string): Promise<string[]> {
    const rows = await this.db.query<{ eventId: string }>(
      `select event_id as "eventId" from ledger_entry where position(convert_to($1, 'UTF8') in leaf) > 0
       union select event_id from ledger_intake where position(convert_to($1, 'UTF8') in leaf) > 0`,
      [words],
    );
    return rows.map(({ eventId }) => eventId);
  }

  /** Leaves with their stored hashes, from `start` up to, but not including, `end`; fewer when some are missing. */
  async entries(start: number, end: number): Promise<Pick<HashedLeaf, 'leaf' | 'leafHash'>[]> {
    return this.db.query('select leaf, leaf_hash as "leafHash" from ledger_entry where seq >= $1 and seq < $2 order by seq', [start, end]);
  }

  async leafHashes(start: number, end: number): Promise<Uint8Array[]> {
    const rows = await this.db.query<{ leaf_hash: Buffer }>('select leaf_hash from ledger_entry where seq >= $1 and seq < $2 order by seq', [start, end]);
    return rows.map((row) => row.leaf_hash);
  }

  /** Completed tiles from `start` up to, but not including, `end`; fewer when some are missing. */
  async tiles(level: number, start: number, end: number): Promise<Uint8Array[]> {
    const rows = await this.db.query<{ hashes: Buffer }>('select hashes from ledger_tile where level = $1 and tile >= $2 and tile < $3 order by tile', [level, start, end]);
    return rows.map((row) => row.hashes);
  }

  /** Is there anything that a log of `size` entries cannot have? */
  async hasStrays(size: number): Promise<boolean> {
    const row = await this.db.row<{ strays: boolean }>(
      `select exists (select from ledger_entry where seq >= $1)
           or exists (select from ledger_tile where (tile + 1) * 256::numeric ^ (level + 1) > $1)
           or exists (select from ledger_checkpoint where size > $1) as strays`,
      [size],
    );
    return row?.strays ?? false;
  }

  async identity(origin: string, verifierKey: string): Promise<{ readonly origin: string; readonly verifierKey: string }> {
    await this.db.query('insert into ledger_identity (origin, verifier_key) values ($1, $2) on conflict do nothing', [origin, verifierKey]);
    const row = await this.db.row<{ origin: string; verifier_key: string }>('select origin, verifier_key from ledger_identity');
    return { origin: row?.origin ?? '', verifierKey: row?.verifier_key ?? '' };
  }
}
