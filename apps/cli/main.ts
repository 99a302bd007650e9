// Which command does the operator want?
import { parseArgs } from 'node:util';

const usage = `dermark migrate
    brings the database of DATABASE_OWNER_URL to the newest schema
dermark seed
    publishes the programme
dermark registrar create --email <address> --name <name> [--locale en|pt-PT]
    makes a registrar and prints the link under which the password is chosen
dermark ledger recompute
    reads the whole ledger and says whether it is what was signed`;

/** Who signs in under the address in this variable. */
function userIn(name: string): string | undefined {
  const url = process.env[name];
  if (!url) return undefined;
  if (!URL.canParse(url)) throw new Error(`${name} must be a URL: postgres://user:password@host/database.`);
  return decodeURIComponent(new URL(url).username);
}

async function migrateGiven(): Promise<string[]> {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (!ownerUrl) throw new Error('DATABASE_OWNER_URL is missing: migrations run as the owner of the schema.');
  userIn('DATABASE_OWNER_URL');
  const [app, publicUser] = [userIn('DATABASE_URL'), userIn('DATABASE_PUBLIC_URL')];
  const { migrate } = await import('./migrate.js');
  const applied = await migrate(ownerUrl, { ...(app && { app }), ...(publicUser && { public: publicUser }) });
  return [applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`];
}

/** The lines to print, of a command that is loaded only when it is wanted, or null when there is no such command. */
async function run(): Promise<readonly string[] | null> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { demo: { type: 'boolean' }, email: { type: 'string' }, name: { type: 'string' }, locale: { type: 'string' } },
  });
  switch (positionals.join(' ')) {
    case 'migrate':
      return migrateGiven();
    case 'seed': {
      const { seed, seedDemonstrationPeople } = await import('./seed.js');
      return values.demo ? seedDemonstrationPeople() : seed();
    }
    case 'demonstration':
      return (await import('./demo/print-demonstration.js')).demonstrationLines();
    case 'registrar create':
      return (await import('./create-registrar.js')).createRegistrar(values);
    case 'ledger recompute':
      return (await import('./recompute-ledger.js')).recomputeLedger();
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
