// Where does something that was written still stand: in which table, in which file?
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';

const everyTable = `
  select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p', 'm') order by 1`;

/** How many rows of each table have the marker in any column, as text or as bytes; the catalogues and the worker's tables among them. */
export async function rowsWith(client: pg.Client, marker: string): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  const patterns = [marker, Buffer.from(marker).toString('hex')].map((text) => `%${text}%`);
  for (const { name } of (await client.query<{ name: string }>(everyTable)).rows) {
    const { rows } = await client.query<{ count: number }>(`select count(*)::int as count from ${name} t where t::text ilike any ($1)`, [patterns]);
    found.set(name, rows[0]?.count ?? 0);
  }
  return found;
}

/** Every file below a folder, and whether the marker stands in its bytes. A file that goes away meanwhile is none. */
export function filesWith(folder: string, marker: string): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const needles = [marker, marker.toLowerCase(), marker.toUpperCase()].map((text) => Buffer.from(text));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const bytes = read(file);
    if (bytes) found.set(path.relative(folder, file), needles.some((needle) => bytes.includes(needle)));
  }
  return found;
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * Makes what was deleted unreadable in the files too: rows and indexes are written anew, and the log of writes that held
 * them is let go of. Sent one by one: none of them runs in a transaction.
 */
export async function scrub(client: pg.Client): Promise<void> {
  for (const statement of ['analyze', 'vacuum (full)', 'select pg_switch_wal()', 'checkpoint', 'select pg_switch_wal()', 'checkpoint']) await client.query(statement);
}

/** From now on a log of writes that is not needed any more is removed, and not kept to be written over. */
export async function keepNoOldLog(client: pg.Client): Promise<void> {
  await client.query('alter system set wal_recycle = off');
  await client.query('select pg_reload_conf()');
}
