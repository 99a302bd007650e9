// How many leaves a second get their place in the log, beside the least that could keep them, and does a longer log cost more?
import { randomBytes, randomInt } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { v7 } from 'uuid';
import { systemContext } from '#libs/kernel/context.js';
import { AppendEntry } from '#libs/ledger/append-entry.js';
import { LedgerModule } from '#libs/ledger/ledger.module.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { readConfig } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import { BareLog } from './bare-log.js';
import { heading, median, row, type Figures } from './figures.js';
import { leafLength, plantLog } from './plant-log.js';
import { asSuperuser, serverEnvironment, setUpWorkbench, type Workbench } from './workbench.js';
import { workThrough } from './work-through.js';

const [small, large, huge] = [10_000, 1_000_000, 10_000_000];
const rounds = 3;
/** Appends in each round, by the number of callers. The first round of each is not counted. */
const loads = [
  { callers: 1, appends: 60 },
  { callers: 8, appends: 400 },
  { callers: 32, appends: 1600 },
  { callers: 128, appends: 3200 },
] as const;
/** In each round, of entries anywhere in the log, one after the other: so many that the first round, which does not count, has read most of a million. */
const proofs = 4000;
/** Milliseconds after which a leaf has no place, and the run has failed. */
const patience = 60_000;

interface Log {
  readonly size: number;
  readonly append: () => Promise<void>;
  readonly prove: () => Promise<void>;
  readonly appends: Map<number, Figures[]>;
  readonly proofs: Figures[];
}

/** The ledger as a server process runs it, on a log that begins with `size` entries. It ends with `opened`. */
async function openLog(bench: Workbench, size: number, opened: INestApplicationContext[]): Promise<Log> {
  const urls = await bench.copy(`log_${size}`);
  await asSuperuser(urls.superuserUrl, (client) => plantLog(client, size));
  const config = readConfig({ ...serverEnvironment({ ...urls, anchorFolder: `${bench.anchorFolder}-${size}` }), RUN_WORKER: 'false' });
  const modules = { module: class Ledger {}, imports: [PlatformModule.with(config), LedgerModule] };
  const app = await NestFactory.createApplicationContext(modules, { logger: ['error'] });
  opened.push(app);
  const [db, entries, sequencer, reader] = [app.get(Database), app.get(AppendEntry), app.get(Sequencer), app.get(LedgerReader)];
  return {
    size,
    append: async () => {
      const eventId = v7();
      await db.transaction(systemContext, () => entries.run(eventId, randomBytes(leafLength)));
      if (!(await sequencer.sequenced(eventId, patience))) throw new Error(`A leaf has no place after ${patience} ms.`);
    },
    prove: async () => void (await reader.proof(randomInt(size))),
    appends: new Map(loads.map(({ callers }) => [callers, []])),
    proofs: [],
  };
}

const times = (count: number): null[] => Array.from({ length: count }, () => null);

/** Both prepared, with a connection for each caller. */
interface Baselines {
  readonly insert: () => Promise<void>;
  readonly append: () => Promise<void>;
}

async function compare(logs: readonly Log[], { insert, append }: Baselines): Promise<void> {
  console.log(heading('Dermark, or a bare log', 'bare INSERT that commits'));
  for (const { callers, appends } of loads) {
    const baseline: Figures[] = [];
    const least: Figures[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const bare = await workThrough(times(appends), callers, insert);
      const leastOfLog = await workThrough(times(appends), callers, append);
      if (round > 0) {
        baseline.push(bare);
        least.push(leastOfLog);
      }
      for (const log of logs) {
        const figures = await workThrough(times(appends), callers, log.append);
        if (round > 0) log.appends.get(callers)?.push(figures);
      }
    }
    for (const log of logs) console.log(row(`${callers} at ${log.size}`, log.appends.get(callers) ?? [], baseline));
    console.log(row(`${callers} bare log`, least, baseline));
  }
  for (let round = 0; round <= rounds; round += 1) {
    for (const log of logs) {
      const figures = await workThrough(times(proofs), 1, log.prove);
      if (round > 0) log.proofs.push(figures);
    }
  }
  for (const { size, proofs: proven } of logs) console.log(`proof of inclusion at ${size}: p50 ${p50Of(proven).toFixed(2)} ms p99 ${median(proven.map(({ p99 }) => p99)).toFixed(2)} ms`);
}

const p50Of = (runs: readonly Figures[]): number => median(runs.map(({ p50 }) => p50));

function tellGrowth([first, ...longer]: readonly Log[]): void {
  if (!first) return;
  for (const log of longer) {
    const appends = loads.map(({ callers }) => `${callers}: ${(p50Of(log.appends.get(callers) ?? []) / p50Of(first.appends.get(callers) ?? [])).toFixed(2)}`);
    console.log(`p50 at ${log.size} over p50 at ${first.size}: proof ${(p50Of(log.proofs) / p50Of(first.proofs)).toFixed(2)}; append by callers ${appends.join(', ')}`);
  }
}

export async function benchLedger(): Promise<void> {
  const bench = await setUpWorkbench();
  const opened: INestApplicationContext[] = [];
  const pool = new pg.Pool({ connectionString: bench.superuserUrl, max: Math.max(...loads.map(({ callers }) => callers)) });
  try {
    const logs: Log[] = [];
    for (const size of process.argv.includes('--ten-million') ? [small, large, huge] : [small, large]) logs.push(await openLog(bench, size, opened));
    await pool.query('create table bare (id uuid primary key, leaf bytea not null)');
    console.log(`leaves of ${leafLength} bytes, each appended in a transaction of its own and waited for until a checkpoint covers it; ${rounds} rounds in turn of ${loads.map(({ callers, appends }) => `${appends} by ${callers}`).join(', ')}`);
    const insert = async () => void (await pool.query({ name: 'insert', text: 'insert into bare (id, leaf) values ($1, $2)', values: [v7(), randomBytes(leafLength)] }));
    const bareLog = await BareLog.open(pool, `${bench.anchorFolder}-bare`);
    const append = () => bareLog.append(randomBytes(leafLength), async (statement) => void (await pool.query(statement)));
    await compare(logs, { insert, append });
    tellGrowth(logs);
  } finally {
    await pool.end();
    for (const app of opened) await app.close();
    await bench.close();
  }
}
