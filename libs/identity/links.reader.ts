// What is behind a link: whose is it, what does it do, and is it still open?
import { Injectable } from '@nestjs/common';
import { publicContext, type Role } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { AcademyNames } from './academy-names.js';
import { isOpen, type Link } from './core/link.js';
import { GrantsStore } from './grants.store.js';
import { LinkAcceptors } from './link-acceptors.js';
import { LinksStore } from './links.store.js';
import { PeopleStore, type PersonFacts } from './people.store.js';

export interface OpenLink {
  readonly link: Link;
  readonly person: PersonFacts;
  /** Null for a reset, and for an account that has no role yet. */
  readonly about: {
    readonly role: Role;
    readonly academyName: string | null;
    /** False when the role is held already, as a new trainee's is: then the link only opens the account. */
    readonly toAccept: boolean;
  } | null;
}

@Injectable()
export class LinksReader {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: LinksStore,
    private readonly people: PeopleStore,
    private readonly grants: GrantsStore,
    private readonly acceptors: LinkAcceptors,
    private readonly academies: AcademyNames,
  ) {}

  /** Null when the link is used, expired or unknown: nobody is told which. */
  open(linkId: string): Promise<OpenLink | null> {
    return this.db.transaction(publicContext, async () => {
      const link = await this.links.hold(linkId);
      if (!link || !isOpen(link, this.clock.now())) return null;
      const person = await this.people.byId(link.personId);
      if (!person) return null;
      return { link, person, about: link.purpose === 'invitation' ? await this.#about(link) : null };
    });
  }

  async #about({ id: linkId, purpose, personId }: Link): Promise<OpenLink['about']> {
    const invitation = await this.acceptors.describe(purpose, { linkId, personId });
    if (invitation) return { ...invitation, toAccept: true };
    const held = await this.db.transaction({ person: personId, academy: null, register: false }, () => this.grants.ofPerson(personId));
    const latest = held.at(-1);
    if (!latest) return null;
    const academy = latest.academyId === null ? undefined : (await this.academies.of([latest.academyId])).get(latest.academyId);
    return { role: latest.role, academyName: academy?.name ?? null, toAccept: false };
  }
}
