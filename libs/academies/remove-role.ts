// How does an owner take a role from a member?
import { Injectable } from '@nestjs/common';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { RevokeGrant } from '#libs/identity/revoke-grant.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { lastOwner } from './errors.js';

/** 404 `grant-not-found`; 409 `last-owner`, also for two owners who remove each other at the same moment. */
@Injectable()
export class RemoveRole {
  constructor(
    private readonly db: Database,
    private readonly grants: GrantsReader,
    private readonly revokeGrant: RevokeGrant,
  ) {}

  run(actor: Actor, { academyId, grantId }: { readonly academyId: string; readonly grantId: string }): Promise<void> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const owners = await this.grants.holdOwners(academyId);
      if (owners.length === 1 && owners[0]?.id === grantId) throw lastOwner();
      await this.revokeGrant.run({ grantId, academyId, revokedBy: actor.personId });
    });
  }
}
