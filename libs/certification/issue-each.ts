// How is each row of a batch issued by itself, whatever becomes of the others?
import { Injectable } from '@nestjs/common';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { BatchesStore, type BatchWish } from './batches.store.js';
import { contextOf, EnterBatchRow, finalRefusal } from './enter-batch-row.js';
import type { IssuingBatch } from './issuing-batch.entity.js';
import { isStandstill, NoteFailedTry } from './note-failed-try.js';

/** Rows under way at a time: enough to keep PostgreSQL busy, and connections left for people. */
const lanes = 4;

@Injectable()
export class IssueEach {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesStore,
    private readonly enterRow: EnterBatchRow,
    private readonly noteFailedTry: NoteFailedTry,
    private readonly clock: Clock,
  ) {}

  /** Any number of processes may do so at once: a row is one's who holds it. Throws, and leaves the rest, when nothing can be issued at all. */
  async run(batch: IssuingBatch, isOver: () => boolean): Promise<void> {
    const rows = (await this.db.transaction(contextOf(batch), () => this.batches.due(batch.id, this.clock.now()))).values();
    const failures: unknown[] = [];
    const lane = async () => {
      for (const row of rows) {
        if (isOver() || failures.length > 0) return;
        await this.#settle(batch, row).catch((error: unknown) => failures.push(error));
      }
    };
    await Promise.all(Array.from({ length: lanes }, lane));
    if (failures.length > 0) throw failures[0];
  }

  async #settle(batch: IssuingBatch, row: BatchWish): Promise<void> {
    try {
      await this.db.transaction(contextOf(batch), () => this.enterRow.run(batch, row, () => this.batches.hold(batch.id, row.place)));
    } catch (error) {
      const refusal = finalRefusal(error);
      if (refusal === null && isStandstill(error)) throw error;
      await this.db.transaction(contextOf(batch), () =>
        refusal === null ? this.noteFailedTry.run(batch, row.place, [row.place], error) : this.batches.refused(batch.id, [{ place: row.place, refusal }], this.clock.now()),
      );
    }
  }
}
