// What runs outside requests, and when does it stop?
import { Inject, Injectable, Logger as NestLogger, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logger, parseCronItems, run, type CronItem, type Runner, type Task } from 'graphile-worker';
import { Pool } from 'pg';
import { CONFIG, type Config } from './config.js';
import { EventHandlers } from './event-handlers.js';

/** The process's graphile-worker: delivers outbox events and runs what other libs register. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #log = new NestLogger(Jobs.name);
  readonly #tasks: Record<string, Task> = {};
  readonly #cron: CronItem[] = [];
  #runner: Runner | null = null;
  #pool: Pool | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    events: EventHandlers,
  ) {
    this.#tasks['deliver-event'] = async (payload) => events.deliver((payload as { id: string }).id);
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
    this.#pool = new Pool({ connectionString: this.config.databaseUrl, max: 6 });
    const lost = (error: Error) => this.#log.warn(`A worker connection was lost: ${error.message}`);
    this.#pool.on('error', lost).on('connect', (client) => client.on('error', lost));
    this.#runner = await run({
      pgPool: this.#pool,
      taskList: this.#tasks,
      parsedCronItems: parseCronItems(this.#cron),
      concurrency: 4,
      pollInterval: 1000,
      noHandleSignals: true,
      logger: new Logger(() => (level, message) => {
        if (level === 'error' || level === 'warning') this.#log.warn(message);
      }),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#runner?.stop();
    await this.#pool?.end();
    this.#runner = null;
    this.#pool = null;
  }
}
