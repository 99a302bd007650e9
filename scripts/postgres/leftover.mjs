// Does a server that lost its supervisor still run on this cluster?
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { isAlive } from '../process-alive.mjs';

/**
 * After kill -9 of the supervisor its server runs on, and after kill -9 of both, or a power cut, postmaster.pid may
 * name a process that has nothing to do with us.
 * @param {string} cluster
 * @param {(port: number) => string} superuserUrl
 * @returns {Promise<number | undefined>} its process id; a file that names a stranger is removed
 */
export async function findLeftover(cluster, superuserUrl) {
  const file = path.join(cluster, 'postmaster.pid');
  if (!fs.existsSync(file)) return undefined;
  const [pid = 0, , , port = 0] = fs.readFileSync(file, 'utf8').split('\n').map(Number);
  if (!isAlive(pid)) return undefined; // PostgreSQL removes such a file itself
  if (runsOn(pid, cluster) || (await answersFor(cluster, superuserUrl(port)))) return pid;
  // The number was given to another program since. PostgreSQL would refuse to start beside it.
  fs.rmSync(file, { force: true });
  return undefined;
}

/** A PostgreSQL server works in the folder of its cluster. @param {number} pid @param {string} cluster */
function runsOn(pid, cluster) {
  try {
    if (fs.existsSync('/proc/self')) {
      const program = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
      return path.basename(program) === 'postgres' && fs.realpathSync(`/proc/${pid}/cwd`) === fs.realpathSync(cluster);
    }
    const command = execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
    return command.includes('postgres') && command.includes(cluster);
  } catch {
    return false;
  }
}

/** Scram proves both ways: only our own server can finish the handshake. @param {string} cluster @param {string} url */
async function answersFor(cluster, url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show data_directory');
    return fs.realpathSync(rows[0].data_directory) === fs.realpathSync(cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
