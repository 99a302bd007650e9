// How does a register get its first registrar?
import { Injectable } from '@nestjs/common';
import { systemContext } from '#libs/kernel/context.js';
import type { Locale } from '#libs/kernel/locale.js';
import { Database } from '#libs/platform/database.js';
import { EnsurePerson } from './ensure-person.js';
import { GrantRole } from './grant-role.js';
import { IssueLink } from './issue-link.js';
import { LinkTokens } from './link-tokens.js';
import { SetPassword } from './set-password.js';

export interface RegistrarToCreate {
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  /** Without one, the person gets a letter with a link to choose it. Not used where the account has a password. */
  readonly password?: string | undefined;
  readonly demonstration?: boolean;
}

export interface CreatedRegistrar {
  readonly personId: string;
  /** False when this person was a registrar already. */
  readonly isNew: boolean;
  /** Where the password is chosen, for the operator to hand over if no mail server is there yet; null when none is needed. */
  readonly linkUrl: string | null;
}

/** A command of the operator's: whoever holds the secrets of the installation may do it, and nobody by HTTP. */
@Injectable()
export class CreateRegistrar {
  constructor(
    private readonly db: Database,
    private readonly ensurePerson: EnsurePerson,
    private readonly setPassword: SetPassword,
    private readonly grantRole: GrantRole,
    private readonly issueLink: IssueLink,
    private readonly tokens: LinkTokens,
  ) {}

  run({ password, ...person }: RegistrarToCreate): Promise<CreatedRegistrar> {
    return this.db.transaction(systemContext, async () => {
      const { personId, needsPassword } = await this.ensurePerson.run(person);
      const { isNew } = await this.grantRole.run({ personId, academyId: null, role: 'registrar', grantedBy: null });
      if (!needsPassword) return { personId, isNew, linkUrl: null };
      if (password !== undefined) {
        await this.setPassword.run(personId, password);
        return { personId, isNew, linkUrl: null };
      }
      const { linkId } = await this.issueLink.run({ purpose: 'invitation', personId });
      return { personId, isNew, linkUrl: this.tokens.urlOf(linkId) };
    });
  }
}
