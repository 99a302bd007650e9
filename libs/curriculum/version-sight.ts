// On whose behalf is a version, or a lesson of one, read by somebody who is signed in?
import { Injectable } from '@nestjs/common';
import { asMember, asRegistrar, publicContext, systemContext, type Actor, type DbContext } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Database } from '#libs/platform/database.js';
import { isMemberOf } from './core/policy.js';
import { ProgrammesStore } from './programmes.store.js';

@Injectable()
export class VersionSight {
  constructor(
    private readonly db: Database,
    private readonly programmes: ProgrammesStore,
    private readonly audit: Audit,
  ) {}

  /** An academy's edition is read in that academy's name, by a registrar in the register's, which leaves a line in the record. Null for whoever may not. */
  async of(actor: Actor, what: { readonly lessonId: string } | { readonly versionId: string }): Promise<DbContext | null> {
    const owner = await this.db.transaction(systemContext, () => this.programmes.owner(what));
    if (!owner) return null;
    const { academyId } = owner;
    if (academyId === null) return publicContext;
    if (isMemberOf(actor, academyId)) return asMember(actor, academyId);
    if (!actor.registrar) return null;
    const [subject] = 'lessonId' in what ? [{ type: 'lesson', id: what.lessonId }] : [{ type: 'edition', id: what.versionId }];
    await this.db.transaction(asRegistrar(actor), () => this.audit.record({ act: 'edition.read-by-registrar', actorId: actor.personId, academyId, subject }));
    return asRegistrar(actor);
  }
}
