// What may other libs ask about appeals?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AppealsStore, type Appeal } from './appeals.store.js';

@Injectable()
export class AppealsReader {
  constructor(
    private readonly db: Database,
    private readonly appeals: AppealsStore,
  ) {}

  async byId(context: DbContext, id: string): Promise<Appeal | null> {
    return this.db.transaction(context, () => this.appeals.byId(id));
  }
}
