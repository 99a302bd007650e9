// Whose time is over?
import { Injectable, Logger } from '@nestjs/common';
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
  readonly #log = new Logger(CloseOverdue.name);

  constructor(
    private readonly db: Database,
    private readonly attempts: AttemptsStore,
    private readonly closeByClock: CloseByClock,
    private readonly clock: Clock,
  ) {}

  /** Answers how many it closed. One that cannot be closed keeps nobody else waiting: when all were tried it is an AggregateError, so that the job counts as failed. */
  async run(): Promise<number> {
    const tried: string[] = [];
    const faults: unknown[] = [];
    let closed = 0;
    for (;;) {
      const ids = await this.db.transaction(systemContext, () => this.attempts.overdue(this.#since(), batch, tried));
      closed += await this.#close(ids, faults);
      tried.push(...ids);
      if (ids.length < batch) break;
    }
    if (faults.length > 0) throw new AggregateError(faults, `Of the attempts whose time is over ${faults.length} could not be closed.`);
    return closed;
  }

  /** Those of one subject, at once: whoever was refused another attempt is told of a result that is there. Outside of any transaction that may be undone. What cannot be closed stays for the job. */
  async of(subjectId: string): Promise<number> {
    return this.#close(await this.db.transaction(systemContext, () => this.attempts.overdueOf(subjectId, this.#since())), []);
  }

  /** What went wrong is added to `faults`. */
  async #close(ids: readonly string[], faults: unknown[]): Promise<number> {
    let closed = 0;
    for (const id of ids) {
      try {
        // the candidate may have submitted since the list was made
        if (await this.db.transaction(systemContext, () => this.closeByClock.run(id))) closed++;
      } catch (error) {
        faults.push(error);
        this.#log.error(`Attempt ${id}, whose time is over, could not be closed: ${String(error)}`);
      }
    }
    return closed;
  }

  #since(): Date {
    return new Date(this.clock.now().getTime() - graceMilliseconds);
  }
}
