// Is an answer that was shown as saved still there after kill -9 of the server? (The full number: npm run faults -- killed-server)
import { runProgram, startProgram } from '../../apps/bench/program.js';
import { serverEnvironment } from '../../apps/bench/workbench.js';
import { killedServer } from '../../apps/faults/killed-server.js';
import { createTestDatabase, type TestDatabase } from '../database.js';
import { expectKept } from './certifiable.js';

describe('a server that is killed while candidates answer', () => {
  let database: TestDatabase;
  let environment: Readonly<Record<string, string>>;
  beforeAll(async () => {
    database = await createTestDatabase();
    environment = { ...serverEnvironment(database), NODE_ENV: 'test' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
  }, 60_000);
  afterAll(() => database.drop());

  it('has lost none of the answers that it acknowledged, and resuming costs no attempt', async () => {
    const startServer = () => startProgram('apps/api/main.js', environment);
    await expectKept((tally) => killedServer({ superuserUrl: database.superuserUrl, startServer, origin: environment['PUBLIC_URL'] ?? '', kills: 5 }, tally), 50);
  }, 180_000);
});
