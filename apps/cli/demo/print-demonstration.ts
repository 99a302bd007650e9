// How does a newcomer learn which number to check and how to sign in?
import pg from 'pg';
import { withDashes } from '#libs/certification/core/certificate-number.js';
import { readConfig } from '#libs/platform/config.js';
import { demonstrationPassword, signIns } from './demonstration-people.js';

/** Machine-readable lines: `sample certificate <number>`, then `sign in <role> <email> <password>` for each role. Needs no application. */
export async function demonstrationLines(): Promise<string[]> {
  const { demoSecret, publicDatabaseUrl, databaseUrl } = readConfig(process.env);
  if (demoSecret === null) throw new Error('Demonstration people exist in the embedded mode only.');
  const sample = await sampleNumber(publicDatabaseUrl ?? databaseUrl);
  return [
    ...(sample === null ? [] : [`sample certificate ${withDashes(sample)}`]),
    ...signIns.map(({ role, email }) => `sign in ${role} ${email} ${demonstrationPassword(demoSecret, email)}`),
  ];
}

/** As anybody may read it. */
async function sampleNumber(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ number: string }>("select number from public_register order by (state = 'in-force') desc, changed_at limit 1");
    return rows[0]?.number ?? null;
  } finally {
    await client.end();
  }
}
