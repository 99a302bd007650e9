// How does an installation get exam items of its own, which nobody can read in a repository?
import { Injectable } from '@nestjs/common';
import { ImportItems, type ImportedItems } from '#libs/assessment/import-items.js';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { ownItemsFaulty } from './errors.js';
import { OwnItemChecks } from './own-item-checks.js';

@Injectable()
export class ImportOwnItems {
  constructor(
    private readonly db: Database,
    private readonly checks: OwnItemChecks,
    private readonly importItems: ImportItems,
  ) {}

  /**
   * Into the secure bank, sealed. They stand on claims of the newest published version. `given`: what a file holds, a list
   * of items as in docs/content.md. 400 `items-faulty` with every fault, and nothing comes in; 409 `no-programme`.
   */
  async run(given: readonly unknown[]): Promise<ImportedItems> {
    return this.db.transaction(systemContext, async () => {
      const faults: string[] = [];
      const items = await this.checks.read(given, await this.checks.ground(), (fault) => void faults.push(fault));
      if (faults.length > 0) throw ownItemsFaulty(faults);
      return this.importItems.run('secure', items, { exposed: false });
    });
  }
}
