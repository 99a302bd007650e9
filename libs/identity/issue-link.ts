// How does somebody get a link that works once?
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Outbox } from '#libs/platform/outbox.js';
import { daysOpen, linkEnd, type LinkPurpose } from './core/link.js';
import { LinksStore } from './links.store.js';

export interface LinkToIssue {
  readonly purpose: LinkPurpose;
  readonly personId: string;
  readonly daysValid?: number;
  /** False when the caller hands the link over in a letter of its own. */
  readonly letter?: boolean;
}

/** Publishes `identity.link-issued` {linkId}; the letter is written when that event is delivered. */
@Injectable()
export class IssueLink {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: LinksStore,
    private readonly outbox: Outbox,
  ) {}

  run({ purpose, personId, daysValid = daysOpen[purpose], letter = true }: LinkToIssue): Promise<{ readonly linkId: string }> {
    return this.db.transaction(publicContext, async () => {
      const createdAt = this.clock.now();
      const linkId = await this.links.add({ purpose, personId, createdAt, expiresAt: linkEnd(createdAt, daysValid) });
      if (letter) await this.outbox.publish({ type: 'identity.link-issued', payload: { linkId } });
      return { linkId };
    });
  }
}
