// How is a link taken back that nobody has used?
import { Injectable } from '@nestjs/common';
import { publicContext } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { LinksStore } from './links.store.js';

/** From now on it answers like one that was used. Closing it twice changes nothing. */
@Injectable()
export class CloseLink {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly links: LinksStore,
  ) {}

  run(linkId: string): Promise<void> {
    return this.db.transaction(publicContext, () => this.links.close(linkId, this.clock.now()));
  }
}
