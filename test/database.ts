// How does a test get a migrated database of its own?
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

export interface TestDatabase {
  /** May migrate; owns every table. */
  readonly ownerUrl: string;
  /** What the running server has. */
  readonly appUrl: string;
  /** What the public check has. */
  readonly publicUrl: string;
  /** May do everything: to look behind row level security, never to act as the application. */
  readonly superuserUrl: string;
  /** What the ledger on this database is held to; made when something is kept in it. */
  readonly anchorFolder: string;
  /** Removes the database, cutting connections that are still open. */
  drop(): Promise<void>;
}

const template = 'dermark_template';
const patience = 20_000;

/** A copy of the migrated template, which takes some tens of milliseconds. One per test file is usual. */
export const createTestDatabase = (): Promise<TestDatabase> => copyOf(template);

/** The same rows a second time, as a backup or a standby has them. Nobody may be connected to the first one. */
export const copyDatabase = (original: TestDatabase): Promise<TestDatabase> => copyOf(new URL(original.superuserUrl).pathname.slice(1));

async function copyOf(original: string): Promise<TestDatabase> {
  const server = process.env.TEST_PG;
  const roles = process.env.TEST_PG_ROLES;
  if (!server || !roles) throw new Error('no test server: this file must belong to the jest project "database" or "browser"');
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(server, async (client) => {
    await copyQuietly(client, original, name);
    // the grants on a database are not copied with it
    await client.query(`revoke connect, temporary on database ${name} from public`);
    await client.query(`grant connect on database ${name} to dermark_owner, dermark_app, dermark_public`);
  });
  const anchorFolder = path.join(tmpdir(), `dermark-anchor-${name}`);
  const passwords = JSON.parse(roles) as { ownerPassword: string; appPassword: string; publicPassword: string };
  return {
    ownerUrl: urlOf(server, name, 'dermark_owner', passwords.ownerPassword),
    appUrl: urlOf(server, name, 'dermark_app', passwords.appPassword),
    publicUrl: urlOf(server, name, 'dermark_public', passwords.publicPassword),
    superuserUrl: urlOf(server, name),
    anchorFolder,
    drop: async () => {
      await onServer(server, async (client) => void (await client.query(`drop database if exists ${name} with (force)`)));
      await rm(anchorFolder, { recursive: true, force: true });
    },
  };
}

/** Another worker copying at this moment makes the original "accessed by other users" for a while. */
async function copyQuietly(client: pg.Client, original: string, name: string): Promise<void> {
  for (const until = Date.now() + patience; ; ) {
    try {
      await client.query(`create database ${name} template ${original} owner dermark_owner`);
      return;
    } catch (error) {
      const inUse = error instanceof pg.DatabaseError && error.code === '55006';
      if (!inUse || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 80));
    }
  }
}

function urlOf(server: string, database: string, user?: string, password?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
