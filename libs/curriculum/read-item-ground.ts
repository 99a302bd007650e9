// On what can an item stand that somebody writes for the bank?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { OwnItemChecks, type ItemGround } from './own-item-checks.js';

@Injectable()
export class ReadItemGround {
  constructor(
    private readonly db: Database,
    private readonly checks: OwnItemChecks,
  ) {}

  /** For whoever looks for a claim. 409 `no-programme`. */
  async run(actor: Actor): Promise<ItemGround> {
    return this.db.transaction(asRegistrar(actor), () => this.checks.ground());
  }
}
