// Are the packages of package-lock.json installed, and if not, how do they get here?
import fs from 'node:fs';
import path from 'node:path';
import { say } from './progress.mjs';
import { root, run, runNode } from './run.mjs';

/** Does nothing when what is installed is what is locked. */
export async function installMissing() {
  if (isInstalled()) return;
  say('installing packages (npm ci)');
  // also with NODE_ENV=production, for the build needs the development packages
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  await (npm?.endsWith('.js') ? runNode([npm, ...args], { show: true, name: 'npm ci' }) : run('npm', args, { show: true, name: 'npm ci' }));
}

/**
 * npm writes down what it installed as its last act, so an installation cut short leaves no list. A list older than
 * the locked one may still say the same: a checkout touches files without changing them.
 */
function isInstalled() {
  const locked = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  if (!locked || !installed) return false;
  const installedAt = changedAt('node_modules/.package-lock.json');
  if (installedAt > changedAt('package-lock.json') && installedAt > changedAt('package.json')) return true;
  return Object.entries(locked).every(([place, wanted]) => {
    if (place === '') return true;
    const found = installed[place];
    if (!found) return Boolean(wanted.optional); // for another platform
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/** @param {string} file */
const changedAt = (file) => fs.statSync(path.join(root, file)).mtimeMs;

/** @param {string} file @returns {Record<string, { version?: string, integrity?: string, optional?: boolean }> | undefined} */
function packagesOf(file) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}
