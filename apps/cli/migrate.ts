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
 * Brings the database of `ownerUrl` to the newest schema; does nothing when it is there already. `logins` are those
 * of the server and of the public check: each must be a member of the role that it acts as.
 */
export async function migrate(ownerUrl: string, logins: { readonly app?: string; readonly public?: string } = {}): Promise<readonly string[]> {
  const source = await new DataSource({ type: 'postgres', url: ownerUrl, migrations, entities: [] }).initialize();
  try {
    await runWorkerMigrations({ connectionString: ownerUrl });
    const applied = await source.runMigrations({ transaction: 'each' });
    await source.query(grantWorkerTables);
    if (logins.app) await demandMember(source, logins.app, 'dermark_app');
    if (logins.public) await demandMember(source, logins.public, 'dermark_public');
    return applied.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Roles are the superuser's to hand out, not the owner's: say what is missing instead of failing on it later. */
async function demandMember(source: DataSource, login: string, role: string): Promise<void> {
  const [found] = (await source.query("select pg_has_role($1, $2, 'MEMBER') as member", [login, role])) as { member: boolean }[];
  if (!found?.member) throw new Error(`The login "${login}" must act as ${role}. Run as the database's superuser: grant ${role} to "${login}";`);
}
