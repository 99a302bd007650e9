// Which statements of the programme can a lesson of an edition cite?
import { Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { DemandNoOpenExam } from '#libs/assessment/demand-no-open-exam.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { EditionDesk } from './edition-desk.js';
import { claimView, ClaimView, sourceView, SourceView } from './lesson-view.js';
import { ProgrammesStore } from './programmes.store.js';

export class EditionClaimsView {
  @ApiProperty({ type: [ClaimView], description: 'Also those that were withdrawn, which say so: they can be cited no more.' }) readonly claims: ClaimView[];
  @ApiProperty({ type: [SourceView] }) readonly sources: SourceView[];
}

@Injectable()
export class ListEditionClaims {
  constructor(
    private readonly db: Database,
    private readonly desk: EditionDesk,
    private readonly programmes: ProgrammesStore,
    private readonly noOpenExam: DemandNoOpenExam,
  ) {}

  /** 409 `closed-by-exam`. */
  async run(actor: Actor, academyId: string, editionId: string, locale: Locale): Promise<EditionClaimsView> {
    await this.noOpenExam.run(actor.personId);
    return this.db.transaction(asMember(actor, academyId), async () => {
      const { baseId } = await this.desk.draft(academyId, editionId);
      const claims = await this.programmes.claims(baseId, null);
      const sources = await this.programmes.sources([...new Set(claims.flatMap((claim) => claim.sources))]);
      const inOrder = [...claims].sort((left, right) => left.id.localeCompare(right.id, 'en', { numeric: true }));
      return { claims: inOrder.map(claimView(locale)), sources: sources.map(sourceView) };
    });
  }
}
