// Whose time is over?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AttemptsStore } from './attempts.store.js';
import { CloseByClock } from './close-by-clock.js';
import { graceMilliseconds } from './core/attempt-time.js';

const batch = 200;

/** A job of every minute: closes what is in progress beyond its deadline and the grace, each attempt in a transaction of its own. */
@Injectable()
export class CloseOverdue {
  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly closeByClock: CloseByClock,
    private readonly clock: Clock,
  ) {}

  /** Answers how many it closed. */
  async run(): Promise<number> {
    return this.#close(await this.db.transaction(systemContext, () => this.attempts.overdue(this.#since(), batch)));
  }

  /** Those of one subject, at once: whoever was refused another attempt is told of a result that is there. Outside of any transaction that may be undone. */
  async of(subjectId: string): Promise<number> {
    return this.#close(await this.db.transaction(systemContext, () => this.attempts.overdueOf(subjectId, this.#since())));
  }

  async #close(ids: readonly string[]): Promise<number> {
    let closed = 0;
    for (const id of ids) {
      // the candidate may have submitted since the list was made
      if (await this.db.transaction(systemContext, () => this.closeByClock.run(id))) closed++;
    }
    return closed;
  }

  #since(): Date {
    return new Date(this.clock.now().getTime() - graceMilliseconds);
  }
}
