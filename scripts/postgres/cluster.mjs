// Where does the database cluster of a data folder live, and how is it made?
import fs from 'node:fs';
import path from 'node:path';
import { canReach } from './account.mjs';
import { runProgram } from './binaries.mjs';

/** @typedef {import('./account.mjs').Account} Account */

export const superuser = 'postgres_super';
export const clusterName = 'postgres';

/**
 * The folder that contains the cluster of a data folder, if it was made already: noted in the data folder when it is
 * another one.
 * @param {string} dataDir
 */
export function knownHome(dataDir) {
  const note = noteIn(dataDir);
  if (!fs.existsSync(note)) return dataDir;
  const home = fs.readFileSync(note, 'utf8').trim();
  if (!fs.existsSync(home)) throw new Error(`${note} says that the data are in ${home}, but that folder is gone`);
  return home;
}

/**
 * The same, choosing it the first time: the data folder itself, unless the account cannot reach it (a checkout in a
 * home of mode 0700). Then a folder under /var/lib; not under a temporary directory, from which the system removes
 * what was not read for a month.
 * @param {string} dataDir an existing folder, its real path
 * @param {Account | undefined} account
 * @param {(line: string) => void} log
 * @returns {string}
 */
export function homeOfCluster(dataDir, account, log) {
  const known = knownHome(dataDir);
  if (known !== dataDir) return known;
  if (canReach(path.dirname(dataDir), account)) {
    if (account) fs.chmodSync(dataDir, fs.statSync(dataDir).mode | 0o011); // to pass through, not to list
    return dataDir;
  }
  if (fs.existsSync(path.join(dataDir, clusterName))) {
    throw new Error(`The account ${account?.name}, under which PostgreSQL runs, can no longer reach the data in ${dataDir}: a folder above does not let it pass.`);
  }
  const home = fs.mkdtempSync('/var/lib/dermark-');
  fs.chmodSync(home, 0o711);
  fs.writeFileSync(noteIn(dataDir), `${home}\n`);
  log(`PostgreSQL (as ${account?.name}) cannot reach ${dataDir}; the database is kept in ${home}`);
  return home;
}

/** @param {string} dataDir */
const noteIn = (dataDir) => path.join(dataDir, 'cluster-folder');

/**
 * Makes the cluster if there is none. initdb works on a draft that gets the final name only when complete, so an
 * interrupted one leaves nothing that looks like a database.
 * @param {{ home: string, cluster: string, native: string, account: Account | undefined, password: string }} options
 */
export async function createCluster({ home, cluster, native, account, password }) {
  for (const name of fs.readdirSync(home)) {
    if (name.startsWith(`${path.basename(cluster)}.init.`)) fs.rmSync(path.join(home, name), { recursive: true, force: true });
  }
  if (fs.existsSync(path.join(cluster, 'PG_VERSION'))) return requireSameMajor(cluster, native);
  const draft = `${cluster}.init.${process.pid}`;
  const passwordFile = path.join(draft, 'superuser-password');
  fs.mkdirSync(draft, { mode: 0o700 });
  const target = path.join(draft, 'cluster');
  fs.mkdirSync(target, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const file of [draft, target, passwordFile]) fs.chownSync(file, account.uid, account.gid);
  await runProgram(native, 'initdb', [
    '-D', target, '-U', superuser, `--pwfile=${passwordFile}`, '-A', 'scram-sha-256', '-E', 'UTF8',
    '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions',
  ], { account, cwd: draft });
  fs.renameSync(target, cluster);
  fs.rmSync(draft, { recursive: true, force: true });
}

/** @param {string} cluster @param {string} native */
function requireSameMajor(cluster, native) {
  const made = fs.readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim();
  const sample = fs.readFileSync(path.join(native, 'share', 'postgresql', 'postgres.bki'), 'utf8').slice(0, 40);
  const installed = /PostgreSQL (\d+)/.exec(sample)?.[1];
  if (installed && installed !== made) {
    throw new Error(`${cluster} was made by PostgreSQL ${made}, but ${installed} is installed; dump and restore it, or move it away`);
  }
}
