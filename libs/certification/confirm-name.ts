// How does a trainee confirm how the legal name is written?
import { Injectable } from '@nestjs/common';
import { asPerson, type Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { nameCheckOutdated, notFound } from './errors.js';
import { NamesStore, type CheckedName } from './names.store.js';

@Injectable()
export class ConfirmName {
  constructor(
    private readonly db: Database,
    private readonly names: NamesStore,
    private readonly clock: Clock,
  ) {}

  /** Idempotent. 404 for anybody but the trainee, 409 `name-check-outdated` when the name was checked again since. */
  run(actor: Actor, checkId: string): Promise<CheckedName> {
    return this.db.transaction(asPerson(actor), async () => {
      const check = await this.names.byId(checkId);
      if (!check || check.personId !== actor.personId) throw notFound();
      const newest = await this.names.newestOf(check.enrolmentId);
      if (newest?.id !== check.id) throw nameCheckOutdated();
      await this.names.confirm(check, this.clock.now());
      return (await this.names.byId(checkId)) ?? check;
    });
  }
}
