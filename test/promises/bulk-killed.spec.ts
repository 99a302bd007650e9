// Has each row of a batch one certificate or one refusal, when whoever works through it is killed? (The full number: npm run faults -- bulk-killed)
import { runProgram, startProgram } from '../../apps/bench/program.js';
import { serverEnvironment } from '../../apps/bench/workbench.js';
import { bulkKilled } from '../../apps/faults/bulk-killed.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { expectKept } from './certifiable.js';

describe('a server that is killed while it works through batches', () => {
  let database: TestDatabase;
  let environment: Readonly<Record<string, string>>;
  beforeAll(async () => {
    database = await createTestDatabase();
    environment = { ...serverEnvironment(database), NODE_ENV: 'test' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
  }, 60_000);
  afterAll(() => database.drop());

  it('loses no row, and certifies nobody twice', async () => {
    const startServer = () => startProgram('apps/api/main.js', environment);
    await expectKept((tally) => bulkKilled({ superuserUrl: database.superuserUrl, startServer, origin: environment['PUBLIC_URL'] ?? '', kills: 6 }, tally), 600);
  }, 240_000);
});
