// Does the public check keep answering without its database? (The full number: npm run faults -- check-without-database)
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startDatabaseGate, type DatabaseGate } from '../../apps/faults/database-gate.js';
import { checkWithoutDatabase } from '../../apps/faults/check-without-database.js';
import { createApp } from '#api/create-app.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { testConfig } from '../test-config.js';
import { expectKept } from './certifiable.js';

describe('the public check', () => {
  const snapshotFolder = mkdtempSync(path.join(tmpdir(), 'dermark-snapshot-'));
  let db: TestDatabase;
  let gate: DatabaseGate;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    db = await createTestDatabase();
    gate = await startDatabaseGate(db.appUrl);
    app = await createApp({ ...testConfig(db), databaseUrl: gate.through(db.appUrl), publicDatabaseUrl: gate.through(db.publicUrl), checkSnapshot: snapshotFolder });
    await app.listen(0, '127.0.0.1');
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await gate.close();
    await db.drop();
    rmSync(snapshotFolder, { recursive: true, force: true });
  });

  it('is answered while the database is away, in amber once nobody can know, and right again when it is back', async () => {
    const url = await app.getUrl();
    await expectKept((tally) => checkWithoutDatabase({ superuserUrl: db.superuserUrl, url, origin: 'http://127.0.0.1:3000', snapshotFolder, gate, checks: 1200, seconds: 12 }, tally), 7);
  }, 180_000);
});
