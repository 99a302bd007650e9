// How is a role taken from a person?
import { Injectable } from '@nestjs/common';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { grantNotFound } from './errors.js';
import { GrantsStore } from './grants.store.js';

export interface GrantToRevoke {
  readonly grantId: string;
  readonly academyId: string;
  readonly revokedBy: string | null;
}

/** Holds from the next request on: roles are read with each. Who may revoke is the caller's rule. */
@Injectable()
export class RevokeGrant {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly grants: GrantsStore,
    private readonly audit: Audit,
  ) {}

  run({ grantId, academyId, revokedBy }: GrantToRevoke): Promise<void> {
    return this.db.transaction({ person: revokedBy, academy: academyId, register: false }, async () => {
      const grant = await this.grants.revoke(grantId, academyId, revokedBy, this.clock.now());
      if (!grant) throw grantNotFound();
      await this.audit.record({ act: 'role.revoked', actorId: revokedBy, academyId, subject: { type: 'person', id: grant.personId }, detail: { role: grant.role, grantId } });
    });
  }
}
