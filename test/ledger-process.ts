// How does a test run the ledger as one server process does, or as several do?
import { Test } from '@nestjs/testing';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { systemContext } from '#libs/kernel/context.js';
import { AppendEntry } from '#libs/ledger/append-entry.js';
import { ExportLedger } from '#libs/ledger/export-ledger.js';
import { LedgerModule } from '#libs/ledger/ledger.module.js';
import { LedgerReader } from '#libs/ledger/ledger.reader.js';
import { RecomputeLedger } from '#libs/ledger/recompute-ledger.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import type { Config } from '#libs/platform/config.js';
import { Database } from '#libs/platform/database.js';
import { ProblemFilter } from '#libs/platform/http/problem.filter.js';
import { validationPipe } from '#libs/platform/http/validation.js';
import { newId } from '#libs/platform/ids.js';
import { PlatformModule } from '#libs/platform/platform.module.js';
import type { TestDatabase } from './database.js';
import { testConfig } from './test-config.js';

export interface LedgerProcess {
  readonly app: NestFastifyApplication;
  readonly db: Database;
  readonly sequencer: Sequencer;
  readonly reader: LedgerReader;
  readonly recompute: RecomputeLedger;
  readonly exportLedger: ExportLedger;
  /** One transaction that appends one leaf, as issuing does; answers the event's id. */
  append(leaf: string, eventId?: string): Promise<string>;
  /** Appends leaves in one transaction, waits until one checkpoint covers them, and answers their indices. */
  publish(leaves: readonly string[]): Promise<number[]>;
  /** Does so with `count` leaves that say nothing. */
  fill(count: number): Promise<number[]>;
  close(): Promise<void>;
}

/** Commits, and then loses the answer, of the next `answersToLose` statements with which the log grew. */
export class ForgetfulDatabase extends Database {
  answersToLose = 0;

  override async alone<Row extends object>(sql: string, parameters?: readonly unknown[]): Promise<Row[]> {
    const rows = await super.alone<Row>(sql, parameters);
    if (!sql.includes('update ledger_head') || this.answersToLose === 0) return rows;
    this.answersToLose--;
    throw new Error('Connection terminated unexpectedly');
  }
}

/** Fails as the server does when the ledger refuses to run. */
export async function startLedger(database: TestDatabase, overrides: Partial<Config> = {}, kind: typeof Database = Database): Promise<LedgerProcess> {
  const modules = { imports: [PlatformModule.with(testConfig(database, overrides)), LedgerModule] };
  const built = await Test.createTestingModule(modules).overrideProvider(Database).useFactory({ factory: (source: DataSource) => new kind(source), inject: [DataSource] }).compile();
  const app = built.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validationPipe());
  try {
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  } catch (error) {
    await app.close();
    throw error;
  }
  const [db, entries, sequencer] = [app.get(Database), app.get(AppendEntry), app.get(Sequencer)];
  const append = async (leaf: string, eventId = newId()): Promise<string> => {
    await db.transaction(systemContext, () => entries.run(eventId, new TextEncoder().encode(leaf)));
    return eventId;
  };
  const publish = async (leaves: readonly string[]): Promise<number[]> => {
    const eventIds = await db.transaction(systemContext, async () => {
      const rows = await db.query<{ event_id: string }>(
        `insert into ledger_intake (event_id, leaf)
         select gen_random_uuid(), convert_to(leaf, 'UTF8') from unnest($1::text[]) as leaf returning event_id`,
        [leaves],
      );
      return rows.map((row) => row.event_id);
    });
    sequencer.wake();
    const places = await Promise.all(eventIds.map((eventId) => sequencer.sequenced(eventId, 20_000)));
    return places.map((place) => place?.index ?? -1);
  };
  const fill = (count: number) => publish(Array.from({ length: count }, (_, at) => `leaf ${at + 1}`));
  const verbs = { reader: app.get(LedgerReader), recompute: app.get(RecomputeLedger), exportLedger: app.get(ExportLedger) };
  return { app, db, sequencer, ...verbs, append, publish, fill, close: () => app.close() };
}

/** Does what no role of ours may: statements as superuser, with the triggers that guard the ledger switched off. */
export async function tamper(database: TestDatabase, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
