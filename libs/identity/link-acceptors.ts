// What do libs above identity do when a link of theirs is opened or accepted?
import { Injectable } from '@nestjs/common';
import type { Role } from '#libs/kernel/context.js';
import type { LinkPurpose } from './core/link.js';

export interface AcceptedLink {
  readonly linkId: string;
  readonly personId: string;
}

/** What an invitation is about. */
export interface InvitationFacts {
  readonly academyName: string;
  readonly role: Role;
}

/** Runs in the transaction that uses the link up; what it throws undoes that. Does nothing for links that it does not know. */
export type LinkAcceptor = (link: AcceptedLink) => Promise<void>;
/** Null for links that it does not know. Runs in an open transaction. */
export type LinkDescriber = (link: AcceptedLink) => Promise<InvitationFacts | null>;

/** Calls go down and news goes up: identity knows no academies, so they say here what a link means to them. */
@Injectable()
export class LinkAcceptors {
  readonly #acceptors: { readonly purpose: LinkPurpose; readonly accept: LinkAcceptor; readonly describe: LinkDescriber | undefined }[] = [];

  on(purpose: LinkPurpose, accept: LinkAcceptor, describe?: LinkDescriber): void {
    this.#acceptors.push({ purpose, accept, describe });
  }

  async accept(purpose: LinkPurpose, link: AcceptedLink): Promise<void> {
    for (const acceptor of this.#acceptors) if (acceptor.purpose === purpose) await acceptor.accept(link);
  }

  /** The first description that anybody has. */
  async describe(purpose: LinkPurpose, link: AcceptedLink): Promise<InvitationFacts | null> {
    for (const acceptor of this.#acceptors) {
      const facts = acceptor.purpose === purpose ? await acceptor.describe?.(link) : null;
      if (facts) return facts;
    }
    return null;
  }
}
