// Who works at an academy, and who is invited?
import { Injectable } from '@nestjs/common';
import { GrantsReader, type Grant } from '#libs/identity/grants.reader.js';
import { PeopleReader } from '#libs/identity/people.reader.js';
import { asMember, holdsRole, type Actor, type Role } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { AcademiesStore, type AcademyRecord } from './academies.store.js';
import { academyNotFound } from './errors.js';
import { InvitationsStore, type InvitationRecord } from './invitations.store.js';

export interface MemberSeen {
  readonly personId: string;
  readonly name: string;
  readonly roles: readonly { readonly grantId: string; readonly role: Role }[];
}

export interface InvitationSeen extends InvitationRecord {
  readonly name: string;
  readonly email: string;
}

export interface AcademySeen {
  readonly academy: AcademyRecord;
  readonly members: readonly MemberSeen[];
  readonly invitations: readonly InvitationSeen[];
}

/** Members see who works there; owners also see whom they have invited, with the address. Trainees are seen in their cohorts. */
@Injectable()
export class SeeAcademy {
  constructor(
    private readonly db: Database,
    private readonly academies: AcademiesStore,
    private readonly invitations: InvitationsStore,
    private readonly grants: GrantsReader,
    private readonly people: PeopleReader,
  ) {}

  run(actor: Actor, academyId: string): Promise<AcademySeen> {
    return this.db.transaction(asMember(actor, academyId), async () => {
      const academy = await this.academies.byId(academyId);
      if (!academy) throw academyNotFound();
      const grants = (await this.grants.ofAcademy(academyId)).filter(({ role }) => role !== 'trainee');
      const invitations = holdsRole(actor, academyId, ['owner']) ? await this.invitations.ofAcademy(academyId) : [];
      return { academy, members: await this.#members(grants), invitations: await this.#invited(invitations) };
    });
  }

  async #members(grants: readonly Grant[]): Promise<MemberSeen[]> {
    const names = await this.people.byIds(grants.map(({ personId }) => personId));
    const members = [...names.values()].map(({ id, name }) => ({
      personId: id,
      name,
      roles: grants.filter(({ personId }) => personId === id).map((grant) => ({ grantId: grant.id, role: grant.role })),
    }));
    return members.sort((left, right) => left.name.localeCompare(right.name) || left.personId.localeCompare(right.personId));
  }

  async #invited(invitations: readonly InvitationRecord[]): Promise<InvitationSeen[]> {
    const ids = invitations.map(({ personId }) => personId);
    const [names, emails] = [await this.people.byIds(ids), await this.people.emailsOf(ids)];
    return invitations.map((invitation) => ({ ...invitation, name: names.get(invitation.personId)?.name ?? '', email: emails.get(invitation.personId) ?? '' }));
  }
}
