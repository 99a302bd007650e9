// What becomes of items whose key rests on something that no longer holds?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { BankStore } from './bank.store.js';
import { ItemKeysStore, type StandingItem } from './item-keys.store.js';

@Injectable()
export class QuarantineItems {
  constructor(
    private readonly db: Database,
    private readonly keys: ItemKeysStore,
    private readonly bank: BankStore,
  ) {}

  /** Live items of both banks that stand on the claim are drawn no more; attempts under way keep theirs. Answers what was quarantined. */
  async run(claim: string): Promise<StandingItem[]> {
    return this.db.transaction(systemContext, async () => {
      await this.bank.serialise();
      const items = await this.keys.standingOn(claim);
      await this.bank.quarantine(items.map(({ versionId }) => versionId));
      return items;
    });
  }
}
