// How does an academy give up an edition that it has not published?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { EditionDesk } from './edition-desk.js';
import { EditionsStore } from './editions.store.js';

@Injectable()
export class DropEdition {
  constructor(
    private readonly db: Database,
    private readonly desk: EditionDesk,
    private readonly editions: EditionsStore,
    private readonly audit: Audit,
  ) {}

  /** With everything that was written in it. 409 `edition-published`. */
  async run(actor: Actor, academyId: string, editionId: string): Promise<void> {
    await this.db.transaction(asMember(actor, academyId), async () => {
      await this.editions.lock(editionId);
      await this.desk.draft(academyId, editionId);
      await this.editions.drop(editionId);
      await this.audit.record({ act: 'edition.dropped', actorId: actor.personId, academyId, subject: { type: 'edition', id: editionId } });
    });
  }
}
