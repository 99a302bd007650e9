// Which command does the operator want?
import { parseArgs } from 'node:util';
import { migrate } from './migrate.js';

const usage = `dermark migrate                 bring the database of DATABASE_OWNER_URL to the newest schema`;

const userOf = (url: string | undefined): string | undefined => (url ? decodeURIComponent(new URL(url).username) : undefined);

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false });
  const [command] = positionals;
  if (command === 'migrate') {
    const ownerUrl = process.env['DATABASE_OWNER_URL'];
    if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: migrations run as the owner of the schema.');
    const app = userOf(process.env['DATABASE_URL']);
    const publicUser = userOf(process.env['DATABASE_PUBLIC_URL']);
    const applied = await migrate(ownerUrl, { ...(app && { app }), ...(publicUser && { public: publicUser }) });
    console.log(applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`);
    return 0;
  }
  console.error(usage);
  return 2;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
