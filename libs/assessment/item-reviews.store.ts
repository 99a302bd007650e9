// Who looked at which flagged item, and what came of it?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import { ItemReviewRow } from './item-review.entity.js';

/** Append-only: the review that counts is the last one. */
@Injectable()
export class ItemReviewsStore {
  constructor(private readonly db: Database) {}

  /** Of an exam, by item version. */
  async last(blueprintId: string): Promise<Map<string, Pick<ItemReviewRow, 'itemVersionId' | 'outcome' | 'flags' | 'reviewedAt'>>> {
    const rows = await this.db.query<Pick<ItemReviewRow, 'itemVersionId' | 'outcome' | 'flags' | 'reviewedAt'>>(
      `select distinct on (item_version_id) item_version_id as "itemVersionId", outcome, flags, reviewed_at as "reviewedAt"
         from item_review where blueprint_id = $1 order by item_version_id, reviewed_at desc, id desc`,
      [blueprintId],
    );
    return new Map(rows.map((row) => [row.itemVersionId, row]));
  }

  /** The newest first. */
  async of(blueprintId: string, itemVersionId: string): Promise<ItemReviewRow[]> {
    return this.db.rows(ItemReviewRow, (rows) => rows.find({ where: { blueprintId, itemVersionId }, order: { reviewedAt: 'desc', id: 'desc' }, take: 50 }));
  }

  async add(review: ItemReviewRow): Promise<void> {
    await this.db.rows(ItemReviewRow, (rows) => rows.insert(review));
  }
}
