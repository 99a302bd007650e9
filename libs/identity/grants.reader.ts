// Who holds which role in an academy?
import { Injectable } from '@nestjs/common';
import { GrantsStore, type Grant } from './grants.store.js';

export type { Grant } from './grants.store.js';

/** Answers inside the caller's transaction and context: an academy sees its own grants, a person their own. */
@Injectable()
export class GrantsReader {
  constructor(private readonly grants: GrantsStore) {}

  ofAcademy(academyId: string): Promise<Grant[]> {
    return this.grants.ofAcademy(academyId);
  }

  ofPerson(personId: string): Promise<Grant[]> {
    return this.grants.ofPerson(personId);
  }

  /** As `ofAcademy` for its owners, kept still until the transaction is over: for rules such as "never the last one". */
  holdOwners(academyId: string): Promise<Grant[]> {
    return this.grants.holdOwners(academyId);
  }
}
