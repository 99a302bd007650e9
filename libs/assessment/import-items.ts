// How do items come into a bank, again and again, without one that is in use being changed?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { newId } from '#libs/platform/ids.js';
import { BankStore, type AddedVersion } from './bank.store.js';
import type { Bank } from './core/item.js';
import { contentOf, keyOf, type ItemSource } from './core/item-source.js';
import { digestOf } from './digest.js';
import { itemInOtherBank } from './errors.js';
import { ItemEnemiesStore } from './item-enemies.store.js';
import { ItemVault } from './item-vault.js';
import type { ItemRow } from './item.entity.js';

export interface ImportedItems {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

@Injectable()
export class ImportItems {
  constructor(
    private readonly db: Database,
    private readonly bank: BankStore,
    private readonly enemies: ItemEnemiesStore,
    private readonly vault: ItemVault,
    private readonly clock: Clock,
  ) {}

  /**
   * An item whose content differs from its newest version gets a new one, and the old one is drawn no more; forms keep the
   * versions that they were drawn with. What is not in the list stays as it is. Whose enemy an item is goes by the newest list, without a new version. `exposed` items are those that everybody can
   * read; others lie sealed in the database. An exposed one whose newest version is retired stays so. 409 `item-in-other-bank`.
   */
  async run(bank: Bank, sources: readonly ItemSource[], { exposed }: { readonly exposed: boolean }): Promise<ImportedItems> {
    return this.db.transaction(systemContext, async () => {
      await this.bank.serialise();
      const known = await this.bank.byCode(sources.map((source) => source.code));
      const at = this.clock.now();
      const items: ItemRow[] = [];
      const versions: AddedVersion[] = [];
      const replaced: string[] = [];
      for (const source of sources) {
        const { enemies: _, ...itself } = source;
        const digest = exposed ? digestOf(itself) : this.vault.mark(digestOf(itself));
        const before = known.get(source.code);
        if (before && before.bank !== bank) throw itemInOtherBank(source.code, before.bank);
        if (before?.digest.equals(digest)) continue;
        // two people of the register took it out; files that everybody can read do not bring it back
        if (exposed && before?.state === 'retired') continue;
        const itemId = before?.id ?? newId();
        if (before) replaced.push(before.versionId);
        else items.push({ id: itemId, code: source.code, bank, exposed });
        const id = newId();
        const sealed = exposed ? null : { content: this.vault.seal(id, 'content', contentOf(source)), key: this.vault.seal(id, 'key', keyOf(source)) };
        versions.push({ id, itemId, version: (before?.version ?? 0) + 1, source, sealed, digest, at });
      }
      if (replaced.length > 0) await this.bank.retire(replaced);
      if (items.length > 0) await this.bank.addItems(items);
      if (versions.length > 0) await this.bank.addVersions(versions);
      await this.enemies.keep(new Map(sources.map(({ code, enemies = [] }) => [code, enemies])));
      return { added: items.length, changed: replaced.length, unchanged: sources.length - versions.length };
    });
  }
}
