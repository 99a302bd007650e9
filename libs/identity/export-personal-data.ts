// What does somebody get who asks for everything that is kept about them?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { PersonalData } from '#libs/platform/personal-data.js';
import { IdentityHoldingsStore } from './identity-holdings.store.js';
import { demandRecentSignIn } from './recent-sign-in.js';

export interface PersonalDataExport {
  readonly format: 'dermark/personal-data/v1';
  readonly exportedAt: Date;
  readonly personId: string;
  /** By lib; a name and an order that stay. */
  readonly held: Readonly<Record<string, unknown>>;
}

@Injectable()
export class ExportPersonalData {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly personalData: PersonalData,
    private readonly holdings: IdentityHoldingsStore,
    private readonly audit: Audit,
  ) {}

  /** One's own, and nobody else's. Leaves an audit row, for whoever finds an open session could take it along. 401 `sign-in-again`. */
  async run(actor: Actor): Promise<PersonalDataExport> {
    const { personId } = actor;
    const exportedAt = this.clock.now();
    demandRecentSignIn(actor, exportedAt);
    return this.db.transaction({ person: personId, academy: null, register: true }, async () => {
      const held = await this.personalData.export(await this.holdings.subject(personId));
      await this.audit.record({ act: 'person.exported', actorId: personId, subject: { type: 'person', id: personId } });
      return { format: 'dermark/personal-data/v1', exportedAt, personId, held };
    });
  }
}
