// How does a database get the current schema?
import { runMigrations as runWorkerMigrations } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { migrations } from '#migrations/migrations.js';

/** graphile-worker keeps row level security on its own tables; the application's role must get past it, and nobody else. */
const grantWorkerTables = `
  grant usage on schema graphile_worker to dermark_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to dermark_app;
  grant usage on all sequences in schema graphile_worker to dermark_app;
  grant execute on all functions in schema graphile_worker to dermark_app;
  do $$ declare name text; begin
    for name in select c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity loop
      execute format('drop policy if exists dermark_app on graphile_worker.%I', name);
      execute format('create policy dermark_app on graphile_worker.%I to dermark_app using (true) with check (true)', name);
    end loop;
  end $$`;

/**
 * Brings the database of `ownerUrl` to the newest schema; does nothing when it is there already. `serverUrls` are the
 * logins of the server and of the public check: each becomes a member of the role that it acts as.
 */
export async function migrate(ownerUrl: string, logins: { readonly app?: string; readonly public?: string } = {}): Promise<readonly string[]> {
  const source = await new DataSource({ type: 'postgres', url: ownerUrl, migrations, entities: [] }).initialize();
  try {
    await runWorkerMigrations({ connectionString: ownerUrl });
    const applied = await source.runMigrations({ transaction: 'each' });
    await source.query(grantWorkerTables);
    if (logins.app && logins.app !== 'dermark_app') await source.query(`grant dermark_app, dermark_public to ${quoted(logins.app)}`);
    if (logins.public && logins.public !== 'dermark_public') await source.query(`grant dermark_public to ${quoted(logins.public)}`);
    return applied.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`;
