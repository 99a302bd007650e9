// When do sessions and counts that are over leave the database?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Jobs } from '#libs/platform/jobs.js';
import { CountedTries } from './counted-tries.js';
import { oldestLiving } from './core/session-life.js';
import { SessionsStore } from './sessions.store.js';

/** Twice an hour. Nothing depends on it: what is over is refused whether it is still there or not. */
@Injectable()
export class SweepSignIns implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsStore,
    private readonly tries: CountedTries,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('sweep-sign-ins', '11,41 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(systemContext, () => this.sessions.sweep(now, oldestLiving(now)));
    await this.tries.sweep(now);
  }
}
