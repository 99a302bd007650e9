// How does a PostgreSQL of the operator's own get Dermark's roles and database?
import { fail } from './progress.mjs';
import { letServerCheck, prepareDatabase } from './postgres/roles.mjs';

const needed = ['DATABASE_SUPERUSER_URL', 'DERMARK_OWNER_PASSWORD', 'DERMARK_APP_PASSWORD', 'DERMARK_PUBLIC_PASSWORD'];
const missing = needed.filter((name) => !process.env[name]);
if (missing.length > 0) fail(`Missing: ${missing.join(', ')}.`);

const { DATABASE_SUPERUSER_URL = '', DERMARK_OWNER_PASSWORD = '', DERMARK_APP_PASSWORD = '', DERMARK_PUBLIC_PASSWORD = '' } = process.env;
const database = process.env.DERMARK_DATABASE || 'dermark';
const secrets = { ownerPassword: DERMARK_OWNER_PASSWORD, appPassword: DERMARK_APP_PASSWORD, publicPassword: DERMARK_PUBLIC_PASSWORD };
await prepareDatabase(DATABASE_SUPERUSER_URL, { database, secrets }).catch(fail);
await letServerCheck(DATABASE_SUPERUSER_URL).catch(fail);
process.stdout.write(`The database "${database}" and its three roles are there.\n`);
