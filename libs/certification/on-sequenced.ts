// How does the public register learn where in the ledger an entry stands?
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Database } from '#libs/platform/database.js';
import { Jobs } from '#libs/platform/jobs.js';
import { PublicRegisterStore } from './public-register.store.js';

/** The sequencer calls at most once for each entry; what a crash swallowed is looked for at start and every minute. */
@Injectable()
export class OnSequenced implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly sequencer: Sequencer,
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly register: PublicRegisterStore,
  ) {}

  onModuleInit(): void {
    this.sequencer.onSequenced((entries) => this.run(entries.map(({ eventId }) => eventId)));
    this.jobs.schedule('fill-ledger-places', '* * * * *', () => this.run(null));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.run(null);
  }

  async run(eventIds: readonly string[] | null): Promise<void> {
    await this.db.transaction(systemContext, () => this.register.fillPlaces(eventIds));
  }
}
