// How does an academy give up an edition that it has not published?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { EditionDesk, type SeenEdition } from './edition-desk.js';
import { EditionsStore } from './editions.store.js';

@Injectable()
export class DropEdition {
  constructor(
    private readonly db: Database,
    private readonly desk: EditionDesk,
    private readonly editions: EditionsStore,
    private readonly audit: Audit,
  ) {}

  /** With everything that was written in it. 409 `edition-changed`, `edition-published`. */
  async run(actor: Actor, seen: SeenEdition): Promise<void> {
    const { academyId, editionId } = seen;
    await this.db.transaction(asMember(actor, academyId), async () => {
      await this.desk.draftAsSeen(seen);
      await this.editions.drop(editionId);
      await this.audit.record({ act: 'edition.dropped', actorId: actor.personId, academyId, subject: { type: 'edition', id: editionId } });
    });
  }
}
