// How is one PostgreSQL server started, asked whether it answers, and stopped?
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import pg from 'pg';
import { endProcess } from '../process-alive.mjs';
import { identity } from './account.mjs';
import { programEnvironment, programPath, runProgram } from './binaries.mjs';
import { findLeftover } from './leftover.mjs';

/**
 * @typedef {object} Launch
 * @property {string} native folder of the programs
 * @property {string} cluster
 * @property {import('./account.mjs').Account | undefined} account
 * @property {string} logFile what the server itself says; a file, so that it outlives the supervisor's end
 * @property {Record<string, string | number>} settings
 * @property {(port: number) => string} superuserUrl
 * @property {number} port wanted; another one is taken if it is not free
 * @property {boolean} [keepPort] waits for that port instead: who connects somewhere may have been given it for a while
 * @property {AbortSignal} [signal] gives up a start that is under way
 */

const startPatience = 60_000;
// what a server killed a moment ago may leave for a short while, and what a race for the port looks like
const passing = /shared memory block|lock file|Address already in use|could not bind/;

/**
 * Stops whatever serves the cluster already: who calls this holds the lock of its data folder.
 * @param {Launch} launch
 * @returns {Promise<{ pid: number, port: number, exited: Promise<string> }>}
 */
export async function startPostmaster(launch) {
  for (const until = Date.now() + startPatience; ; ) {
    const port = launch.keepPort ? launch.port : await freePort(launch.port);
    const server = spawnPostmaster(launch, port);
    let over = false;
    const asking = answering(launch.superuserUrl(port), until, () => over || Boolean(launch.signal?.aborted));
    const end = await Promise.race([server.exited, asking]);
    over = true; // do not go on asking a server that has ended
    await asking;
    if (end === undefined) return { pid: server.pid, port, exited: server.exited };
    await stopPostmaster(server.pid, launch);
    // a supervisor killed while it started a server leaves one that nobody could find a moment ago
    await stopLeftover(launch);
    if (!passing.test(end) || Date.now() > until || launch.signal?.aborted) throw new Error(`PostgreSQL did not start: ${end}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** @param {Launch} launch @param {number} port */
function spawnPostmaster({ native, cluster, account, logFile, settings }, port) {
  const all = {
    listen_addresses: '127.0.0.1', unix_socket_directories: '', port, timezone: 'UTC', log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %q%u@%d ',
    log_error_verbosity: 'terse', // the details of an error repeat the row that was refused, with the names in it
    ...settings,
  };
  const from = fs.existsSync(logFile) ? fs.statSync(logFile).size : 0;
  const output = fs.openSync(logFile, from > 5_000_000 ? 'w' : 'a', 0o600);
  const child = spawn(
    programPath(native, 'postgres'),
    ['-D', cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // in a group of its own: Ctrl-C reaches only the supervisor, which stops things in their order
    { ...identity(account), cwd: cluster, env: programEnvironment(), stdio: ['ignore', output, output], detached: true },
  );
  fs.closeSync(output);
  child.unref();
  /** @type {Promise<string>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`${signal ?? `exit code ${code}`}\n${lastWords(logFile, from)}`));
  });
  return { pid: child.pid ?? 0, exited };
}

/** @param {string} logFile @param {number} from */
function lastWords(logFile, from) {
  if (!fs.existsSync(logFile)) return ''; // its folder was removed after we stopped it
  const text = fs.readFileSync(logFile).subarray(from > 5_000_000 ? 0 : from).toString('utf8');
  return text.trim().split('\n').slice(-8).join('\n');
}

/** Resolves when the server answers, or with what is wrong. @param {string} url @param {number} until @param {() => boolean} isOver */
async function answering(url, until, isOver) {
  while (Date.now() < until) {
    if (isOver()) return 'it was told to stop';
    const failure = await failureToConnect(url);
    if (!failure) return undefined;
    if (failure.code === '28P01') return 'it does not accept the password in secrets.json, which belongs to other data';
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return 'it did not answer in time';
}

/** @param {string} url */
async function failureToConnect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return undefined;
  } catch (error) {
    return /** @type {Error & { code?: string }} */ (error);
  }
}

/**
 * Fast shutdown: sessions are cut, data are written. One that hangs is ended without writing, which the next start
 * repairs from the write-ahead log: together with the server's own end this must stay below ten seconds.
 * @param {number} pid @param {Pick<Launch, 'native' | 'cluster' | 'account'>} of
 */
export async function stopPostmaster(pid, { native, cluster, account }) {
  if (pid <= 0) return;
  if (process.platform === 'win32') {
    // there are no signals to send here
    await runProgram(native, 'pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '-t', '8'], { account, cwd: path.dirname(cluster) }).catch(() => {});
  }
  const gone = await endProcess(pid, [['SIGINT', 3500], ['SIGQUIT', 1000], ['SIGKILL', 500]]);
  if (!gone) throw new Error(`PostgreSQL (process ${pid}) does not end`);
}

/**
 * Stopped rather than adopted: its settings may be old, and whatever still talks to it has lost its parent too.
 * @param {Pick<Launch, 'native' | 'cluster' | 'account' | 'superuserUrl'>} of
 * @param {(line: string) => void} [log]
 */
export async function stopLeftover({ superuserUrl, ...of }, log = () => {}) {
  const leftover = await findLeftover(of.cluster, superuserUrl);
  if (!leftover) return;
  log(`stopping a PostgreSQL left over from an earlier run (process ${leftover})`);
  await stopPostmaster(leftover, of);
}

/** @param {number} wanted @returns {Promise<number>} wanted if free, else any */
export async function freePort(wanted) {
  return (await portIfFree(wanted)) ?? (await portIfFree(0)) ?? wanted;
}

/** @param {number} port 0 for any @returns {Promise<number | undefined>} */
function portIfFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const taken = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(taken.port));
    });
  });
}
