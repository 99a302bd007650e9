// What has the operator configured, and what is wrong with it, all at once?
import { readFileSync } from 'node:fs';
import { areNested } from './nested-folders.js';

export interface Config {
  /** `embedded`: a demonstration on this machine with its own PostgreSQL. `server`: a real installation. */
  readonly mode: 'embedded' | 'server';
  readonly databaseUrl: string;
  /** Milliseconds until a connection that does not come is given up; a request that needs it fails then. */
  readonly databasePatience: number;
  /** Login of the public check; null when the application's login assumes the role `dermark_public` instead. */
  readonly publicDatabaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  /** The address under which people reach this installation; printed into every QR code. No trailing slash. */
  readonly publicUrl: string;
  /** Source of every derived secret (link tokens, device marks). */
  readonly secret: string;
  /** 32 bytes: the Ed25519 seed of the ledger's signing key. */
  readonly ledgerSeed: Uint8Array;
  readonly ledgerOrigin: string;
  /** 32 bytes: under it the private keys of academies lie encrypted in the database. */
  readonly credentialKeySecret: Uint8Array;
  /** A folder outside the database that remembers how far the ledger has come; all processes of an installation share it. */
  readonly ledgerAnchor: string;
  /** A file of c2sp.org/tlog-policy: the witnesses, and how many must cosign before a checkpoint is released. Null: none. */
  readonly ledgerPolicy: string | null;
  /** A folder for the published snapshot of the register, from which checks are answered while the database is away. Null: none. */
  readonly checkSnapshot: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Fastify's `trustProxy`: false, or the addresses of the proxies whose X-Forwarded-For is believed. */
  readonly trustProxy: false | string;
  readonly runWorker: boolean;
  readonly demoSecret: string | null;
  /** Whether exams may be drawn from the items of the repository, which everybody can read. */
  readonly examSpecimen: boolean;
  readonly operator: { readonly name: string; readonly address: string; readonly contact: string };
}

/** Thrown with every fault of the configuration in one message. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has ${faults.length} fault${faults.length === 1 ? '' : 's'}:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** A secret may be given as `NAME` or, for container secrets, as a path in `NAME_FILE`. */
function given(env: Environment, name: string, faults: string[]): string | null {
  const value = env[name];
  if (value) return value;
  const file = env[`${name}_FILE`];
  if (!file) return null;
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    faults.push(`${name}_FILE names ${file}, which cannot be read.`);
    return null;
  }
}

