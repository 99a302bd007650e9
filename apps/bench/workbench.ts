// On which database and server does a benchmark run?
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { migrate } from '../cli/migrate.js';

const root = path.resolve(import.meta.dirname, '../../..');

export interface DatabaseUrls {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly publicUrl: string;
}

export interface Workbench extends DatabaseUrls {
  /** Starts a program of dist/ as a process of its own; resolves when it says where it listens. */
  start(program: string, environment: Readonly<Record<string, string>>): Promise<string>;
  close(): Promise<void>;
}

interface Supervisor {
  startPostgres(options: object): Promise<{ superuserUrl: string; stop(): Promise<void> }>;
}
interface Roles {
  prepareDatabase(url: string, options: object): Promise<{ ownerUrl: string; appUrl: string; publicUrl: string }>;
}

const script = (name: string) => import(new URL(`file://${path.join(root, 'scripts/postgres', name)}`).href) as Promise<unknown>;

/** A real PostgreSQL with durable commits in a folder of its own, the schema in it, and servers started beside it. */
export async function setUpWorkbench(): Promise<Workbench> {
  const { startPostgres } = (await script('supervisor.mjs')) as Supervisor;
  const { prepareDatabase } = (await script('roles.mjs')) as Roles;
  const folder = mkdtempSync(path.join(tmpdir(), 'dermark-bench-'));
  const postgres = await startPostgres({ dataDir: folder, port: 54_400, settings: { max_connections: 200 } });
  const password = () => randomBytes(18).toString('base64url');
  const urls = await prepareDatabase(postgres.superuserUrl, { database: 'bench', secrets: { ownerPassword: password(), appPassword: password(), publicPassword: password() } });
  await migrate(urls.ownerUrl);
  const superuserUrl = new URL(postgres.superuserUrl);
  superuserUrl.pathname = '/bench';

  const children: ChildProcess[] = [];
  return {
    ...urls,
    superuserUrl: superuserUrl.href,
    start: async (program, environment) => {
      const child = spawn(process.execPath, [path.join(root, 'dist', program)], { env: { ...process.env, ...environment }, stdio: ['pipe', 'pipe', 'inherit'] });
      children.push(child);
      for await (const line of createInterface({ input: child.stdout })) {
        if (!line.startsWith('{')) continue;
        const { listening } = JSON.parse(line) as { listening: string };
        child.stdout.resume();
        return listening;
      }
      throw new Error(`${program} ended before it listened.`);
    },
    close: async () => {
      for (const child of children.filter(({ exitCode }) => exitCode === null)) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What a server needs to know to run on the workbench. */
export const serverEnvironment = (urls: DatabaseUrls): Record<string, string> => ({
  DERMARK_MODE: 'embedded',
  DATABASE_URL: urls.appUrl,
  DATABASE_PUBLIC_URL: urls.publicUrl,
  PORT: '0',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  SESSION_SECRET: randomBytes(32).toString('base64'),
  LEDGER_SEED: randomBytes(32).toString('base64'),
  LEDGER_ORIGIN: 'bench.dermark.example/ledger',
});
