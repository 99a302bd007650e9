// Where do keys live, and who reads them?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { ItemKey } from './core/item.js';

/** The only statements of the application that read `item_key`: marking, and the review of a quiz after it was submitted. */
@Injectable()
export class ItemKeysStore {
  constructor(private readonly db: Database) {}

  async of(versionIds: readonly string[]): Promise<Map<string, ItemKey>> {
    const rows = await this.db.query<ItemKey & { id: string }>('select item_version_id as id, correct, rationales, lesson, sources from item_key where item_version_id = any ($1)', [versionIds]);
    return new Map(rows.map(({ id, ...key }) => [id, key]));
  }
}
