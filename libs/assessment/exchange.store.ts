// Which codes are taken, and which items of a bank can be handed to another program?
import { Injectable } from '@nestjs/common';
import { Database } from '#libs/platform/database.js';
import type { Bank } from './core/item.js';

/** Statements of the register alone. */
@Injectable()
export class ExchangeStore {
  constructor(private readonly db: Database) {}

  /** By items, and by proposals that are still open. */
  async takenCodes(): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ code: string }>("select code from item union select code from item_proposal where state in ('draft', 'in-review')");
    return new Set(rows.map(({ code }) => code));
  }

  /** Those that are drawn, in their newest version; by code. */
  async liveItems(bank: Bank): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(
      "select i.id from item i where i.bank = $1 and (select v.state from item_version v where v.item_id = i.id order by v.version desc limit 1) = 'live' order by i.code",
      [bank],
    );
    return rows.map(({ id }) => id);
  }
}
