// Does everything hold: types, lint, ladder, house rules, and every test?
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from './build.mjs';
import { findBrowser } from './find-browser.mjs';
import { installMissing } from './install.mjs';
import { say } from './progress.mjs';
import { root, runNode, stopAll } from './run.mjs';

/** Milliseconds after which tests that do not come to an end are ended, as failed. */
const patience = 70 * 60_000;
const totals = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];

for (const [signal, code] of /** @type {const} */ ([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]])) {
  process.on(signal, () => void stopAll().then(() => process.exit(code)));
}

/** One step counts as one test. @param {string} name @param {() => Promise<unknown>} work @returns {Promise<boolean>} */
async function check(name, work) {
  say(name);
  try {
    await work();
    totals.passed++;
    return true;
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
    totals.failed++;
    failures.push(name);
    return false;
  }
}

/** Tests never see a database of the operator's, nor a shell set up for production. */
function testEnvironment() {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, DATABASE_PUBLIC_URL: _public, ...env } = process.env;
  return { ...env, NODE_ENV: 'test' };
}

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} [more] */
async function jest(name, args, more = {}) {
  say(name);
  const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'dermark-report-')), 'jest.json');
  const command = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--json', `--outputFile=${report}`, ...args];
  const succeeded = await runNode(command, { show: true, name: 'jest', patience, env: { ...testEnvironment(), ...more } }).then(() => true, () => false);
  const counted = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined;
  fs.rmSync(path.dirname(report), { recursive: true, force: true });
  totals.passed += counted?.numPassedTests ?? 0;
  // a file that could not even be loaded has no tests to count, and a skipped test shows nothing
  const failed = (counted?.numFailedTests ?? 0) + (counted?.numRuntimeErrorTestSuites ?? 0) + (counted?.numPendingTests ?? 0) + (counted?.numTodoTests ?? 0);
  totals.failed += failed || (succeeded ? 0 : 1);
  if (failed || !succeeded) failures.push(name);
}

/** @param {string} project a folder with a tsconfig, or the file */
const types = (project) => runNode(['node_modules/typescript/bin/tsc', '-p', project, '--noEmit'], { name: 'tsc' });

async function typesOfServer() {
  await check('types: server', () => types('tsconfig.json'));
  await check('types: scripts', () => types('scripts'));
}

async function otherRules() {
  const webTypes = 'apps/web/tsconfig.json';
  if (fs.existsSync(path.join(root, webTypes))) await check('types: web', () => types(webTypes));
  await check('lint', () => runNode(['node_modules/oxlint/bin/oxlint', '--deny-warnings'], { name: 'oxlint' }));
  const parts = ['apps', 'libs', 'migrations'].filter((part) => fs.existsSync(path.join(root, part)));
  await check('ladder', () => runNode(['node_modules/dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.cjs', ...parts], { name: 'depcruise' }));
  if (fs.existsSync(path.join(root, 'apps/web/api/schema.d.ts'))) {
    await check('types of the API', () => runNode(['scripts/openapi.mjs', '--check'], { env: testEnvironment() }));
  }
  await check('house', () => runNode(['scripts/house.mjs']));
}

async function everything() {
  await installMissing();
  if (!(await check('build', build))) return;
  // each step keeps one processor busy
  await Promise.all([typesOfServer(), otherRules()]);
  const browser = findBrowser(process.env);
  // all in one go: two runs would each end with one processor waiting for the last file
  if (browser) return jest(`unit, database, journey and browser tests (${browser})`, [], { CHROMIUM_PATH: browser });
  await jest('unit, database and journey tests', ['--ignoreProjects', 'browser']);
  if (process.env.CI === 'true') await check('browser tests', () => Promise.reject(new Error('no Chromium was found; set CHROMIUM_PATH')));
  else say('browser tests were NOT run: no Chromium was found (set CHROMIUM_PATH)');
}

await everything().catch((error) => {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`);
  totals.failed++;
  failures.push('installation');
});
if (failures.length > 0) process.stdout.write(`\nfailed: ${failures.join('; ')}\n`);
process.stdout.write(`${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = totals.failed === 0 ? 0 : 1;
