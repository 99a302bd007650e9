// Which database roles does Dermark use, and what may each of them do at most?
import { createHmac, createHash, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import pg from 'pg';

/** @typedef {{ ownerPassword: string, appPassword: string, publicPassword: string }} RolePasswords */

const roles = /** @type {const} */ ([
  { name: 'dermark_owner', password: 'ownerPassword' },
  { name: 'dermark_app', password: 'appPassword' },
  { name: 'dermark_public', password: 'publicPassword' },
]);
const attributes = 'LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION';
const iterations = 4096;

/**
 * Makes the three roles and the database, or repairs them; running it again changes nothing.
 * @param {string} superuserUrl
 * @param {{ database: string, secrets: RolePasswords }} options
 * @returns {Promise<{ ownerUrl: string, appUrl: string, publicUrl: string }>}
 */
export async function prepareDatabase(superuserUrl, { database, secrets }) {
  await withClient(superuserUrl, async (client) => {
    // two runs at once would collide in the catalogue
    await client.query(`select pg_advisory_lock(hashtext('dermark roles'))`);
    for (const role of roles) await ensureRole(client, role.name, secrets[role.password]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (!rowCount) {
      await client.query(`create database ${quote(database)} owner dermark_owner template template0 encoding 'UTF8'`);
    }
    await closeDatabase(client, database);
  });
  await withClient(urlFor(superuserUrl, { database }), async (client) => {
    await client.query('revoke all on schema public from public');
    await client.query('grant all on schema public to dermark_owner');
  });
  return roleUrls(superuserUrl, { database, secrets });
}

/**
 * Lets the server's own login take on the role of the public check: for an operator who gives that check no login.
 * @param {string} superuserUrl
 */
export async function letServerCheck(superuserUrl) {
  await withClient(superuserUrl, async (client) => void (await client.query('grant dermark_public to dermark_app')));
}

/**
 * By which build the database was migrated and furnished last; '' if by none. Kept as the database's comment: it goes where the
 * data go.
 * @param {string} superuserUrl @param {string} database @returns {Promise<string>}
 */
export async function preparedBy(superuserUrl, database) {
  return withClient(superuserUrl, async (client) => {
    const { rows } = await client.query(`select shobj_description(oid, 'pg_database') as comment from pg_database where datname = $1`, [database]);
    return /^prepared by (\w+)$/.exec(rows[0]?.comment ?? '')?.[1] ?? '';
  });
}

/** @param {string} superuserUrl @param {string} database @param {string} build hexadecimal */
export async function notePrepared(superuserUrl, database, build) {
  await withClient(superuserUrl, (client) => client.query(`comment on database ${quote(database)} is 'prepared by ${build}'`));
}

/**
 * Only the three roles connect. A database's own grants are not copied when it is cloned, so a clone needs this again.
 * @param {pg.Client} client @param {string} database
 */
export async function closeDatabase(client, database) {
  const name = quote(database);
  await client.query(`alter database ${name} owner to dermark_owner`);
  await client.query(`revoke connect, temporary on database ${name} from public`);
  await client.query(`grant connect on database ${name} to dermark_owner, dermark_app, dermark_public`);
}

/** @param {string} superuserUrl @param {{ database: string, secrets: RolePasswords }} options */
export function roleUrls(superuserUrl, { database, secrets }) {
  const [ownerUrl, appUrl, publicUrl] = roles.map((role) =>
    urlFor(superuserUrl, { database, user: role.name, password: secrets[role.password] }),
  );
  return /** @type {{ ownerUrl: string, appUrl: string, publicUrl: string }} */ ({ ownerUrl, appUrl, publicUrl });
}

/** @param {pg.Client} client @param {string} name @param {string} password */
async function ensureRole(client, name, password) {
  const { rows } = await client.query('select rolpassword from pg_authid where rolname = $1', [name]);
  if (rows.length === 0) await client.query(`create role ${name} ${attributes}`);
  else await client.query(`alter role ${name} ${attributes}`);
  // The verifier is made here, so that the password itself is in no statement that a server might log.
  if (!verifierFits(rows[0]?.rolpassword, password)) {
    await client.query(`alter role ${name} password '${scramVerifier(password, randomBytes(16))}'`);
  }
}

/** As PostgreSQL stores it (RFC 5803, RFC 7677). @param {string} password ASCII @param {Buffer} salt */
function scramVerifier(password, salt) {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

/** @param {string | null | undefined} stored @param {string} password */
function verifierFits(stored, password) {
  const salt = /^SCRAM-SHA-256\$4096:([^$]+)\$/.exec(stored ?? '')?.[1];
  if (!stored || !salt) return false;
  const made = Buffer.from(scramVerifier(password, Buffer.from(salt, 'base64')));
  return made.length === stored.length && timingSafeEqual(made, Buffer.from(stored));
}

/** @param {string} url @param {{ database: string, user?: string, password?: string }} change */
function urlFor(url, { database, user, password }) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  if (user !== undefined) changed.username = user;
  if (password !== undefined) changed.password = encodeURIComponent(password);
  return changed.href;
}

/** @param {string} name */
const quote = (name) => `"${name.replaceAll('"', '""')}"`;

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} work @returns {Promise<T>} */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {}); // a server that is stopped meanwhile also fails the statement under way, which tells
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
