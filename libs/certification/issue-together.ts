// How are all rows of a batch issued, or none?
import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel/errors.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { BatchesStore, type BatchWish } from './batches.store.js';
import { refusedTogether, type RefusedPlace } from './core/batch.js';
import { contextOf, EnterBatchRow, finalRefusal } from './enter-batch-row.js';
import type { IssuingBatch } from './issuing-batch.entity.js';
import { isStandstill, NoteFailedTry } from './note-failed-try.js';

/** Takes the whole transaction back, and says why. */
class Refused extends Error {
  constructor(readonly reasons: readonly RefusedPlace[]) {
    super('Some rows of the batch were refused.');
  }
}

class Over extends Error {
  constructor() {
    super('The process ends; the batch is begun anew by the next one.');
  }
}

@Injectable()
export class IssueTogether {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesStore,
    private readonly enterRow: EnterBatchRow,
    private readonly noteFailedTry: NoteFailedTry,
    private readonly clock: Clock,
  ) {}

  /** Throws when nothing can be issued at all, or the process ends. */
  async run(batch: IssuingBatch, isOver: () => boolean): Promise<void> {
    const rows = await this.db.transaction(contextOf(batch), () => this.batches.due(batch.id, this.clock.now()));
    const places = rows.map(({ place }) => place);
    let [place = 0] = places;
    try {
      await this.db.transaction(contextOf(batch), () => this.#issue(batch, rows, isOver, (under) => (place = under)));
    } catch (error) {
      if (error instanceof Over || isStandstill(error)) throw error;
      await this.db.transaction(contextOf(batch), () =>
        error instanceof Refused ? this.batches.refused(batch.id, refusedTogether(places, error.reasons), this.clock.now()) : this.noteFailedTry.run(batch, place, places, error),
      );
    }
  }

  /** Goes on after a refusal of our own rules, so that every row learns its reason; the database's refusal ends the transaction. */
  async #issue(batch: IssuingBatch, rows: readonly BatchWish[], isOver: () => boolean, begin: (place: number) => void): Promise<void> {
    const [first] = rows;
    // The first row stands for all: whoever has it works through the batch.
    if (!first || !(await this.batches.hold(batch.id, first.place))) return;
    const reasons: RefusedPlace[] = [];
    for (const row of rows) {
      if (isOver()) throw new Over();
      begin(row.place);
      try {
        await this.enterRow.run(batch, row, async () => true);
      } catch (error) {
        const refusal = finalRefusal(error);
        if (refusal !== null) reasons.push({ place: row.place, refusal });
        else if (reasons.length === 0) throw error;
        // Nothing can be asked any more in a transaction of which a statement has failed.
        if (refusal === null || !(error instanceof DomainError)) break;
      }
    }
    if (reasons.length > 0) throw new Refused(reasons);
  }
}
