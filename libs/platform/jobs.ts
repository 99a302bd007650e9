// What runs outside requests, and when does it stop?
import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger as NestLogger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logger, makeWorkerUtils, parseCronItems, run, type CronItem, type Runner, type Task } from 'graphile-worker';
import { Pool } from 'pg';
import { CONFIG, type Config } from './config.js';
import { EventHandlers } from './event-handlers.js';

/** How long a worker that gave up rests before it is started again. */
const pauseMs = 1000;
/** A job that is locked for longer has lost its worker. */
const abandonedAfter = '10 minutes';

/** The process's graphile-worker: delivers outbox events and runs what other libs register. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new NestLogger(Jobs.name);
  readonly #tasks: Record<string, Task> = {};
  readonly #cron: CronItem[] = [];
  /** Ids under which jobs of this process may be locked. */
  readonly #workers: string[] = [];
  #runner: Runner | null = null;
  #pool: Pool | null = null;
  #soon: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    events: EventHandlers,
  ) {
    this.#tasks['deliver-event'] = async (payload) => events.deliver((payload as { id: string }).id);
    this.schedule('unlock-abandoned-jobs', '* * * * *', () => this.#unlockAbandoned());
  }

  /** Adds a task; call it from a lib's `onModuleInit`, before the worker starts. */
  register(name: string, task: Task): void {
    this.#tasks[name] = task;
  }

  /** Adds a task that comes again by the clock, in cron's five fields (UTC). */
  schedule(name: string, match: string, task: Task): void {
    this.register(name, task);
    this.#cron.push({ task: name, match });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.runWorker) return;
    const pool = new Pool({ connectionString: this.config.databaseUrl, max: 6 });
    const lost = (error: Error) => this.#log.warn(`A worker connection was lost: ${error.message}`);
    pool.on('error', lost).on('connect', (client) => client.on('error', lost));
    this.#pool = pool;
    await this.#start(pool);
  }

  async beforeApplicationShutdown(): Promise<void> {
    const [runner, pool] = [this.#runner, this.#pool];
    this.#runner = null;
    this.#pool = null;
    clearTimeout(this.#soon);
    // It may have given up just now.
    await runner?.stop().catch(() => undefined);
    await pool?.end();
  }

  async #start(pgPool: Pool): Promise<void> {
    const events = new EventEmitter().on('worker:create', ({ worker }: { worker: { workerId: string } }) => this.#workers.push(worker.workerId));
    const runner = await run({
      pgPool,
      events,
      taskList: this.#tasks,
      parsedCronItems: parseCronItems(this.#cron),
      concurrency: 4,
      pollInterval: 1000,
      noHandleSignals: true,
      // Without a batch, a word about a job that does not get through is nobody's to catch, and ends the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.#log.warn(message);
      }),
    });
    // The application may have been stopped meanwhile.
    if (this.#pool !== pgPool) return runner.stop();
    this.#runner = runner;
    // It gives up, often without an error, when it cannot tell the database what became of a job. We do not: the database comes back.
    void runner.promise.then(() => this.#startAgain(), (error: unknown) => this.#startAgain(error));
  }

  #startAgain(error?: unknown): void {
    const pool = this.#pool;
    this.#runner = null;
    if (!pool) return;
    this.#log.warn(`The worker gave up, and is started again${error instanceof Error ? `: ${error.message}` : '.'}`);
    this.#soon = setTimeout(() => void this.#resume(pool), pauseMs);
  }

  async #resume(pool: Pool): Promise<void> {
    try {
      const former = [...this.#workers];
      await unlock(pool, former);
      this.#workers.splice(0, former.length);
      await this.#start(pool);
    } catch (error) {
      this.#startAgain(error);
    }
  }

  /** Of processes that were killed; graphile-worker itself waits four hours. Nothing of ours takes minutes. */
  async #unlockAbandoned(): Promise<void> {
    if (!this.#pool) return;
    const { rows } = await this.#pool.query<{ id: string }>(`select distinct locked_by as id from graphile_worker.jobs where locked_at < now() - interval '${abandonedAfter}'`);
    if (rows.length > 0) await unlock(this.#pool, rows.map(({ id }) => id));
  }
}

/** What these workers held would stay locked. */
async function unlock(pgPool: Pool, workerIds: string[]): Promise<void> {
  const tools = await makeWorkerUtils({ pgPool });
  try {
    await tools.forceUnlockWorkers(workerIds);
  } finally {
    await tools.release();
  }
}
