// Are people who asked for it forgotten in every table, index, file and log? (A thousand of them: npm run faults -- erasure)
import { runProgram } from '../../apps/bench/program.js';
import { serverEnvironment, setUpWorkbench, type Workbench } from '../../apps/bench/workbench.js';
import { erasure } from '../../apps/faults/erasure.js';
import { expectKept } from './certifiable.js';

const patience = 600_000;

describe('two hundred and fifty people', () => {
  let bench: Workbench;
  // A PostgreSQL of its own, whose every file may be read.
  beforeAll(async () => {
    bench = await setUpWorkbench();
  }, patience);
  afterAll(() => bench.close());

  it('leave no name anywhere when they are erased, and all proofs hold', async () => {
    const environment: Record<string, string> = { ...serverEnvironment(bench), NODE_ENV: 'test' };
    await runProgram('apps/cli/main.js', ['seed'], environment);
    const said: string[] = [];
    const { url } = await bench.start('apps/api/main.js', environment, (words) => said.push(words));
    const people = 250;
    const wish = { superuserUrl: bench.superuserUrl, origin: environment['PUBLIC_URL'] ?? '', url, folder: bench.folder, people, said: () => said.join('') };
    await expectKept((tally) => erasure(wish, tally), 5 * people);
  }, patience);
});
