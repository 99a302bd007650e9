// How does an installation get exam items of its own, which nobody can read in a repository?
import { Injectable } from '@nestjs/common';
import type { ItemSource } from '#libs/assessment/core/item-source.js';
import { BankedCodesReader } from '#libs/assessment/banked-codes.reader.js';
import { ImportItems, type ImportedItems } from '#libs/assessment/import-items.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { checkEnemies, checkOwnItems } from './core/check-banks.js';
import type { Claim } from './core/claim.js';
import { readItem } from './core/read-item.js';
import { noProgramme, ownItemsFaulty } from './errors.js';
import { ProgrammesStore } from './programmes.store.js';

@Injectable()
export class ImportOwnItems {
  constructor(
    private readonly db: Database,
    private readonly programmes: ProgrammesStore,
    private readonly banked: BankedCodesReader,
    private readonly importItems: ImportItems,
  ) {}

  /**
   * Into the secure bank, sealed. They stand on claims of the newest published version. `given`: what a file holds, a list
   * of items as in docs/content.md. 400 `items-faulty` with every fault, and nothing comes in; 409 `no-programme`.
   */
  async run(given: readonly unknown[]): Promise<ImportedItems> {
    return this.db.transaction(systemContext, async () => {
      const [newest] = await this.programmes.published(null);
      if (!newest) throw noProgramme();
      const published = await this.programmes.claims(newest.versionId, null);
      const claims = new Map(published.map(({ retiredAt, reason, ...claim }): [string, Claim] => [claim.id, { ...claim, retired: retiredAt && { on: retiredAt.toISOString().slice(0, 10), reason: reason ?? '' } }]));
      const domains = (await this.programmes.modules(newest.versionId)).map(({ domain }) => domain);
      const faults: string[] = [];
      const report = (fault: string) => void faults.push(fault);
      const items = given.map((item): ItemSource => readItem(item, claims, report));
      checkOwnItems(items, { claims, domains }, report);
      const named = items.flatMap(({ enemies = [] }) => enemies);
      checkEnemies(items, await this.banked.among(named), report);
      if (faults.length > 0) throw ownItemsFaulty(faults);
      return this.importItems.run('secure', items, { exposed: false });
    });
  }
}