export function readConfig(env: Environment): Config {
  const faults: string[] = [];
  const demand = (name: string, why: string): string => {
    const value = given(env, name, faults);
    if (value === null) faults.push(`${name} is missing: ${why}`);
    return value ?? '';
  };
  const url = (name: string, value: string, protocols: readonly string[]) => {
    if (value === '') return;
    const parsed = URL.canParse(value) ? new URL(value) : null;
    if (!parsed || !protocols.includes(parsed.protocol)) faults.push(`${name} must be a URL that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`);
  };

  const mode = env['DERMARK_MODE'] === 'embedded' ? 'embedded' : 'server';
  if (mode === 'embedded' && env['NODE_ENV'] === 'production') faults.push('DERMARK_MODE=embedded is a demonstration and must not run with NODE_ENV=production.');

  const port = Number(env['PORT'] ?? '3000');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push(`PORT must be a whole number from 0 to 65535, not "${env['PORT']}".`);
  const host = env['HOST'] ?? '127.0.0.1';
  if (mode === 'embedded' && !['127.0.0.1', '::1', 'localhost'].includes(host)) faults.push('HOST must be a loopback address in the embedded mode: its people are a demonstration.');

  const databaseUrl = demand('DATABASE_URL', 'the connection of the application\'s role, postgres://user:password@host/database.');
  url('DATABASE_URL', databaseUrl, ['postgres:', 'postgresql:']);
  const publicDatabaseUrl = given(env, 'DATABASE_PUBLIC_URL', faults);
  url('DATABASE_PUBLIC_URL', publicDatabaseUrl ?? '', ['postgres:', 'postgresql:']);

  const publicUrl = mode === 'embedded' ? (env['PUBLIC_URL'] ?? `http://127.0.0.1:${port}`) : demand('PUBLIC_URL', 'the address that QR codes and letters point to.');
  url('PUBLIC_URL', publicUrl, ['http:', 'https:']);

  const secret = demand('SESSION_SECRET', 'at least 32 random characters, for example from `openssl rand -base64 48`.');
  if (secret !== '' && secret.length < 32) faults.push('SESSION_SECRET must have at least 32 characters.');
  const seed = demand('LEDGER_SEED', '32 random bytes in base64, for example from `openssl rand -base64 32`; keep a copy, the ledger\'s key is made from it.');
  const ledgerSeed = Buffer.from(seed, 'base64');
  if (seed !== '' && ledgerSeed.length !== 32) faults.push('LEDGER_SEED must be 32 bytes in base64.');
  const ledgerOrigin = demand('LEDGER_ORIGIN', 'the permanent name of this installation\'s ledger, such as register.example/ledger; it can never change.');
  if (ledgerOrigin !== '' && !/^[^\s+]+$/.test(ledgerOrigin)) faults.push('LEDGER_ORIGIN must have neither spaces nor a plus sign.');

  const keySecret = demand('CREDENTIAL_KEY_SECRET', '32 random bytes in base64, for example from `openssl rand -base64 32`; keep a copy, the keys that sign credentials are encrypted under it.');
  const credentialKeySecret = Buffer.from(keySecret, 'base64');
  if (keySecret !== '' && credentialKeySecret.length !== 32) faults.push('CREDENTIAL_KEY_SECRET must be 32 bytes in base64.');

  const ledgerAnchor = demand('LEDGER_ANCHOR', 'a folder that is not part of the database and its backups; it remembers how far the ledger has come.');

  const checkSnapshot = env['CHECK_SNAPSHOT'] || null;
  if (checkSnapshot !== null && ledgerAnchor !== '' && areNested(checkSnapshot, ledgerAnchor)) faults.push('CHECK_SNAPSHOT and LEDGER_ANCHOR must be two folders of which neither lies in the other: what the ledger remembers must never go with a snapshot.');

  const smtpUrl = given(env, 'SMTP_URL', faults);
  if (mode === 'server' && smtpUrl === null) faults.push('SMTP_URL is missing: letters (invitations, passwords, certificates) need a mail server, smtp://user:password@host:587.');
  url('SMTP_URL', smtpUrl ?? '', ['smtp:', 'smtps:']);

  if (faults.length > 0) throw new ConfigurationError(faults);
  return {
    mode,
    databaseUrl,
    databasePatience: 5000,
    publicDatabaseUrl,
    host,
    port,
    publicUrl: publicUrl.replace(/\/+$/, ''),
    secret,
    ledgerSeed,
    ledgerOrigin,
    credentialKeySecret,
    ledgerAnchor,
    ledgerPolicy: env['LEDGER_POLICY'] || null,
    checkSnapshot,
    smtpUrl,
    mailFrom: env['MAIL_FROM'] ?? 'Dermark <no-reply@localhost>',
    trustProxy: env['TRUST_PROXY'] ? env['TRUST_PROXY'] : false,
    runWorker: env['RUN_WORKER'] !== 'false',
    demoSecret: mode === 'embedded' ? (env['DEMO_SECRET'] ?? null) : null,
    examSpecimen: mode === 'embedded' || env['EXAM_SPECIMEN'] === 'allow',
    operator: {
      name: env['OPERATOR_NAME'] ?? 'Dermark demonstration',
      address: env['OPERATOR_ADDRESS'] ?? '',
      contact: env['OPERATOR_CONTACT'] ?? '',
    },
  };
}

/** Injection token of the one configuration of this process. */
export const CONFIG = Symbol('CONFIG');
