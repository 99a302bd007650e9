// How is the application configured for a test?
import type { Config } from '#libs/platform/config.js';
import type { TestDatabase } from './database.js';

/** A server on `db` that nobody reaches: letters go to the inbox table, jobs run only when asked for. */
export const testConfig = (db: TestDatabase, overrides: Partial<Config> = {}): Config => ({
  mode: 'embedded',
  databaseUrl: db.appUrl,
  // a machine that runs many tests at once may take its time
  databasePatience: 30_000,
  publicDatabaseUrl: db.publicUrl,
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'http://127.0.0.1:3000',
  secret: 'a secret for tests that has more than 32 characters',
  ledgerSeed: new Uint8Array(32).fill(7),
  ledgerOrigin: 'test.dermark.example/ledger',
  credentialKeySecret: new Uint8Array(32).fill(11),
  ledgerAnchor: db.anchorFolder,
  ledgerPolicy: null,
  checkSnapshot: null,
  smtpUrl: null,
  mailFrom: 'Dermark <no-reply@dermark.example>',
  trustProxy: false,
  runWorker: false,
  demoSecret: null,
  examSpecimen: true,
  operator: { name: 'Dermark test', address: 'Lisbon', contact: 'office@dermark.example' },
  ...overrides,
});
