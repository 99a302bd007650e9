// Where do tests get a PostgreSQL of their own, and how does it go away again?
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findLeftover } from '../scripts/postgres/leftover.mjs';
import { startPostgres } from '../scripts/postgres/supervisor.mjs';
import { endProcess } from '../scripts/process-alive.mjs';
import { takeLock } from '../scripts/process-lock.mjs';

/** @type {(() => Promise<void>) | undefined} */
let stop;

/** @returns {Promise<string>} how its superuser signs in */
export async function startOwnServer() {
  await sweepAway();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dermark-test-'));
  fs.chmodSync(dataDir, 0o711);
  // nothing here must survive a power cut, so nothing waits for the disk
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 200 };
  const server = await startPostgres({ dataDir, settings, port: 0 });
  const remove = () => fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  stop = async () => {
    process.off('exit', kill);
    await server.stop();
    remove();
  };
  // also when the run is interrupted or breaks down
  const kill = () => {
    process.kill(server.pid, 'SIGKILL');
    remove();
  };
  process.once('exit', kill);
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => process.exit(1));
  return server.superuserUrl;
}

export async function stopOwnServer() {
  await stop?.();
}

/** Folders of runs that were killed: nobody holds their lock. A server still running there is ended. */
async function sweepAway() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((entry) => entry.startsWith('dermark-test-'))) {
    const folder = path.join(os.tmpdir(), name);
    // a younger one may not have taken its lock yet
    const { mtimeMs } = fs.statSync(folder, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
    const isOld = Date.now() - mtimeMs > 60_000;
    const lock = isOld ? await takeLock(`postgres ${fs.realpathSync(folder)}`) : { heldBy: 0 };
    if (!('release' in lock)) continue;
    const leftover = await findLeftover(path.join(folder, 'postgres'), (port) => `postgres://127.0.0.1:${port}/postgres`);
    if (leftover) await endProcess(leftover, [['SIGQUIT', 2000], ['SIGKILL', 2000]]);
    fs.rmSync(folder, { recursive: true, force: true });
    await lock.release();
  }
}
