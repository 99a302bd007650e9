// How does the embedded PostgreSQL come up, stay up and go down with us?
import fs from 'node:fs';
import path from 'node:path';
import { takeLock } from '../process-lock.mjs';
import { keepSecrets, randomPassword } from '../secrets.mjs';
import { chooseAccount } from './account.mjs';
import { findBinaries } from './binaries.mjs';
import { clusterName, createCluster, homeOfCluster, knownHome, superuser } from './cluster.mjs';
import { startPostmaster, stopLeftover, stopPostmaster } from './postmaster.mjs';

/**
 * @typedef {object} RunningPostgres
 * @property {number} port
 * @property {string} superuserUrl
 * @property {number} pid of the server now running; a crashed one is replaced
 * @property {Promise<Error | undefined>} failed an error if the server ended and could not be brought back; nothing
 *   once it was stopped
 * @property {() => Promise<void>} stop may be called more than once
 */

/**
 * Starts the embedded PostgreSQL on a data folder. One supervisor per folder: a second one is refused.
 * @param {object} options
 * @param {string} options.dataDir made if missing; holds secrets.json, postgres/ (the cluster) and postgres.log
 * @param {(line: string) => void} [options.log]
 * @param {Record<string, string | number>} [options.settings] for postgresql.conf
 * @param {number} [options.port] wanted; another free one is taken if it is not free
 * @param {number} [options.crashesPerMinute] so many are mended; one more is not a mishap any more
 * @param {AbortSignal} [options.signal] gives up a start that is under way, leaving nothing running
 * @returns {Promise<RunningPostgres>}
 */
export async function startPostgres({ dataDir, log = () => {}, settings = {}, port = 54329, crashesPerMinute = 3, signal }) {
  fs.mkdirSync(dataDir, { recursive: true });
  const folder = fs.realpathSync(dataDir);
  const lock = await takeLock(`postgres ${folder}`);
  if ('heldBy' in lock) {
    throw new Error(
      `The data folder ${folder} is in use by another Dermark (process ${lock.heldBy || 'unknown'}). ` +
        'Stop that one, or choose another folder with DATA_DIR.',
    );
  }
  try {
    const launch = { ...(await prepare(folder, log)), settings, port, signal };
    return await supervise(launch, { log, crashesPerMinute, release: lock.release });
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** @param {string} folder @param {(line: string) => void} log */
async function prepare(folder, log) {
  const account = chooseAccount(path.join(knownHome(folder), clusterName));
  const home = homeOfCluster(folder, account, log);
  const cluster = path.join(home, clusterName);
  const native = findBinaries(home, account);
  const { superuserPassword } = keepSecrets(path.join(folder, 'secrets.json'), { superuserPassword: randomPassword });
  await createCluster({ home, cluster, native, account, password: superuserPassword });
  /** @param {number} at */
  const superuserUrl = (at) => `postgres://${superuser}:${superuserPassword}@127.0.0.1:${at}/postgres`;
  await stopLeftover({ native, cluster, account, superuserUrl }, log);
  return { native, cluster, account, superuserUrl, logFile: path.join(folder, 'postgres.log') };
}

/**
 * @param {import('./postmaster.mjs').Launch} launch
 * @param {{ log: (line: string) => void, crashesPerMinute: number, release: () => Promise<void> }} options
 * @returns {Promise<RunningPostgres>}
 */
async function supervise(launch, { log, crashesPerMinute, release }) {
  let server = await startPostmaster(launch);
  const { port } = server;
  let stopping = false;
  const leaving = new AbortController();
  const signal = AbortSignal.any([leaving.signal, ...(launch.signal ? [launch.signal] : [])]);
  let reviving = Promise.resolve();
  const revive = async () => {
    server = await startPostmaster({ ...launch, port, keepPort: true, signal });
  };
  const keepUp = async () => {
    for (let crashes = /** @type {number[]} */ ([]); ; ) {
      const words = await server.exited;
      if (stopping) return undefined;
      log(`PostgreSQL ended by itself: ${words}`);
      crashes = [...crashes.filter((at) => at > Date.now() - 60_000), Date.now()];
      if (crashes.length > crashesPerMinute) return new Error(`PostgreSQL ended ${crashes.length} times within a minute`);
      try {
        await (reviving = revive());
      } catch (error) {
        return stopping ? undefined : /** @type {Error} */ (error);
      }
      log('PostgreSQL runs again');
    }
  };
  const failed = keepUp();
  const stop = async () => {
    stopping = true;
    leaving.abort();
    await reviving.catch(() => {}); // a server that is just being started must be stopped too
    await stopPostmaster(server.pid, launch);
    await release();
  };
  /** @type {Promise<void> | undefined} */
  let stopped;
  return {
    port,
    superuserUrl: launch.superuserUrl(port),
    get pid() {
      return server.pid;
    },
    failed,
    stop: () => (stopped ??= stop()),
  };
}
