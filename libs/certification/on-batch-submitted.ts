// Who works through a batch, and who goes on when that one was killed?
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { EventHandlers } from '#libs/platform/event-handlers.js';
import { Jobs } from '#libs/platform/jobs.js';
import { batchSubmitted } from './events.js';
import { WorkThroughBatches } from './work-through-batches.js';

/** At once by the event; what a killed worker left, at the start of the next one and every minute. */
@Injectable()
export class OnBatchSubmitted implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly events: EventHandlers,
    private readonly jobs: Jobs,
    private readonly workThroughBatches: WorkThroughBatches,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(batchSubmitted, ({ payload }) => this.workThroughBatches.run(String(payload['batchId'])));
    this.jobs.schedule('resume-batches', '* * * * *', () => this.workThroughBatches.all());
  }

  /** Nobody who starts the process waits for it. */
  onApplicationBootstrap(): void {
    if (!this.config.runWorker) return;
    void this.workThroughBatches.all().catch((error: unknown) => new Logger('Batches').warn(`A batch is gone on with in a minute: ${String(error)}`));
  }
}
