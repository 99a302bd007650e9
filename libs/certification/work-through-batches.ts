// How does what was submitted in one go get done, whatever happens to those who do it?
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { BatchesStore } from './batches.store.js';
import { IssueEach } from './issue-each.js';
import { IssueTogether } from './issue-together.js';

@Injectable()
export class WorkThroughBatches implements OnModuleDestroy {
  readonly #underway = new Map<string, Promise<void>>();
  #isOver = false;

  constructor(
    private readonly db: Database,
    private readonly batches: BatchesStore,
    private readonly issueEach: IssueEach,
    private readonly issueTogether: IssueTogether,
    private readonly clock: Clock,
  ) {}

  /** Everything that has rows which wait: a process may have died over them, or they failed before. */
  async all(): Promise<void> {
    const open = await this.db.transaction(systemContext, () => this.batches.open(this.clock.now()));
    const failures: unknown[] = [];
    // What is wrong with one batch keeps no other one from being worked through.
    for (const batchId of open) await this.run(batchId).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }

  /** Does what is left of a batch. Twice at a time, here or elsewhere, it is done once all the same. */
  run(batchId: string): Promise<void> {
    const running = this.#underway.get(batchId) ?? this.#work(batchId).finally(() => this.#underway.delete(batchId));
    this.#underway.set(batchId, running);
    return running;
  }

  /** The row under way is finished; the rest waits for the next process. */
  async onModuleDestroy(): Promise<void> {
    this.#isOver = true;
    await Promise.allSettled(this.#underway.values());
  }

  async #work(batchId: string): Promise<void> {
    const batch = await this.db.transaction(systemContext, () => this.batches.byId(batchId));
    if (!batch) return;
    const verb = batch.mode === 'each' ? this.issueEach : this.issueTogether;
    await verb.run(batch, () => this.#isOver);
  }
}
