// How does the source become what runs, without doing again what is done?
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn, fingerprint } from './fingerprint.mjs';
import { waitForLock } from './process-lock.mjs';
import { fail, say } from './progress.mjs';
import { root, runNode } from './run.mjs';

const notes = path.join(root, 'dist/.build.json');
const code = ['apps/api', 'apps/cli', 'apps/bench', 'apps/faults', 'apps/witness', 'libs', 'migrations'];
const isCode = (/** @type {string} */ file) => /\.tsx?$/.test(file);
const isSpec = (/** @type {string} */ file) => /\.spec\.tsx?$/.test(file) || file.startsWith('apps/api/test/');

/**
 * Builds dist/: the server and commands (tsc), the files they read at run time, and the web pages (vite). A step whose
 * inputs did not change is skipped.
 * @returns {Promise<string>} a name for what the server and its commands are now; it changes with any of their sources
 */
export async function build() {
  // two builds at once would write the same files
  const lock = await waitForLock(`build ${root}`, { patience: 300_000, onWait: (pid) => say(`waiting for another build (process ${pid})`) });
  try {
    await step('server', filesIn([...code, 'tsconfig.base.json', 'tsconfig.build.json', 'package-lock.json'], (file) => !isAsset(file) && !isSpec(file)), buildServer);
    await step('assets', filesIn(code, (file) => isAsset(file)), copyAssets);
    const web = filesIn(['apps/web', 'libs', 'tsconfig.base.json', 'package-lock.json'], (file) => !isSpec(file) && !file.includes('/content/'));
    if (fs.existsSync(path.join(root, 'apps/web/index.html'))) await step('web', web, buildWeb);
    const { server, assets } = readNotes();
    return createHash('sha256').update(`${server?.mark} ${assets?.mark}`).digest('hex');
  } finally {
    await lock.release();
  }
}

/** @param {string} file */
function isAsset(file) {
  return code.some((place) => file.startsWith(`${place}/`)) && !isCode(file) && !isSpec(file);
}

/**
 * @param {string} name @param {string[]} files
 * @param {(files: string[], before: string[]) => Promise<void> | void} work gets the files of now and of the last time
 */
async function step(name, files, work) {
  const mark = fingerprint(files);
  const before = readNotes()[name];
  if (before?.mark === mark) return;
  say(`building ${name}`);
  await work(files, before?.files ?? []);
  // inputs that changed during the step leave a mark that will not match next time
  fs.mkdirSync(path.dirname(notes), { recursive: true });
  fs.writeFileSync(notes, JSON.stringify({ ...readNotes(), [name]: { mark, files } }));
}

/** @returns {Record<string, { mark: string, files: string[] }>} */
function readNotes() {
  try {
    return JSON.parse(fs.readFileSync(notes, 'utf8'));
  } catch {
    return {};
  }
}

/** @param {string[]} files @param {string[]} before */
async function buildServer(files, before) {
  const outputs = new Set(filesIn(code.map((place) => `dist/${place}`), (file) => file.endsWith('.js')));
  const sources = new Set(files.filter(isCode).map((file) => `dist/${file.replace(/\.tsx?$/, '.js')}`));
  // what was deleted must not go on running: migrations, for one, are found by their files
  for (const file of outputs) if (!sources.has(file)) fs.rmSync(path.join(root, file), { force: true });
  // an output that is missing is not made again as long as the compiler thinks it has made it
  const isIncomplete = [...sources].some((file) => !outputs.has(file));
  if (before.length === 0 || isIncomplete) fs.rmSync(path.join(root, 'dist/.tsbuildinfo'), { force: true });
  await runNode(['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { name: 'tsc' });
}

/** Everything beside the code that is not code: lessons, word lists, templates. @param {string[]} files @param {string[]} before */
function copyAssets(files, before) {
  for (const gone of before.filter((file) => !files.includes(file))) fs.rmSync(path.join(root, 'dist', gone), { force: true });
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(root, 'dist', file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(root, 'dist', file));
  }
}

async function buildWeb() {
  const target = path.join(root, 'dist/web');
  const vite = (/** @type {string[]} */ ...words) => runNode(['node_modules/vite/bin/vite.js', 'build', ...words, '--outDir', target, '--logLevel', 'warn'], { name: 'vite' });
  await vite('apps/web', '--emptyOutDir');
  for (const script of ['check-verify', 'check-worker', 'practical-worker']) await vite('apps/web/check', '--mode', script);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await build().then(() => say('built'), fail);
}
