// How does everything come up with one command, and go down with one signal?
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { installMissing } from './install.mjs';
import { fail, say } from './progress.mjs';
import { root, runNode, stopAll } from './run.mjs';
import { requirePort, startServer } from './server.mjs';
import { embeddedEnvironment, embeddedSecrets, isEmbedded, readPort, withoutOwner } from './settings.mjs';

const cli = 'dist/apps/cli/main.js';
const database = 'dermark';
const dataDir = path.resolve(root, process.env.DATA_DIR || '.data');

/** What was started, to be stopped in the opposite order. @type {(() => Promise<void>)[]} */
const running = [stopAll];
let ending = false;
const ended = new AbortController();

/** Once: a second signal changes nothing. @param {number} code */
async function end(code) {
  if (ending) return;
  ending = true;
  ended.abort();
  // nothing may keep the terminal for longer, whatever hangs
  setTimeout(() => process.exit(code || 1), 9500).unref();
  for (const stop of running.toReversed()) await stop().catch((error) => process.stderr.write(`${error.message}\n`));
  process.exit(code);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => {
    if (!ending) say('stopping');
    void end(0);
  });
}

async function start() {
  const port = readPort(process.env);
  const embedded = isEmbedded(process.env);
  await requirePort(embedded ? '127.0.0.1' : process.env.HOST || '127.0.0.1', port);
  await installMissing();
  const made = await build();
  const { env, lines } = embedded ? await prepareEmbedded(port, made) : await prepareGiven();
  if (ending) return;
  say('starting the server');
  const server = startServer(env, (line) => process.stderr.write(`${line}\n`));
  running.push(server.stop);
  const url = await server.listening();
  process.stdout.write(`ready ${url}\n${lines}`);
  const how = await server.exited;
  if (!ending) throw new Error(`The server ended by itself (${how}).`);
}

/**
 * What this build has prepared before is not looked at again.
 * @param {number} port @param {string} made which build this is
 */
async function prepareEmbedded(port, made) {
  // only now: these need the packages
  const { startPostgres } = await import('./postgres/supervisor.mjs');
  const { notePrepared, prepareDatabase, preparedBy } = await import('./postgres/roles.mjs');
  say('starting PostgreSQL');
  fs.mkdirSync(dataDir, { recursive: true });
  const starting = startPostgres({ dataDir, log: say, signal: ended.signal });
  running.push(() => starting.then((server) => server.stop(), () => {}));
  const postgres = await starting;
  void watch(postgres.failed);
  const secrets = embeddedSecrets(dataDir);
  const { ownerUrl, appUrl, publicUrl } = await prepareDatabase(postgres.superuserUrl, { database, secrets });
  const env = embeddedEnvironment(process.env, { dataDir, port, secrets, appUrl, publicUrl });
  if ((await preparedBy(postgres.superuserUrl, database)) !== made) {
    say('migrating the database');
    await runNode([cli, 'migrate'], { env: { ...env, DATABASE_OWNER_URL: ownerUrl }, name: 'migrate' });
    say('looking after the demonstration');
    await runNode([cli, 'seed', '--demo'], { env, name: 'seed' });
    await notePrepared(postgres.superuserUrl, database, made);
  }
  return { env, lines: await runNode([cli, 'demonstration'], { env, name: 'demonstration' }) };
}

/** @param {Promise<Error | undefined>} failed */
async function watch(failed) {
  const error = await failed;
  if (!error || ending) return;
  process.stderr.write(`\n${error.message}\n`);
  await end(1);
}

/** A database of the operator's own: migrated if its owner's address was given, seeded never. */
async function prepareGiven() {
  if (process.env.DATABASE_OWNER_URL) {
    say('migrating the database');
    await runNode([cli, 'migrate'], { name: 'migrate' });
  } else say('not migrating: DATABASE_OWNER_URL is not given');
  return { env: withoutOwner(process.env), lines: '' };
}

start().catch(async (error) => {
  if (ending) return; // a program that we stopped ourselves has "failed"
  process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
  await end(1).catch(fail);
});
