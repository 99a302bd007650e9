// What happens when somebody uses a link from a letter?
import { Injectable } from '@nestjs/common';
import { publicContext, type Actor } from '#libs/kernel/context.js';
import { Audit } from '#libs/platform/audit.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Outbox } from '#libs/platform/outbox.js';
import { linkNeedsSignIn, linkUsedOrExpired, passwordRefused } from './errors.js';
import { GuessLimits } from './guess-limits.js';
import { LinkAcceptors } from './link-acceptors.js';
import { LinkTokens } from './link-tokens.js';
import { LinksReader, type OpenLink } from './links.reader.js';
import { LinksStore } from './links.store.js';
import { PasswordPolicy } from './password-policy.js';
import { PasswordsStore } from './passwords.store.js';
import { PeopleStore } from './people.store.js';
import { SessionsStore } from './sessions.store.js';

export interface LinkAnswer {
  readonly token: string;
  readonly password?: string | undefined;
  readonly name?: string | undefined;
}

export interface LinkOutcome {
  readonly personId: string;
  readonly email: string;
  /** A new session is due: the link proved who it is. False for somebody who is signed in already. */
  readonly signsIn: boolean;
}

/**
 * Uses the link up and does what it is for, both or neither. An invitation opens no account that has a password:
 * letters are forwarded, so its owner signs in first. Of two uses at once, one gets 410 `link-used-or-expired`.
 */
@Injectable()
export class AcceptLink {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reader: LinksReader,
    private readonly tokens: LinkTokens,
    private readonly links: LinksStore,
    private readonly people: PeopleStore,
    private readonly policy: PasswordPolicy,
    private readonly passwords: PasswordsStore,
    private readonly sessions: SessionsStore,
    private readonly acceptors: LinkAcceptors,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly limits: GuessLimits,
  ) {}

  async run(actor: Actor | null, answer: LinkAnswer): Promise<LinkOutcome> {
    const linkId = this.tokens.linkIdOf(answer.token);
    const open = linkId === null ? null : await this.reader.open(linkId);
    if (!open) throw linkUsedOrExpired();
    const { link, person } = open;
    const hash = await this.#hashFor(open, actor, answer);
    await this.db.transaction(publicContext, async () => {
      const now = this.clock.now();
      if (!(await this.links.use(link.id, now))) throw linkUsedOrExpired();
      if (link.purpose === 'password-reset') await this.#reset(person.id, hash ?? '', now);
      else if (hash !== null && !(await this.passwords.putFirst(person.id, hash, now))) throw linkNeedsSignIn();
      await this.people.change(person.id, { name: answer.name });
      await this.people.verifyEmail(person.id, now);
      await this.acceptors.accept(link.purpose, { linkId: link.id, personId: person.id });
    });
    if (link.purpose === 'password-reset') await this.limits.forgetAccount(person.email);
    return { personId: person.id, email: person.email, signsIn: hash !== null };
  }

  /** The hash of the password that this link asks for; null when it asks for none. */
  async #hashFor({ link, person }: OpenLink, actor: Actor | null, { password, name }: LinkAnswer): Promise<string | null> {
    if (link.purpose === 'invitation' && person.hasPassword) {
      if (actor?.personId !== person.id) throw linkNeedsSignIn();
      if (password !== undefined) throw passwordRefused('password-not-asked');
      return null;
    }
    if (password === undefined) throw passwordRefused('password-required');
    return this.policy.hashOfGood(password, { email: person.email, name: name ?? person.name });
  }

  async #reset(personId: string, hash: string, now: Date): Promise<void> {
    await this.passwords.put(personId, hash, now);
    await this.sessions.endAll(personId);
    await this.links.closeResets(personId, now);
    await this.audit.record({ act: 'password.reset', actorId: personId, subject: { type: 'person', id: personId } });
    await this.outbox.publish({ type: 'identity.password-changed', payload: { personId } });
  }
}
