// What happens to an invitation when its link is used?
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { linkUsedOrExpired } from '#libs/identity/errors.js';
import { GrantRole } from '#libs/identity/grant-role.js';
import { LinkAcceptors, type AcceptedLink, type InvitationFacts } from '#libs/identity/link-acceptors.js';
import { systemContext } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AcademiesReader, type AcademyFacts } from './academies.reader.js';
import { InvitationsStore, type InvitationRecord } from './invitations.store.js';

/** Runs within identity's transaction: link, password, role and audit row stand together or not at all. */
@Injectable()
export class AcceptInvitation implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly acceptors: LinkAcceptors,
    private readonly academies: AcademiesReader,
    private readonly invitations: InvitationsStore,
    private readonly grantRole: GrantRole,
    private readonly audit: Audit,
  ) {}

  onModuleInit(): void {
    this.acceptors.on('invitation', (link) => this.run(link), (link) => this.#describe(link));
  }

  /** Links of new trainees and new owners are no invitations: their roles are held already. */
  async run(link: AcceptedLink): Promise<void> {
    await this.db.transaction(systemContext, async () => {
      const invitation = await this.#of(link);
      if (!invitation) return;
      const { academyId, personId, role, invitedBy } = invitation.record;
      if (invitation.record.withdrawnAt !== null || invitation.academy.state === 'closed') throw linkUsedOrExpired();
      await this.invitations.accept(link.linkId, this.clock.now());
      await this.grantRole.run({ personId, academyId, role, grantedBy: invitedBy });
      await this.audit.record({ act: 'invitation.accepted', actorId: personId, academyId, subject: { type: 'person', id: personId }, detail: { role, linkId: link.linkId } });
    });
  }

  #describe(link: AcceptedLink): Promise<InvitationFacts | null> {
    return this.db.transaction(systemContext, async () => {
      const invitation = await this.#of(link);
      return invitation && { academyName: invitation.academy.name, role: invitation.record.role };
    });
  }

  async #of({ linkId, personId }: AcceptedLink): Promise<{ readonly record: InvitationRecord; readonly academy: AcademyFacts } | null> {
    const record = await this.invitations.byLink(linkId);
    const academy = record && (await this.academies.byId(record.academyId));
    return record && academy && record.personId === personId ? { record, academy } : null;
  }
}
