// Under which system account does PostgreSQL run, and what can that account reach?
import fs from 'node:fs';
import path from 'node:path';

/** @typedef {{ uid: number, gid: number, name: string }} Account */

const candidates = ['postgres', 'node', 'nobody'];

/**
 * PostgreSQL refuses to run as root. Started as root, it gets the account that owns an existing cluster, else the
 * first of a few unprivileged ones; started by anybody else it simply runs as that person.
 * @param {string} cluster the folder of the cluster, which need not exist
 * @returns {Account | undefined} undefined: as whoever started us
 */
export function chooseAccount(cluster) {
  if (process.getuid?.() !== 0) return undefined;
  const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  const owner = fs.existsSync(cluster) ? fs.statSync(cluster) : undefined;
  if (owner && owner.uid !== 0) {
    const known = users.find((fields) => Number(fields[2]) === owner.uid);
    return { uid: owner.uid, gid: owner.gid, name: known?.[0] ?? String(owner.uid) };
  }
  for (const name of candidates) {
    const user = users.find((fields) => fields[0] === name && fields[2] !== '0');
    if (user) return { uid: Number(user[2]), gid: Number(user[3]), name };
  }
  throw new Error(
    `PostgreSQL does not run as root, and none of the accounts ${candidates.join(', ')} exists here. ` +
      'Start as another user, or set DATABASE_URL to use a database of your own.',
  );
}

/** What `spawn` needs to run as the account. @param {Account | undefined} account */
export const identity = (account) => (account ? { uid: account.uid, gid: account.gid } : {});

/**
 * May the account pass through every folder down to this one?
 * @param {string} folder an existing folder
 * @param {Account | undefined} account
 */
export function canReach(folder, account) {
  if (!account) return true;
  for (let at = fs.realpathSync(folder); ; at = path.dirname(at)) {
    const { uid, gid, mode } = fs.statSync(at);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if ((bits & 1) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}
