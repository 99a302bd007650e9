// Is every acknowledged certificate there, once and provable, when something is killed while it is issued? (The full numbers: npm run faults)
import { runProgram } from '../../apps/bench/program.js';
import { serverEnvironment, setUpWorkbench, type Workbench } from '../../apps/bench/workbench.js';
import { issuingUnderFaults } from '../../apps/faults/issuing.js';
import { startLossyProxy } from '../../apps/faults/lossy-proxy.js';
import { startRelay, type Relay } from '../../apps/faults/relay.js';
import { expectKept } from './certifiable.js';

const patience = 240_000;

describe('issuing', () => {
  let bench: Workbench;
  let environment: Readonly<Record<string, string>>;
  let relay: Relay;

  // A PostgreSQL of its own, that may be killed.
  beforeAll(async () => {
    bench = await setUpWorkbench();
    environment = { ...serverEnvironment(bench), NODE_ENV: 'test' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
    relay = await startRelay(() => bench.start('apps/api/main.js', environment), 0);
  }, patience);
  afterAll(() => bench.close());
  const wish = () => ({ superuserUrl: bench.superuserUrl, origin: environment['PUBLIC_URL'] ?? '', url: relay.url });

  it('outlives kill -9 of the server', async () => {
    await expectKept((tally) => issuingUnderFaults({ ...wish(), fault: 'kill -9 of the server', times: 3, strike: relay.strike }, tally), 40);
  }, patience);

  it('outlives kill -9 of PostgreSQL', async () => {
    await expectKept((tally) => issuingUnderFaults({ ...wish(), fault: 'kill -9 of PostgreSQL', times: 3, strike: () => bench.killDatabase() }, tally), 40);
  }, patience);

  it('outlives answers that get lost after their commit', async () => {
    const proxy = await startLossyProxy(relay.url);
    await expectKept((tally) => issuingUnderFaults({ ...wish(), fault: '3 answers lost after their commit', times: 5, url: () => proxy.url, strike: () => proxy.lose(3) }, tally), 100);
    await proxy.close();
  }, patience);
});
