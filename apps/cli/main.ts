// Which command does the operator want?
import { parseArgs } from 'node:util';
import { createRegistrar } from './create-registrar.js';
import { migrate } from './migrate.js';
import { recomputeLedger } from './recompute-ledger.js';
import { seed, seedDemo } from './seed.js';

const usage = `dermark migrate
    brings the database of DATABASE_OWNER_URL to the newest schema
dermark seed
    publishes the programme
dermark registrar create --email <address> --name <name> [--locale en|pt-PT]
    makes a registrar and prints the link under which the password is chosen
dermark ledger recompute
    reads the whole ledger and says whether it is what was signed`;

const userOf = (url: string | undefined): string | undefined => (url ? decodeURIComponent(new URL(url).username) : undefined);

async function migrateGiven(): Promise<string[]> {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: migrations run as the owner of the schema.');
  const app = userOf(process.env['DATABASE_URL']);
  const publicUser = userOf(process.env['DATABASE_PUBLIC_URL']);
  const applied = await migrate(ownerUrl, { ...(app && { app }), ...(publicUser && { public: publicUser }) });
  return [applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`];
}

/** The lines to print, or null when there is no such command. */
async function run(): Promise<readonly string[] | null> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { demo: { type: 'boolean' }, print: { type: 'boolean' }, email: { type: 'string' }, name: { type: 'string' }, locale: { type: 'string' } },
  });
  switch (positionals.join(' ')) {
    case 'migrate':
      return migrateGiven();
    case 'seed':
      return values.demo ? seedDemo({ print: values.print ?? false }) : seed();
    case 'registrar create':
      return createRegistrar(values);
    case 'ledger recompute':
      return recomputeLedger();
    default:
      return null;
  }
}

try {
  const lines = await run();
  if (lines) for (const line of lines) console.log(line);
  else console.error(usage);
  process.exitCode = lines ? 0 : 2;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
