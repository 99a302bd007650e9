// On which database and server does a benchmark run?
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '../cli/migrate.js';
import { startProgram, type RunningProgram } from './program.js';
import { root } from './repository.js';

export interface DatabaseUrls {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly publicUrl: string;
}

export interface Workbench extends DatabaseUrls {
  readonly anchorFolder: string;
  /** Everything that PostgreSQL and the ledger's anchor write. */
  readonly folder: string;
  /** Starts a program of dist/ as a process of its own; it ends with the workbench, if not before. */
  start(program: string, environment: Readonly<Record<string, string>>, hear?: (said: string) => void): Promise<RunningProgram>;
  /** A second database with the same rows, to which nobody is connected. Nobody may be connected to the first one. */
  copy(name: string): Promise<DatabaseUrls>;
  /** Of the server that runs now: another one after a kill. */
  postgresPid(): number;
  /** SIGKILL for PostgreSQL; resolves when it has come up again and answers. */
  killDatabase(): Promise<void>;
  close(): Promise<void>;
}

type Secrets = Readonly<Record<'ownerPassword' | 'appPassword' | 'publicPassword', string>>;

interface Supervisor {
  startPostgres(options: object): Promise<{ superuserUrl: string; readonly pid: number; readonly failed: Promise<Error | undefined>; stop(): Promise<void> }>;
}
interface Roles {
  prepareDatabase(url: string, options: { database: string; secrets: Secrets }): Promise<Omit<DatabaseUrls, 'superuserUrl'>>;
}

const script = (name: string) => import(new URL(`file://${path.join(root, 'scripts/postgres', name)}`).href) as Promise<unknown>;

const inDatabase = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

/** A real PostgreSQL with durable commits in a folder of its own, the schema in it, and servers started beside it. */
export async function setUpWorkbench(): Promise<Workbench> {
  const { startPostgres } = (await script('supervisor.mjs')) as Supervisor;
  const { prepareDatabase } = (await script('roles.mjs')) as Roles;
  const folder = mkdtempSync(path.join(tmpdir(), 'dermark-bench-'));
  // No port of those that are given to whoever connects somewhere: it must be free again after each kill.
  const postgres = await startPostgres({ dataDir: folder, port: 25_440, settings: { max_connections: 200 }, crashesPerMinute: 1000 });
  // Also when we are interrupted or break down.
  const leave = () => {
    try {
      process.kill(postgres.pid, 'SIGKILL');
    } catch {
      // It was killed a moment ago. A successor that is only just starting is not known yet, and would be left behind.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', leave);
  const password = () => randomBytes(18).toString('base64url');
  const secrets: Secrets = { ownerPassword: password(), appPassword: password(), publicPassword: password() };
  const urlsOf = async (database: string): Promise<DatabaseUrls> => ({
    ...(await prepareDatabase(postgres.superuserUrl, { database, secrets })),
    superuserUrl: inDatabase(postgres.superuserUrl, database),
  });
  const urls = await urlsOf('bench');
  await migrate(urls.ownerUrl);

  const programs: RunningProgram[] = [];
  return {
    ...urls,
    anchorFolder: path.join(folder, 'ledger-anchor'),
    folder,
    start: async (program, environment, hear) => {
      const running = await startProgram(program, environment, hear);
      programs.push(running);
      return running;
    },
    copy: async (name) => {
      await asSuperuser(postgres.superuserUrl, (client) => client.query(`create database ${name} template bench`));
      return urlsOf(name);
    },
    postgresPid: () => postgres.pid,
    killDatabase: async () => {
      process.kill(postgres.pid, 'SIGKILL');
      const broken = await Promise.race([answers(postgres.superuserUrl), postgres.failed]);
      if (broken) throw broken;
    },
    close: async () => {
      for (const program of programs) await program.stop();
      process.off('exit', leave);
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One connection that may do everything: to plant rows and to look behind row level security. */
export async function asSuperuser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** A killed server does not know yet that it is dead: only a new session says that it lives again. */
async function answers(url: string): Promise<void> {
  for (const until = Date.now() + 60_000; ; ) {
    await pause(100);
    try {
      return await asSuperuser(url, async (client) => void (await client.query('select 1')));
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

/** What a server needs to know to run on the workbench. */
export const serverEnvironment = (bench: Pick<Workbench, 'appUrl' | 'publicUrl' | 'anchorFolder'>): Record<string, string> => ({
  DERMARK_MODE: 'embedded',
  DATABASE_URL: bench.appUrl,
  DATABASE_PUBLIC_URL: bench.publicUrl,
  PORT: '0',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  SESSION_SECRET: randomBytes(32).toString('base64'),
  LEDGER_SEED: randomBytes(32).toString('base64'),
  CREDENTIAL_KEY_SECRET: randomBytes(32).toString('base64'),
  LEDGER_ORIGIN: 'bench.dermark.example/ledger',
  LEDGER_ANCHOR: bench.anchorFolder,
});
