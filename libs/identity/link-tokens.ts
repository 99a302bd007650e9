// What stands in the address of a link, and is it genuine?
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '#libs/platform/config.js';
import { DerivedSecrets } from '#libs/platform/derived-secrets.js';
import { readLinkToken } from './core/link.js';

const purpose = 'one-time-link';

/** A token is `<linkId>.<secret>`; the secret is derived, so neither table, outbox nor job holds what opens a link. */
@Injectable()
export class LinkTokens {
  constructor(
    private readonly secrets: DerivedSecrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  tokenOf(linkId: string): string {
    return `${linkId}.${this.secrets.of(purpose, linkId)}`;
  }

  /** Where the page of the link is. */
  urlOf(linkId: string): string {
    return `${this.config.publicUrl}/links/${this.tokenOf(linkId)}`;
  }

  /** The id of the link, or null when the token was not made here. */
  linkIdOf(token: string): string | null {
    const read = readLinkToken(token);
    return read && this.secrets.matches(purpose, read.linkId, read.secret) ? read.linkId : null;
  }
}
