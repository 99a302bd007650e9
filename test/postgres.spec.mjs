// Does the embedded PostgreSQL keep its data, and keep strangers out, whatever happens to its supervisor?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { chooseAccount } from '../scripts/postgres/account.mjs';
import { findBinaries } from '../scripts/postgres/binaries.mjs';
import { startPostmaster, stopPostmaster } from '../scripts/postgres/postmaster.mjs';
import { prepareDatabase } from '../scripts/postgres/roles.mjs';
import { startPostgres } from '../scripts/postgres/supervisor.mjs';
import { isAlive } from '../scripts/process-alive.mjs';

/** @typedef {import('../scripts/postgres/supervisor.mjs').RunningPostgres} RunningPostgres */

const holder = path.join(import.meta.dirname, 'fixtures/hold-postgres.mjs');
const secrets = { ownerPassword: 'owner-password', appPassword: 'app-password', publicPassword: 'public-password' };
/** @type {string} */
let dataDir;

beforeAll(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dermark-test-'));
});

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));

/** @param {string} url @param {string} sql @returns {Promise<Record<string, unknown>[]>} */
async function query(url, sql) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // it may be cut off on purpose
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** @param {(server: RunningPostgres) => Promise<void>} work */
async function withServer(work) {
  const server = await startPostgres({ dataDir, port: 0 });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

/** A supervisor that can be killed. */
async function startHolder() {
  const child = spawn(process.execPath, [holder, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the supervisor ended with ${code}`)));
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), ended]);
  /** @type {{ url: string, pid: number }} */
  const { url, pid } = JSON.parse(line);
  return { url, pid, kill: () => (child.kill('SIGKILL'), once(child, 'exit')) };
}

/** @param {() => Promise<unknown>} holds */
async function eventually(holds) {
  for (const until = Date.now() + 15_000; Date.now() < until; ) {
    if (await holds().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it never came to that');
}

/** As soon as whoever has it lets go of it. @param {number} port @returns {Promise<net.Server>} */
function takePort(port) {
  return new Promise((resolve) => {
    const server = net.createServer((socket) => socket.destroy());
    server.on('error', () => setImmediate(() => server.listen(port, '127.0.0.1')));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** @param {string} url @param {(url: URL) => void} change */
function altered(url, change) {
  const copy = new URL(url);
  change(copy);
  return copy.href;
}

test('nobody gets in without the password, which only the owner of the data folder can read', () =>
  withServer(async ({ superuserUrl }) => {
    await expect(query(altered(superuserUrl, (url) => (url.password = 'guess')), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(query(altered(superuserUrl, (url) => (url.password = '')), 'select 1')).rejects.toThrow(/password/);
    const rules = await query(superuserUrl, 'select distinct auth_method from pg_hba_file_rules');
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
    expect(await query(superuserUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(fs.statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    expect(fs.existsSync(path.join(dataDir, 'postgres', 'superuser-password'))).toBe(false);
  }));

test('a second supervisor on the same data folder is refused, and told who is there', () =>
  withServer(async ({ superuserUrl }) => {
    await expect(startPostgres({ dataDir, port: 0 })).rejects.toThrow(`in use by another Dermark (process ${process.pid})`);
    expect(await query(superuserUrl, 'select 1 as up')).toEqual([{ up: 1 }]);
  }));

test('a server that is killed is replaced at the same address, with its data', () =>
  withServer(async (server) => {
    await query(server.superuserUrl, 'create table kept (a int); insert into kept values (1)');
    const killed = server.pid;
    process.kill(killed, 'SIGKILL');
    // the successor may answer a moment before its supervisor has heard that it is ready
    await eventually(async () => server.pid !== killed && (await query(server.superuserUrl, 'select a from kept')));
    expect(await query(server.superuserUrl, 'select a from kept')).toEqual([{ a: 1 }]);
    await query(server.superuserUrl, 'drop table kept');
  }));

test('a server that is killed comes back at its address, though somebody else was given that address meanwhile', () =>
  withServer(async (server) => {
    const killed = server.pid;
    process.kill(killed, 'SIGKILL');
    const stranger = await takePort(server.port);
    await new Promise((resolve) => setTimeout(resolve, 500));
    stranger.close();
    await eventually(async () => server.pid !== killed && (await query(server.superuserUrl, 'select 1')));
    expect(await query(server.superuserUrl, 'show port')).toEqual([{ port: String(server.port) }]);
  }));

test('a server that waits for its address can be stopped', async () => {
  const server = await startPostgres({ dataDir, port: 0 });
  process.kill(server.pid, 'SIGKILL');
  const stranger = await takePort(server.port);
  await server.stop();
  stranger.close();
  expect(await server.failed).toBeUndefined();
});

test('after kill -9 of the supervisor the next one stops the server left behind and keeps what was committed', async () => {
  const first = await startHolder();
  await query(first.url, 'create table kept (a int); insert into kept values (42)');
  await first.kill();
  expect(isAlive(first.pid)).toBe(true);
  await withServer(async ({ superuserUrl, pid }) => {
    expect(isAlive(first.pid)).toBe(false);
    expect(pid).not.toBe(first.pid);
    expect(await query(superuserUrl, 'select a from kept')).toEqual([{ a: 42 }]);
  });
});

test('after kill -9 of supervisor and server together, as in a power cut, the data are there', async () => {
  const first = await startHolder();
  await query(first.url, 'insert into kept values (43)');
  process.kill(first.pid, 'SIGKILL');
  await first.kill();
  await withServer(async ({ superuserUrl }) => {
    expect(await query(superuserUrl, 'select a from kept order by a')).toEqual([{ a: 42 }, { a: 43 }]);
  });
});

test('a server that was left behind while somebody looked for it is stopped, and not waited for', async () => {
  const first = await startHolder();
  await first.kill();
  // as if the look for it had come too early
  const cluster = path.join(dataDir, 'postgres');
  const account = chooseAccount(cluster);
  const launch = { cluster, account, native: findBinaries(dataDir, account), logFile: path.join(dataDir, 'postgres.log'), settings: {}, port: 0 };
  const server = await startPostmaster({ ...launch, superuserUrl: (port) => first.url.replace(/:\d+\//, `:${port}/`) });
  expect(isAlive(first.pid)).toBe(false);
  await stopPostmaster(server.pid, launch);
});

test('a process that was given the number of a server long gone is left alone', async () => {
  const { uid, gid } = fs.statSync(path.join(dataDir, 'postgres'));
  const stranger = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { uid, gid, stdio: 'ignore' });
  children.add(stranger);
  const pidFile = path.join(dataDir, 'postgres', 'postmaster.pid');
  fs.writeFileSync(pidFile, `${stranger.pid}\n${path.join(dataDir, 'postgres')}\n1\n1\n\n127.0.0.1\n\n`);
  fs.chownSync(pidFile, uid, gid);
  await withServer(async ({ superuserUrl }) => {
    expect(await query(superuserUrl, 'select count(*)::int as n from kept')).toEqual([{ n: 2 }]);
  });
  expect(isAlive(stranger.pid ?? 0)).toBe(true);
});

test('what an interrupted first start left is cleared away', async () => {
  const draft = path.join(dataDir, 'postgres.init.1');
  fs.mkdirSync(path.join(draft, 'cluster'), { recursive: true });
  await withServer(async () => expect(fs.existsSync(draft)).toBe(false));
});

describe('the roles', () => {
  test('own as little as they need: none is superuser, bypasses row security, or makes roles or databases', () =>
    withServer(async ({ superuserUrl }) => {
      await prepareDatabase(superuserUrl, { database: 'dermark', secrets });
      // as if somebody had been generous since
      await query(superuserUrl, 'alter role dermark_app superuser bypassrls; alter role dermark_public createdb createrole');
      await prepareDatabase(superuserUrl, { database: 'dermark', secrets });
      const roles = await query(superuserUrl, `select rolname from pg_roles where rolname like 'dermark%' and rolcanlogin and not
        (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication) order by 1`);
      expect(roles.map((role) => role.rolname)).toEqual(['dermark_app', 'dermark_owner', 'dermark_public']);
    }));

  test('sign in with their own passwords, and only the owner may make anything', () =>
    withServer(async ({ superuserUrl }) => {
      const urls = await prepareDatabase(superuserUrl, { database: 'dermark', secrets });
      await query(urls.ownerUrl, 'create table made (a int); drop table made');
      for (const url of [urls.appUrl, urls.publicUrl]) {
        await expect(query(url, 'create table made (a int)')).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|3F000)$/) });
        await expect(query(url, 'create temporary table made (a int)')).rejects.toMatchObject({ code: '42501' });
        await expect(query(url, 'create schema made')).rejects.toMatchObject({ code: '42501' });
        await expect(query(url, 'set role dermark_owner')).rejects.toMatchObject({ code: '42501' });
      }
      await expect(query(altered(urls.appUrl, (url) => (url.password = secrets.ownerPassword)), 'select 1')).rejects.toMatchObject({ code: '28P01' });
    }));

  test('get a new password when the secrets change', () =>
    withServer(async ({ superuserUrl }) => {
      const before = await prepareDatabase(superuserUrl, { database: 'dermark', secrets });
      const after = await prepareDatabase(superuserUrl, { database: 'dermark', secrets: { ...secrets, appPassword: 'changed' } });
      await expect(query(before.appUrl, 'select 1')).rejects.toMatchObject({ code: '28P01' });
      expect(await query(after.appUrl, 'select 1 as inside')).toEqual([{ inside: 1 }]);
    }));
});
