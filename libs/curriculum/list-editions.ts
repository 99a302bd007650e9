// Which editions of the programme does an academy have?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { editionCounts } from './core/edition.js';
import { EditionDesk } from './edition-desk.js';
import { EditionVersionsStore } from './edition-versions.store.js';
import { editionHeadView, type EditionHeadView } from './edition-view.js';
import { EditionsStore } from './editions.store.js';

@Injectable()
export class ListEditions {
  constructor(
    private readonly db: Database,
    private readonly desk: EditionDesk,
    private readonly editions: EditionsStore,
    private readonly versions: EditionVersionsStore,
  ) {}

  /** Drafts first, then what is published; the newest first. */
  async run(actor: Actor, academyId: string, locale: Locale): Promise<EditionHeadView[]> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const [drafts, published] = await Promise.all([this.editions.ofAcademy(academyId), this.versions.ofAcademy(academyId, null)]);
      const codes = await this.editions.codes(drafts.map(({ id }) => id));
      const views: EditionHeadView[] = [];
      for (const edition of [...drafts, ...published]) {
        const base = await this.desk.base(edition.baseId);
        const counts = 'adapted' in edition ? edition : editionCounts(codes.filter(({ editionId }) => editionId === edition.id));
        views.push(editionHeadView({ edition, counts, base, newest: await this.desk.newest(base) }, locale));
      }
      return views;
    });
  }
}
