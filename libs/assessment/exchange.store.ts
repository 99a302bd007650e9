// Which codes are taken, and which items of a bank can be handed to another program?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Bank, ItemContent } from './core/item.js';
import type { StoredItem } from './core/item-draft.js';
import { ItemVault } from './item-vault.js';

/** An item in its newest version, without its key. */
export type LiveItem = Omit<StoredItem, 'key'> & { readonly versionId: string };

/** Statements of the register alone. */
@Injectable()
export class ExchangeStore {
  constructor(
    private readonly db: Database,
    private readonly vault: ItemVault,
  ) {}

  /** By items, and by proposals that are still open. */
  async takenCodes(): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ code: string }>("select code from item union select code from item_proposal where state in ('draft', 'in-review')");
    return new Set(rows.map(({ code }) => code));
  }

  /** Those that are drawn, in their newest version; by code. */
  async liveItems(bank: Bank): Promise<LiveItem[]> {
    const rows = await this.db.query<LiveItem & { sealed: Buffer | null }>(
      `select v.id as "versionId", i.code, v.domain, v.kind, v.level, v.gate, v.difficulty::float as difficulty, v.content, v.sealed from item i join item_version v on v.item_id = i.id
        where i.bank = $1 and v.state = 'live' and not exists (select from item_version w where w.item_id = i.id and w.version > v.version) order by i.code`,
      [bank],
    );
    return rows.map(({ sealed, ...item }) => (sealed ? { ...item, content: this.vault.open<ItemContent>(item.versionId, 'content', sealed) } : item));
  }
}
