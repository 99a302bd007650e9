// Which promise is to be tried hard, and how often?
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { serverEnvironment, setUpWorkbench, type Workbench } from '../bench/workbench.js';
import { runProgram } from '../bench/program.js';
import { bulkKilled } from './bulk-killed.js';
import { checkWithoutDatabase } from './check-without-database.js';
import { startDatabaseGate } from './database-gate.js';
import { doubleIssue } from './double-issue.js';
import { enumeration } from './enumeration.js';
import { erasure } from './erasure.js';
import { issuingUnderFaults } from './issuing.js';
import { killedServer } from './killed-server.js';
import { examHarnesses } from './exam/exam-harnesses.js';
import type { Harness } from './harness.js';
import { startLossyProxy } from './lossy-proxy.js';
import { startRelay } from './relay.js';
import { statusFollows } from './status-follows.js';
import { Tally } from './tally.js';

const server = 'apps/api/main.js';
/** More than there are certifiers: some answers are lost and lost again. */
const lossesAtOnce = 8;

const known = ({ superuserUrl }: Workbench, environment: Readonly<Record<string, string>>) => ({ superuserUrl, origin: environment['PUBLIC_URL'] ?? '' });

const harnesses: Readonly<Record<string, Harness>> = {
  'double-issue': {
    full: 1000,
    run: async (bench, environment, bursts, tally) => {
      const servers = [await bench.start(server, environment), await bench.start(server, environment)];
      await doubleIssue({ superuserUrl: bench.superuserUrl, urls: servers.map(({ url }) => url), origin: environment['PUBLIC_URL'] ?? '', bursts }, tally);
    },
  },
  'killed-server': {
    full: 300,
    run: (bench, environment, kills, tally) =>
      killedServer({ superuserUrl: bench.superuserUrl, startServer: () => bench.start(server, environment), origin: environment['PUBLIC_URL'] ?? '', kills }, tally),
  },
  'bulk-killed': {
    full: 500,
    run: (bench, environment, kills, tally) => bulkKilled({ ...known(bench, environment), startServer: () => bench.start(server, environment), kills }, tally),
  },
  'issuing-killed-server': {
    full: 1000,
    async run(bench, environment, times, tally) {
      const { url, strike, settle } = await startRelay(() => bench.start(server, environment), 2);
      await issuingUnderFaults({ ...known(bench, environment), fault: 'kill -9 of the server', times, url, strike }, tally);
      await settle();
    },
  },
  'issuing-killed-database': {
    full: 1000,
    async run(bench, environment, times, tally) {
      const { url } = await bench.start(server, environment);
      await issuingUnderFaults({ ...known(bench, environment), fault: 'kill -9 of PostgreSQL', times, url: () => url, strike: () => bench.killDatabase() }, tally);
    },
  },
  'lost-answers': {
    full: 10_000,
    async run(bench, environment, times, tally) {
      const running = await bench.start(server, environment);
      const proxy = await startLossyProxy(() => running.url);
      const strike = () => proxy.lose(lossesAtOnce);
      await issuingUnderFaults({ ...known(bench, environment), fault: `${lossesAtOnce} answers lost after their commit`, times: Math.ceil(times / lossesAtOnce), url: () => proxy.url, strike }, tally);
      await proxy.close();
    },
  },
  enumeration: {
    full: 100_000,
    run: async (bench, environment, misses, tally) => {
      const { url } = await bench.start(server, { ...environment, TRUST_PROXY: 'loopback' });
      await enumeration({ superuserUrl: bench.superuserUrl, url, origin: environment['PUBLIC_URL'] ?? '', misses }, tally);
    },
  },
  erasure: {
    full: 1000,
    async run(bench, environment, people, tally) {
      const said: string[] = [];
      const { url } = await bench.start(server, environment, (words) => said.push(words));
      await erasure({ ...known(bench, environment), url, folder: bench.folder, people, said: () => said.join('') }, tally);
    },
  },
  'status-follows': {
    full: 250,
    run: async (bench, environment, rounds, tally) => {
      const servers = [await bench.start(server, environment), await bench.start(server, environment)];
      await statusFollows({ superuserUrl: bench.superuserUrl, urls: servers.map(({ url }) => url), origin: environment['PUBLIC_URL'] ?? '', rounds }, tally);
    },
  },
  'check-without-database': {
    full: 100_000,
    async run(bench, environment, checks, tally) {
      const gate = await startDatabaseGate(bench.appUrl);
      const snapshotFolder = `${bench.anchorFolder}-snapshot`;
      const { url } = await bench.start(server, { ...environment, DATABASE_URL: gate.through(bench.appUrl), DATABASE_PUBLIC_URL: gate.through(bench.publicUrl), CHECK_SNAPSHOT: snapshotFolder });
      // Ten minutes for the full number, and as fast for a smaller one.
      await checkWithoutDatabase({ ...known(bench, environment), url, snapshotFolder, gate, checks, seconds: Math.max(15, (checks * 600) / 100_000) }, tally);
      await gate.close();
    },
  },
  ...examHarnesses,
};

const { positionals, values } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string' }, path: { type: 'string' }, replay: { type: 'string' } } });
const [wanted = '', times] = positionals;
const harness = harnesses[wanted];
const size = times === undefined ? harness?.full : Number(times);
if (!harness || !size || !Number.isInteger(size) || size < 1) {
  console.error(`Say which, and how often if not ${Object.entries(harnesses).map(([name, { full }]) => `${name} ${full}`).join(', ')}. For example: npm run faults -- double-issue 100`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
const tally = new Tally((line) => console.log(line));
const bench = await setUpWorkbench();
try {
  const environment = serverEnvironment(bench);
  await runProgram('apps/cli/main.js', ['seed'], environment);
  await harness.run(bench, environment, size, tally, { seed: values.seed === undefined ? randomInt(1e9) : Number(values.seed), ...(values.path !== undefined && { path: values.path }), ...(values.replay !== undefined && { replay: values.replay }) });
} finally {
  await bench.close();
}
console.log(String(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
