// Does one command bring everything up, and one signal everything down, again and again?
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { root } from '../scripts/run.mjs';

/** @typedef {{ lines: string[], errors: () => string, exited: Promise<number | null>, child: import('node:child_process').ChildProcess }} Started */

/** @type {string} */
let dataDir;
/** @type {number} */
let port;
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

async function freePort() {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = /** @type {net.AddressInfo} */ (probe.address());
  await new Promise((resolve) => probe.close(resolve));
  return address.port;
}

/** As `npm start` does; resolves when it is up or has ended. @param {NodeJS.ProcessEnv} [env] @returns {Promise<Started>} */
async function start(env = {}) {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, DATABASE_PUBLIC_URL: _public, NODE_ENV: _mode, ...clean } = process.env;
  const child = spawn(process.execPath, ['scripts/start.mjs'], { cwd: root, env: { ...clean, PORT: String(port), DATA_DIR: dataDir, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let [output, errors] = ['', ''];
  child.stderr.setEncoding('utf8').on('data', (chunk) => (errors += chunk));
  const exited = once(child, 'close').then(([code]) => code);
  const up = new Promise((resolve) => child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk).includes('sign in registrar ') && resolve(undefined)));
  await Promise.race([up, exited]);
  return { lines: output.split('\n').filter((line) => /^(ready|sample|sign in) /.test(line)), errors: () => errors, exited, child };
}

const isUp = () => fetch(`http://127.0.0.1:${port}/readyz`).then((answer) => answer.ok, () => false);

beforeAll(async () => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'dermark-start-'));
  port = await freePort();
});

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
});

/** @type {string[]} */
let firstLines;

test('comes up with an address, a number to check and somebody to sign in as for every role', async () => {
  const { lines, child, exited } = await start();
  firstLines = lines;
  expect(lines[0]).toBe(`ready http://127.0.0.1:${port}`);
  expect(lines[1]).toMatch(/^sample certificate [0-9A-Z]{5}(-[0-9A-Z]{5}){2}$/);
  expect(lines.slice(2).map((line) => line.split(' ')[2])).toEqual(['trainee', 'instructor', 'assessor', 'certifier', 'owner', 'registrar']);
  expect(lines.slice(2).every((line) => /^sign in \w+ \S+@\S+ \S+$/.test(line))).toBe(true);
  expect(fs.statSync(path.join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
  const number = lines[1]?.split(' ').at(-1);
  const answer = await fetch(`http://127.0.0.1:${port}/check/${number}`, { headers: { accept: 'application/json' } });
  expect(await answer.json()).toMatchObject({ status: 'in-force' });
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toContain('<div id="root">');

  const second = await start();
  expect(second.lines).toEqual([]);
  expect(await second.exited).toBe(1);
  expect(second.errors()).toContain(`Port ${port} is already in use.`);
  const third = await start({ PORT: String(await freePort()) });
  expect(await third.exited).toBe(1);
  expect(third.errors()).toContain(`is in use by another Dermark (process ${child.pid})`);

  child.kill('SIGTERM');
  expect(await exited).toBe(0);
  expect(await isUp()).toBe(false);
}, 120_000);

test('comes up again with the same people and the same certificate, also after kill -9', async () => {
  const killed = await start();
  expect(killed.lines).toEqual(firstLines);
  killed.child.kill('SIGKILL');
  await killed.exited;
  const again = await start();
  expect(again.lines).toEqual(firstLines);
  again.child.kill('SIGINT');
  expect(await again.exited).toBe(0);
  expect(await isUp()).toBe(false);
}, 120_000);

test('names everything that a production lacks at once, and seeds nothing', async () => {
  const { exited, errors, lines } = await start({ NODE_ENV: 'production' });
  expect(await exited).toBe(1);
  expect(lines).toEqual([]);
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'SESSION_SECRET', 'LEDGER_SEED', 'LEDGER_ORIGIN', 'CREDENTIAL_KEY_SECRET', 'LEDGER_ANCHOR', 'SMTP_URL']) expect(errors()).toContain(`${name} is missing`);
}, 60_000);
