// Does an exam outlive browser, server and database? (The full number: npm run faults -- exam-kills)
import { runProgram } from '../../apps/bench/program.js';
import { serverEnvironment, setUpWorkbench, type Workbench } from '../../apps/bench/workbench.js';
import { examKills } from '../../apps/faults/exam/exam-kills.js';
import { startRelay } from '../../apps/faults/relay.js';
import { expectKept } from './certifiable.js';

const patience = 240_000;

describe('an exam', () => {
  let bench: Workbench;
  // a PostgreSQL of its own, that may be killed
  beforeAll(async () => {
    bench = await setUpWorkbench();
  }, patience);
  afterAll(() => bench.close());

  it('loses no acknowledged answer and not a second, whatever is killed', async () => {
    const environment: Record<string, string> = { ...serverEnvironment(bench), NODE_ENV: 'test' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
    const relay = await startRelay(() => bench.start('apps/api/main.js', environment), 1);
    const wish = { superuserUrl: bench.superuserUrl, origin: environment['PUBLIC_URL'] ?? '', relay, killDatabase: () => bench.killDatabase(), kills: 6 };
    await expectKept((tally) => examKills(wish, tally), 30);
    await relay.settle();
  }, patience);
});
