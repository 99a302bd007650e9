// How does an owner invite somebody to work with the academy?
import { Injectable } from '@nestjs/common';
import { CloseLink } from '#libs/identity/close-link.js';
import { EnsurePerson } from '#libs/identity/ensure-person.js';
import { GrantsReader } from '#libs/identity/grants.reader.js';
import { IssueLink } from '#libs/identity/issue-link.js';
import { asMember, type Actor } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { AcademiesStore } from './academies.store.js';
import type { InvitedRole } from './core/invitation.js';
import { academyClosed, academyNotFound, alreadyMember } from './errors.js';
import { InvitationsStore } from './invitations.store.js';

export interface MemberToInvite {
  readonly academyId: string;
  readonly email: string;
  readonly name: string;
  readonly role: InvitedRole;
  readonly locale: Locale;
}

/**
 * Answers the invitation's id. The role is held from the moment the link is used. Inviting again into the same role
 * takes the earlier invitation back, so that only the newest letter works. 409 `already-member`, `academy-closed`.
 */
@Injectable()
export class InviteMember {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly academies: AcademiesStore,
    private readonly invitations: InvitationsStore,
    private readonly grants: GrantsReader,
    private readonly ensurePerson: EnsurePerson,
    private readonly issueLink: IssueLink,
    private readonly closeLink: CloseLink,
    private readonly audit: Audit,
  ) {}

  run(actor: Actor, wish: MemberToInvite, request: IdempotencyRequest): Promise<string> {
    return this.db.transaction(asMember(actor, wish.academyId), () => this.idempotency.once(request, () => this.#invite(actor, wish)));
  }

  async #invite(actor: Actor, { academyId, email, name, role, locale }: MemberToInvite): Promise<string> {
    const academy = await this.academies.byId(academyId);
    if (!academy) throw academyNotFound();
    if (academy.state === 'closed') throw academyClosed();
    const { personId } = await this.ensurePerson.run({ email, name, locale });
    const grants = await this.grants.ofAcademy(academyId);
    if (grants.some((grant) => grant.personId === personId && grant.role === role)) throw alreadyMember(role);
    const invitedAt = this.clock.now();
    for (const earlier of await this.invitations.withdraw(academyId, personId, role, invitedAt)) await this.closeLink.run(earlier);
    const { linkId } = await this.issueLink.run({ purpose: 'invitation', personId });
    await this.invitations.add({ linkId, academyId, personId, role, invitedBy: actor.personId, invitedAt });
    await this.audit.record({ act: 'invitation.sent', actorId: actor.personId, academyId, subject: { type: 'person', id: personId }, detail: { role, linkId } });
    return linkId;
  }
}
