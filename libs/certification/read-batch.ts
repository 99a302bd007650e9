// How far is what was submitted in one go, and what became of each row?
import { Injectable } from '@nestjs/common';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { BatchesStore, type CountedBatch, type RowsWanted, type ShownBatchRow } from './batches.store.js';
import { notFound } from './errors.js';

export interface BatchInList extends CountedBatch {
  readonly certifierName: string;
}

export interface BatchRead extends BatchInList {
  readonly rows: readonly ShownBatchRow[];
  /** The last place of this page; null on the last page. */
  readonly next: number | null;
}

const pageSize = 100;
/** Older ones are found by the certificates that they gave. */
const listed = 20;

@Injectable()
export class ReadBatch {
  constructor(
    private readonly db: Database,
    private readonly batches: BatchesStore,
    private readonly people: PeopleReader,
  ) {}

  /** 404 to strangers, and at another academy. */
  run(actor: Actor, academyId: string, wanted: Omit<RowsWanted, 'limit'>): Promise<BatchRead> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const [batch, rows] = await Promise.all([this.batches.counted(wanted.batchId), this.batches.rows({ ...wanted, limit: pageSize + 1 })]);
      if (!batch || batch.academyId !== academyId) throw notFound();
      const [named] = await this.#named([batch]);
      if (!named) throw notFound();
      const shown = rows.slice(0, pageSize);
      return { ...named, rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.place ?? null) : null };
    });
  }

  /** Newest first. */
  list(actor: Actor, academyId: string): Promise<BatchInList[]> {
    return this.db.transaction(asMember(actor, academyId), async () => this.#named(await this.batches.newest(academyId, listed)));
  }

  async #named(batches: readonly CountedBatch[]): Promise<BatchInList[]> {
    const people = await this.people.byIds(batches.map(({ certifierId }) => certifierId));
    return batches.map((batch) => ({ ...batch, certifierName: people.get(batch.certifierId)?.name ?? '' }));
  }
}
