// How does an academy that applied become one that may issue, with an owner?
import { Injectable } from '@nestjs/common';
import { EnsurePerson } from '#libs/identity/ensure-person.js';
import { GrantRole } from '#libs/identity/grant-role.js';
import { IssueLink } from '#libs/identity/issue-link.js';
import { asRegistrar, type Actor } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { Outbox } from '#libs/platform/outbox.js';
import type { AcademyRecord } from './academies.store.js';
import { applicantErased } from './errors.js';
import { ownerNamed, type OwnerNamed } from './events.js';
import { MoveAcademy } from './move-academy.js';

/**
 * The applicant is owner at once and not only when the letter is answered: should the link run out, a reset letter to
 * the same address opens the account, and nobody has to be admitted twice.
 */
@Injectable()
export class AdmitAcademy {
  constructor(
    private readonly db: Database,
    private readonly moveAcademy: MoveAcademy,
    private readonly ensurePerson: EnsurePerson,
    private readonly grantRole: GrantRole,
    private readonly issueLink: IssueLink,
    private readonly outbox: Outbox,
  ) {}

  run(actor: Actor, academyId: string): Promise<AcademyRecord> {
    return this.db.transaction(asRegistrar(actor), async () => {
      const academy = await this.moveAcademy.run(actor, { academyId, move: 'admit', reason: null });
      if (academy.contactEmail === null || academy.applicantName === null) throw applicantErased();
      const { personId, needsPassword } = await this.ensurePerson.run({ email: academy.contactEmail, name: academy.applicantName, locale: academy.locale });
      await this.grantRole.run({ personId, academyId, role: 'owner', grantedBy: actor.personId });
      if (needsPassword) {
        await this.issueLink.run({ purpose: 'invitation', personId });
      } else {
        const payload: OwnerNamed = { academyId, personId };
        await this.outbox.publish({ type: ownerNamed, payload: { ...payload } });
      }
      return academy;
    });
  }
}
