// How does the public register learn where in the ledger an entry stands?
import { Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { Sequencer } from '#libs/ledger/sequencer.js';
import { Jobs } from '#libs/platform/jobs.js';
import { PublicRegisterStore } from './public-register.store.js';

/** The sequencer calls at most once for each entry; what a crash swallowed is looked for at start and every minute. */
@Injectable()
export class OnSequenced implements OnModuleInit, OnApplicationBootstrap {
  constructor(
    private readonly sequencer: Sequencer,
    private readonly jobs: Jobs,
    private readonly register: PublicRegisterStore,
  ) {}

  onModuleInit(): void {
    this.sequencer.onSequenced((entries) => this.register.fillPlaces(entries.map(({ eventId }) => eventId)));
    this.jobs.schedule('fill-ledger-places', '* * * * *', () => this.register.fillPlaces(null));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.register.fillPlaces(null);
  }
}
