// What becomes of rows of a batch when something fails that says nothing about them?
import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '#libs/kernel/errors.js';
import { Clock } from '#libs/platform/clock.js';
import { isDatabaseAway } from '#libs/platform/database-away.js';
import { BatchesStore } from './batches.store.js';
import { minutesUntilNextTry, mostTries, refusedTogether } from './core/batch.js';
import type { IssuingBatch } from './issuing-batch.entity.js';

/** A step of the verbs that work through a batch; runs in a transaction of its own after the one that failed. */
@Injectable()
export class NoteFailedTry {
  readonly #log = new Logger('Batches');

  constructor(
    private readonly batches: BatchesStore,
    private readonly clock: Clock,
  ) {}

  /** The row at `place` failed; `places` are all that share its fate. They are tried again after a pause, or have their result. */
  async run({ id }: IssuingBatch, place: number, places: readonly number[], error: unknown): Promise<void> {
    const tries = await this.batches.failedNow(id, place);
    if (tries === null) return;
    const minutes = minutesUntilNextTry(tries);
    const at = this.clock.now();
    // The error's own words may hold values of a row; its code finds the cause as well.
    const told = `Row ${place} of batch ${id} failed, try ${tries} of ${mostTries} (${nameOf(error)})`;
    if (minutes === null) {
      this.#log.error(`${told}; it is given up, and the batch says so.`);
      await this.batches.refused(id, refusedTogether(places, [{ place, refusal: 'failed-repeatedly' }]), at);
    } else {
      this.#log.warn(`${told}; it is tried again in ${minutes} min.`);
      await this.batches.tryAgain(id, places, tries, new Date(at.getTime() + minutes * 60_000));
    }
  }
}

/** True while nothing can be issued at all, by anybody: it counts against no row, and there is no use in trying the next one. */
export const isStandstill = (error: unknown): boolean => (error instanceof DomainError && error.kind === 'unavailable') || isDatabaseAway(error);

function nameOf(error: unknown): string {
  const { code, constraint, name, message } = error as { code?: string; constraint?: string; name?: string; message?: string };
  return code ? [code, constraint].filter(Boolean).join(' ') : `${name}: ${message}`;
}
