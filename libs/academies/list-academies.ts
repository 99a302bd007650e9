// Which academies are there, and which wait for an answer?
import { Injectable } from '@nestjs/common';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { AcademiesStore, type AcademyRecord } from './academies.store.js';
import type { AcademyState } from './core/academy-state.js';

/** For the registrar; a look across academies is an act of privilege and leaves an audit row. */
@Injectable()
export class ListAcademies {
  constructor(
    private readonly db: Database,
    private readonly academies: AcademiesStore,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, state: AcademyState | null): Promise<AcademyRecord[]> {
    return this.db.transaction(asRegistrar(actor), async () => {
      await this.audit.record({ act: 'register.academies-read', actorId: actor.personId, subject: { type: 'register', id: 'academies' }, detail: { state } });
      return this.academies.list(state);
    });
  }
}
