// How does a person get a role?
import { Injectable } from '@nestjs/common';
import type { DbContext, Role } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { GrantsStore } from './grants.store.js';

export interface RoleToGrant {
  readonly personId: string;
  /** Null for a registrar, and only then. */
  readonly academyId: string | null;
  readonly role: Role;
  /** Null when the server does it: a command of the operator's, or the person who accepts an invitation. */
  readonly grantedBy: string | null;
}

/** Who may grant is the caller's rule. Granting what is held already changes nothing. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly grants: GrantsStore,
    private readonly audit: Audit,
  ) {}

  run({ personId, academyId, role, grantedBy }: RoleToGrant): Promise<{ readonly isNew: boolean }> {
    const context: DbContext = { person: grantedBy, academy: academyId, register: academyId === null };
    return this.db.transaction(context, async () => {
      const grantId = await this.grants.add({ personId, academyId, role, grantedBy, at: this.clock.now() });
      if (grantId === null) return { isNew: false };
      await this.audit.record({ act: 'role.granted', actorId: grantedBy, academyId, subject: { type: 'person', id: personId }, detail: { role, grantId } });
      return { isNew: true };
    });
  }
}
