// How does a benchmark get a log of a million entries in a moment?
import type pg from 'pg';
import { hashLength, splitHashes } from '#libs/ledger/core/hash.js';
import { append, emptyEdge, rootOf } from '#libs/ledger/core/tree.js';

/** Bytes of a leaf, about as many as a certificate's has. */
export const leafLength = 430;
const batch = 64_000;

/** As bytes of `leafLength`, and the hash of RFC 6962; the leaves never leave PostgreSQL. */
const plantLeaves = `
  with planted as (
    insert into ledger_entry (seq, event_id, leaf, leaf_hash)
    select seq, lpad(to_hex(seq), 32, '0')::uuid, leaf, sha256('\\x00'::bytea || leaf)
      from generate_series($1::bigint, $2::bigint - 1) as seq, lateral (select convert_to(rpad('entry ' || seq || ' ', ${leafLength}, '.'), 'UTF8') as leaf) as made
    returning seq, leaf_hash
  ) select string_agg(leaf_hash, null order by seq) as hashes from planted`;

/** Puts a log of `size` entries into an empty database. Whoever opens it recomputes its root, and signs it. `client` must be a superuser. */
export async function plantLog(client: pg.Client, size: number): Promise<void> {
  let edge = emptyEdge;
  await client.query('set session_replication_role = replica');
  while (edge.size < size) {
    const { rows } = await client.query<{ hashes: Buffer }>(plantLeaves, [edge.size, Math.min(edge.size + batch, size)]);
    const { edge: grown, tiles } = append(edge, splitHashes(rows[0]?.hashes ?? new Uint8Array(hashLength)));
    await client.query('insert into ledger_tile (level, tile, hashes) select * from unnest($1::smallint[], $2::bigint[], $3::bytea[])', [
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      tiles.map(({ hashes }) => hashes),
    ]);
    edge = grown;
  }
  await client.query('update ledger_head set size = $1, root = $2', [edge.size, rootOf(edge)]);
  await client.query('set session_replication_role = origin');
  for (const table of ['ledger_entry', 'ledger_tile']) await client.query(`vacuum analyze ${table}`);
}
