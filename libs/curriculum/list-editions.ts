// Which editions of the programme does an academy have?
import { Injectable } from '@nestjs/common';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { editionCounts } from './core/edition.js';
import { EditionVersionsStore } from './edition-versions.store.js';
import { editionHeadView, type EditionHeadView } from './edition-view.js';
import { EditionsStore } from './editions.store.js';
import { ProgrammesStore } from './programmes.store.js';

@Injectable()
export class ListEditions {
  constructor(
    private readonly db: Database,
    private readonly editions: EditionsStore,
    private readonly versions: EditionVersionsStore,
    private readonly programmes: ProgrammesStore,
  ) {}

  /** Drafts first, then what is published; the newest first. */
  async run(actor: Actor, academyId: string, locale: Locale): Promise<EditionHeadView[]> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const [drafts, published, ofRegister] = await Promise.all([this.editions.ofAcademy(academyId), this.versions.ofAcademy(academyId, null), this.programmes.published(null)]);
      const codes = await this.editions.codes(drafts.map(({ id }) => id));
      return [...drafts, ...published].flatMap((edition) => {
        const base = ofRegister.find(({ versionId }) => versionId === edition.baseId);
        if (!base) return [];
        const newest = ofRegister.find(({ code }) => code === base.code) ?? base;
        const counts = 'adapted' in edition ? edition : editionCounts(codes.filter(({ editionId }) => editionId === edition.id));
        return editionHeadView({ edition, counts, base, newest }, locale);
      });
    });
  }
}
