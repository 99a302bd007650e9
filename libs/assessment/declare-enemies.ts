// How is it said anew which items may not stand in one form, without any item being changed?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import type { ItemSource } from './core/item-source.js';
import { ItemEnemiesStore } from './item-enemies.store.js';

@Injectable()
export class DeclareEnemies {
  constructor(
    private readonly db: Database,
    private readonly enemies: ItemEnemiesStore,
  ) {}

  /** The items are there already. What they declare replaces what they declared before. */
  async run(sources: readonly Pick<ItemSource, 'code' | 'enemies'>[]): Promise<void> {
    await this.db.transaction(systemContext, () => this.enemies.keep(new Map(sources.map(({ code, enemies = [] }) => [code, enemies]))));
  }
}
