// What may other libs ask about a logbook?
import { Injectable } from '@nestjs/common';
import type { DbContext } from '#libs/kernel/context.js';
import { Database } from '#libs/platform/database.js';
import { logbookTallyOf, type LogbookTally } from './core/logbook-tally.js';
import { LogbookStore } from './logbook.store.js';

@Injectable()
export class LogbookReader {
  constructor(
    private readonly db: Database,
    private readonly entries: LogbookStore,
  ) {}

  /** What was countersigned. No requirement rests on it. */
  async tally(context: DbContext, enrolmentId: string): Promise<LogbookTally> {
    return this.db.transaction(context, async () => logbookTallyOf(await this.entries.countersigned(enrolmentId)));
  }
}
