// Which database server do the tests use, and what is in it before the first one?
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { prepareDatabase } from '../scripts/postgres/roles.mjs';
import { startOwnServer } from './own-server.mjs';

const root = path.resolve(import.meta.dirname, '..');
const cli = path.join(root, 'dist/apps/cli/main.js');
const templateDatabase = 'dermark_template';

/** Tells the workers, through the environment, where the server is and how the roles sign in. */
export default async function setUp() {
  const superuserUrl = process.env.TEST_DATABASE_SUPERUSER_URL ?? (await startOwnServer());
  const secrets = rolePasswords(superuserUrl);
  await dropTemplate(superuserUrl);
  const { ownerUrl } = await prepareDatabase(superuserUrl, { database: templateDatabase, secrets });
  await migrate(ownerUrl);
  process.env.TEST_PG = superuserUrl;
  process.env.TEST_PG_ROLES = JSON.stringify(secrets);
}

/** Derived, so that two runs on one given server agree. @param {string} superuserUrl */
function rolePasswords(superuserUrl) {
  const derive = (/** @type {string} */ role) => createHash('sha256').update(`${role} ${superuserUrl}`).digest('base64url');
  return { ownerPassword: derive('owner'), appPassword: derive('app'), publicPassword: derive('public') };
}

/** @param {string} superuserUrl */
async function dropTemplate(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`drop database if exists ${templateDatabase} with (force)`);
  await client.end();
}

/** By the built command, as an operator would. @param {string} ownerUrl */
async function migrate(ownerUrl) {
  if (!fs.existsSync(cli)) throw new Error(`${path.relative(root, cli)} is missing: run "npm run build" first`);
  try {
    await promisify(execFile)(process.execPath, [cli, 'migrate'], { cwd: root, env: { ...process.env, DATABASE_OWNER_URL: ownerUrl } });
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`the test database could not be migrated:\n${stdout}${stderr}`, { cause: error });
  }
}
