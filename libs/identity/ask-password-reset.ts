// How does somebody who forgot the password get a letter, without anybody learning who has an account?
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { emailKey } from './core/email-address.js';
import { IssueLink } from './issue-link.js';
import { PeopleStore } from './people.store.js';
import { RequestLimit } from './request-limit.js';

const perNetwork = { name: 'reset-network', points: 30, seconds: 60 * 60 };
/** Enough for a letter that got lost; not enough to fill a mailbox. */
const perAddress = { name: 'reset-address', points: 3, seconds: 60 * 60 };

/** Ends the same way for every address; only a network that asks for too many gets 429 `too-many-requests`. */
@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly db: Database,
    private readonly limit: RequestLimit,
    private readonly people: PeopleStore,
    private readonly issueLink: IssueLink,
  ) {}

  async run({ email, ip }: { readonly email: string; readonly ip: string }): Promise<void> {
    await this.limit.demand(perNetwork, ip);
    const allowed = await this.limit.allows(perAddress, emailKey(email));
    await this.db.transaction(publicContext, async () => {
      const person = await this.people.byEmail(email);
      if (allowed && person && !person.demonstration) await this.issueLink.run({ purpose: 'password-reset', personId: person.id });
    });
  }
}
