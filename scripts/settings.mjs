// With which settings does the server of this installation run?
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { keepSecrets, randomPassword } from './secrets.mjs';

export const defaultPort = 3000;

/**
 * A demonstration on this machine, unless a database was given or production was asked for; those must be given
 * everything, and the server names what is missing.
 * @param {NodeJS.ProcessEnv} env
 */
export const isEmbedded = (env) => !env.DATABASE_URL && env.NODE_ENV !== 'production';

/** @param {NodeJS.ProcessEnv} env @returns {number} */
export function readPort(env) {
  const port = Number(env.PORT || defaultPort);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT must be a whole number from 1 to 65535, not "${env.PORT}".`);
  return port;
}

/** Made once per data folder, for good: the ledger's key and name, what academies' keys are encrypted under, and what sessions and demonstration passwords hang on. */
const makers = {
  ownerPassword: randomPassword,
  appPassword: randomPassword,
  publicPassword: randomPassword,
  sessionSecret: () => randomBytes(48).toString('base64'),
  ledgerSeed: () => randomBytes(32).toString('base64'),
  ledgerOrigin: () => `dermark.local/${randomBytes(4).toString('hex')}`,
  credentialKeySecret: () => randomBytes(32).toString('base64'),
  demoSecret: () => randomBytes(32).toString('base64'),
};

/** @param {string} dataDir */
export const embeddedSecrets = (dataDir) => keepSecrets(path.join(dataDir, 'secrets.json'), makers);

/**
 * The environment of the server in embedded mode. It never holds DATABASE_OWNER_URL.
 * @param {NodeJS.ProcessEnv} env what was given from outside
 * @param {{ dataDir: string, port: number, secrets: ReturnType<typeof embeddedSecrets>, appUrl: string, publicUrl: string }} own
 * @returns {NodeJS.ProcessEnv}
 */
export function embeddedEnvironment(env, { dataDir, port, secrets, appUrl, publicUrl }) {
  return {
    ...withoutOwner(env),
    DERMARK_MODE: 'embedded',
    DATABASE_URL: appUrl,
    DATABASE_PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    HOST: '127.0.0.1', // whatever the shell says: the demonstration's people are for this machine only
    PORT: String(port),
    PUBLIC_URL: env.PUBLIC_URL || `http://127.0.0.1:${port}`,
    SESSION_SECRET: secrets.sessionSecret,
    LEDGER_SEED: secrets.ledgerSeed,
    LEDGER_ORIGIN: secrets.ledgerOrigin,
    CREDENTIAL_KEY_SECRET: secrets.credentialKeySecret,
    LEDGER_ANCHOR: path.join(dataDir, 'anchor'),
    CHECK_SNAPSHOT: path.join(dataDir, 'snapshot'),
    DEMO_SECRET: secrets.demoSecret,
  };
}

/** @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv} */
export function withoutOwner({ DATABASE_OWNER_URL: _owner, ...rest }) {
  return rest;
}
