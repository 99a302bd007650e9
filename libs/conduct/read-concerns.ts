// Which concerns wait for the registrar?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { ConcernsStore } from './concerns.store.js';
import type { Concern } from './core/concern.js';

const most = 500;

@Injectable()
export class ReadConcerns {
  constructor(
    private readonly db: Database,
    private readonly concerns: ConcernsStore,
    private readonly audit: Audit,
  ) {}

  /** The open ones first, oldest first. Reading them leaves an audit row: what people wrote is confidential. */
  async run(actor: Actor): Promise<Concern[]> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const found = await this.concerns.list(most);
      await this.audit.record({ act: 'concerns.read', actorId: actor.personId, subject: { type: 'concerns', id: 'all' }, detail: { count: found.length } });
      return found;
    });
  }
}
