// Which secrets does an installation from containers need, and what does its .env file look like?
import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { randomPassword } from './secrets.mjs';

/**
 * The text of a new .env file. All secrets are random and safe in a URL.
 * @param {string} publicUrl the address under which people will reach this installation
 */
export function environmentFile(publicUrl) {
  const url = new URL(publicUrl);
  const settings = {
    PUBLIC_URL: url.origin,
    POSTGRES_PASSWORD: randomPassword(),
    DERMARK_OWNER_PASSWORD: randomPassword(),
    DERMARK_APP_PASSWORD: randomPassword(),
    DERMARK_PUBLIC_PASSWORD: randomPassword(),
    SESSION_SECRET: randomBytes(48).toString('base64url'),
    LEDGER_SEED: randomBytes(32).toString('base64'),
    LEDGER_ORIGIN: `${url.hostname}/ledger-${randomBytes(4).toString('hex')}`,
    CREDENTIAL_KEY_SECRET: randomBytes(32).toString('base64'),
  };
  return Object.entries(settings).map(([name, value]) => `${name}=${value}\n`).join('');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!URL.canParse(process.argv[2] ?? '')) {
    process.stderr.write('usage: node scripts/make-env.mjs https://register.example > .env\n');
    process.exit(2);
  }
  process.stdout.write(environmentFile(process.argv[2] ?? ''));
}
