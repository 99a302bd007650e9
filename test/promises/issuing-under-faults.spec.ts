// Is every acknowledged certificate there, once and provable, when something is killed while it is issued? (The full numbers: npm run faults)
import { runProgram, startProgram, type RunningProgram } from '../../apps/bench/program.js';
import { serverEnvironment, setUpWorkbench, type Workbench } from '../../apps/bench/workbench.js';
import { issuingUnderFaults } from '../../apps/faults/issuing.js';
import { startLossyProxy } from '../../apps/faults/lossy-proxy.js';
import { expectKept } from './certifiable.js';

const patience = 240_000;

describe('issuing', () => {
  let bench: Workbench;
  let environment: Readonly<Record<string, string>>;
  let server: RunningProgram;
  const start = () => startProgram('apps/api/main.js', environment);

  // A PostgreSQL of its own, that may be killed.
  beforeAll(async () => {
    bench = await setUpWorkbench();
    environment = { ...serverEnvironment(bench), NODE_ENV: 'test' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
    server = await start();
  }, patience);
  afterAll(async () => {
    await server.stop();
    await bench.close();
  });
  const wish = () => ({ superuserUrl: bench.superuserUrl, origin: environment['PUBLIC_URL'] ?? '' });

  it('outlives kill -9 of the server', async () => {
    const strike = async () => {
      await server.kill();
      server = await start();
    };
    await expectKept((tally) => issuingUnderFaults({ ...wish(), fault: 'kill -9 of the server', times: 3, url: () => server.url, strike }, tally), 40);
  }, patience);

  it('outlives kill -9 of PostgreSQL', async () => {
    await expectKept((tally) => issuingUnderFaults({ ...wish(), fault: 'kill -9 of PostgreSQL', times: 3, url: () => server.url, strike: () => bench.killDatabase() }, tally), 40);
  }, patience);

  it('outlives answers that get lost after their commit', async () => {
    const proxy = await startLossyProxy(() => server.url);
    await expectKept((tally) => issuingUnderFaults({ ...wish(), fault: 'an answer lost after its commit', times: 15, url: () => proxy.url, strike: () => proxy.loseOne() }, tally), 100);
    await proxy.close();
  }, patience);
});
