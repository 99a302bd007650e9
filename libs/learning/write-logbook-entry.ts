// How does a trainee begin an entry of the logbook?
import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel/context.js';
import { Clock } from '#libs/platform/clock.js';
import { Database } from '#libs/platform/database.js';
import { Idempotency, type IdempotencyRequest } from '#libs/platform/idempotency.js';
import { tidied, type LogbookContent } from './core/logbook-entry.js';
import { notFound } from './errors.js';
import { logbookEntrySuperseded } from './logbook-errors.js';
import { DemandLogbookContent } from './demand-logbook-content.js';
import { LogbookStore } from './logbook.store.js';
import { OpenLogbook, type OpenedLogbook } from './open-logbook.js';

export interface EntryToWrite {
  readonly enrolmentId: string;
  readonly content: LogbookContent;
  /** The countersigned entry that this one corrects. */
  readonly supersedesId: string | null;
}

@Injectable()
export class WriteLogbookEntry {
  constructor(
    private readonly db: Database,
    private readonly idempotency: Idempotency,
    private readonly openLogbook: OpenLogbook,
    private readonly demandContent: DemandLogbookContent,
    private readonly entries: LogbookStore,
    private readonly clock: Clock,
  ) {}

  /** Answers the id of a draft. 409 `not-a-supervisor`, `logbook-entry-superseded`; 400 with every place that cannot stay. */
  async run(actor: Actor, { enrolmentId, content, supersedesId }: EntryToWrite, request: IdempotencyRequest): Promise<string> {
    const opened = await this.openLogbook.own(actor, enrolmentId);
    return this.db.transaction(opened.context, () => this.idempotency.once(request, (id) => this.#write(id, opened, tidied(content), supersedesId)));
  }

  async #write(id: string, { enrolment }: OpenedLogbook, content: LogbookContent, supersedesId: string | null): Promise<string> {
    await this.demandContent.run(enrolment, content);
    if (supersedesId !== null) {
      const earlier = await this.entries.hold(enrolment.id, supersedesId);
      if (!earlier) throw notFound();
      if (earlier.state !== 'countersigned' || (await this.entries.isSuperseded(supersedesId))) throw logbookEntrySuperseded();
    }
    const { id: enrolmentId, academyId, personId } = enrolment;
    await this.entries.insert({ id, enrolmentId, academyId, personId, supersedesId }, content, this.clock.now());
    return id;
  }
}
