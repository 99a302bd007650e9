// Which database does `dermark migrate` bring to the newest schema, and for which logins?
import { migrate } from './migrate.js';

/** Who signs in under the address in this variable. */
function userIn(name: string): string | undefined {
  const url = process.env[name];
  if (!url) return undefined;
  if (!URL.canParse(url)) throw new Error(`${name} must be a URL: postgres://user:password@host/database.`);
  return decodeURIComponent(new URL(url).username);
}

/** By DATABASE_OWNER_URL, and for the logins of DATABASE_URL and DATABASE_PUBLIC_URL where these are set. */
export async function migrateGiven(): Promise<string[]> {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: migrations run as the owner of the schema.');
  userIn('DATABASE_OWNER_URL');
  const [app, publicUser] = [userIn('DATABASE_URL'), userIn('DATABASE_PUBLIC_URL')];
  const applied = await migrate(ownerUrl, { ...(app && { app }), ...(publicUser && { public: publicUser }) });
  return [applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`];
}
